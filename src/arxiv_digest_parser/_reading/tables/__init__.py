"""Tables whose rows are papers, in Markdown and HTML."""
