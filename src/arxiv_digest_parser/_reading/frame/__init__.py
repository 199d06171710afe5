"""What stands around the papers: the title of the digest, its sections, dates and counts."""
