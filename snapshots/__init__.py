"""What we saw: responses kept as WARC, the text of a page, and how two texts differ."""
