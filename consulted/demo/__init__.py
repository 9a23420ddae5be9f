"""A small web to try on: the corner of the web that our sample report cites, really served, on loopback."""
