"""The freshness gate: what fails a check, what was known, what is waived, and what could not be looked at."""
