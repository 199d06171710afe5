"""How many examples a property test tries, in every profile of `conftest`."""

from hypothesis import settings


def times(factor: float) -> settings:
    """Make settings for a test that needs more examples than others, or fewer."""
    return settings(max_examples=round(factor * settings().max_examples))
