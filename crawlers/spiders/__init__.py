"""Spiders, each for a kind of source."""
