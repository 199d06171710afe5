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
from collections.abc import Iterator, Mapping, Sequence
from contextvars import ContextVar
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from arxiv_digest_parser._citations.characters import clean
from arxiv_digest_parser._citations.cited_numbers import BARE_FIELDS, cited_numbers
from arxiv_digest_parser._citations.entry_fields import fields_of, found_fields, strings_of
from arxiv_digest_parser._citations.markup import tokens
from arxiv_digest_parser._citations.papers import published_doi
from arxiv_digest_parser._citations.people import authors
from arxiv_digest_parser._citations.writing import latex, readable
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._unicode import normalized
from arxiv_digest_parser.diagnostics import Diagnostic, Place, diagnostic
from arxiv_digest_parser.models import Paper

if TYPE_CHECKING:
    from bibtexparser.model import Block

_KEY = lazy(r"@[ \t]*\w+[ \t]*[{(]\s*([^\s,{}()=\"]+)\s*[,})]")
_DOI = lazy(r"10\.[0-9]{4,9}/[^\s,;]+")
# The name of a command, and two arguments, are apart from what is next to them: \url{arxiv.org/...}, \href{...}{...}.
_COMMAND = lazy(r"\\([A-Za-z]+)")
_ARGUMENTS = lazy(r"\}\s*\{")
_DRESS = lazy(r"[{}\\\"]")
_AND = lazy(r"(?<!\s)\s+and\s+", re.IGNORECASE)

#: The fields that say which work an entry is.
_IDENTIFYING: Final = (*BARE_FIELDS, "doi", "url")
#: Fields that are about other works, or about none.
_OF_OTHERS: Final = frozenset(
    """
    abstract annotation annote author cites comment crossref editor file groups ids keywords references related review
    subtitle timestamp title xdata xref
    """.split()
)


_IS_READING: Final[ContextVar[bool]] = ContextVar("_IS_READING", default=False)


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
        for title in _forms(paper.title):
            known = self.works.get(_letters(title))
            if known is not None and any(map(known.has, _first_authors(paper))):
                return True
        return False

    def add(self, fields: Mapping[str, str]) -> None:
        """Note what an entry says of the work that it cites."""
        self.keys.update(fields.get("ids", "").replace(",", " ").split())  # other keys of the same entry
        plain = {name: _undressed(value) for name, value in fields.items() if name not in _OF_OTHERS}
        made_for_it = " ".join(plain[name] for name in _IDENTIFYING if name in plain)
        others = " ".join(value for name, value in plain.items() if name not in _IDENTIFYING)
        found = cited_numbers(plain, made_for_it, others)
        self.identifiers |= found
        dois = _DOI.findall(plain.get("doi", "")) or _DOI.findall(made_for_it) or _DOI.findall(others)
        self.dois.update(doi.rstrip(".)").lower() for doi in dois)
        title = _letters(readable(f"{fields.get('title', '')} {fields.get('subtitle', '')}"))
        if title and not found:
            first = _AND.split(fields.get("author", ""), maxsplit=1)[0]
            self.works[title].add(next(_first_authors(Paper("", authors=[readable(first)]))))


def _undressed(value: str) -> str:
    """Return the value of a field without TeX."""
    return _DRESS.sub("", _ARGUMENTS.sub(" ", _COMMAND.sub(r" \1 ", value))).strip()


def read_library(text: str) -> Library:
    """Read a bibliography.

    Raises:
        ModuleNotFoundError: bibtexparser is not installed.
    """
    try:
        from bibtexparser import entrypoint, splitter
    except ModuleNotFoundError as error:
        message = "reading a bibliography requires bibtexparser: python -m pip install 'arxiv-digest-parser[bibtex]'"
        raise ModuleNotFoundError(message, name=error.name) from None
    library = Library(keys=set(_KEY.findall(text)))
    for logger in (entrypoint.logger, splitter.logger):
        logger.addFilter(_is_of_others)
    is_reading = _IS_READING.set(True)
    try:
        blocks = entrypoint.parse_string(text).blocks
    finally:
        _IS_READING.reset(is_reading)
    for fields in _entries(text, blocks, library.unread):
        library.add(fields)
    return library


def _is_of_others(_: object) -> bool:
    """Tell whether bibtexparser may log: what it cannot read of a text that is read here is reported already."""
    return not _IS_READING.get()


def _entries(text: str, blocks: Sequence[Block], unread: list[Diagnostic]) -> Iterator[dict[str, str]]:
    """Yield the fields of each entry, by their names in lower case; note which could not be read."""
    from bibtexparser.model import Entry, ParsingFailedBlock

    strings = strings_of(blocks)
    line = 1
    counted = 0
    for block, start, end in _placed(text, blocks):
        line += text.count("\n", counted, start)
        counted = start
        entry = block.ignore_error_block if isinstance(block, ParsingFailedBlock) else block
        fields = fields_of(entry, strings) if isinstance(entry, Entry) else None
        lacks_comma = fields is None and isinstance(entry, Entry)
        if lacks_comma or isinstance(block, ParsingFailedBlock):
            unread.append(_unread(block, text[start:end].rstrip(), line))
        if fields is None and (entry is None or lacks_comma):
            fields = found_fields(text, start, end)
        if fields is not None:
            yield fields


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


def _unread(block: Block, raw: str, line: int) -> Diagnostic:
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry

    message = "an entry is not valid BibTeX"
    if isinstance(block, DuplicateBlockKeyBlock):
        message = f"the key {block.key!r:.60} is already used by an earlier entry"
    elif isinstance(block, DuplicateFieldKeyBlock):
        message = f"an entry repeats a field: {', '.join(sorted(block.duplicate_keys)):.60}"
    elif isinstance(block, Entry):
        message = "there is no comma between two fields of an entry"
    source = raw.partition("\n")[0].rstrip("\r")
    return diagnostic("unread-entry", message, Place.of_line(line, source, 0, len(source)), raw)


def _first_authors(paper: Paper) -> Iterator[_Name]:
    """Yield the name of the first author, as it is and as an entry of this library would have it."""
    people, _ = authors(paper, 1)
    if not people:
        yield _Name(frozenset(), "")
        return
    for family, given in zip(_forms(people[0].family), _forms(people[0].given), strict=True):
        words = _words(family)
        yield _Name(frozenset([*_words(given), *words]), words[-1] if words else "")


def _forms(text: str) -> Iterator[str]:
    """Yield a text for a reader, and what can be read of it once it was written for LaTeX.

    The two differ where LaTeX lacks something: an accent on a Greek letter, an arrow with a word above it.
    """
    yield readable(text)
    found = tokens(clean(text))
    yield readable(latex(found, "ascii"))
    yield readable(latex(found, "unicode"))


def _letters(text: str) -> str:
    """Return the letters and digits of a text alone, without accents and in one case."""
    return "".join(_words(text))


def _words(text: str) -> list[str]:
    decomposed = normalized("NFKD", text).casefold()
    return re.findall(r"[^\W_]+", "".join(sign for sign in decomposed if not unicodedata.combining(sign)))
