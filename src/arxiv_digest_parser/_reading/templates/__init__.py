"""Records that are cut by the form of one that was read before."""
