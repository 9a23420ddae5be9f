"""Organisations, networks and projects a report names: where, by what names, of what kind."""
