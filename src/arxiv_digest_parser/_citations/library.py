"""What the bibliography of a user contains: its keys, and the works that it cites.

bibtexparser reads the text. It gives up on some entries that BibTeX itself reads. If an entry repeats a key or a field,
its parts are available nevertheless; if one has a stray comma or no end, a pattern finds its fields.

An entry says in one of its fields which paper it is: in a field that is meant for it (``eprint``, ``doi``, ``url``), or
else in any other that a reference prints, such as ``journal = {arXiv preprint arXiv:2512.20569}``. If there is an
``eprint``, an identifier in a note is that of another paper, and so is one in an abstract.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from arxiv_digest_parser._citations.papers import published_doi
from arxiv_digest_parser._citations.people import authors
from arxiv_digest_parser._citations.writing import readable
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._unicode import normalized
from arxiv_digest_parser.diagnostics import Diagnostic, Place, diagnostic
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Paper

if TYPE_CHECKING:
    from bibtexparser.model import Block, ParsingFailedBlock

_KEY = lazy(r"@[ \t]*\w+[ \t]*[{(]\s*([^\s,{}()=\"]+)\s*,")
# A field of an entry that bibtexparser gave up on: its value is in braces, with one level of them inside, or in quotes,
# or a number.
_FIELD = lazy(r"""(?<![\w-])([A-Za-z][\w-]*)\s*=\s*(\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|"[^"]*"|[0-9]+)""")

_NUMBER = r"[0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[a-z]{2})?/[0-9]{7}"
_BARE = lazy(rf"(?:arxiv:)?({_NUMBER})(?:v[0-9]+)?", re.IGNORECASE)
_IN_TEXT = lazy(
    r"(?:\barxiv(?:\.org)?[\s:./,]{1,4}(?:(?:e-?prints?|preprints?|abs|pdf|html|id)[\s:./,]{1,4})?(?:arxiv:)?|\babs/)"
    rf"({_NUMBER})(?![0-9])",
    re.IGNORECASE,
)
_ADDRESS = lazy(r"https?://[^\s,;]+")
_SUBJECT = lazy(r"\.[a-z]{2}/")
_DOI = lazy(r"10\.[0-9]{4,9}/[^\s,;]+")
_DRESS = lazy(r"[{}\\\"]")
_AND = lazy(r"(?<!\s)\s+and\s+", re.IGNORECASE)

#: Fields for an arXiv identifier, with or without a prefix; and all that say which work an entry is.
_BARE_FIELDS: Final = ("eprint", "arxivid", "arxiv")
_IDENTIFYING: Final = (*_BARE_FIELDS, "doi", "url")
#: Fields that are about other works, or about none.
_OF_OTHERS: Final = frozenset(
    """
    abstract annotation annote author cites comment crossref editor file groups ids keywords references related review
    subtitle timestamp title xdata xref
    """.split()
)


class _Name(NamedTuple):
    """A first author for comparison: the words of the name, and the last one of the family name."""

    words: frozenset[str]
    family: str


@attrs.define
class _Names:
    """Names of several people, as many as have written works with one title."""

    whole: set[_Name] = attrs.Factory(set[_Name])
    words: set[str] = attrs.Factory(set[str])
    families: set[str] = attrs.Factory(set[str])

    def add(self, name: _Name) -> None:
        self.whole.add(name)
        self.words |= name.words
        self.families.add(name.family)

    def has(self, name: _Name) -> bool:
        """Tell whether a name can be that of one of them, wherever the family name of each was thought to begin."""
        return name in self.whole or name.family in self.words or not self.families.isdisjoint(name.words)


@attrs.define
class Library:
    """What a bibliography has.

    Attributes:
        keys: Its citation keys, with those of entries that could not be read.
        identifiers: The arXiv identifiers of its entries, without a version, in lower case.
        dois: Their DOIs, in lower case.
        works: The first authors of entries without an arXiv identifier, by title. Titles and names are compared by
            their letters and digits alone.
        unread: What was wrong with entries.
    """

    keys: set[str] = attrs.Factory(set[str])
    identifiers: set[str] = attrs.Factory(set[str])
    dois: set[str] = attrs.Factory(set[str])
    works: defaultdict[str, _Names] = attrs.Factory(lambda: defaultdict[str, _Names](_Names))
    unread: list[Diagnostic] = attrs.Factory(list[Diagnostic])

    def has(self, paper: Paper) -> bool:
        """Tell whether an entry cites a paper: by identifier, DOI, or title and first author.

        A work with another arXiv identifier is another work, whatever its title.
        """
        if paper.arxiv_id and paper.arxiv_id.base.lower() in self.identifiers:
            return True
        if published_doi(paper).lower() in self.dois:
            return True
        known = self.works.get(_letters(readable(paper.title)))
        return known is not None and known.has(_first_author(paper))

    def add(self, fields: Mapping[str, str]) -> None:
        """Note what an entry says of the work that it cites."""
        plain = {name: _DRESS.sub("", value).strip() for name, value in fields.items() if name not in _OF_OTHERS}
        made_for_it = " ".join(plain[name] for name in _IDENTIFYING if name in plain)
        others = " ".join(value for name, value in plain.items() if name not in _IDENTIFYING)
        bare = (_BARE.fullmatch(word) for name in _BARE_FIELDS for word in plain.get(name, "").split())
        found = [match[1] for match in bare if match] or _identifiers_in(made_for_it) or _identifiers_in(others)
        self.identifiers.update(_SUBJECT.sub("/", number.lower()) for number in found)
        dois = _DOI.findall(plain.get("doi", "")) or _DOI.findall(made_for_it) or _DOI.findall(others)
        self.dois.update(doi.rstrip(".)").lower() for doi in dois)
        title = _letters(readable(f"{fields.get('title', '')} {fields.get('subtitle', '')}"))
        if title and not found:
            first = _AND.split(fields.get("author", ""), maxsplit=1)[0]
            self.works[title].add(_first_author(Paper("", authors=[readable(first)])))


def _identifiers_in(text: str) -> list[str]:
    """Return the identifiers that a text names, by what is before them or by the address of a page."""
    found = _IN_TEXT.findall(text)
    for address in _ADDRESS.findall(text):
        with suppress(ValueError):
            found.append(ArxivId.parse(address).base)
    return found


def read_library(text: str) -> Library:
    """Read a bibliography.

    Raises:
        ModuleNotFoundError: bibtexparser is not installed.
    """
    try:
        from bibtexparser.entrypoint import parse_string
    except ModuleNotFoundError as error:
        message = "reading a bibliography requires bibtexparser: python -m pip install 'arxiv-digest-parser[bibtex]'"
        raise ModuleNotFoundError(message, name=error.name) from None
    library = Library(keys=set(_KEY.findall(text)))
    for fields in _entries(text, parse_string(text).blocks, library.unread):
        library.add(fields)
    return library


def _entries(text: str, blocks: Sequence[Block], unread: list[Diagnostic]) -> Iterator[dict[str, str]]:
    """Yield the fields of each entry, by their names in lower case; note which could not be read."""
    from bibtexparser.model import Entry, ParsingFailedBlock

    line = 1
    counted = 0
    for block, start, end in _placed(text, blocks):
        line += text.count("\n", counted, start)
        counted = start
        entry = block.ignore_error_block if isinstance(block, ParsingFailedBlock) else block
        if isinstance(block, ParsingFailedBlock):
            unread.append(_unread(block, text[start:end].rstrip(), line))
        if isinstance(entry, Entry):
            yield _by_name((field.key, str(field.value)) for field in entry.fields)
        elif entry is None:
            yield _by_name(_FIELD.findall(text, start, end))


def _by_name(fields: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the values of fields by their names; those of a repeated field together."""
    values: defaultdict[str, list[str]] = defaultdict(list)
    for name, value in fields:
        values[name.lower()].append(value)
    return {name: " ".join(found) for name, found in values.items()}


def _placed(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Block, int, int]]:
    """Yield each block with its place in the text; what follows one that could not be read belongs to it.

    After an error bibtexparser takes the text up to the next block for a comment.
    """
    from bibtexparser.model import ImplicitComment

    found = [block for block in blocks if not isinstance(block, ImplicitComment)]
    starts: list[int] = []
    position = 0
    for block in found:
        position = max(position, text.find(block.raw or "", position))
        starts.append(position)
        position += 1
    yield from zip(found, starts, [*starts, len(text)][1:], strict=True)


def _unread(block: ParsingFailedBlock, raw: str, line: int) -> Diagnostic:
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock

    message = "an entry is not valid BibTeX"
    if isinstance(block, DuplicateBlockKeyBlock):
        message = f"the key {block.key!r:.60} is already used by an earlier entry"
    elif isinstance(block, DuplicateFieldKeyBlock):
        message = f"an entry repeats a field: {', '.join(sorted(block.duplicate_keys)):.60}"
    source = raw.partition("\n")[0].rstrip("\r")
    return diagnostic("unread-entry", message, Place.of_line(line, source, 0, len(source)), raw)


def _first_author(paper: Paper) -> _Name:
    people, _ = authors(paper, 1)
    if not people:
        return _Name(frozenset(), "")
    family = _words(people[0].family)
    return _Name(frozenset([*_words(people[0].given), *family]), family[-1] if family else "")


def _letters(text: str) -> str:
    """Return the letters and digits of a text alone, without accents and in one case."""
    return "".join(_words(text))


def _words(text: str) -> list[str]:
    decomposed = normalized("NFKD", text).casefold()
    return re.findall(r"[^\W_]+", "".join(sign for sign in decomposed if not unicodedata.combining(sign)))
