"""Which words of a title must keep their capitals, whatever a style does to the case of titles."""

from __future__ import annotations

import re
from typing import Final

from arxiv_digest_parser._citations.markup import Token

#: A part of a word between hyphens, with the signs that belong to it: O'Neil's, F#, C++.
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:\+\+|\#)?")
_CAPITAL = re.compile(r"[^\W\d_]")
# After these BibTeX and biblatex begin no new sentence, but people do.
_SENTENCE_END = re.compile(r"[?!]['\"’”)]?\s+\Z")
_TITLE_START = re.compile(r"(?:\A|[:—–]\s|[.?!]['\"’”)]?\s)\W*\Z")
_SHORTEST_TELLING = 4  # letters; shorter words are in lower case in every style
_PREPOSITIONS: Final = frozenset(
    "about above across after against along amid among around before behind below beneath beside between beyond despite "
    "does down during from have into like near once onto over past since than that their them then these they this "
    "those through throughout till toward towards under underneath until upon using versus via what when where which "
    "while will with within without your".split()
)
#: Names, and words made of them, that stand in many titles. They keep their capital where every word has one.
_NAMES: Final = frozenset(
    """
    Abel Abelian Africa African America American Arabic Asia Asian Atari Banach Bayes Bayesian Bellman Bengali Bernoulli
    Bloch Boltzmann Boolean Borel Bose Britain British Brownian Calabi Cantor Cartesian Cauchy Chern China Chinese
    Chebyshev Cox Darwinian Dirac Dirichlet Diophantine Earth Einstein Eulerian Euclidean Euler Europe European Fermi
    Feynman Finsler Fisher Fourier France French Frobenius Galilean Galois Gauss Gaussian German Germany Gibbs Grassmann
    Grassmannian Greek Green Haar Hamilton Hamiltonian Hausdorff Hawking Hebrew Heisenberg Hermite Hermitian Hessian
    Higgs Hilbert Hindi Hodge Hubble India Indian Indonesian Ising Italian Italy Jacobi Jacobian Japan Japanese Java
    Jupiter Kalman Kepler Kolmogorov Korea Korean Lagrange Lagrangian Langevin Laplace Laplacian Latin Lebesgue Legendre
    Linux Lipschitz London Lorentz Lyapunov Majorana Markov Markovian Mars Maxwell Minkowski Monte Carlo Moore Nash
    Navier Neumann Newton Newtonian Noether Norwegian Pareto Pauli Persian Petri Planck Poisson Poland Polish Portuguese
    Prolog Python Pythagorean Rényi Riemann Riemannian Russian Rust Saturn Shannon Shapley Sobolev Spain Spanish Stein
    Stokes Sturm Swahili Swedish Tamil Taylor Turing Turkish Twitter Ukrainian Urdu Venus Vietnamese Voronoi
    Wasserstein Weyl Wiener Wikipedia Windows Yang Zipf
    """.split()
) - {"Green", "Polish", "Windows", "Rust", "Taylor"}
#: Names of which one part looks like a word.
_PAIRS: Final = frozenset({("U", "Net"), ("V", "Net")})


def fixed(found: list[Token]) -> list[Token]:
    """Mark the words of a title that must keep their capitals: these become tokens of the kind ``fixed``.

    BibTeX lowers what does not stand in braces, but for the first letter of the title and that after a colon. biblatex
    and citeproc do the same in some styles, and pandoc whenever it reads a file.

    Example:
        >>> fixed([("text", "LLMs for the F# Language")])
        [('fixed', 'LLMs'), ('text', ' for the '), ('fixed', 'F#'), ('text', ' Language')]
    """
    is_sentence = _is_sentence("".join(text for kind, text in found if kind == "text"))
    marked: list[Token] = []
    before = ""  # the title up to here
    groups: list[bool] = []  # whether each open group keeps the case of what is in it
    for kind, text in found:
        if kind == "open":
            groups.append(not text)
        elif kind == "close":
            groups.pop()
        if kind != "text" or any(groups):
            marked.append((kind, text))
            before += text if kind == "text" else "x" if kind in {"math", "logo"} else ""
            continue
        marked += _marked(text, before, is_sentence=is_sentence)
        before += text
    return marked


def _marked(text: str, before: str, *, is_sentence: bool) -> list[Token]:
    marked: list[Token] = []
    position = 0
    previous = ""
    for match in _WORD.finditer(text):
        word = match[0]
        context = before + text[: match.start()] if match.start() < 8 else text[: match.start()]
        if _keeps_capitals(word, context[-8:], text[match.end() : match.end() + 5], is_sentence=is_sentence) or (
            text[match.start() - 1 : match.start()] == "-" and (previous, word) in _PAIRS
        ):
            if match.start() > position:
                marked.append(("text", text[position : match.start()]))
            marked.append(("fixed", word))
            position = match.end()
        previous = word
    if position < len(text):
        marked.append(("text", text[position:]))
    return marked


def _keeps_capitals(word: str, before: str, after: str, *, is_sentence: bool) -> bool:
    first = word[0]
    if not word.isascii() and first.isupper():
        return True
    if word.islower() or not any(map(str.isupper, word)):
        return False
    if any(map(str.isupper, word[1:])) or any(map(str.isdigit, word)):
        return True  # LLMs, arXiv, 3D, T5
    starts = _TITLE_START.search(before) is not None
    if not word.isalpha() and not word[-1].isalpha():
        return True  # F#, C++
    if len(word) == 1:
        # "A" at the start of a title, after a colon or a question mark is the article.
        return not starts or word not in {"A", "I"}
    if _SENTENCE_END.search(before):
        return True
    return not starts and (is_sentence or word.partition("'")[0].partition("’")[0] in _NAMES)


def _is_sentence(title: str) -> bool:
    """Tell whether a title has its words in lower case, so that one with a capital is a name."""
    lower = capital = 0
    words = title.split()
    for word in words[1:]:
        if len(word) >= _SHORTEST_TELLING and word.isascii() and word.strip("'\"(),.:;?!").isalpha():
            if word.strip("'\"(),.:;?!").islower():
                lower += word.strip("'\"(),.:;?!") not in _PREPOSITIONS
            elif word.istitle():
                capital += 1
    return lower * 2 >= capital and lower > 0
