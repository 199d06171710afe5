"""Places in a text, pieces of it, its marks, and what is reported about it."""
