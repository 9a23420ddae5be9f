"""Says when the sources of a report change."""
