"""Given names of two words with a particle between them, and particles of names in titles."""

from __future__ import annotations

import pytest

from arxiv_digest_parser import Paper, citation_key, to_bibtex


@pytest.mark.parametrize(
    ("name", "written", "key"),
    [
        ("Maria de Fátima Rocha", r"Rocha, Maria de F{\'a}tima", "rocha"),
        ("María de los Ángeles Soto", r"Soto, Mar{\'i}a de los {\'A}ngeles", "soto"),
        ("João de Deus Prates", r"Prates, Jo{\~a}o de Deus", "prates"),
        ("Maria da Conceição de Souza", r"de Souza, Maria da Concei{\c{c}}{\~a}o", "souza"),
        ("Maria de Jesus", "de Jesus, Maria", "jesus"),
        ("Maria de Sousa Prado", "de Sousa Prado, Maria", "sousaprado"),
        ("Maria Fátima Rocha", r"Rocha, Maria F{\'a}tima", "rocha"),
        ("Maria de la", "de la, Maria", "la"),
        ("Pedro del Carmen Vega", "del Carmen Vega, Pedro", "carmenvega"),
    ],
)
def test_a_given_name_with_a_particle(name: str, written: str, key: str) -> None:
    """The family name begins behind it, if there is one."""
    paper = Paper("Sorting", authors=[name])
    assert f"author = {{{written}}}" in to_bibtex(paper)
    assert citation_key(paper) == f"{key}sorting"


@pytest.mark.parametrize(
    ("title", "value"),
    [
        ("Tuning van der Waals Heterostructures", "Tuning van der {Waals} Heterostructures"),
        ("From Schwarzschild-de Sitter to Anti-de Sitter", "From {Schwarzschild}-de {Sitter} to Anti-de {Sitter}"),
        ("Cohomology by de Rham and 't Hooft", "Cohomology by de {Rham} and 't {Hooft}"),
    ],
)
def test_names_with_a_particle_keep_their_capital(title: str, value: str) -> None:
    """A style would print "van der waals"."""
    assert f"title = {{{value}}}" in to_bibtex(Paper(title))
