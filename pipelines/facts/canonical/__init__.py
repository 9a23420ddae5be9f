"""Values in the one form in which they are compared: persons, organisations, telephone numbers, countries."""
