"""Pictures that people paste into notes on a host of code."""

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._reading.values.targets import field_of_target

NOTE = """## [Sorting: Stones by Hand](https://arxiv.org/abs/2512.10001)

### Method
- We sort.

<img width=250 alt="16842" src="{source}">
"""


@pytest.mark.parametrize(
    ("source", "field"),
    [
        ("https://github.com/holm/notes/assets/46414159/402a730c-92d9", None),
        ("https://github.com/user-attachments/assets/402a730c-92d9", None),
        ("https://github.com/holm/sort/tree/main/assets", "code_url"),
        ("https://github.com/holm/assets", "code_url"),
    ],
)
def test_a_picture_is_not_code(source: str, field: str | None) -> None:
    """Where it is kept says so."""
    assert field_of_target(source) == field
    [paper] = adp.parse(NOTE.format(source=source)).papers
    assert paper.code_url == (source if field else None)
    assert source in str(adp.to_json(paper))
