"""How digests and papers show themselves: as text, and in a notebook."""
