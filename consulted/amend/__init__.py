"""The report handed back: accepted edits put into its notes, or listed on a sheet of errata."""
