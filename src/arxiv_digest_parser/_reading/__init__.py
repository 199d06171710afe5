"""Markdown into a digest: one stage of reading a package, in the order of `docs/architecture.md`."""
