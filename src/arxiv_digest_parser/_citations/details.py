"""What a bibliography says about a paper if the caller asks for it: comment, version, keywords, PDF and language.

A paper has no field for its language. What arXiv publishes is in English unless the authors' comment says otherwise;
for other papers, only the script of the title gives a hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, Literal, get_args

from arxiv_digest_parser._citations.characters import clean
from arxiv_digest_parser._citations.papers import link, unversioned
from arxiv_digest_parser._citations.writing import readable
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.scripts import language_of
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Paper

#: What can be written about a paper besides title, authors, date and identifiers.
Detail = Literal["comment", "version", "keywords", "pdf_url", "language", "url"]
DETAILS: Final[tuple[Detail, ...]] = get_args(Detail)

#: The language of a text, and what biblatex calls it (section 4.9.1.16 of its manual lists the names).
_NAMES: Final = {
    "ar": "arabic",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "he": "hebrew",
    "hi": "hindi",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "pt": "portuguese",
    "ru": "russian",
    "th": "thai",
    "zh": "chinese",
}
_CODES: Final = {name: code for code, name in _NAMES.items()}
_IN_LANGUAGE = lazy(rf"\bin ({'|'.join(_CODES)})(?: language)?(?=[,;.)]|$)", re.IGNORECASE)


def checked_details(fields: Iterable[Detail]) -> frozenset[Detail]:
    """Return the details that are asked for.

    Raises:
        TypeError: `fields` is not an iterable of names; a single ``str`` would be an iterable of letters.
        ValueError: A name is not one of `DETAILS`.
    """
    given: object = fields
    if isinstance(given, str) or not hasattr(given, "__iter__"):
        raise TypeError(f"fields: expected an iterable of names, got {given!r:.80}")
    found = tuple(fields)
    for field in found:
        if field not in DETAILS:
            raise ValueError(f"fields: expected some of {', '.join(map(repr, DETAILS))}, got {field!r}")
    return frozenset(found)


def cited(paper: Paper, details: frozenset[Detail]) -> ArxivId | None:
    """Return what an entry cites: the paper, or its version if that is asked for."""
    return paper.arxiv_id if "version" in details else unversioned(paper)


def notes(paper: Paper, details: frozenset[Detail]) -> list[str]:
    """Return what a reference may say at its end, each as it is printed, with its TeX."""
    comment = paper.comment if "comment" in details else None
    return [text for text in (comment, paper.journal_ref) if text and text.strip()]


def readable_note(paper: Paper, details: frozenset[Detail]) -> str:
    """Return the notes of a paper as one text for a reader."""
    return "; ".join(map(readable, notes(paper, details)))


def version(paper: Paper, details: frozenset[Detail]) -> str:
    """Return the number of the version on arXiv; empty if it is not known or not asked for."""
    known = "version" in details and paper.arxiv_id and paper.arxiv_id.version
    return str(known) if known else ""


def keywords(paper: Paper, details: frozenset[Detail]) -> list[str]:
    """Return keywords and arXiv's categories, each once; commas and semicolons, which separate them, become spaces."""
    if "keywords" not in details:
        return []
    found = [clean(re.sub("[,;]", " ", readable(word))) for word in (*paper.keywords, *paper.categories)]
    return [*dict.fromkeys(filter(None, found))]


def pdf(paper: Paper, details: frozenset[Detail]) -> str:
    """Return the address of the PDF: the one that is printed, or else arXiv's."""
    if "pdf_url" not in details:
        return ""
    return link(paper.pdf_url or (paper.arxiv_id.pdf_url if paper.arxiv_id else ""))


def language(paper: Paper, details: frozenset[Detail]) -> str:
    """Return the BCP 47 tag of the language that a paper is written in; empty if nothing shows it."""
    if "language" not in details:
        return ""
    if said := _IN_LANGUAGE.search(paper.comment or ""):
        return _CODES[said[1].lower()]
    script = language_of(paper.title)
    # Latin letters do not distinguish English from French, but what is on arXiv is nearly always in English.
    return script if script and (script != "en" or paper.arxiv_id) else ""


def language_name(code: str) -> str:
    """Return what LaTeX calls a language.

    Example:
        >>> language_name("zh")
        'chinese'
    """
    return _NAMES[code]
