"""What headings say: a paper, a section, a field."""
