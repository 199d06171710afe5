"""Entries of BibTeX that stand in a text as they are, as fenced ones: they are not what a paper is about."""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy

#: The first line of an entry; where HTML is around it, a tag ends its lines.
ENTRY = lazy(
    r"^[ \t]{0,9}@(?:article|inproceedings|conference|misc|book|inbook|incollection|proceedings|techreport|unpublished"
    r"|online|phdthesis|mastersthesis)[ \t]{0,3}\{[^\s,{}]{1,100},[ \t]{0,9}(?:<br[ ]?/?>)?[ \t]{0,9}$",
    re.IGNORECASE | re.MULTILINE,
)
_TAGS = lazy(r"(?:[ \t]{0,9}</?(?:br|pre|code|blockquote|p|div)\b[^<>\n]{0,99}>){1,9}[ \t]{0,9}$", re.IGNORECASE)
_FENCE = ("```", "~~~")
_LONGEST = 40  # lines


def fence_entries(lines: list[str], start: int) -> None:
    """Write a fence around each entry that has none and closes its braces, and its lines without tags."""
    is_fenced, is_below, at = False, False, start
    while at < len(lines):
        is_fence = lines[at].lstrip().startswith(_FENCE)
        is_fenced ^= is_fence
        end = 0 if is_fenced or is_below or "@" not in lines[at] or not ENTRY.match(lines[at]) else _end_of(lines, at)
        if end:
            lines[at : end + 1] = [_TAGS.sub("", line) for line in lines[at : end + 1]]
            lines[at], lines[end] = f"```bibtex\n{lines[at]}", f"{lines[end]}\n```"
        is_below, at = is_fence, max(at, end) + 1


def _end_of(lines: list[str], first: int) -> int:
    """Return the line that closes the braces of an entry, or 0."""
    depth = 0
    for at in range(first, min(first + _LONGEST, len(lines))):
        depth += lines[at].count("{") - lines[at].count("}")
        if depth <= 0:
            return at
    return 0
