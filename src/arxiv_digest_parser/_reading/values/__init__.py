"""Values in any of the forms that digests print; each reader can be called alone."""
