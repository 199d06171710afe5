r"""Formulas as LaTeX accepts them: a control space at the end, the sign of a degree, what ``\not`` strikes out."""

from __future__ import annotations

import pytest

from arxiv_digest_parser import Paper, to_bibtex
from arxiv_digest_parser._citations.formulas import read


@pytest.mark.parametrize(
    ("title", "value"),
    [
        (r"A limit $\Lambda\ $cold", r"A limit {$\Lambda \ $}cold"),
        (r"A bound $n\hspace{1em}$ on pebbles", r"A bound {$n\ $} on pebbles"),
        (r"A rule $x\tag{1}$ for stones", r"A rule {$x\ $} for stones"),
        (r"Clouds at $30\degree n$", r"Clouds at {$30^\circ n$}"),
    ],
)
def test_a_formula_ends_where_it_ended(title: str, value: str) -> None:
    """The dollar that closes a formula stays one, and a command ends where it ended."""
    for text in (to_bibtex(Paper(title)), to_bibtex(Paper("", abstract=title), abstract=True, dialect="biblatex")):
        assert f" = {{{value}}},\n" in text


@pytest.mark.parametrize(
    ("formula", "latex"),
    [
        # The blank of a control space is part of it.
        (r"x^\ y", r"x^{\ }y"),
        (r"\hat\phantom{x}", r"\hat{\ }"),
        (r"\frac{a\ }{b\ }", r"\frac{a\ }{b\ }"),
        (r"{\bf x\ }", r"{\mathbf{x\ }}"),
        (r"\mathbf{x\ }", r"\mathbf{x\ }"),
        ("x^~", "x^{~}"),
        # A degree is a superscript: TeX refuses a second one of the same symbol.
        (r"a\degree b", r"a^\circ b"),
        (r"x^2\degree", r"x^2{^\circ}"),
        (r"x^2_3 \degree C", r"x^2_3 {^\circ}C"),
        (r"x_2\degree C", r"x_2^\circ C"),
        (r"x^2y\degree", r"x^2y^\circ"),
        (r"x\degree^2", r"x{^\circ}^2"),
        (r"x\degree '", r"x{^\circ}'"),
        (r"30\celsius^2", r"30{^\circ\mathrm{C}}^2"),
        ("x^2°", r"x^2{^\circ}"),
        # A letter behind "\not" would be part of the command's name.
        (r"\not\in x", r"\not\in x"),
        (r"\not=x", r"\not= x"),
        (r"\not a", r"\not{a}"),
        (r"\not{{a}b}", r"\not{a}b"),
        (r"\not{ab}", r"\not{ab}"),
    ],
)
def test_what_is_written_is_what_latex_accepts(formula: str, latex: str) -> None:
    """No blank that ends a command is lost, and no symbol has two superscripts."""
    found = read(formula)
    assert found is not None
    assert found.latex == latex
