"""Headings that are underlined, written with number signs.

Rules look the same as underlines: what nearly all of them stand below decides. Above an underline is one line, which
begins a paragraph and is not a sentence. Generators print three dashes between papers, so these count only where other
lines are underlined with ``===`` or with more dashes. Chats know no underlines: dashes between lines of labels part
these.
"""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy

_UNDERLINE = lazy(r"(={3,200}|-{3,200}|~{3,200}|\^{3,200})[ \t]*")
#: A name between signs: ``=== cs.DS ===``, ``--- Sorting ---``. Two asterisks around a line make it bold.
_BETWEEN = lazy(r"(={2,80}|[-~─━═—]{2,80}|\*{3,80})[ \t]*(?=[^\s=*~─━═—-])([^\n]{1,120}?)[ \t]*\1[ \t]*")
_STARS = lazy(r"^\*{2}[ \t]{1,9}")  # before a heading of a mail, not around it
#: The signs of underlines, and the heading that each makes. Those that are not rules are as long as the titles.
_MARKS = (("=", "# "), ("-", "## "), ("~", "### "), ("^", "#### "))
_RULES = "=-"
_RULE = "---"
#: A heading of AsciiDoc: ``== Sorting``.
_ASCIIDOC = lazy(r"(={1,6})[ \t]+([^\s=][^\n]*[^\s=])[ \t]*")
_SECTION = lazy(rf"\n{_BETWEEN.pattern}\n")
_ASCIIDOCS = lazy(r"\n={1,6}[ \t][^\s=][^\n=]*(?=\n)")
_PAIRS = frozenset(sign * 2 for sign in "=-*~─━═—")
_ABOVE = ("", "#")  # what a line above begins with that is blank or a heading
_BELOW = 5  # the level of names between other signs
#: A label in bold and its value, which chats part from the next ones by dashes.
_LABELLED = lazy(r"\*\*[^*\n]{1,40}(?:\*\*[:：]|[:：]\*\*)[ \t]{0,9}\S")
_LONGEST = 300  # characters of a title
_MOST = 0.8  # of what looks like an underline
_SENTENCE = (".", "。", ":", "：", ";", ",")
_NO_TITLE = ("#", ">", "|", "<", "- ", "* ", "+ ", "=", "---", "***")


def mark_headings(lines: list[str], start: int) -> None:
    """Write titles above ``===`` and ``---`` as headings."""
    are_used = False  # underlines that are no rules
    for sign, mark in _MARKS:
        below = [
            at
            for at in range(start + 1, len(lines))
            if lines[at].startswith(sign)
            and _UNDERLINE.fullmatch(lines[at])
            and lines[at - 1].strip()
            and (sign in _RULES or len(lines[at].rstrip()) == len(lines[at - 1].strip()))
        ]
        labelled = [at for at in below if _LABELLED.match(lines[at - 1])]
        if labelled and 2 * sum(_parts_labels(lines, at) for at in labelled) >= len(labelled):
            for at in labelled:
                lines[at] = ""
            below = [at for at in below if lines[at]]
        titles = [at for at in below if _is_title(lines, at - 1, start)]
        are_used = are_used or any(lines[at].rstrip() != _RULE for at in titles)
        if are_used and titles and len(titles) >= _MOST * len(below):
            for at in titles:
                lines[at - 1], lines[at] = mark + _STARS.sub("", lines[at - 1].strip()), ""
                if at - 2 >= start and lines[at - 2].startswith(sign * 3):
                    lines[at - 2] = ""


def has_sections(text: str) -> bool:
    """Tell whether a text has names between signs."""
    text = f"\n{text}"
    return _SECTION.search(text) is not None or len(_ASCIIDOCS.findall(text)) > 1


def mark_sections(lines: list[str], start: int) -> None:
    """Write names between signs, which no other text is next to, as headings.

    The fewer equal signs, the higher the heading, as in wikis; a long run of them is that of the digest's title.
    """
    for at in range(start, len(lines)):
        match = _BETWEEN.fullmatch(lines[at]) if lines[at][:2] in _PAIRS else None
        if lines[at][:1] == "=" and (heading := _ASCIIDOC.fullmatch(lines[at])):
            lines[at] = f"{'#' * len(heading[1])} {heading[2]}"
        elif match and (at == start or lines[at - 1][:1] in _ABOVE):
            lines[at] = f"{'#' * _level(match[1])} {match[2]}"


def _level(signs: str) -> int:
    """Return the level of a heading between signs."""
    if signs[0] != "=":
        return _BELOW
    return len(signs) if len(signs) < _BELOW else 1


def _parts_labels(lines: list[str], at: int) -> bool:
    """Tell whether a line of more than three signs is above the line of a label, below which is another such line."""
    label, below = (*lines[at + 1 : at + 3], "", "")[:2]
    return lines[at].rstrip() != _RULE and _LABELLED.match(label) is not None and below.startswith(lines[at][:4])


def _is_title(lines: list[str], at: int, start: int) -> bool:
    """Tell whether a line may be a title: alone between a blank line, or a line above it, and its underline."""
    line = lines[at].strip()
    above = lines[at - 1].strip() if at > start else ""
    is_alone = not above or _UNDERLINE.fullmatch(above) is not None
    return is_alone and len(line) <= _LONGEST and not line.endswith(_SENTENCE) and not line.startswith(_NO_TITLE)
