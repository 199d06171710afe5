"""Which of what looks like a label is one, by what the labels of a block have in common."""
