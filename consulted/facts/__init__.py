"""Facts in people's hands: what they add, correct and drop, what is withheld, and whom we forget."""
