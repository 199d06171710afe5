"""Other flavours of Markdown into the usual one, line by line."""
