"""Which pages of an organisation's site carry facts, and how they are reached."""
