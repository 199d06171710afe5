"""Markdown into a digest: one stage of reading a module."""
