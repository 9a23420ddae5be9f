"""What pages say of the facts a report states: read, brought into canonical form, held against what was stated."""
