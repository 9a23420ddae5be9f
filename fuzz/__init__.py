"""Hostile input for everything that reads what others wrote: one target for each reader, and what it promises."""
