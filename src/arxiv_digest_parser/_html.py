"""Pages: the HTML that a digest renders to, back into the Markdown that the one grammar reads.

lxml reports tags and text as it meets them (`_Events`), and no tree is built: a tree has a greatest depth, beyond
which lxml drops the rest of a page, and its elements know no line beyond 65,535. From these events `_content` finds
the part of a saved page that is the digest, and `_Writer` writes it as Markdown.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from urllib.parse import unquote

import attrs

from arxiv_digest_parser._labels import field_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

#: How much of a text `is_page` looks at, in characters.
_SAMPLE = 50_000
#: How much lxml is handed at once, and how deeply a page may nest before its elements are closed, so that misplaced
#: end tags, each of which lxml looks for among all open elements, cost linear time.
_CHUNK, _DEPTH = 8_192, 1_000
#: A list or quotation that is indented further than this (in characters) is not indented again.
_INDENT = 40

_DOCUMENT = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_FRAGMENT = re.compile(r"<(?:p|ul|ol|div|h[1-6])\b[^<>]*>", re.IGNORECASE)
_RENDERED_HEADING = re.compile(r"</h[1-6]\s*>", re.IGNORECASE)
_RENDERED = re.compile(r"</(?:p|li|td)\s*>", re.IGNORECASE)
_PRINTED_HEADING = re.compile(r"^\#{1,6}[ \t]+\S", re.MULTILINE)
_PRINTED = re.compile(r"^(?:\*[^\s*]|\*\*|[-*+>][ \t]+\S|\d{1,4}\.[ \t]+\S)", re.MULTILINE)


def is_page(text: str) -> bool:
    r"""Tell whether a text is a rendered page, or a fragment of one, rather than Markdown with HTML inside.

    Args:
        text: A text of any length; its first 50,000 characters are looked at.

    Returns:
        True where its headings and paragraphs are elements. Markdown has them as lines.

    Example:
        >>> is_page("<h3>[1] <a href='https://arxiv.org/abs/2512.20569'>A Faster Sort</a></h3><p>Fast.</p>")
        True
        >>> is_page("<div id=toc></div>\n\n### [1] [A Faster Sort](https://arxiv.org/abs/2512.20569)")
        False
    """
    sample = text[:_SAMPLE].lstrip("\ufeff \t\r\n")
    while sample.startswith(("<!--", "<?")):
        sample = sample.partition("-->" if sample.startswith("<!--") else ">")[2].lstrip()
    if not sample.startswith("<"):
        return False
    if _DOCUMENT.match(sample):
        return True
    headings, lines = len(_RENDERED_HEADING.findall(sample)), len(_PRINTED_HEADING.findall(sample))
    if not headings:
        return not lines and _FRAGMENT.match(sample) is not None and text.rstrip().endswith(("</p>", "</ul>", "</ol>"))
    rendered, printed = headings + len(_RENDERED.findall(sample)), lines + len(_PRINTED.findall(sample))
    return headings > lines and rendered > max(headings, 2 * printed)


def to_markdown(page: str) -> tuple[str, list[int]]:
    r"""Write a page as the Markdown that it was rendered from, as nearly as the page still tells.

    Args:
        page: The HTML of a whole page or a fragment, in any state.

    Returns:
        The Markdown; and for each of its lines, as ``split("\n")`` parts them, the 1-based line of the page that it
        comes from.

    Example:
        >>> to_markdown("<h2>A Faster Sort</h2>\n<p><strong>Authors:</strong> Ada Lovelace</p>")
        ('## A Faster Sort\n**Authors:** Ada Lovelace\n', [1, 2, 2])
    """
    page = page.replace("\r\n", "\n")
    shields = _shields(page)
    events = _events(_repaired(page.translate(shields) if shields else page))
    part = _content(events) if _SITE.search(page) else _Part(0, len(events))
    writer = _Writer(events, part, _closing_tags(page))
    writer.write()
    markdown = "\n".join([*writer.lines, ""])
    if shields:
        markdown = markdown.translate({ord(shield): char for char, shield in shields.items()})
    last = page.count("\n") + 1  # older versions of lxml count some lines twice
    return markdown, [min(number, last) for number in (*writer.numbers, writer.numbers[-1] if writer.numbers else 1)]


# ------------------------------------------------------------------------------------------------ reading

#: Characters that lxml refuses, drops or takes for others.
_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
#: Elements whose content is text up to their end tag, or to the end of the page if that is missing.
_RAW = re.compile(r"<(script|style|title|textarea|xmp|iframe|noembed|noframes|noscript|plaintext)\b", re.IGNORECASE)
_RAW_END = re.compile(_RAW.pattern.replace("<", "</"), re.IGNORECASE)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_NO_TAG = re.compile(r"<(?![a-zA-Z/!?])")
_CLOSING = re.compile(r"</([a-zA-Z][^\s<>/]*)")


class _Event(NamedTuple):
    """A start tag (``p``), an end tag (``/p``) or text (an empty tag), with the line that it begins on.

    A start tag's line is that of its ``>``.
    """

    line: int
    tag: str
    text: str
    attributes: Mapping[str, str]


_NO_ATTRIBUTES: Mapping[str, str] = {}


class _Events:
    """What lxml calls while it reads a page; see "The target parser interface" in lxml's documentation."""

    def __init__(self) -> None:
        self.events: list[_Event] = []
        self.open: list[str] = []
        self.fed = 1  # the line that lxml is being handed
        self.line = 1  # the line that the next text begins on

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.line = self.fed
        self.open.append(tag)
        held = {name: " ".join(value.split()) for name, value in attributes.items()} if attributes else _NO_ATTRIBUTES
        self.events.append(_Event(self.line, tag, "", held))

    def end(self, tag: str) -> None:
        self.line = self.fed
        closed = ""
        while self.open and closed != tag:  # older versions of lxml do not end all that a page leaves open
            closed = self.open.pop()
            self.events.append(_Event(self.line, f"/{closed}", "", _NO_ATTRIBUTES))

    def data(self, text: str) -> None:
        # White space before the first element comes behind that element's start, so lines are counted back as well.
        line = min(self.line, self.fed - text.count("\n", 0, -1))
        self.events.append(_Event(line, "", text, _NO_ATTRIBUTES))
        self.line = line + text.count("\n")

    def comment(self, text: str) -> None:  # noqa: ARG002 (lxml hands it)
        self.line = self.fed

    def close(self) -> list[_Event]:
        return self.events


def _shields(page: str) -> dict[int, str]:
    """Give each character that lxml would not keep a private-use character that the page does not hold."""
    refused = sorted(set(_REFUSED.findall(page)))
    if not refused:
        return {}
    held = set(page)
    free = (chr(code) for code in chain(range(0xF0000, 0xFFFFE), range(0x100000, 0x10FFFE)) if chr(code) not in held)
    return {ord(char): shield for char, shield in zip(refused, chain(free, repeat("\ufffd")), strict=False)}


def _repaired(page: str) -> str:
    """Write ``<`` as text where it begins no tag, or something that would never end."""
    page = _NO_TAG.sub("&lt;", page)
    after = page.rfind("-->") + 1
    page = page[:after] + page[after:].replace("<!--", "&lt;!--")
    last = page.rfind("<")
    if last > page.rfind(">"):
        page = f"{page[:last]}&lt;{page[last + 1 :]}"
    ends = {match[1].lower(): match.start() for match in _RAW_END.finditer(page)}
    return _RAW.sub(lambda m: m[0] if m.start() < ends.get(m[1].lower(), 0) else f"&lt;{m[1]}", page)


def _events(page: str) -> list[_Event]:
    """Let lxml read a page line by line, so that each tag's line is known."""
    from lxml import etree

    target = _Events()
    parser = etree.HTMLParser(
        encoding="utf-8",
        target=cast("Any", target),  # the stubs ask for methods that lxml calls only where they are
        no_network=True,
        recover=True,
        huge_tree=True,
    )
    try:
        for number, line in enumerate(_LINE.findall(page), 1):
            target.fed = number
            for piece in _pieces(line):
                parser.feed(piece.encode())
                for tag in target.open[: _DEPTH - 1 : -1]:
                    parser.feed(f"</{tag}>".encode())
        parser.close()
    except etree.XMLSyntaxError:  # there is no element in the page
        pass
    target.end("html")
    return target.events


def _pieces(line: str) -> Iterator[str]:
    """Cut a line, behind a tag where there is one."""
    at = 0
    while len(line) - at > _CHUNK:
        end = line.rfind(">", at, at + _CHUNK) + 1 or at + _CHUNK
        yield line[at:end]
        at = end
    yield line[at:]


def _closing_tags(page: str) -> Counter[str]:
    """Count the end tags of a page by name: elements that are never closed have none in the Markdown either."""
    return Counter(name.lower() for name in _CLOSING.findall(page))


# ------------------------------------------------------------------------------------------------ the digest's part

#: What shows that a page may hold more than the digest.
_SITE = re.compile(r"<(?:html|body|nav|header|footer|aside|main|article)\b", re.IGNORECASE)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FURNITURE = frozenset({"nav", "footer", "aside", "header"})
_FURNITURE_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search"})
_FURNITURE_NAMES = frozenset(
    """
    sidebar side-bar navbar nav navigation menu footer breadcrumb breadcrumbs header site-header site-footer
    page-footer post-nav post-navigation pagination skip-link
    """.split()
)
_CONTENT_NAMES = frozenset("markdown-body entry-content post-content article-content page-content md-content".split())
_PAPER_LINK = re.compile(r"https?://[^/]*arxiv\.org/(?:abs|pdf|html)/")


class _Part(NamedTuple):
    """The events of the digest: ``events[start:end]`` without the elements that begin at `skipped`.

    `titled` are headers, of which the headings and the date are read, and `own` is what the page's own address is.
    """

    start: int
    end: int
    skipped: frozenset[int] = frozenset()
    titled: frozenset[int] = frozenset()
    own: frozenset[str] = frozenset()


def _tokens(attributes: Mapping[str, str]) -> set[str]:
    return set(attributes["class"].split()) if "class" in attributes else set()


def _is_furniture(event: _Event) -> bool:
    """Tell whether an element is the site's: its navigation, header, footer or sidebar."""
    if event.tag in _FURNITURE or event.attributes.get("role") in _FURNITURE_ROLES:
        return True
    return event.tag in {"div", "section", "ul", "ol", "p", "a"} and not _FURNITURE_NAMES.isdisjoint(
        _tokens(event.attributes) | {event.attributes.get("id", "")}
    )


def _is_container(event: _Event) -> bool:
    return (
        event.tag == "main"
        or event.attributes.get("role") == "main"
        or not _CONTENT_NAMES.isdisjoint(_tokens(event.attributes))
    )


class _Common:
    """The path to the deepest element around some places, taken in as they are met."""

    def __init__(self) -> None:
        self._path: list[int] = []
        self._low = self._shared = 0

    def meet(self, path: Sequence[int]) -> None:
        """Take in a place by the elements that are open there."""
        if not self._path:
            self._path = list(path)
            self._low = len(path)
        self._shared = self._low

    def leave(self, depth: int) -> None:
        """Take in that only this many elements are still open."""
        self._low = min(self._low, depth)

    def around(self) -> list[int]:
        """Return where the elements around all places begin, from the outermost."""
        return self._path[: self._shared]


class _Survey:
    """What a page shows about where the digest is in it."""

    def __init__(self, events: Sequence[_Event]) -> None:
        self.papers, self.headings = _Common(), _Common()
        self.furniture: list[int] = []
        self.parts: list[tuple[int, int]] = []  # headers and footers of articles, with their parents
        self.containers: list[int] = []
        self.ids: set[str] = set()
        self.addresses: Counter[str] = Counter()
        self._targets: list[str] = []
        self._events = events
        self._path: list[int] = []
        self._site = 0  # how many elements are open around the outermost open piece of furniture, or 0
        self._contained = 0  # how many containers are open
        for at, event in enumerate(events):
            if event.tag.startswith("/"):
                self._end()
            elif event.tag:
                self._start(at, event)
        for target in self._targets:
            address, _, fragment = target.partition("#")
            self.addresses[address] += _own_id(fragment) in self.ids

    def _end(self) -> None:
        closed = self._events[self._path.pop()]
        depth = len(self._path)
        self.papers.leave(depth)
        self.headings.leave(depth)
        self._contained -= closed.tag == "article" or _is_container(closed)
        if depth == self._site:
            self._site = 0

    def _start(self, at: int, event: _Event) -> None:
        if event.tag == "article" or _is_container(event):
            self.containers.append(at)
            self._contained += 1
        elif self._contained and event.tag in {"header", "footer"}:
            self.parts.append((at, self._path[-1]))
        elif not self._site and _is_furniture(event):
            self.furniture.append(at)
            self._site = len(self._path)
        elif event.tag in _HEADINGS and not self._site:
            self.headings.meet(self._path)
        self._note(event)
        self._path.append(at)

    def _note(self, event: _Event) -> None:
        """Take in an element's identifier, its link, and what it says about the page's address."""
        attributes = event.attributes
        if "id" in attributes or "name" in attributes:
            self.ids.add(_own_id(attributes.get("id", attributes.get("name", ""))))
        if event.tag == "a" and "href" in attributes:
            self._note_link(attributes["href"])
        elif event.tag == "link" and attributes.get("rel") == "canonical":
            self.addresses[attributes.get("href", "")] += 2

    def _note_link(self, target: str) -> None:
        in_heading = any(self._events[at].tag in _HEADINGS for at in self._path[-3:])
        if _PAPER_LINK.match(target):
            if self._site:
                self.furniture.pop()
                self._site = 0
            self.papers.meet(self._path)
        elif in_heading and not self._site and target.startswith("http"):
            self.papers.meet(self._path)
        if "#" in target:
            self._targets.append(target)


def _content(events: Sequence[_Event]) -> _Part:
    """Find the digest in a page: the element around its papers."""
    survey = _Survey(events)
    around = survey.papers.around()
    candidates = [at for at in around if events[at].tag == "article"] or [
        at for at in around if _is_container(events[at])
    ]
    if candidates:
        start = candidates[0]
    elif around or survey.headings.around():
        start = _around_headings(events, survey)
    elif len(survey.containers) == 1:
        start = survey.containers[0]
    else:
        start = 0
        survey.furniture.clear()
    skipped = {
        *survey.furniture,
        *(at for at, parent in survey.parts if parent == start and events[at].tag == "footer"),
    }
    titled = {at for at, parent in survey.parts if parent == start and events[at].tag == "header"}
    own = {address for address, count in survey.addresses.items() if count > 1}
    return _Part(start, _end(events, start) + 1, frozenset(skipped), frozenset(titled), frozenset(own))


def _around_headings(events: Sequence[_Event], survey: _Survey) -> int:
    """Return the smallest division around all papers and headings."""
    papers, headings = survey.papers.around(), survey.headings.around()
    shared = [one for one, other in zip(papers or headings, headings or papers, strict=False) if one == other]
    return next((at for at in reversed(shared) if events[at].tag in {"div", "td", "body"}), 0)


def _end(events: Sequence[_Event], at: int) -> int:
    """Return where the element that begins at `at` ends."""
    depth = 0
    for index in range(at, len(events)):
        tag = events[index].tag
        if tag:
            depth += -1 if tag[0] == "/" else 1
            if not depth:
                return index
    return len(events) - 1


def _own_id(name: str) -> str:
    """Return an identifier as the digest printed it."""
    return unquote(name).removeprefix("user-content-")


# ------------------------------------------------------------------------------------------------ writing

_BLOCKS = frozenset(
    """
    address article aside body caption center dd div dl dt fieldset figcaption figure footer form header hgroup html
    legend main nav section tbody tfoot thead
    """.split()
)
#: Elements that hold no text of a digest.
_UNREAD = frozenset("script style head template noscript".split())
#: Elements that hold none either; one without attributes is a word in angle brackets that rendering took for a tag.
_CONTROLS = frozenset("audio button canvas iframe map object select svg textarea video".split())
_MARKS = {
    **dict.fromkeys(("em", "i"), "*"),
    **dict.fromkeys(("strong", "b"), "**"),
    **dict.fromkeys(("del", "s", "strike"), "~~"),
    **dict.fromkeys(("code", "tt", "samp"), "`"),
}
#: Elements whose text alone counts. So does that of elements with a hyphen or a colon in their names.
_TRANSPARENT = frozenset(
    "abbr acronym bdi bdo big col colgroup font label link meta nobr small span time title u wbr".split()
)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_UPRIGHT = re.compile(r"font-(?:weight\s*:\s*(?:normal|[1-5]00)|style\s*:\s*normal)", re.IGNORECASE)
_HEADING_LINKS = frozenset("anchor headerlink header-anchor heading-anchor anchorjs-link hash-link direct-link".split())
_FORMULAE = frozenset("arithmatex math".split())
_TYPESET_FORMULAE = frozenset("katex katex-display".split())
#: What MathJax 2 shows; the source is in the script behind it.
_SHOWN_FORMULAE = frozenset(
    "MathJax MathJax_Preview MathJax_Display MathJax_CHTML MathJax_SVG MathJax_SVG_Display".split()
)
_DELIMITED = re.compile(r"\s*(?:\\\((.*)\\\)|\\\[(.*)\\\]|(\$.*\$))\s*", re.DOTALL)
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_EMPHASISED = re.compile(r"\*[^*]+\*")
_BOLD_LABEL = re.compile(r"\*\*[^*]{1,40}(?:[:：]\*\*|\*\*[ ]?[:：])")
_LETTER = re.compile(r"[^\W\d_]")
_UNDERLINES = {1: "===", 2: "---"}
_LONGEST_TITLE, _LONGEST_LABEL = 300, 40
_LANGUAGE = re.compile(r"(?:language-|highlight-source-|lang-)([\w+#.-]+)")
_STRUCTURE = re.compile(r"<(?=/?(?:details|summary)\b)", re.IGNORECASE)
_BARE_SPACE = re.compile(r"(?<![ \t\xa0\u2003])[ \t\xa0\u2003]+[|｜·•][ \t\xa0\u2003]+")
_LABEL_SPACE = re.compile(r"(?<=\*\*)\xa0|(?<=[:：])\xa0")


@attrs.define(eq=False)
class _Inline:
    """The text of a block while it is read: pieces with their lines, and the marks around them.

    A mark is written with the first text that it stands around, behind the white space before that text.
    """

    pieces: list[str] = attrs.Factory(list[str])
    places: list[int] = attrs.Factory(list[int])
    waiting: list[str] = attrs.Factory(list[str])
    opened: list[tuple[str, int]] = attrs.Factory(list[tuple[str, int]])
    emphases: list[tuple[int, int]] = attrs.Factory(list[tuple[int, int]])
    target: str = ""
    linked: bool = False  # the link has text
    closed: tuple[str, int, int] = ("", 0, -1)  # the mark that was closed last, and where its two places are

    def add(self, text: str, line: int) -> None:
        """Add text, and the marks that wait for it."""
        if self.waiting and not text.isspace():
            lead = text[: len(text) - len(text.lstrip())]
            if lead:
                self.put(lead, line)
                line += lead.count("\n")
                text = text[len(lead) :]
            for mark in self.waiting:
                self._open(mark, line)
            self.waiting.clear()
        self.put(text, line)

    def put(self, text: str, line: int) -> None:
        """Add text as it is."""
        self.pieces.append(text)
        self.places.append(line)

    def _open(self, mark: str, line: int) -> None:
        """Write a mark; one that was closed just before goes on, as in the runs that mail clients cut text into."""
        if self.closed[0] == mark and self.closed[2] == len(self.pieces) - 1:
            self.opened.append((mark, self.closed[1]))
            self.pieces[-1] = ""
            self.emphases = [pair for pair in self.emphases if pair[0] != self.closed[1]]
            return
        self.opened.append((mark, len(self.pieces)))
        self.put(mark, line)

    def holds(self, mark: str) -> bool:
        """Tell whether a mark is open."""
        return mark in self.waiting or any(mark == other for other, _ in self.opened)

    def close(self, mark: str, line: int) -> None:
        """Write the mark that ends what the mark began, unless there is no text in between."""
        if mark in self.waiting:
            self.waiting.remove(mark)
            if mark == "[" and not self.linked and self.target.startswith("http"):
                self.add(f"[]({self.target})", line)
            return
        index = next((index for index in range(len(self.opened) - 1, -1, -1) if self.opened[index][0] == mark), None)
        if index is None:
            return
        at = self.opened.pop(index)[1]
        spaces: list[str] = []
        while self.pieces[-1].isspace():
            spaces.append(self.pieces.pop())
            self.places.pop()
        text = self.pieces[-1].rstrip()
        spaces.append(self.pieces[-1][len(text) :])
        self.pieces[-1] = text
        trail = "".join(reversed(spaces))
        line = self.places[-1] + text.count("\n")
        if mark == "[":
            mark = self._link_end(at)
        else:
            self.closed = (mark, at, len(self.pieces))
            if mark == "*":
                self.emphases.append((at, len(self.pieces)))
        self.put(mark, line)
        if trail:
            self.put(trail, line)

    def _link_end(self, at: int) -> str:
        """Return what ends a link; an address that is its own text is no link in Markdown either."""
        text, target = "".join(self.pieces[at + 1 :]), self.target
        self.linked = True
        if unquote(target) in {f"{scheme}{unquote(text)}" for scheme in ("", "http://", "https://", "mailto:")}:
            self.pieces[at] = ""
            return ""
        return f"]({target})" if _is_plain(target) else f"](<{target}>)"

    def take(self) -> list[tuple[str, int]]:
        """Return the lines of the block, each with its place, and begin another."""
        marks = [mark for mark, _ in reversed(self.opened)]
        for mark in marks:
            self.close(mark, self.places[-1])
        if "[" in marks:
            self.waiting.append("[")
        if self.emphases:
            self._restore_subscripts()
            self.emphases.clear()
        text = "".join(self.pieces)
        lines = [_tidy(line) for line in text.split("\n")] if "<" in text or "\xa0" in text else _stripped(text)
        numbers = self.numbers() if len(lines) > 1 else self.places[:1]
        self.pieces.clear()
        self.places.clear()
        self.closed = ("", 0, -1)
        while lines and not lines[-1]:
            lines.pop()
        start = next((at for at, line in enumerate(lines) if line), 0)
        return list(zip(lines, numbers, strict=False))[start:]

    def numbers(self) -> list[int]:
        """Return where each line of the text comes from."""
        numbers = self.places[:1]
        fresh = False  # the next piece begins a line
        for piece, place in zip(self.pieces, self.places, strict=True):
            if fresh:
                numbers[-1] = place
            if breaks := piece.count("\n"):
                numbers += range(place + 1, place + 1 + breaks)
            fresh = piece.endswith("\n") or (fresh and not piece)
        return numbers

    def _restore_subscripts(self) -> None:
        """Turn emphasis inside TeX, which Markdown took ``_…_`` for, back into that."""
        dollars = [0]
        for piece in self.pieces:
            dollars.append(dollars[-1] + piece.count("$"))
        for start, end in self.emphases:
            inside = dollars[start] % 2 and dollars[start] < dollars[-1]
            starred = any(self.pieces[at - 1].endswith("^") for at in (start, end) if at)
            if inside and not starred:
                self.pieces[start] = self.pieces[end] = "_"


def _is_plain(target: str) -> bool:
    """Tell whether Markdown can hold a link's target without angle brackets."""
    return not re.search(r"\s", target) and target.count("(") == target.count(")")


def _stripped(text: str) -> list[str]:
    return [line.strip(" \t") for line in text.split("\n")]


def _tidy(line: str) -> str:
    """Strip a line, and write what looks like structure, but is text, as Markdown does."""
    line = line.strip(" \t")
    if "<" in line:
        line = _STRUCTURE.sub("&lt;", line)
    if "\xa0" in line:
        line = _BARE_SPACE.sub(lambda m: m[0].replace("\xa0", "&nbsp;").replace("\u2003", "&emsp;"), line)
        line = _LABEL_SPACE.sub(" ", line).strip(" \t\xa0")
    return line


class _Writer:
    """Writes the digest's events as lines of Markdown."""

    def __init__(self, events: Sequence[_Event], part: _Part, closing: Counter[str]) -> None:
        self.lines: list[str] = []
        self.numbers: list[int] = []
        self._events = events
        self._part = part
        self._closing = closing
        self._inline = _Inline()
        self._ends: list[str | None] = []  # of each open inline element, the mark that ends it
        self._prefixes: list[str] = []  # of each open list item and quotation, the prefix of the lines around it
        self._prefix = ""  # of each line
        self._marker: str | None = None  # of the next line alone
        self._lists: list[int | None] = []  # of each open list, the number of its next item
        self._tables: list[bool] = []  # of each open table, whether it holds data
        self._row: list[str] | None = None  # the cells of the row that is open
        self._heads = False  # this row has a header cell
        self._level = 0  # of the heading that is open
        self._summary = False  # a summary is open
        self._paragraphs = 0  # how many paragraphs are open
        self._pre = 0  # how many <pre> are open
        self._language = ""  # of the code in it
        self._gap = False  # a blank line comes before the next line
        self._under = 0  # where the text below the last heading begins
        self._broken = False  # a line break was written, and a renderer's own may follow
        self._headed = any(event.tag in _HEADINGS for event in events)

    def write(self) -> None:
        """Write the whole part."""
        self._write(self._part.start, self._part.end)
        self._flush()

    def _write(self, at: int, end: int) -> None:
        while at < end:
            event = self._events[at]
            if not event.tag:
                self._text(event)
            elif event.tag[0] == "/":
                self._close(event)
            else:
                at = self._start(at, event)
            at += 1

    # -------------------------------------------------------------- lines

    def _put(self, text: str, number: int) -> None:
        """Write a line."""
        lead = self._prefix if self._marker is None else self._marker
        below = self._under == len(self.lines) and self._marker is None and not text.startswith(("<", "|", "#", "-"))
        if self._gap and self.lines and not below:
            self.lines.append(_shared_quote(lead, self.lines[-1]))
            self.numbers.append(number)
        self._gap = False
        self._marker = None
        self.lines.append((lead + text).rstrip(" "))
        self.numbers.append(number)

    def _flush(self, number: int = 0) -> None:
        """Write the text of a block that ends here; in a heading, a summary and a table's cell, one goes on."""
        self._broken = False
        if not self._inline.pieces:
            return
        if self._pre:
            self._write_code()
        elif self._row is not None or self._level or self._summary:
            self._inline.put("\n", number)
        else:
            for text, place in self._inline.take():
                self._put(text, place)

    def _block(self, event: _Event) -> None:
        """Begin or end a block."""
        self._flush(event.line)
        self._gap = self._gap or self._row is None

    # -------------------------------------------------------------- text

    def _text(self, event: _Event) -> None:
        text, line = event.text, event.line
        if self._pre:
            self._inline.put(text, line)
            return
        if self._broken:
            self._broken = False
            if text.startswith("\n"):
                text, line = text[1:], line + 1
        if self._paragraphs and "\n" in text:
            text = _BLANK_LINES.sub("\n", text)
        if text and (self._inline.pieces or not text.isspace()):
            self._inline.add(text, line)

    # -------------------------------------------------------------- elements

    def _start(self, at: int, event: _Event) -> int:
        """Read a start tag; return the place of the last event that was read with it."""
        tag, attributes = event.tag, event.attributes
        if at in self._part.skipped or tag in _UNREAD or (tag in _CONTROLS and attributes):
            return self._unread(at, event)
        if attributes and (end := self._special(at, event)) is not None:
            return end
        if method := _STARTS.get(tag):
            return method(self, at, event) or at
        if tag in _MARKS:
            self._begin_mark(_mark(event))
        elif _is_transparent(tag):
            self._begin_mark(_style(attributes))
        elif tag in _HEADINGS:
            self._start_heading(event)
        elif tag in _BLOCKS:
            self._block(event)
            if at in self._part.titled:
                return self._title(at)
        else:
            self._inline.add(_literal(event), event.line)
        return at

    def _close(self, event: _Event) -> None:
        tag = event.tag[1:]
        if method := _ENDS.get(tag):
            method(self, event)
        elif tag in _MARKS or tag == "a" or (_is_transparent(tag) and tag not in _STARTS):
            if mark := self._ends.pop():
                self._inline.close(mark, event.line)
        elif tag in _HEADINGS:
            self._end_heading(event)
        elif tag in _BLOCKS:
            self._block(event)
        elif tag not in _STARTS and self._closing[tag] > 0:
            self._closing[tag] -= 1
            self._inline.add(f"</{tag}>", event.line)

    def _title(self, at: int) -> int:
        """Write the headings and the date that the header of an article shows: a digest's front matter says them."""
        end = _end(self._events, at)
        while at < end:
            event = self._events[at]
            if event.tag in _HEADINGS:
                stop = _end(self._events, at)
                self._write(at, stop + 1)
                at = stop
            elif event.tag == "time" and "datetime" in event.attributes:
                self._put(f"Date: {event.attributes['datetime'][:10]}", event.line)
            at += 1
        return end

    def _unread(self, at: int, event: _Event) -> int:
        """Pass over an element; a script can hold TeX."""
        end = _end(self._events, at)
        kind = event.attributes.get("type", "")
        if kind.startswith("math/tex"):
            mark = "$$" if "mode=display" in kind else "$"
            self._inline.add(f"{mark}{self._plain(at, end)}{mark}", event.line)
        return end

    def _plain(self, start: int, end: int) -> str:
        return "".join(event.text for event in self._events[start:end])

    def _special(self, at: int, event: _Event) -> int | None:
        """Read an element whose attributes say that it is an anchor, a formula, or a link to its own heading."""
        tag, attributes = event.tag, event.attributes
        classes = _tokens(attributes)
        if (tag == "a" and not _HEADING_LINKS.isdisjoint(classes)) or not _SHOWN_FORMULAE.isdisjoint(classes):
            return _end(self._events, at)
        if not _TYPESET_FORMULAE.isdisjoint(classes):
            return self.formula(at, event)
        if not _FORMULAE.isdisjoint(classes) and (end := self._delimited(at, event)) is not None:
            return end
        name = attributes.get("id") or attributes.get("name")
        if name and tag in {"a", "div", "span", "p"} and not self._pre:
            return self._anchor(at, event, _own_id(name))
        return None

    def _anchor(self, at: int, event: _Event, name: str) -> int | None:
        """Write an element that holds nothing but its identifier."""
        end = at + 1
        if not self._events[end].tag and self._events[end].text.isspace():
            end += 1
        empty = self._events[end].tag == f"/{event.tag}"
        if empty and event.tag in {"div", "p"}:
            self._block(event)
            self._put(f"<div id='{name}'></div>", event.line)
            self._gap = True
        elif empty or (event.tag == "a" and "href" not in event.attributes):
            tag = event.tag
            self._inline.add(f"<{tag} id='{name}'></{tag}>", event.line)
        return end if empty else None

    # -------------------------------------------------------------- formulae

    def formula(self, at: int, event: _Event) -> int:
        """Write a formula as its TeX source; where a page holds none, as its text."""
        end = _end(self._events, at)
        display = any(one.attributes.get("display") in {"block", "true"} for one in self._events[at:end])
        display = display or "katex-display" in _tokens(event.attributes)
        source = self._source(at, end) or " ".join(self._plain(at, end).split())
        self._put_formula(source, event, display="$$" if display else "$")
        return end

    def _delimited(self, at: int, event: _Event) -> int | None:
        r"""Write a formula that stands in the page as ``\(…\)`` or ``\[…\]``."""
        if not self._events[at + 1].text.lstrip().startswith(("\\(", "\\[", "$")):
            return None
        end = _end(self._events, at)
        text = self._plain(at, end)
        found = _DELIMITED.fullmatch(text)
        if found is None:
            self._inline.add(text, event.line)
        else:
            display = found[2] is not None or text.lstrip().startswith("$$")
            self._put_formula(found[1] or found[2] or found[3] or "", event, display="$$" if display else "$")
        return end

    def _put_formula(self, source: str, event: _Event, *, display: str) -> None:
        self._inline.add(f"{display}{source.strip('$').strip()}{display}", event.line)

    def _source(self, start: int, end: int) -> str | None:
        """Return the TeX source that an element holds."""
        for at in range(start, end):
            event = self._events[at]
            if event.tag == "annotation" and event.attributes.get("encoding") == "application/x-tex":
                return self._plain(at, _end(self._events, at))
            if event.tag == "math" and "alttext" in event.attributes:
                return event.attributes["alttext"]
        return None

    # -------------------------------------------------------------- inline elements

    def _begin_mark(self, mark: str | None) -> None:
        if mark is None or self._pre or self._inline.holds(mark) or self._inline.holds("`"):
            self._ends.append(None)
        else:
            self._ends.append(mark)
            self._inline.waiting.append(mark)

    def start_link(self, _at: int, event: _Event) -> None:
        target = event.attributes.get("href", "")
        if not target or self._pre or target.startswith("javascript:"):
            self._ends.append(None)
            return
        self._inline.close("[", event.line)  # links do not nest
        address, sharp, fragment = target.partition("#")
        if sharp and (not address or address in self._part.own):
            target = f"#{_own_id(fragment)}"
        self._inline.target = target
        self._inline.linked = False
        self._begin_mark("[")

    def line_break(self, _at: int, event: _Event) -> None:
        if self._inline.pieces:
            self._inline.put("\n", event.line)
            self._broken = not self._pre

    def image(self, _at: int, event: _Event) -> None:
        if alt := event.attributes.get("alt"):
            self._inline.add(alt, event.line)

    def checkbox(self, _at: int, event: _Event) -> None:
        if event.attributes.get("type") == "checkbox":
            self._inline.add("[x]" if "checked" in event.attributes else "[ ]", event.line)

    # -------------------------------------------------------------- headings

    def _start_heading(self, event: _Event) -> None:
        self._interrupt(event)
        self._level = int(event.tag[1])

    def _interrupt(self, event: _Event) -> None:
        """End a heading or summary that something stands in which cannot be part of it: its end tag is missing."""
        if self._level and self._inline.pieces:
            self._end_heading(event)
        self._summary = False
        self._block(event)

    def _end_heading(self, event: _Event) -> None:
        """Write a heading; one that was a paragraph with a rule below it becomes that again."""
        level, self._level = self._level, 0
        if not level:
            return
        lines = [(text, place) for text, place in self._inline.take() if text]
        texts = [text for text, _ in lines]
        self._gap = True
        if level in _UNDERLINES and _is_underlined(texts):
            for text, place in lines:
                self._put(text, place)
            self._put(_UNDERLINES[level], event.line)
        elif texts:
            self._put(f"{'#' * level} {' '.join(texts)}", lines[0][1])
            self._under = len(self.lines)
        self._gap = True

    # -------------------------------------------------------------- blocks

    def start_paragraph(self, _at: int, event: _Event) -> None:
        self._interrupt(event)
        self._paragraphs += 1

    def end_paragraph(self, event: _Event) -> None:
        self._block(event)
        self._paragraphs -= 1

    def rule(self, _at: int, event: _Event) -> None:
        self._interrupt(event)
        self._put("---", event.line)
        self._gap = True

    def start_details(self, _at: int, event: _Event) -> None:
        self._interrupt(event)
        self._put("<details>", event.line)

    def end_details(self, event: _Event) -> None:
        """Write the end of ``<details>``, unless the page lacks it and lxml made it up."""
        self._block(event)
        if self._closing["details"] > 0:
            self._closing["details"] -= 1
            self._put("</details>", event.line)
            self._gap = True

    def start_summary(self, _at: int, event: _Event) -> None:
        self._flush(event.line)
        self._summary = True

    def end_summary(self, event: _Event) -> None:
        self._summary = False
        text = " ".join(text for text, _ in self._inline.take() if text)
        if text:
            self._gap = False
            self._put(f"  <summary>{text}</summary>", event.line)

    def start_list(self, _at: int, event: _Event) -> None:
        self._interrupt(event)
        self._gap = not self._lists
        start = event.attributes.get("start", "1")
        number = int(start) if re.fullmatch(r"[0-9]{1,9}", start) else 1
        self._lists.append(number if event.tag == "ol" else None)

    def end_list(self, event: _Event) -> None:
        self._flush(event.line)
        self._lists.pop()
        self._gap = not self._lists

    def start_item(self, _at: int, event: _Event) -> None:
        self._flush(event.line)
        number = self._lists[-1] if self._lists else None
        if number is not None:
            self._lists[-1] = number + 1
        self._indent("- " if number is None else f"{number}. ", " ")

    def start_quote(self, _at: int, event: _Event) -> None:
        self._interrupt(event)
        self._indent("> ", ">")

    def _indent(self, marker: str, fill: str) -> None:
        """Begin a list item or a quotation."""
        self._prefixes.append(self._prefix)
        if len(self._prefix) < _INDENT:
            self._marker = (self._prefix if self._marker is None else self._marker) + marker
            self._prefix += marker if fill == ">" else fill * len(marker)

    def end_item(self, event: _Event) -> None:
        self._flush(event.line)
        self._prefix = self._prefixes.pop()
        self._marker = None
        self._gap = False

    def end_quote(self, event: _Event) -> None:
        self.end_item(event)
        self._gap = True

    # -------------------------------------------------------------- code

    def start_code(self, at: int, event: _Event) -> None:
        self._interrupt(event)
        self._pre += 1
        around = self._events[max(at - 2, 0) : at + 2]
        classes = " ".join(one.attributes.get("class", "") for one in around if one.tag in {"div", "pre", "code"})
        language = _LANGUAGE.search(classes)
        self._language = language[1] if language else ""

    def end_code(self, event: _Event) -> None:
        self._block(event)
        self._pre -= 1

    def _write_code(self) -> None:
        """Write the text of ``<pre>``: indented, as text becomes one that a digest prints with an indent.

        A page without headings is a browser's, which shows a Markdown file as it is.
        """
        numbers = self._inline.numbers()
        lines = "".join(self._inline.pieces).rstrip().split("\n")
        self._inline = _Inline()
        printed = not self._headed and any(_PRINTED_HEADING.match(line) for line in lines)
        fence = self._language and not printed
        if fence:
            self._put(f"```{self._language}", numbers[0])
        for line, number in zip(lines, numbers, strict=False):
            self._put(line if printed or fence or not line else f"    {line}", number)
        if fence:
            self._put("```", numbers[len(lines) - 1])

    # -------------------------------------------------------------- tables

    def start_table(self, at: int, event: _Event) -> None:
        self._interrupt(event)
        self._tables.append(self._holds_data(at))

    def end_table(self, event: _Event) -> None:
        self._block(event)
        self._tables.pop()

    def _holds_data(self, at: int) -> bool:
        """Tell a table of data from one that a mail puts around everything: it has columns, and cells of text alone.

        Looks no further than to the first table inside this one, so that each event is looked at once.
        """
        if self._events[at].attributes.get("role") == "presentation":
            return False
        cells = most = 0
        tag = ""
        while tag != "/table":
            at += 1
            tag = self._events[at].tag
            if tag in {"td", "th"}:
                cells += 1
                most = max(most, cells)
            elif tag == "tr":
                cells = 0
            elif tag in _HEADINGS or tag in {"table", "details", "hr"}:
                return False
        return most > 1

    def start_row(self, _at: int, event: _Event) -> None:
        self._block(event)
        if self._tables and self._tables[-1]:
            self._row = []
            self._heads = False
            self._gap = not self.lines or not self.lines[-1].endswith("|")

    def start_cell(self, _at: int, event: _Event) -> None:
        if self._row is None:
            self._block(event)
        else:
            self._heads = self._heads or event.tag == "th"

    def end_cell(self, event: _Event) -> None:
        if self._row is None:
            self._block(event)
        else:
            cell = "<br>".join(text for text, _ in self._inline.take() if text)
            self._row.append(cell.replace("|", r"\|"))

    def end_row(self, event: _Event) -> None:
        row, self._row = self._row, None
        if row:
            self._put(f"| {' | '.join(row)} |", event.line)
            if self._heads:
                self._put(f"|{' --- |' * len(row)}", event.line)
        self._block(event)


#: Elements that are written in a way of their own. A method returns the last event that it read, if not its own.
_STARTS: dict[str, Callable[[_Writer, int, _Event], int | None]] = {
    "a": _Writer.start_link,
    "blockquote": _Writer.start_quote,
    "br": _Writer.line_break,
    "details": _Writer.start_details,
    "hr": _Writer.rule,
    "img": _Writer.image,
    "input": _Writer.checkbox,
    "li": _Writer.start_item,
    "math": _Writer.formula,
    "mjx-container": _Writer.formula,
    "ol": _Writer.start_list,
    "p": _Writer.start_paragraph,
    "pre": _Writer.start_code,
    "summary": _Writer.start_summary,
    "table": _Writer.start_table,
    "td": _Writer.start_cell,
    "th": _Writer.start_cell,
    "tr": _Writer.start_row,
    "ul": _Writer.start_list,
}
_ENDS: dict[str, Callable[[_Writer, _Event], None]] = {
    "blockquote": _Writer.end_quote,
    "details": _Writer.end_details,
    "li": _Writer.end_item,
    "ol": _Writer.end_list,
    "p": _Writer.end_paragraph,
    "pre": _Writer.end_code,
    "summary": _Writer.end_summary,
    "table": _Writer.end_table,
    "td": _Writer.end_cell,
    "th": _Writer.end_cell,
    "tr": _Writer.end_row,
    "ul": _Writer.end_list,
}


def _is_transparent(tag: str) -> bool:
    return tag in _TRANSPARENT or "-" in tag or ":" in tag


def _mark(event: _Event) -> str | None:
    style = event.attributes.get("style")
    return None if style and _UPRIGHT.search(style) else _MARKS[event.tag]


def _style(attributes: Mapping[str, str]) -> str | None:
    """Return the mark for what a mail client writes as a style."""
    style = attributes.get("style", "")
    return "**" if _BOLD.search(style) else "*" if _ITALIC.search(style) else None


def _literal(event: _Event) -> str:
    """Return a tag that Markdown has no marks for, or that was no tag, as it was printed."""
    attributes = "".join(f' {name}="{value}"' if value else f" {name}" for name, value in event.attributes.items())
    return f"<{event.tag}{attributes}>"


def _shared_quote(lead: str, last: str) -> str:
    """Return what a blank line begins with: the quote marks that the lines around it share."""
    size = 0
    while size < min(len(lead), len(last)) and lead[size] == last[size] and lead[size] in "> ":
        size += 1
    return lead[:size].rstrip(" ")


def _is_underlined(lines: Sequence[str]) -> bool:
    """Tell whether a heading was a paragraph with ``---`` or ``===`` below it: a value, or an author line."""
    text = " ".join(lines)
    before, _, link = text.partition("[")
    _, linked, target = link.rpartition("](")
    if linked and not _LETTER.search(before) and not _LETTER.search(target.partition(")")[2]):
        return False
    if _EMPHASISED.fullmatch(text) or _BOLD_LABEL.match(text) or len(text) > _LONGEST_TITLE:
        return True
    head, colon, _ = text.replace("：", ":").partition(":")
    labelled = bool(colon) and len(head) <= _LONGEST_LABEL and field_of(head) is not None
    return (labelled or len(lines) > 1) and text.endswith((".", "。", "!", "！", "?", "？"))
