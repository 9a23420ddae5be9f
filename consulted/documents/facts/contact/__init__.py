"""Persons a report names with a role, a number or an address."""
