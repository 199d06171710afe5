r"""Papers as Hayagriva YAML, which Typst reads.

The fields are those of ``docs/file-format.md`` in the repository of Hayagriva. Styles may change the case of a title,
except in braces, and a dollar begins a formula in Typst's own notation. Therefore formulas are written as a reader sees
them, in braces, and each special character has a backslash before it. Every value is a quoted string as in JSON, of
which YAML 1.2 is a superset, so that no text can be mistaken for a number, a date or a new field.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

from arxiv_digest_parser._citations.characters import clean
from arxiv_digest_parser._citations.details import Detail, checked_details, cited, language, readable_note
from arxiv_digest_parser._citations.keys import distinct_keys
from arxiv_digest_parser._citations.markup import Token, tokens
from arxiv_digest_parser._citations.papers import Doi, address, checked_doi, doi_of, once, submitted
from arxiv_digest_parser._citations.people import Author, authors
from arxiv_digest_parser._citations.titles import fixed
from arxiv_digest_parser._citations.writing import plain, readable
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.models import Digest, Paper, listed

_SIGN = lazy(r"[\\{}$]")


def to_hayagriva(  # noqa: PLR0913 - Each option has its reason in docs/citations.md.
    papers: Digest | Paper | Iterable[Paper],
    *,
    abstract: bool = False,
    et_al: bool = True,
    doi: Doi | None = "journal",
    fields: Iterable[Detail] = (),
    unique: bool = True,
    key: Callable[[Paper], str] | None = None,
) -> str:
    """Write papers as Hayagriva YAML.

    Args:
        papers: A digest, a paper, or several papers.
        abstract: Include the abstract.
        et_al: End an incomplete list of authors with the name ``others``, because Hayagriva cannot express it.
        doi: ``journal`` writes the DOI of the published version, or arXiv's if there is none; ``arxiv`` prefers
            arXiv's; ``None`` writes no DOI.
        fields: Additional fields: ``comment`` (in ``note``), ``version`` (the number and the link are then those of
            that version) and ``language``. The format has no fields for keywords and a PDF.
        unique: Write a paper only once, even if it is listed several times.
        key: A function that returns the key of a paper; `citation_key` by default, as in `to_bibtex`.

    Returns:
        A mapping of keys to entries, in Unicode, separated by blank lines; ``""`` if there are no papers.

    Raises:
        TypeError: `papers` or `fields` has the wrong type, or `key` is not a function that returns ``str``.
        ValueError: An option has an unknown value, or `key` returned a key that would break a bibliography.

    Example:
        >>> from arxiv_digest_parser import ArxivId, Paper
        >>> paper = Paper("FastSort in $O(n)$", authors=["Ludwig van Beethoven"], arxiv_id=ArxivId("2512.20569"))
        >>> print(to_hayagriva(paper), end="")
        "beethoven2025fastsort":
          type: article
          title: "{FastSort} in {O(n)}"
          author: [{"name": "Beethoven", "given-name": "Ludwig", "prefix": "van"}]
          date: "2025-12"
          publisher: "arXiv"
          serial-number: {"serial": "arXiv:2512.20569", "arxiv": "2512.20569", "doi": "10.48550/arXiv.2512.20569"}
          url: "https://arxiv.org/abs/2512.20569"
    """
    details, preferred = checked_details(fields), checked_doi(doi)
    found = once(listed(papers)) if unique else listed(papers)
    return "\n".join(
        _entry(
            one,
            [*_content(paper, et_al=et_al), *_published(paper, preferred, details), *_abstract(paper, wanted=abstract)],
        )
        for paper, one in zip(found, distinct_keys(found, key), strict=True)
    )


def _entry(key: str, fields: Iterable[tuple[str, str]]) -> str:
    lines = "".join(f"  {name}: {value}\n" for name, value in fields)
    return f"{_quoted(key)}:\n  type: article\n{lines}"


def _content(paper: Paper, *, et_al: bool) -> Iterator[tuple[str, str]]:
    if title := _title(fixed(tokens(clean(paper.title)), paper.abstract or "")):
        yield "title", _quoted(title)
    people, complete = authors(paper)
    if people:
        yield "author", _quoted([*map(_name, people), *([] if complete or not et_al else [{"name": "others"}])])


def _published(paper: Paper, doi: Doi | None, details: frozenset[Detail]) -> Iterator[tuple[str, str]]:
    year, month, day = submitted(paper)
    if year:
        yield "date", _quoted(f"{year:04}-{month:02}{f'-{day:02}' if day else ''}")
    identified = cited(paper, details)
    numbers = {"serial": f"arXiv:{identified}", "arxiv": str(identified)} if identified else {}
    if identifier := doi_of(paper, doi):
        numbers["doi"] = identifier
    if identified:
        yield "publisher", _quoted("arXiv")
    if numbers:
        yield "serial-number", _quoted(numbers)
    if url := identified.abs_url if identified else address(paper):
        yield "url", _quoted(url)
    if note := readable_note(paper, details):
        yield "note", _quoted(_escaped(note))
    if code := language(paper, details):
        yield "language", _quoted(code)


def _abstract(paper: Paper, *, wanted: bool) -> Iterator[tuple[str, str]]:
    if wanted and (text := readable(paper.abstract or "")):
        yield "abstract", _quoted(_escaped(text))


def _title(found: Iterable[Token]) -> str:
    """Write a title, with braces around what keeps its case; braces are not nested."""
    written: list[str] = []
    closing: list[str] = []
    for kind, text in found:
        if kind == "open":
            keeps_case = not text and "}" not in closing
            written.append("{" if keeps_case else "")
            closing.append("}" if keeps_case else "")
        elif kind == "close":
            written.append(closing.pop())
        else:
            shown = _escaped(plain(kind, text))
            keeps_case = shown != "" and kind != "text" and "}" not in closing
            written.append(f"{{{shown}}}" if keeps_case else shown)
    return clean("".join(written))


def _name(author: Author) -> str | dict[str, str]:
    """Write a name as one string if its parts are unambiguous, and otherwise part by part."""
    if not author.is_literal and author.given and not (author.particle or author.suffix):
        parts = (author.family, author.given)
        if author.family[0].isupper() and "," not in "".join(parts):
            return ", ".join(parts)
    named = {
        "name": author.family,
        "given-name": author.given,
        "prefix": author.particle,
        "suffix": author.suffix,
    }
    return {name: part for name, part in named.items() if part}


def _escaped(text: str) -> str:
    return _SIGN.sub(r"\\\g<0>", text)


def _quoted(value: str | dict[str, str] | list[str | dict[str, str]]) -> str:
    return json.dumps(value, ensure_ascii=False)
