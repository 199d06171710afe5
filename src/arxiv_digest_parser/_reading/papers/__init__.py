"""A record into a paper, or many of one form at once."""
