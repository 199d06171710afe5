"""Headings: which of them are papers, and what a paper's heading says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.contents import says_no_papers
from arxiv_digest_parser._reading.headings.heading_links import LINK_LABELS, bare, linked, undressed, without_back
from arxiv_digest_parser._reading.headings.heading_numbers import number_before
from arxiv_digest_parser._reading.headings.heading_pictures import pictures_in
from arxiv_digest_parser._reading.headings.leading_links import links_before
from arxiv_digest_parser._reading.language.vocabulary import PAPER_HEADS, field_of, normal, title_words
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.values.links import identifier_in, is_generic, with_markdown_links
from arxiv_digest_parser.taxonomy import is_category

#: Labels that only a paper has: a heading above one of them is its title. (A digest has a date and a summary, too.)
OF_A_PAPER = {
    *("authors", "url", "pdf_url", "arxiv_id", "primary_category"),
    *("abstract", "motivation", "method", "result", "conclusion"),
}


#: Names in italics, alone or before a bar; a remark (*12 papers*, *Tags: #sorting*) has figures, signs or no comma.
_AUTHOR_LINE = lazy(
    r"(?:\*\*[^*]*\*\*[ \t]*\|[ \t]*)?(?:\*(?!\*)[^\d#:：]*\S\*|_(?!_)[^\d#:：]*\S_)(?:[ \t]*\|(?s:.*))?$"
)
_PAPER_LINK = lazy(r"[^\w\n\[]*\[[^\n]*\]\(<?https?://[^\s()]*(?:arxiv\.org/(?:abs|pdf|html)/|\.pdf\b|doi\.org/)")

_SIGNS = 8  # number signs inside a record; nearly all have fewer

_IDENTIFIER = r"(?:arXiv:[ ]?)?(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d+)?)"
ALONE = lazy(rf"\[{{0,2}}{_IDENTIFIER}\]{{0,2}}", re.IGNORECASE)
#: An identifier before a title, as a link of a wiki, in folders or not, or in brackets, and what parts them.
_WIKI_LINK = lazy(
    r"\[\[?(?:arXiv:|(?:[\w-]{1,40}/){1,3})?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)\]\]?(?!\()"
    r"(?:[ \t]{0,3}[:：|·–—-]{1,2}(?=[ \t]))?[ \t]{0,9}(?=\S)"
)
#: An identifier, or a category in brackets, before a title; an identifier or an address behind it.
IDENTIFIED = lazy(
    rf"[\[(`*\\]{{0,4}}{_IDENTIFIER}[\])`*:：\\]{{0,4}}[ \t]{{0,3}}[:：|·–—-]{{0,2}}[ \t]{{1,9}}(?=\S)", re.IGNORECASE
)
_ENDS_IDENTIFIED = lazy(
    r"(?<=\S)[ \t]{1,9}(?:[|·–—-]{1,3}[ \t]{1,9}[\[(`]{0,2}|[\[(`]{1,2}|(?=arXiv:))" + rf"{_IDENTIFIER}[\])`]{{0,2}}$",
    re.IGNORECASE,
)
_ENDS_WITH_ADDRESS = lazy(r"(?<=\S)[ \t]{1,9}(?:[|·:–—-]{1,3}[ \t]{1,9})?[\[(<]?(https?://[^\s()<>\[\]]+)[\])>]?$")
CATEGORY = lazy(r"[\[(]([a-z-]{2,9}(?:\.[A-Za-z-]{2,9})?)[\])][ \t]+(?=[^\s\[])")
_HEADING = lazy(r"(#{1,6})[ \t]+([^ \t\r\n][^\n]*)")
_UNLINKED_BADGES = lazy(r"\[\d+(?:\.\d+)?(?:/\d+)?\](?:[ \t]*\[[^\[\]\n]*\])*|(?:\[[^\[\]\n]*\][ \t]*){2,}")
ANCHOR = lazy(r"<(a|span|div)\b[^<>\n]*>[ \t]*</\1>[ \t]*")
_SIDE_LINK = lazy(r"\[{1,2}([^\[\]\n]{0,40})\]{1,2}\(([^()\s]{1,500})\)\]?")
#: A title without a link before links that are at the end of a heading.
_SIDE_LINKED = lazy(
    rf"((?:[^\[\]\n]|\[{{1,2}}[^\[\]\n]*\]{{1,2}}(?!\()){{1,2000}}?)((?:{_SIDE_LINK.pattern}[ \t)\]|·,/]*){{1,8}})"
)
#: A number that is a link, before a title that is one: ``[#3](https://arxiv.org/abs/…) [A Faster Sort](…)``.
_LINKED_NUMBER = lazy(r"\[[#(]?(\d{1,9})[.)]?\]\(([^()\s]{1,500})\)[ \t]{1,9}(?=\[)")
#: A link before a title that is called by the identifier of the paper, or by its number.
_LEADING_LINK = lazy(
    r"([^\[\]\n]{0,60}?)[\[(*`]{0,4}\[[*`]{0,3}([^\s\[\]*`]{1,30})[*`]{0,3}\]\((https?://[^()\s]{1,500})\)"
    r"[\])*`]{0,4}(?:[ \t]{0,3}[:：|·–—-]{1,2})?[ \t]{1,9}(?=\S)"
)
_IN_BRACKETS = lazy(r"\[[^\[\]\n]*\]|\([^()\n]*\)")
_WORDS = lazy(r"[^\W\d_]{2}")
_LED_BY_WORD = lazy(r"([^:：\n]{1,24})[:：]")


@attrs.define(eq=False)
class Heading:
    """A heading line: ``text[start:end]`` without its line break; a paper's has the fields below."""

    start: int
    end: int
    level: int
    content: str
    number: int | None = None
    title: str | None = None
    url: str | None = None
    badges: str = ""
    links: tuple[tuple[str, str], ...] = ()
    identifier: str | None = None


def heading_at(text: str, at: int, end: int) -> Heading | None:
    """Return the heading line that begins at a place, if one does."""
    match = _HEADING.match(text, at, end)
    return Heading(at, match.end(), len(match[1]), match[2].rstrip(SPACE)) if match else None


def next_heading(text: str, start: int, end: int | None = None) -> int:
    """Return where the next line begins that may be a heading, or -1; ``start`` may be such a place itself."""
    if text.startswith("#", start, end) and (start == 0 or text[start - 1] == "\n"):
        return start
    # The search for one character is three times as fast as that for two; a text of many such gets the other.
    for _ in range(_SIGNS):
        start = text.find("#", start + 1, end)
        if start <= 0 or text[start - 1] == "\n":
            return start
    at = text.find("\n#", start, end)
    return at + 1 if at >= 0 else -1


def headings(text: str, start: int, end: int) -> Iterator[Heading]:
    """Yield the heading lines of ``text[start:end]``."""
    at = next_heading(text, start, end)
    while at >= 0:
        if heading := heading_at(text, at, end):
            yield heading
        at = next_heading(text, at + 1, end)


def read_heading(heading: Heading) -> bool:
    """Read a heading that is a link into its paper's fields; tell whether it is one."""
    content = with_markdown_links(ANCHOR.sub("", heading.content)) if "<" in heading.content else heading.content
    if "](" not in content:
        return False
    if "![" in content and (pictures := pictures_in(content)):
        return _read_beside_pictures(heading, *pictures)
    if "](#" in content:
        content = without_back(content)
    if numbered := _LINKED_NUMBER.match(content):
        content = f"[{numbered[1]}] {content[numbered.end() :]}"
    if _read_led(heading, content) or _read_side_links(heading, content) or _read_behind_link(heading, content):
        return True
    split = linked(content)
    if split is None:
        return False
    lead, title, url, trail, links = split
    if not lead and field_of(title) in LINK_LABELS:
        return False
    if (named := IDENTIFIED.match(title)) and named[1] in url:
        title = title[named.end() :]
    number, rest = number_before(lead)
    heading.number, heading.title, heading.url = number, title, url or None
    heading.links = ((("", numbered[2]),) if numbered and numbered[2] != url else ()) + links
    heading.badges = " ".join(part for part in (rest, trail) if part)
    return True


def _read_led(heading: Heading, content: str) -> bool:
    """Read links that are called as links are before a title, which may be one link itself."""
    led = links_before(content)
    if led is None:
        return False
    behind = attrs.evolve(heading, content=f"{led.number} {led.title}")
    read_unlinked_heading(behind)
    heading.number, heading.title, heading.badges = behind.number, behind.title, behind.badges
    heading.url, heading.links, heading.identifier = led.url or None, (*led.links, *behind.links), behind.identifier
    return True


def _read_beside_pictures(heading: Heading, content: str, pictures: Sequence[tuple[str, str]]) -> bool:
    """Read a heading without its pictures, such as badges; one of these may link to the paper."""
    bare = attrs.evolve(heading, content=content)
    if not read_heading(bare):
        if not any(identifier_in(url) for _, url in pictures):
            return False
        read_unlinked_heading(bare)
    heading.number, heading.title, heading.url = bare.number, bare.title, bare.url
    heading.badges, heading.identifier, heading.links = bare.badges, bare.identifier, (*bare.links, *pictures)
    return bool(heading.title)


def _read_side_links(heading: Heading, content: str, *, is_led: bool = False) -> bool:
    """Read ``A Faster Sort [📄](https://arxiv.org/pdf/…) [Code](…)``: a title, and links that name no paper.

    One of them leads to the paper, unless the title is led by such a link.
    """
    found = _SIDE_LINKED.fullmatch(content) if content.endswith((")", "]")) else None
    if found is None or not _WORDS.search(_IN_BRACKETS.sub("", found[1])):
        return False
    links = [(link[1], link[2]) for link in _SIDE_LINK.finditer(found[2])]
    named = [_WORDS.search(text) is None or _names_link(text) for text, _ in links]
    leading = [identifier_in(url) is not None for _, url in links]
    # A link that has another name may be the title if it is the first or leads to a paper.
    if not (named[0] and (is_led or any(leading))) or any(
        leads and not known for leads, known in zip(leading, named, strict=True)
    ):
        return False
    heading.links = tuple(links)
    lead = attrs.evolve(heading, content=found[1].rstrip(" \t([|·:–—-"))
    read_unlinked_heading(lead)
    heading.number, heading.title, heading.badges = lead.number, lead.title, lead.badges
    return bool(heading.title)


def _read_behind_link(heading: Heading, content: str) -> bool:
    """Read ``[2512.00001](https://arxiv.org/abs/…) A Faster Sort``: a link that says which paper it is, and a title."""
    match = _LEADING_LINK.match(content)
    if match is None or not (match[2].isdecimal() or identifier_in(match[2])) or not identifier_in(match[3]):
        return False
    behind = attrs.evolve(heading, content=content[match.end() :])
    if not (_read_side_links(behind, behind.content, is_led=True) or read_heading(behind)):
        read_unlinked_heading(behind)
    title = behind.title or ""
    if "](" in title or is_category(title) or not _WORDS.search(_IN_BRACKETS.sub("", title)):
        return False
    number, before = number_before(match[1])
    heading.number = number or behind.number or (int(match[2]) if match[2].isdecimal() else None)
    heading.title, heading.url, heading.identifier = behind.title, behind.url or match[3], match[2]
    heading.links = ((match[2], match[3]), *behind.links) if behind.url else behind.links
    heading.badges = " ".join(filter(None, (before, behind.badges)))
    return True


def _names_link(text: str) -> bool:
    """Tell whether the text of a link says which link it is: its kind, or the identifier of the paper."""
    return field_of(text) is not None or is_generic(text) or identifier_in(text) is not None


def read_unlinked_heading(heading: Heading) -> None:
    """Read a heading that is a title alone, after a number and badges, and before an identifier or an address."""
    content = ANCHOR.sub("", heading.content)
    content = without_back(content).strip(SPACE)
    if match := _ENDS_IDENTIFIED.search(content):
        heading.identifier, content = match[1], content[: match.start()]
    elif match := _ENDS_WITH_ADDRESS.search(content):
        heading.links, content = (("", match[1]),), content[: match.start()]
    heading.number, rest = number_before(bare(content))
    if heading.number is not None and (match := _UNLINKED_BADGES.match(rest)):
        heading.badges = match[0].strip(SPACE)
        rest = rest[match.end() :]
    if match := _WIKI_LINK.match(rest) or IDENTIFIED.match(rest):
        heading.identifier, rest = heading.identifier or match[1], rest[match.end() :]
    elif (match := CATEGORY.match(rest)) and is_category(match[1]):
        heading.badges, rest = match[1], rest[match.end() :]
    heading.title, beside = undressed(bare(_unlabelled(rest.strip(SPACE))))
    for text in beside:
        if named := ALONE.fullmatch(text):
            heading.identifier = heading.identifier or named[1]
        else:
            heading.badges = f"{heading.badges} {text}".lstrip()


def _unlabelled(title: str) -> str:
    """Take off a word that says that a title follows: ``Title: A Faster Sort``, ``**Title:** A Faster Sort``."""
    match = _LED_BY_WORD.match(title)
    if match is None or not ((word := normal(match[1])) in title_words() or word in PAPER_HEADS):
        return title
    return title[match.end() :].removeprefix("**" if title.startswith("**") else "").strip(SPACE) or title


def is_author_line(line: str) -> bool:
    """Tell whether a line is a list of names in italics."""
    return _AUTHOR_LINE.match(line) is not None and not says_no_papers(line)


def is_paper_link(line: str) -> bool:
    """Tell whether a line begins with a link to a paper."""
    return _PAPER_LINK.match(line) is not None
