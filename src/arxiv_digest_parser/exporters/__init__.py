"""Digests and papers as other formats, one module each."""
