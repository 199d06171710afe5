"""Which arXiv identifiers the fields of an entry name, in whatever form people write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Final

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.identifiers import ArxivId

_NUMBER = r"[0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[a-z]{2})?/[0-9]{7}"
_BARE = lazy(rf"(?:arxiv:)?({_NUMBER})(?:v[0-9]+)?", re.IGNORECASE)
_BETWEEN = r"[\s:./,~(\[]{1,4}"
# Some write the class before a new number as well, as in "arXiv:cs.CL/2512.00017".
_IN_TEXT = lazy(
    rf"(?:\barxiv(?:\.org)?{_BETWEEN}(?:(?:e-?prints?|preprints?|abs|pdf|html|id){_BETWEEN})?(?:arxiv:)?"
    r"(?:[a-z-]{2,9}(?:\.[a-z]{2})?/(?=[0-9]{4}\.))?|\babs/)"
    rf"({_NUMBER})(?![0-9])",
    re.IGNORECASE,
)
#: An old identifier, which names the archive itself and needs nothing before it.
_OLD = lazy(r"(?<![\w./-])([a-z]{2,8}(?:-[a-z]{2,5})?)(?:\.[A-Za-z]{2})?/([0-9]{7})(?![0-9])")
_OLD_NUMBER = lazy("[0-9]{7}")
_ADDRESS = lazy(r"https?://[^\s,;]+")
_SUBJECT = lazy(r"\.[a-z]{2}/")

#: Fields for an arXiv identifier, with or without a prefix; and for the archive that an old number belongs to.
BARE_FIELDS: Final = ("eprint", "arxivid", "arxiv")
_ARCHIVE_FIELDS: Final = ("primaryclass", "eprintclass", "archiveprefix", "eprinttype")


def cited_numbers(plain: Mapping[str, str], made_for_it: str, others: str) -> set[str]:
    """Return the identifiers that an entry names, without a version, in lower case.

    Args:
        plain: The values of its fields without TeX.
        made_for_it: Those of the fields that say which work it is.
        others: Those of the other fields that a reference prints.
    """
    found = [*_bare(plain)] or _in_text(made_for_it) or _in_text(others)
    return {_SUBJECT.sub("/", number.lower()) for number in found}


def _bare(plain: Mapping[str, str]) -> Iterator[str]:
    """Yield the identifiers in the fields that are for them; an old number may have its archive in another field."""
    for word in (word for name in BARE_FIELDS for word in plain.get(name, "").split()):
        if match := _BARE.fullmatch(word):
            yield match[1]
        elif _OLD_NUMBER.fullmatch(word):
            archives = " ".join(plain.get(name, "") for name in _ARCHIVE_FIELDS).lower().split()
            yield from _known(f"{archive.partition('.')[0]}/{word}" for archive in archives)


def _in_text(text: str) -> list[str]:
    """Return the identifiers that a text names, by what is before them or by the address of a page."""
    old = (f"{archive}/{number}" for archive, number in _OLD.findall(text))
    return [*_IN_TEXT.findall(text), *_known(_ADDRESS.findall(text)), *_known(old)]


def _known(candidates: Iterator[str] | list[str]) -> Iterator[str]:
    """Yield those of several texts that are identifiers, without a version."""
    for candidate in candidates:
        with suppress(ValueError):
            yield ArxivId.parse(candidate).base
