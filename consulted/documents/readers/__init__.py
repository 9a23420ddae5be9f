"""One reader a format: each takes a report apart into a Script, and understands nothing of it."""
