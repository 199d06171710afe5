"""Lines of HTML in Markdown, as the Markdown that they mean: items of lists, summaries, and the ends of lines."""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import field_of
from arxiv_digest_parser._reading.values.links import with_markdown_links
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._unicode import unescaped

_LIST_ITEM = lazy(r"([ \t]*)<li\b[^<>\n]*>([^\n]+)</li>[ \t]*", re.IGNORECASE)
_LIST = lazy(r"[ \t]*</?[uo]l\b[^<>\n]*>[ \t]*", re.IGNORECASE)
_SUMMARY_LINE = lazy(r"<summary\b[^<>\n]{0,200}>((?:(?!</?summary)[^\n])*)</summary>", re.IGNORECASE)
_OF_HTML = lazy(r"<(?:a|i|em)\b|&")
_BREAK = lazy(r"(?:[ \t]{0,9}<br[ ]?/?>){1,9}$", re.IGNORECASE)
_BREAK_BEFORE = lazy(r"([ \t]{0,9})<br[ ]?/?>[ \t]{0,9}(?=[^\s<])", re.IGNORECASE)
#: Such a tag at the end of a line that is not a row of a table or another tag, or at its beginning.
BREAKS = lazy(
    r"\n(?:(?:[^|<\n]|<(?:b|strong|em|i|span)\b)[^|\n]{0,999}<br[ ]?/?>[ \t]{0,9}\n"
    r"|[ \t]{0,9}<br[ ]?/?>[ \t]{0,9}[^\s<])"
)
FOLD_TAG = lazy(r"</?(?:DETAILS|SUMMARY|Details|Summary)\b")
#: Elements around Markdown on lines of their own, and one line of them that holds a row of spans.
_PART = lazy(r"[ \t]*</?(?:section|article|main|div)\b[^<>\n]*>[ \t]*", re.IGNORECASE)
_ROW = r"(?:[ \t]*<span\b[^<>\n]*>[^<>\n]*</span>){1,50}[ \t]*"
_SPANS = lazy(rf"[ \t]*<(div|p)\b[^<>\n]*>({_ROW})</\1>[ \t]*|{_ROW}", re.IGNORECASE)
#: An icon, and a picture on a line of its own with what it shows.
ICON = lazy(r"<(i|span)\b[^<>\n]*></\1>[ \t]*", re.IGNORECASE)
_PICTURE = lazy(
    r"[ \t]*<img\b[^<>\n]{0,500}?\bsrc=\"([^\"<>\s]{1,500})\""
    r"[^<>\n]{0,500}?\balt=\"([^\"<>\n]{0,300})\"[^<>\n]*>[ \t]*",
    re.IGNORECASE,
)
_CUT = lazy(r"[ \t]?(?:\.{3}|…)$")
_NEAR = 12  # lines from a picture to the title of its paper
_SPAN = lazy(r"<span\b([^<>\n]*)>([^<>\n]*)</span>", re.IGNORECASE)
#: What the class of a span is called that holds a topic, which may look like a name.
_TAG_CLASS = lazy(r"class=\"[^\"\n]{0,100}(?:tag|chip|badge|categor|topic|keyword|venue)", re.IGNORECASE)
#: Such an element, if its name or an attribute says that it is around Markdown.
PART_AROUND_MARKDOWN = lazy(
    r"\n[ \t]{0,9}<(?:(?:section|article)\b[^<>\n]{0,300}|\w{1,9}\b[^<>\n]{0,99}\bmarkdown\b[^<>\n]{0,99})>[ \t]{0,9}$",
    re.IGNORECASE | re.MULTILINE,
)
#: A link within the page whose words are on lines of their own.
LINK_WITHIN = lazy(r"^[ \t]{0,9}<a\b[^<>\n]{0,200}?\bhref=[\"']?#[^<>\n]{0,300}>[ \t]{0,9}$", re.MULTILINE)
_LONGEST_LINK = 4  # lines
#: A film or a recording on several lines, and what is between its tags.
MEDIA = lazy(r"^[ \t]{0,9}<(audio|video)\b[^<>\n]{0,300}>[ \t]{0,9}$", re.IGNORECASE | re.MULTILINE)
_LONGEST_MEDIA = 12  # lines
#: A component of a site that shows a text: ``<Badge type="info" text="cs.DS" />``.
BADGE = lazy(r"<[A-Z]\w{0,30} (?:[^<>\n]{0,200} )?text=\"([^\"<>\n]{1,100})\"[^<>\n]{0,200}/>")
#: An item of a list that begins with a link of HTML, or with a target for links.
LINKED_ITEM = lazy(r"\n[ \t]{0,9}(?:[-*+]|\d{1,4}[.)])[ \t]{1,9}<a\b[^<>\n]{1,300}>[^<>\n]{1,500}</a>", re.IGNORECASE)
_TARGET = lazy(r"<a\b(?![^<>]{0,300}\bhref=[\"']?[^\s\"'<>])[^<>\n]{0,300}>([^<>\n]{1,500})</a>", re.IGNORECASE)
_SMALL = lazy(r"<small\b[^<>\n]{0,200}>([^<>\n]{1,1000})</small>", re.IGNORECASE)
_AROUND = lazy(r"</?(?:span|small|font)\b[^<>\n]{0,300}>", re.IGNORECASE)
_EMPHASIS = lazy(r"</?(?:em|i)>", re.IGNORECASE)
_SUBTEXT = "-# "
SMALL_LINE = r"[ \t]*<(su[bp]|small)>(\*\*[^*\n]{1,40}\*\*[^\n]*)</\1>[ \t]*$"
_SMALL_LABEL = lazy(f"^{SMALL_LINE}")
#: Words in code.
CODE = lazy(r"<code>([^<>`\n]{1,200})</code>", re.IGNORECASE)


def write_items(lines: list[str], start: int) -> None:
    """Write the items of a list of HTML, each on its line, as items."""
    for at in range(start, len(lines)):
        if match := _LIST_ITEM.fullmatch(lines[at]):
            lines[at] = f"{match[1]}- {_EMPHASIS.sub('*', match[2].strip())}"
        elif _LIST.fullmatch(lines[at]):
            lines[at] = ""


def write_inline(lines: list[str], start: int) -> None:
    """Write the links on lines of HTML, the targets for links, and what is small beside these, as Markdown."""
    for at in range(start, len(lines)):
        if "<a" in lines[at] and (lines[at].startswith("<span") or lines[at][0] not in "<|#"):
            line = _SMALL.sub(r"*\1*", _TARGET.sub(r"**\1**", ICON.sub("", lines[at])))
            lines[at] = unescaped(_AROUND.sub("", with_markdown_links(line)))


def has_summaries(text: str) -> bool:
    """Tell whether a text has summaries with links, emphasis or entities of HTML."""
    return any(_OF_HTML.search(match[1]) for match in _SUMMARY_LINE.finditer(text))


def write_summaries(lines: list[str], start: int) -> None:
    """Write the links, the emphasis and the entities of a summary as those of Markdown."""
    for at in range(start, len(lines)):
        if match := _SUMMARY_LINE.search(lines[at]):
            inner = unescaped(_EMPHASIS.sub("*", with_markdown_links(match[1])))
            lines[at] = f"{lines[at][: match.start(1)]}{inner}{lines[at][match.end(1) :]}"


def lower_tags(lines: list[str], start: int) -> None:
    """Write the tags of folds in small letters."""
    for at in range(start, len(lines)):
        lines[at] = FOLD_TAG.sub(lambda tag: tag[0].lower(), lines[at])


def break_lines(lines: list[str], start: int) -> None:
    """Leave out the tags that break lines where these end, or begin."""
    for at in range(start, len(lines)):
        if (line := lines[at].rstrip(" \t")).endswith(">"):
            lines[at] = _BREAK.sub("", line)
        if lines[at].lstrip(" \t").startswith(("<br", "<BR")):
            lines[at] = _BREAK_BEFORE.sub(r"\1", lines[at], count=1)


def open_parts(lines: list[str], start: int) -> None:
    """Leave out the tags around parts of a text, and icons, and write a row of spans as facts between bars.

    A picture is left out if the lines below it say what it shows: its paper's title.
    """
    for at in range(start, len(lines)):
        lines[at] = ICON.sub("", lines[at])
        if _PART.fullmatch(lines[at]):
            lines[at] = ""
        elif picture := _PICTURE.fullmatch(lines[at]):
            shown = unescaped(picture[2])
            is_said = shown in "\n".join(lines[at + 1 : at + _NEAR])
            lines[at] = "" if is_said else f"![{shown}]({picture[1]})"
        elif match := _SPANS.fullmatch(lines[at]):
            texts = [_said(told, text.strip()) for told, text in _SPAN.findall(match[0]) if text.strip()]
            lines[at] = " | ".join(_unfolded(texts))


def _said(attributes: str, text: str) -> str:
    """Return the text of a span, in code if its class says that it is a topic and the text looks like a name."""
    text = unescaped(text)
    return f"`{text}`" if _TAG_CLASS.search(attributes) and full_names(text) else text


def _unfolded(texts: list[str]) -> list[str]:
    """Return the texts of a row without one that is cut short above the next one, and without what unfolds this."""
    whole = [_CUT.sub("", text) for text in texts]
    begun = {
        at
        for at, (text, bare) in enumerate(zip(texts, whole, strict=True))
        if bare != text and _goes_on(bare, texts[at + 1 :])
    }
    return [text for at, text in enumerate(texts) if at not in begun and not (begun and field_of(text) == "group")]


def _goes_on(text: str, further: list[str]) -> bool:
    """Tell whether the first of further texts begins with a text."""
    return bool(further) and further[0].startswith(text)


def write_badges(lines: list[str], start: int) -> None:
    """Write the text that a component shows as a remark in parentheses."""
    for at in range(start, len(lines)):
        if "/>" in lines[at]:
            lines[at] = BADGE.sub(r"(\1)", lines[at])


def write_code(lines: list[str], start: int) -> None:
    """Write what HTML marks as code between the signs that Markdown has for it."""
    for at in range(start, len(lines)):
        if "</" in lines[at]:
            lines[at] = CODE.sub(lambda found: f"`{unescaped(found[1])}`", lines[at])


def enlarge(lines: list[str], start: int) -> None:
    """Write small text as text: that of Discord (``-# Ada Lovelace``), and labels with their values."""
    lines[start:] = [_SMALL_LABEL.sub(r"\2", line.removeprefix(_SUBTEXT)) for line in lines[start:]]


def join_media(lines: list[str], start: int) -> None:
    """Write a film or a recording on one line: what is between its tags is shown where there is none."""
    for at in range(start, len(lines)):
        if "<" in lines[at] and (media := MEDIA.match(lines[at])):
            _join(lines, at, f"</{media[1].lower()}>", _LONGEST_MEDIA)


def join_links_within(lines: list[str], start: int) -> None:
    """Write a link within the page on one line, as "back to top" is."""
    for at in range(start, len(lines)):
        if "<a" in lines[at] and LINK_WITHIN.match(lines[at]):
            _join(lines, at, "</a>", _LONGEST_LINK)


def _join(lines: list[str], first: int, closing: str, longest: int) -> None:
    """Write an element that begins on a line, and that a line near it closes, on the first one."""
    near = range(first + 1, min(first + longest, len(lines)))
    if last := next((at for at in near if lines[at].lower().strip() == closing), 0):
        lines[first : last + 1] = [" ".join(map(str.strip, lines[first : last + 1])), *[""] * (last - first)]
