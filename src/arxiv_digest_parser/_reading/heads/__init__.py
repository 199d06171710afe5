"""The first line of a record that is not a heading: its title, and the facts around it."""
