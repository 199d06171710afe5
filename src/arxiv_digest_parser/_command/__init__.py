"""The parts of the command line. Only they and `__main__`, which alone imports them, read or write files."""
