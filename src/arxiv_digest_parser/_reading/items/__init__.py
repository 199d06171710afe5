"""Where papers begin that are not headings: decided once a text, by what repeats in it."""
