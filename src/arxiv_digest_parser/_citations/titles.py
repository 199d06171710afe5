"""Which words of a title must keep their capitals, whatever a style does to the case of titles."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from arxiv_digest_parser._citations.markup import Token

#: A part of a word between hyphens, with the signs that belong to it: O'Neil's, F#, C++.
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:\+\+|\#)?")
# BibTeX keeps the very first character, and the one behind a colon and a space. It forgets that a sentence begins
# behind other signs, and that a word begins behind a quotation mark or a bracket.
_START = re.compile(r"(?:\A|[:—–]\s)\Z")
_FORGOTTEN_START = re.compile(
    r"(?:\A|:\s)[^\w\s]+\Z|(?:[?!]|(?<!\bvs)(?<!\bv)(?<!\bal)(?<!\bet)\.)['\"’”)]?\s+[^\w\s]*\Z"
)
# What may stand before a word that begins behind another sign than a colon.
_MARK = re.compile(r"[?!.]['\"’”)]?\s|(?:\A|:\s)[^\w\s]|[)\]]\w")
_CONTEXT = 8  # characters before a word that tell whether it begins a sentence
_SHORTEST = 4  # letters; shorter words are in lower case in every style of capitals
_PUNCTUATION = "'\"’“”(),.:;?!"
_PREPOSITIONS: Final = frozenset(
    "about above across after against along amid among around before behind below beneath beside between beyond despite"
    " does down during from have into like near once onto over past since than that their them then these they this "
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


def fixed(found: list[Token]) -> list[Token]:
    """Mark the words of a title that must keep their capitals: these become tokens of the kind ``fixed``.

    BibTeX lowers what does not stand in braces, but for the first letter of the title and that after a colon. biblatex
    and citeproc do the same in some styles, and pandoc whenever it reads a file.

    Example:
        >>> fixed([("text", "LLMs for the F# Language")])
        [('fixed', 'LLMs'), ('text', ' for the '), ('fixed', 'F#'), ('text', ' Language')]
    """
    title = "".join(text for kind, text in found if kind == "text")
    is_sentence = _is_sentence(title)
    # In most titles every word has a capital, and that alone means nothing.
    is_plain = not is_sentence and not _MARK.search(title)
    marked: list[Token] = []
    before = ""  # what stands before the token
    groups: list[bool] = []  # whether each open group keeps the case of what is in it
    for kind, text in found:
        if kind == "open":
            groups.append(not text)
        elif kind == "close":
            groups.pop()
        if kind == "text" and not any(groups):
            marked += _marked(text, before, is_sentence=is_sentence, is_plain=is_plain)
        else:
            marked.append((kind, text))
        if kind not in {"open", "close"}:
            before = (before + text)[-_CONTEXT:]
    return marked


def _marked(text: str, before: str, *, is_sentence: bool, is_plain: bool) -> list[Token]:
    marked: list[Token] = []
    position = 0
    for match in _WORD.finditer(text):
        weight = _weight(match[0])
        if not weight or (is_plain and weight == _CAPITAL):
            continue
        start = match.start()
        context = text[start - _CONTEXT : start] if start > _CONTEXT else before + text[:start]
        if _keeps_capitals(weight, match[0], context, is_sentence=is_sentence):
            if start > position:
                marked.append(("text", text[position:start]))
            marked.append(("fixed", match[0]))
            position = match.end()
    if position < len(text):
        marked.append(("text", text[position:]))
    return marked


_NOTHING, _CAPITAL, _NAME, _LETTER, _NET, _FIXED = range(6)


@lru_cache(maxsize=16384)
def _weight(word: str) -> int:
    """Tell how much the capitals of a word mean by themselves."""
    if any(map(str.isupper, word[1:])) or (word[0].isupper() and not (word.isascii() and word[-1].isalpha())):
        return _FIXED  # LLMs, arXiv, 3D; Poincaré, T5, F#, C++
    if not word[0].isupper():
        return _NOTHING
    if len(word) == 1:
        return _LETTER
    if re.split("['’]", word)[0] in _NAMES:
        return _NAME
    return _NET if word in {"Net", "Nets"} else _CAPITAL


def _keeps_capitals(weight: int, word: str, before: str, *, is_sentence: bool) -> bool:
    # (Re)Thinking, U-Net
    if weight == _FIXED or before[-1:] in {")", "]"} or (weight == _NET and before[-2:] in {"U-", "V-"}):
        return True
    if _FORGOTTEN_START.search(before):
        return True
    starts = _START.search(before) is not None
    if weight == _LETTER:
        return not starts or word not in {"A", "I"}  # At the start "A" is the article.
    return not starts and (is_sentence or weight == _NAME)


def _is_sentence(title: str) -> bool:
    """Tell whether a title has its words in lower case, so that one with a capital is a name."""
    lower = capital = 0
    for word in title.split()[1:]:
        telling = word.strip(_PUNCTUATION)
        if len(telling) >= _SHORTEST and telling.isalpha():
            if telling.islower():
                lower += telling not in _PREPOSITIONS
            else:
                capital += telling.istitle() and telling not in _NAMES
    return lower >= capital and lower > 0
