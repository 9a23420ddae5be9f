"""When we look again, and what we make of it."""
