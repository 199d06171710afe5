"""What a generator prints with all papers of a block, and is not part of their values: numbers, signs, tags, totals."""
