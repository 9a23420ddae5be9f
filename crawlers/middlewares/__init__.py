"""What happens to each request on its way out and to each answer on its way in."""
