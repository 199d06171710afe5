"""What all bibliographic formats share: texts with TeX in them, names, titles, keys."""
