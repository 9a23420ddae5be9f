"""What lists of references state of each: their fields, whatever the format calls them."""
