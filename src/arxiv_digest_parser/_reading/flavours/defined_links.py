"""Links that are not on one line: reference links and footnotes, written where they are used, and broken links."""

from __future__ import annotations

import re

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.items.blocks import first_identifier
from arxiv_digest_parser._reading.values.links import links_of

_DEFINITION = lazy(
    r" {0,3}\[([^\[\]\n^][^\[\]\n]{0,300})\]:[ \t]{1,9}<?((?:[a-z]{2,8}://|www\.|arxiv:|[./#])[^\s<>]{1,2000})>?"
    r"(?:[ \t]{1,9}[\"'(][^\n]{0,300}[\"')])?[ \t]*",
    re.IGNORECASE,
)
#: ``[text][label]``, ``[label][]``, ``[label]``: no picture, and nothing that has a target.
_USE = lazy(r"(?<!!)\[((?:[^\[\]\n]|\[[^\[\]\n]{0,300}\]){1,300})\](?:\[([^\[\]\n]{0,300})\]|(?![\[(:]))")
_MOST = 8  # times the length of the text: the targets in it
_SEVERAL = 2  # papers, which footnotes name that nothing refers to
_BEFORE_NUMBER = lazy(r"[#>*+\s-]*")
_FOOTNOTE = lazy(r" {0,3}\[\^([^\[\]\n]{1,60})\]:[ \t]*(\S[^\n]*)")
_MARK = lazy(r"\[\^([^\[\]\n]{1,60})\](?!:)")

#: A link with which a line begins, behind its marks, and that ends on the next line; a heading is one line.
_OPEN = r"(?:[-*+•][ \t]|\d{1,4}[.)][ \t])?[^\w\[\]\n#]{0,20}\[[^\[\]\n]{1,500}"
_CLOSE = r"[^\[\]\n]{0,500}\]\(https?://"
_OPENS, _CLOSES = lazy(_OPEN), lazy(_CLOSE)
BROKEN = lazy(rf"^{_OPEN}\n{_CLOSE}", re.MULTILINE)


def join_links(lines: list[str], start: int) -> None:
    """Write a link that goes over two lines, such as that of a wrapped title, on the second of these."""
    for at in range(start + 1, len(lines)):
        if "](" in lines[at] and _OPENS.fullmatch(lines[at - 1]) and _CLOSES.match(lines[at]):
            further = lines[at].lstrip()
            gap = "" if further.startswith("]") else " "
            lines[at - 1 : at + 1] = ["", f"{lines[at - 1].rstrip()}{gap}{further}"]


def resolve_links(lines: list[str], start: int) -> None:
    """Write the links that definitions (``[1]: https://…``) belong to with their targets."""
    found = {at: match for at in range(start, len(lines)) if (match := _DEFINITION.fullmatch(lines[at]))}
    targets = {_label(match[1]): match[2] for match in reversed(found.values())}  # the first one counts
    if not targets:
        return
    links = _Links(targets, spare=_MOST * sum(map(len, lines)))
    for at in range(start, len(lines)):
        if at not in found and "]" in lines[at]:
            lines[at] = links.resolved(lines[at])
    for at, match in found.items():
        if _label(match[1]) in links.used:
            lines[at] = ""


def _label(text: str) -> str:
    return " ".join(text.casefold().split())


@attrs.define(eq=False)
class _Links:
    """Links while they are written with their targets.

    Attributes:
        targets: The targets by label.
        spare: How many characters of targets may still be written: a long one may be used again and again.
        used: The labels of those that were.
        first, last: From where to where the line goes that is being written, behind its marks.
        behind: What is written at its end.
    """

    targets: dict[str, str]
    spare: int
    used: set[str] = attrs.Factory(set[str])
    first: int = 0
    last: int = 0
    behind: list[str] = attrs.Factory(list[str])

    def resolved(self, line: str) -> str:
        """Return a line with the targets of its links."""
        before = _BEFORE_NUMBER.match(line)
        self.first, self.last = before.end() if before else 0, len(line.rstrip())
        written = _USE.sub(self._target, line) + "".join(self.behind)
        self.behind.clear()
        return written

    def _target(self, use: re.Match[str]) -> str:
        """Return a use of a link as it is written."""
        text, label = use[1], _label(use[2] or use[1])
        url = self.targets.get(label)
        # A number within a sentence cites a work.
        cites = use[2] is None and text.isdigit() and self.first < use.start() and use.end() < self.last
        if url is None or cites or self.spare < len(url):
            return use[0]
        self.used.add(label)
        self.spare -= len(url)
        if use[2] is not None or not text.isdigit():
            return f"[{text}]({url})"
        if use.start() <= self.first:  # the number of a paper
            self.behind.append(f" <{url}>")
            return use[0]
        return f"<{url}>"


def resolve_footnotes(lines: list[str], start: int) -> None:
    """Write footnotes that name papers where they are used: below a heading, or at the end of a line.

    The notes of tables are read with their rows. Several that nothing refers to are a list.
    """
    if any(line.startswith("|") and "[^" in line for line in lines):
        return
    notes = {match[1]: (at, match[2]) for at in range(start, len(lines)) if (match := _FOOTNOTE.match(lines[at]))}
    notes = {name: (at, note) for name, (at, note) in notes.items() if first_identifier(note) or links_of(note)}
    for at in range(start, len(lines)):
        if "[^" not in lines[at] or _FOOTNOTE.match(lines[at]):
            continue
        line, taken = _without_marks(lines[at], notes)
        if not taken:
            continue
        for where, _ in taken:
            lines[where] = ""
        texts = [note for _, note in taken]
        if line.startswith("#") and at + 1 < len(lines) and not lines[at + 1].strip():
            note = texts.pop(0)
            line += "" if links_of(note) else f" [arXiv](https://arxiv.org/abs/{first_identifier(note)})"
            lines[at + 1] = note if links_of(note) else f"**Link:** {note}"
        lines[at] = " ".join([line, *texts])
    _list_unused(lines, notes)


def _list_unused(lines: list[str], notes: dict[str, tuple[int, str]]) -> None:
    """Write footnotes that nothing refers to as the items of a list, if several name papers: they are references."""
    papers = {first_identifier(note) for _, note in notes.values()} - {None}
    if len(papers) < _SEVERAL or len(papers) * 2 < len(notes):
        return
    for name, (at, note) in notes.items():
        lines[at] = f"{name}. {note}" if name.isdecimal() else f"- {note}"


def _without_marks(line: str, notes: dict[str, tuple[int, str]]) -> tuple[str, list[tuple[int, str]]]:
    """Return a line without the marks of notes that nothing has used yet, and these notes."""
    taken: list[tuple[int, str]] = []

    def unmarked(mark: re.Match[str]) -> str:
        found = notes.pop(mark[1], None)
        if found is None:
            return mark[0]
        taken.append(found)
        return ""

    bare = _MARK.sub(unmarked, line)
    return (bare.rstrip(), taken) if taken else (line, taken)
