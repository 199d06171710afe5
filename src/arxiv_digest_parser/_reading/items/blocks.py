"""One light pass over the lines of a text: what each line could begin, and which papers it names.

A line may begin several kinds of block at once (an item that is also in bold): which of them papers begin with is not
decided here, but by `repeating`, which counts. Lines inside a code fence or in front matter begin nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import MAYBE_IDENTIFIERS, REFERENCES, either, field_of, normal
from arxiv_digest_parser._reading.papers.front_matter import front_matter_end
from arxiv_digest_parser._reading.text.marks import without_signs
from arxiv_digest_parser._reading.text.places import SPACE


class Kind(NamedTuple):
    """A kind of block: its name, and the level of a heading or the column of an item (0 for the others)."""

    name: str
    level: int = 0

    @property
    def is_heading(self) -> bool:
        """Whether blocks of this kind are headings."""
        return self.name in {"heading", "linked heading"}

    @property
    def is_item(self) -> bool:
        """Whether blocks of this kind are items of lists."""
        return self.name in {"item", "numbered item"}


BOLD, LINK, SUMMARY, TITLED, CALLOUT, NAME = map(Kind, ("bold", "link", "summary", "titled", "callout", "name"))
TOPIC = Kind("topic")  # of the items below it, which begins nothing itself

#: An arXiv identifier where a paper is named: in an address, after ``arXiv:``, in an attribute, as a wiki link. Where a
#: pattern begins with a set of signs, and not with one of several words, a search takes a tenth of the time.
_IDENTIFIER = lazy(
    r"""[aAdDhHpP\[](?i:
        (?<=a)(?:rxiv(?:\.org/(?:abs|pdf|html|format)/|:[ ]?|[ ]id[^\w\n]{0,12}|\.)
          | lphaxiv\.org/(?:abs|overview|pdf)/|r5iv\.(?:labs\.arxiv\.)?org/(?:html|abs)/)
      | (?<=p)apers\.cool/arxiv/|(?<=h)(?:uggingface|f)\.co/papers/|(?<=d)ata-arxiv-id=["']?
      | (?<=\[)\[(?:[\w-]{1,40}/){0,3})
      (\d{4}\.\d{4,5}|(?i:[a-z-]{2,12}(?:\.[A-Z]{2})?)/\d{7})(?!\d)""",
    re.VERBOSE,
)
#: One that begins a line: of an item, in brackets or not.
_FIRST_IDENTIFIER = lazy(
    r"(?:\#{1,6}|[-*+•]|\d{1,4}[.)])?[ \t]*[\[(`*]{0,3}(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d{1,3})?(?![\d.]*\d)"
)
#: One that is all of a value behind its label: ``**ID**: 2512.00001``.
_LABELLED = lazy(
    r"[^\w\n]{0,12}([^\W\d][^:：\n]{0,30})[:：][*_` \t]{0,6}(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d{1,3})?[*_` \t]{0,6}"
)
_LONGEST_LABELLED = 80  # characters
#: A title after a label: ``Title: A Faster Sort``, ``**Paper:** [A Faster Sort](…)``.
_TITLED = lazy(
    rf"【(?:{either('title')})】"
    rf"|[^\w\n:#|]{{0,12}}(?:(?:{either('title')})[*_ \t]*[:：]|(?:{either('paper')})[*_ \t]*[:：][*_{SPACE}]*\[)",
    re.IGNORECASE,
)
#: In each identifier; no shorter line names a paper.
_NUMBER = lazy(r"[\d/](?:(?<=\d)\d{3}\.\d{4}|(?<=/)\d{7})")
_SHORTEST_NAMED = len("2512.0001")
#: One of these is in each line that has one.
_HINTS = ("arxiv", "arXiv", "papers/", "ar5iv", "[[", "ArXiv", "ARXIV")
#: A link that may lead to a paper elsewhere: no badge, no repository, no profile, no place within the site, and nothing
#: of arXiv's but papers.
_LINK = lazy(
    r"\]\(<?(https?://(?!img\.shields|badge|(?:www\.)?(?:github|gitlab)\.|twitter\.|x\.com|scholar\.google"
    r"|(?:[a-z]{1,9}\.)?arxiv\.org/?(?:[)>\s]|(?<=/)(?!abs/|pdf/|html/|format/)))"
    r"[^()\s<>/]+/(?![^()\s<>.]{0,200}\.(?:png|jpe?g|gif|svg|webp)\b)[^()\s<>]+)"
)
#: A line with a link to what arXiv lists is about the digest, and so are its other links.
_LISTING = "arxiv.org/list/"
_BOLD = ("**", "<b>", "<strong>")
#: A footnote, a badge, and a citation with which a line of text goes on.
_NO_LINK = lazy(r"\[\^|\[!\[|\[\d{1,4}\][,;.]")
_PLACE = lazy(r"<a[ \t][^<>\n]{1,200}>(?:</a>)?[ \t]{0,9}")
_LINKED = ("*<http", "<http", "<a ")
#: A bare identifier in parentheses, behind a title: ``**A Faster Sort** (Ada Holm, 2512.00001)``.
_IN_BRACKETS = lazy(r"[(\[,`][ ]?(\d{2}(?:0[1-9]|1[0-2])\.\d{5})(?:v\d{1,3})?[)\],`]")
#: Signs that dress a line come after it.
_LAST_COMMON = "\u1fff"
_HEADING = lazy(r"(#{1,6})[ \t]+[^ \t\r\n]")
_ITEM = lazy(r"([ \t]{0,12})(?:[-*+•][ \t]+|\d{1,4}(?:[.)][ \t]+|[.)、](?=[^\W\d_a-z]))|【\d{1,4}】[ \t]*)(?=\S)")
#: What opens a code fence, which does not close on its line; of a longer one, so much is looked for where it closes.
_FENCE_STARTS = frozenset(" \t`~")
_FENCE = lazy(r"[ \t]{0,3}(`{3,8}(?![^\n]*`)|~{3,8})")
#: How a quote with a title begins: ``> [!abstract] A Faster Sort``.
_CALLOUT = lazy(r"[ \t]*>[ \t]?\[!\w{1,20}\][+-]?[ \t]+(?=\S)")
#: An identifier or an address alone, with categories at most.
_NAME = lazy(
    r"[<(\[]?(?:arxiv:[ ]?[\w.-]+(?:/\d{7})?|https?://[^\s<>()]+)[>)\]]?(?:[ \t]+[\[(][\w., -]+[\])])?[ \t]*",
    re.IGNORECASE,
)
_SUMMARY = lazy(r"[ \t]*<(?:details\b[^<>]*>[ \t]*<)?summary\b", re.IGNORECASE)


class Line(NamedTuple):
    """A line of a text.

    Attributes:
        start: Where it begins.
        end: Where its line break is.
        kinds: What it could begin.
        identifiers: The arXiv identifiers that it names, in order.
        links: The other links that it has, in order.
    """

    start: int
    end: int
    kinds: tuple[Kind, ...]
    identifiers: tuple[str, ...]
    links: tuple[str, ...]


def lines_between(
    text: str, start: int, end: int, spans: Sequence[tuple[int, int]], *, fences: bool = True
) -> Iterator[Line]:
    """Yield the lines of ``text[start:end]`` outside some spans of whole lines, in order; ``start`` begins a line.

    Lines in a code fence begin nothing, unless fences are not looked for.
    """
    at = start
    for first, last in [*spans, (end, end)]:
        yield from _lines(text, at, min(first, end), fences=fences)
        at = max(last, at)


def _lines(text: str, start: int, end: int, *, fences: bool) -> Iterator[Line]:
    at, fence_end = start, front_matter_end(text) if start == 0 else start
    unclosed: set[str] = set()  # what opens a code fence and is not closed further down
    cites = 0  # the level of a heading below which a text lists what it cites
    begun = start > 0  # whether there is text above: else the list is what the text is about
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        first = text[at]
        may_open = fences and at >= fence_end and first in _FENCE_STARTS
        if may_open and (match := _FENCE.match(text, at, stop)) and match[1] not in unclosed:
            fence_end = _closing(text, match[1], stop, end)
            if fence_end == stop:
                unclosed.add(match[1])
        heading = _HEADING.match(text, at, stop) if first == "#" else None
        if heading and begun and (not cites or len(heading[1]) <= cites):
            cites = len(heading[1]) if normal(text[heading.end() - 1 : stop]) in REFERENCES else 0
        if at == stop or at < fence_end or (cites and not heading):
            yield Line(at, stop, (), (), ())
        else:
            yield _line(text, at, stop)
        begun = begun or stop > at
        at = stop + 1


def _closing(text: str, mark: str, at: int, end: int) -> int:
    """Return where a code fence ends; one that nothing closes is text."""
    close = text.find(f"\n{mark}", at, end)
    return at if close < 0 else close + 1 + len(mark)


def _line(text: str, start: int, end: int) -> Line:
    content = text[start:end]
    if end - start < _SHORTEST_NAMED:
        return Line(start, end, tuple(_kinds(content, named=False)), (), ())
    identifiers = tuple(_IDENTIFIER.findall(content)) if any(map(content.__contains__, _HINTS)) else ()
    if not identifiers and (named := _name_of(content)):
        identifiers = (named,)
    links = tuple(_LINK.findall(content)) if "](" in content and _LISTING not in content else ()
    kinds = tuple(_kinds(content, named=bool(identifiers or links)))
    if kinds and not identifiers and (behind := _IN_BRACKETS.search(content)):
        identifiers = (behind[1],)
    return Line(start, end, kinds, identifiers, links)


def _name_of(content: str) -> str:
    """Return the identifier that begins a line, or is the value of the label of one, or ""."""
    if first := _FIRST_IDENTIFIER.match(content):
        return first[1]
    if len(content) > _LONGEST_LABELLED or not (":" in content or "：" in content):
        return ""
    labelled = _LABELLED.fullmatch(content)
    is_known = labelled and (field_of(labelled[1]) == "arxiv_id" or normal(labelled[1]) in MAYBE_IDENTIFIERS)
    return labelled[2] if labelled and is_known else ""


def sign_of(text: str, line: Line) -> Kind | None:
    """Return the kind of a line that begins with a sign, such as an emoji; its level is the sign."""
    first = text[line.start : line.start + 1]
    is_signed = first > _LAST_COMMON and not first.isalnum() and not line.kinds
    return Kind("sign", ord(first)) if is_signed else None


def may_identify(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of text may hold an identifier; one that has none is passed over in one step."""
    return _NUMBER.search(text, start, end) is not None


def first_identifier(text: str) -> str | None:
    """Return the first identifier that a text names a paper by."""
    match = _IDENTIFIER.search(text)
    return match[1] if match else None


def _line_end(text: str, start: int, end: int) -> int:
    stop = text.find("\n", start, end)
    return end if stop < 0 else stop


def identifiers_in(text: str) -> set[str]:
    """Return the identifiers of the papers that a text names."""
    return set(_IDENTIFIER.findall(text))


def papers_named(text: str) -> int:
    """Count the papers that a text names."""
    return len(identifiers_in(text))


def names_several(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of text names more than one paper."""
    first = _IDENTIFIER.search(text, start, end)
    names = _IDENTIFIER.finditer(text, first.end(), end) if first else ()
    return any(name[1] != first[1] for name in names) if first else False


def names_paper(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of text, which begins a line, names a paper."""
    if _FIRST_IDENTIFIER.match(text, start, end) or _IN_BRACKETS.search(text, start, _line_end(text, start, end)):
        return True
    return _IDENTIFIER.search(text, start, end) is not None or _LINK.search(text, start, end) is not None


def _kinds(content: str, *, named: bool) -> Iterator[Kind]:
    # A sign that a pattern needs is looked for first, because nearly all lines begin nothing.
    if content.startswith("#") and (match := _HEADING.match(content)):
        yield Kind("heading", len(match[1]))
        if named:
            yield Kind("linked heading", len(match[1]))
        return
    if not content[:1].isalpha() and (match := _ITEM.match(content)):
        is_numbered = content[match.end(1)].isdigit()
        yield Kind("numbered item" if is_numbered else "item", len(match[1].expandtabs(4)))
    elif _begins_in_bold(content):
        yield BOLD
    elif _begins_with_link(content, named=named):
        yield LINK
    elif "<" in content and _SUMMARY.match(content):
        yield SUMMARY
    elif ">" in content and _CALLOUT.match(content):
        yield CALLOUT
    elif named and _NAME.fullmatch(content):
        yield NAME
    if (":" in content or "：" in content or content.startswith("【")) and _TITLED.match(content):
        yield TITLED


def _begins_in_bold(content: str) -> bool:
    """Tell whether a line begins in bold, also after a sign; a rule of asterisks does not."""
    if content.startswith(_BOLD):
        return bool(content.strip("* \t"))
    return content[:1] > _LAST_COMMON and without_signs(content).startswith("**")


def _begins_with_link(content: str, *, named: bool) -> bool:
    """Tell whether a line begins with a link, also after a sign if it names a paper; a place to link to is none."""
    if content.startswith("<a ") and _PLACE.fullmatch(content):
        return False
    if content.startswith(_LINKED) or (content.startswith("[") and not _NO_LINK.match(content)):
        return True
    return named and content[:1] > _LAST_COMMON and without_signs(content).startswith(("[", *_LINKED))


def sections_of(lines: Sequence[Line], kind: Kind) -> list[int]:
    """Return the section of each line: the line of the last heading that blocks of a kind can be below."""
    found: list[int] = []
    section = -1
    for index, line in enumerate(lines):
        if line.kinds and any(one.is_heading and (not kind.is_heading or one.level < kind.level) for one in line.kinds):
            section = index
        found.append(section)
    return found
