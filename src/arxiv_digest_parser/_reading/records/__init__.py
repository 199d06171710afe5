"""A text into records, and blocks of records into papers."""
