"""Agreements between organisations: who is bound, since when, until when; planned, or said not to exist yet."""
