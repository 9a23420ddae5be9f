"""How we understand what was seen: judge, compare, extract, record."""
