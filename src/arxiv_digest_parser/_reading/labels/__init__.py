"""What looks like a label in a record, and how it is printed."""
