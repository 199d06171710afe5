"""Quotation marks around the titles of tables, which a generator prints."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Kettles Remember Their Last Boil", "A Ledger of Doors Left Ajar", "Sorting Pebbles by Their Sound: A Study"]
FORMS = [
    "| {title} | Ada Holm, Ben Ek | [arXiv](https://arxiv.org/abs/2607.9000{n}) |",
    "| [{title}](https://arxiv.org/abs/2607.9000{n}) | Ada Holm, Ben Ek | x |",
]


def titles(form: str, printed: list[str]) -> list[str]:
    """Return the titles of the papers of a table."""
    rows = "\n".join(form.format(title=title, n=n) for n, title in enumerate(printed))
    return [one.title for one in adp.parse(f"# Kettles\n\n| Title | Authors | Link |\n|---|---|---|\n{rows}\n")]


@pytest.mark.parametrize("size", [2, 3])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("marks", ['""', "“”", "«»", "《》"])
def test_marks_around_all_titles(marks: str, form: str, size: int) -> None:
    """They are not part of these."""
    assert titles(form, [f"{marks[0]}{title}{marks[1]}" for title in TITLES[:size]]) == TITLES[:size]


@pytest.mark.parametrize("form", FORMS)
def test_marks_around_one_title(form: str) -> None:
    """They are its own, as it is quoted."""
    printed = [f'"{TITLES[0]}"', *TITLES[1:]]
    assert titles(form, printed) == printed
