"""Footnotes that nothing refers to: a list of references."""

import pytest

import arxiv_digest_parser as adp

NOTES = [
    "J. Wu, M. Holt. [*Bayesian Sorting with Gradients.*](https://arxiv.org/abs/1703.94389) NeurIPS (2017).",
    "K. Pell, M. F. Reyk. [*Multitask Drawers and Stamps.*](https://arxiv.org/abs/2401.97898) ICML (2024).",
    "A. Holm, B. Ek. [*Lanterns for Small Boats.*](https://arxiv.org/abs/2401.97899) ICML (2024).",
]
TITLES = ["Bayesian Sorting with Gradients", "Multitask Drawers and Stamps", "Lanterns for Small Boats"]


@pytest.mark.parametrize("size", [2, 3])
@pytest.mark.parametrize("key", ["{n}", "ref{n}"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_footnotes_that_nothing_refers_to(gap: str, key: str, size: int) -> None:
    """Each is a paper, and the heading above them is not one."""
    notes = gap.join(f"[^{key.format(n=n)}]: {note}" for n, note in enumerate(NOTES[:size], 1))
    found = adp.parse(f"# Refs\n\n{notes}\n")
    assert [one.title for one in found] == TITLES[:size]
    assert [str(one.arxiv_id) for one in found] == ["1703.94389", "2401.97898", "2401.97899"][:size]
    assert found.papers[0].authors == ("J. Wu", "M. Holt")
    assert [one.number for one in found] == ([*range(1, size + 1)] if key == "{n}" else [None] * size)


def test_one_footnote() -> None:
    """One alone is not a list."""
    assert len(adp.parse(f"# Bayesian Sorting\n\nWe sort by hand.\n\n[^1]: {NOTES[0]}\n")) == 1


def test_footnotes_about_other_things() -> None:
    """Links to anything else are not references."""
    notes = "".join(f"[^{n}]: [Lamp {n}](https://example.org/{n})\n" for n in range(5))
    text = f"## [Bayesian Sorting](https://arxiv.org/abs/1703.94389)\n\n*Ada Holm*\n\nWe sort by hand.\n\n{notes}"
    assert [one.title for one in adp.parse(text)] == ["Bayesian Sorting"]
