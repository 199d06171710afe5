"""The blocks that every renderer prints alike, recognised by their tags.

Each tag is a letter, and the text after it is another: ``<p>a <em>b</em></p>`` is ``ptetE_P_``. Which blocks are
regular is then said by a regular expression, which reads a few letters in place of each block.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from arxiv_digest_parser._patterns import lazy

#: A tag with the line breaks after it; also with what would look like a quotation there, so that it is not regular.
TAG = lazy(r"(<[^<>]*[>\n]*)")

#: Letters of texts: no text, a line, lines, a line break alone, and text that ends in line breaks.
NONE, LINE, LINES, BREAK, ENDED = "_tnwz"
#: The letter of a tag or text that is not regular, and of a tag that does not end, in which further ones may be.
OTHER, OPEN = "?<"
#: Letters of tags in a text, of those among them that end something, and that begin it.
ENDS, STARTS = "EGCXA", "egcxa"
INLINE = f"{STARTS}{ENDS}b"

_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&para;": "¶", "&amp;": "&"}
OTHER_ENTITY = lazy(r"&(?!(?:amp|gt|quot|para|#39|#x27|lt(?!;/?(?:$|(?i:details|summary))));)")


def unescaped(text: str) -> str:
    for entity, char in _ENTITIES.items() if "&" in text else ():
        text = text.replace(entity, char)
    return text


class Kind(NamedTuple):
    """A tag's letter with that of the text after it, if there is none and if there is some; and the tag in Markdown.

    Of the start of a link it is the target: what it is in Markdown, its text decides.
    """

    empty: str
    full: str
    markdown: str


def _kind(letter: str, markdown: str) -> Kind:
    return Kind(letter + NONE, letter + LINE, markdown)


_IRREGULAR, _UNENDED = _kind(OTHER, ""), _kind(OPEN, "")
_MARKS = {"em": ("e", "*"), "strong": ("g", "**"), "code": ("c", "`"), "del": ("x", "~~")}
_STARTS = {f"<{tag}>": _kind(*start) for tag, start in _MARKS.items()}
_ENDS = {"</a>": ("A", ""), **{f"</{tag}>": (letter.upper(), mark) for tag, (letter, mark) in _MARKS.items()}}
_BREAKS: dict[str, Kind] = dict.fromkeys(("<br>", "<br />", "<br/>"), _kind("b", "\n"))
#: Tags that begin or end blocks: line breaks after them say nothing. The end of a heading gives its level.
_BLOCKS = {
    **dict.fromkeys(("<p>", '<p dir="auto">'), _kind("p", "\n")),
    "</p>": _kind("P", "\n"),
    **dict.fromkeys(("<ul>", '<ul dir="auto">'), _kind("u", "\n")),
    "<li>": _kind("l", "- "),
    "</li>": _kind("L", "\n"),
    "</ul>": _kind("U", ""),
    "<blockquote>": _kind("q", "\n> "),
    "</blockquote>": _kind("Q", ""),
    "<details>": _kind("d", "\n<details>\n"),
    "<summary>": _kind("s", "<summary>"),
    "</summary>": _kind("S", "</summary>\n"),
    "</details>": _kind("D", "\n</details>\n"),
    "</div>": _kind("F", ""),
    **dict.fromkeys(("<hr>", "<hr />", "<hr/>"), _kind("r", "\n---\n")),
    **{f"<h{level}>": _kind(str(level), f"\n{'#' * level} ") for level in range(1, 7)},
    **{f"</h{level}>": Kind(f"H{level}", f"H{LINE}", "\n") for level in range(1, 7)},
}
#: Those that a text follows on the same line.
_LED = "ps123456l"
_HEADING = lazy(r'<(h[1-6])(?: (?:id|class|dir|tabindex)="[^"<>]*")+>')
_LINK = lazy(r'<a href="(https?://[^"<>\s#$]+|#(?!user-content-)[^"<>\s%$]+)"(?: rel="nofollow")?>')
#: Other tags of headings: a link to itself, the icon in it, and GitHub's division around both.
_ORNAMENTS = (
    (lazy(r'<a (?=[^<>]*>)[^<>]*class="(?:anchor|headerlink)"[^<>]*>'), _kind("o", "")),
    (lazy(r"</?(?:svg|path|span)\b[^<>]*>"), _kind("v", "")),
    (lazy(r'<div class="markdown-heading"[^<>]*>'), _kind("f", "")),
)


class _Kinds(dict[str, Kind]):
    """What a tag with the line breaks after it is. Those that most pages hold are looked up."""

    def __missing__(self, tag: str) -> Kind:
        if (match := _LINK.fullmatch(tag)) and not ("&" in tag and OTHER_ENTITY.search(tag)):
            return _kind("a", unescaped(match[1]))
        name = tag.rstrip("\n")
        breaks = len(tag) - len(name)
        if match := _HEADING.fullmatch(name):
            name = f"<{match[1]}>"
        if found := _BLOCKS.get(name) or (_BREAKS.get(name) if breaks < 2 else None):
            return Kind(found.empty, OTHER * 2, found.markdown) if breaks and found.empty[0] in _LED else found
        if end := _ENDS.get(name):
            return _end(*end, breaks)
        if not name.endswith(">"):
            return _UNENDED
        if breaks:
            return _IRREGULAR
        return _STARTS.get(tag) or next((kind for form, kind in _ORNAMENTS if form.fullmatch(tag)), _IRREGULAR)


def _end(letter: str, mark: str, breaks: int) -> Kind:
    """Return the kind of an end tag in a text, where line breaks after it are text."""
    if not breaks:
        return _kind(letter, mark)
    if breaks == 1:
        return Kind(letter + BREAK, letter + LINES, f"{mark}\n")
    return Kind(letter + ENDED, letter + OTHER, f"{mark}\n")


KINDS = _Kinds()
for _tag in (*_BLOCKS, *_STARTS, *_ENDS, *_BREAKS):
    for _known in (_tag, f"{_tag}\n", f"{_tag}\n\n"):
        KINDS[_known] = KINDS[_known]


# ------------------------------------------------------------------------------------------------ regular expressions


def _mark(text: str) -> str:
    """Return the pattern of a mark around text, unless the same mark begins right after it."""
    return "|".join(f"{start}{text}{start.upper()}(?!_{start})" for start in "egcx")


def _link(text: str, behind: str) -> str:
    """Return the pattern of a link with text and marks; `behind` is that of what is after an end tag."""
    return f"a(?:{text}|_(?=[egcx]))(?:(?:{_mark(text)}){behind}){{0,99}}(?<!w)A"


def _content(text: str, behind: str, more: str = "") -> str:
    """Return the pattern of text with marks, links and `more`."""
    return f"(?:{text}|_(?=[{STARTS}]))(?:(?:{_mark(text)}|{_link(text, behind)}){behind}{more}){{0,999}}"


_LAST = f"z(?![{INLINE}])"
_BEHIND = f"(?:[tn_]|w(?!b)|{_LAST})"
_ONE = _content("t", "[t_]")
_TEXT = _content("[tn]", _BEHIND, f"|b(?:[tn]|{_LAST}|_(?=[{STARTS}]))")
_ORNAMENT = "(?:o[t_](?:v_){0,9}A_)"
LINK = lazy(_link("[tn]", _BEHIND))
#: A heading that may have been a paragraph with a line below it.
UNDERLINED = lazy(rf"([12]){_ONE}{_ORNAMENT}?H\1")


def _block(group: int) -> str:
    """Return the pattern of a block other than ``<details>``; `group` is the number of its first group."""
    return "|".join(
        (
            rf"p{_TEXT}(?<![wz])P_",
            rf"([1-6]){_ONE}{_ORNAMENT}?H\{group}",
            rf"f_([1-6]){_ONE}H\{group + 1}{_ORNAMENT}F_",
            rf"u_(?:l(?:{_ONE}|_p{_ONE}P_)L_){{1,999}}U_",
            rf"q_p{_ONE}P_Q_",
            r"r_",
        )
    )


@cache
def blocks() -> re.Pattern[str]:
    """Return the pattern of regular blocks that follow each other, which takes a while to compile.

    The first is not a quotation: how it is separated from what is above depends on this.
    """
    raw = rf"(?:_(?![{STARTS}])|z|{_TEXT}(?<=[wz]))"
    details = rf"d_s{_ONE}S{raw}(?:{_block(3)}){{0,999}}D_"
    return re.compile(rf"(?!q)(?<!{OPEN}.)(?:{_block(1)}|{details}){{1,999}}")
