"""The parts of the command line. They and `__main__`, their only door, are all that reads or writes files."""
