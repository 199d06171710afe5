"""Links that are defined elsewhere: reference links and footnotes, written where they are used."""

from __future__ import annotations

import re

from arxiv_digest_parser._reading.blocks import first_identifier
from arxiv_digest_parser._reading.links import links_of

_DEFINITION = re.compile(
    r" {0,3}\[([^\[\]\n^][^\[\]\n]{0,300})\]:[ \t]{1,9}<?((?:[a-z]{2,8}://|www\.|arxiv:|[./#])[^\s<>]{1,2000})>?"
    r"(?:[ \t]{1,9}[\"'(][^\n]{0,300}[\"')])?[ \t]*",
    re.IGNORECASE,
)
#: ``[text][label]``, ``[label][]``, ``[label]``: no picture, and nothing that has a target.
_USE = re.compile(r"(?<!!)\[((?:[^\[\]\n]|\[[^\[\]\n]{0,300}\]){1,300})\](?:\[([^\[\]\n]{0,300})\]|(?![\[(:]))")
_BEFORE_NUMBER = re.compile(r"[#>*+\s-]*")
_FOOTNOTE = re.compile(r" {0,3}\[\^([^\[\]\n]{1,60})\]:[ \t]*(\S[^\n]*)")
_MARK = re.compile(r"\[\^([^\[\]\n]{1,60})\](?!:)")


def resolve_links(lines: list[str], start: int) -> None:
    """Write the links that definitions (``[1]: https://…``) belong to with their targets."""
    found = {at: match for at in range(start, len(lines)) if (match := _DEFINITION.fullmatch(lines[at]))}
    targets = {_label(match[1]): match[2] for match in reversed(found.values())}  # the first one counts
    if not targets:
        return
    used: set[str] = set()
    for at in range(start, len(lines)):
        if at not in found and "]" in lines[at]:
            lines[at] = _resolved(lines[at], targets, used)
    for at, match in found.items():
        if _label(match[1]) in used:
            lines[at] = ""


def _label(text: str) -> str:
    return " ".join(text.casefold().split())


def _resolved(line: str, targets: dict[str, str], used: set[str]) -> str:
    """Return a line with the targets of its links."""
    behind: list[str] = []

    def target(use: re.Match[str]) -> str:
        text, label = use[1], _label(use[2] or use[1])
        url = targets.get(label)
        if url is None:
            return use[0]
        used.add(label)
        if use[2] is not None or not text.isdigit():
            return f"[{text}]({url})"
        if _BEFORE_NUMBER.fullmatch(line, 0, use.start()):  # the number of a paper
            behind.append(f" <{url}>")
            return use[0]
        return f"<{url}>"

    return _USE.sub(target, line) + "".join(behind)


def resolve_footnotes(lines: list[str], start: int) -> None:
    """Write footnotes that name papers where they are used: below a heading, or at the end of a line.

    The notes of tables are read with their rows.
    """
    if any(line.startswith("|") and "[^" in line for line in lines):
        return
    notes = {match[1]: (at, match[2]) for at in range(start, len(lines)) if (match := _FOOTNOTE.match(lines[at]))}
    notes = {name: (at, note) for name, (at, note) in notes.items() if first_identifier(note) or links_of(note)}
    for at in range(start, len(lines)):
        if "[^" not in lines[at] or _FOOTNOTE.match(lines[at]):
            continue
        for mark in [*_MARK.finditer(lines[at])]:
            if (found := notes.pop(mark[1], None)) is None:
                continue
            where, note = found
            lines[at], lines[where] = lines[at].replace(mark[0], "", 1).rstrip(), ""
            if lines[at].startswith("#") and at + 1 < len(lines) and not lines[at + 1].strip():
                lines[at] += "" if links_of(note) else f" [arXiv](https://arxiv.org/abs/{first_identifier(note)})"
                lines[at + 1] = note if links_of(note) else f"**Link:** {note}"
            else:
                lines[at] += f" {note}"
