"""Papers without headings: items of a list, titles after a label, titles in bold on a line of their own."""

from __future__ import annotations

import re
from functools import lru_cache

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading import (
    Heading,
    is_author_line,
    is_paper_link,
    read_heading,
    read_unlinked_heading,
)
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.language.vocabulary import field_of, pattern, title_words
from arxiv_digest_parser._reading.papers.front_matter import front_matter_end
from arxiv_digest_parser._reading.text.places import SPACE

_LEVEL = 7  # below all headings
#: A picture alone on its line, such as a teaser below a title.
_PICTURE = lazy(r"!\[[^\[\]\n]{0,300}\]\([^()\s]{1,500}\)[ \t]{0,9}(?=\n)")

_WHOLE = lazy(r"(?:\d{1,4}[.)][ \t]+)?(?:\*\*[^*\n]+\*\*|(?:\*\*)?\[[^\n]+\]\([^()\s]+\)(?:\*\*)?)")


@lru_cache(1)
def _entry_pattern(titles: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of a line that may be the title of a paper, by what titles are called."""
    named = "|".join(map(pattern, sorted(titles, key=len, reverse=True)))
    return re.compile(
        rf"""^(?:
          [^\w\n:#]{{0,12}}(?:{named})
          [* \t]*[:：][* \t]*(?P<labelled>\w[^\n]*)
        | (?:[-*+][ \t]+(?=\*\*|\[)|(?=\d{{1,4}}[.)][ \t]+(?:\*\*|\[)))(?P<item>[^\n]+)
        | (?P<bold>\*\*[^*\n]+\*\*)[ \t]*$
        )""",
        re.MULTILINE | re.VERBOSE | re.IGNORECASE,
    )


def entries(text: str) -> list[Heading]:
    """Return the titles of the papers of a text that gives them no headings: those of the kind that has the most.

    Below the label of one title alone, an unknown label shows nothing.
    """
    found: dict[str | None, list[Heading]] = {}
    for match in _entry_pattern(title_words()).finditer(text, front_matter_end(text)):
        if entry := _entry(text, match):
            found.setdefault(match.lastgroup, []).append(entry)
    if len(one := found.get("labelled", [])) == 1 and not _opens(text, one[0].end, of_names=False):
        del found["labelled"]
    return max(found.values(), key=len, default=list[Heading]())


def is_entry_below(text: str, heading: Heading) -> bool:
    """Tell whether the title of a paper is right below a heading."""
    match = _entry_pattern(title_words()).match(text, text_from(text, heading.end))
    return match is not None and _entry(text, match) is not None


def line_below(text: str, start: int) -> str:
    """Return the first line with text from a place on."""
    start = text_from(text, start)
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)].strip(SPACE).removesuffix("\\").rstrip(SPACE)


def text_from(text: str, start: int) -> int:
    """Return where the first character is that is neither white space nor a picture on its line, from a place on."""
    while start < len(text) and text[start] in SPACE:
        start += 1
        if picture := _PICTURE.match(text, start):
            start = picture.end()
    return start


def _entry(text: str, match: re.Match[str]) -> Heading | None:
    content = match[match.lastgroup or 0].strip(SPACE)
    if match.lastgroup == "item" and not _WHOLE.fullmatch(content):
        return None
    entry = Heading(match.start(), match.end(), _LEVEL, content)
    if not read_heading(entry):
        read_unlinked_heading(entry)
    if field_of(entry.title or "") is not None:
        return None
    is_labelled = match.lastgroup == "labelled" and label_of(line_below(text, entry.end)) is not None
    return entry if is_labelled or _opens(text, entry.end, of_names=match.lastgroup == "bold") else None


def _opens(text: str, start: int, *, of_names: bool) -> bool:
    """Tell whether what is below a title begins as a paper does: with a known label, names or a link to it."""
    line = line_below(text, start)
    label = label_of(line)
    if label is not None and label.field is not None:
        return not of_names or label.field == "authors"
    return is_author_line(line) or (not of_names and is_paper_link(line))
