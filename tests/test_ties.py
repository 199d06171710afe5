r"""Ties in titles: ``~`` is a space in TeX, and a sign elsewhere."""

from __future__ import annotations

import pytest

from arxiv_digest_parser import Paper, to_ris


@pytest.mark.parametrize(
    ("title", "read"),
    [
        # Beside a formula, a group or a command it is TeX.
        (r"Pebbles at $x=13$~TeV", "Pebbles at x=13 TeV"),
        (r"Dust at 100~$\mu$m and~$x$", "Dust at 100 μm and x"),
        (r"Heat of $10^4$~K at~$10^3$~bar", "Heat of 10⁴ K at 10³ bar"),
        (r"Rare D$^*$~mesons of $a$~$b$", "Rare D* mesons of a b"),
        (r"{\it Foo}~bar and $\beta$~Pictoris", "Foo bar and β Pictoris"),
        (r"Clouds of H~{\sc i} and C~\textsc{iv}", "Clouds of H i and C iv"),
        # A single capital is an element, a class of stars, a particle.
        ("[O~III] emitters and H~I gas", "[O III] emitters and H I gas"),
        ("T~Tauri, M~dwarfs and a~boson", "T Tauri, M dwarfs and a boson"),
        ("Run~2, 3C~273 and Type~1", "Run 2, 3C 273 and Type 1"),
        # Elsewhere it is what it looks like.
        ("$X$~N(0,1), x~N, X~Normal(0) and $z$~4", "X~N(0,1), x~N, X~Normal(0) and z~4"),
        ("Costs ~$5 million, for~$3M and of~$2", "Costs ~$5 million, for~$3M and of~$2"),
        ("Q~I and A~B", "Q~I and A~B"),
    ],
)
def test_a_tie(title: str, read: str) -> None:
    """A reader sees a space where TeX prints one."""
    assert f"TI  - {read}\r\n" in to_ris(Paper(title)) or f"TI  - {read}\n" in to_ris(Paper(title))
