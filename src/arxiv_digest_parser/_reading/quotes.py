"""Values that are printed in a quote, and their text without its marks."""

from __future__ import annotations

from itertools import pairwise

from arxiv_digest_parser._reading.places import SPACE


def unquoted(value: str, *, lazy: bool = False) -> str:
    """Strip a value, and take the quote marks off if each of its lines (``lazy``: paragraphs) has one."""
    value = value.strip(SPACE)
    lines = value.split("\n")
    quoted = [line for above, line in pairwise(lines) if line.strip() and not (lazy and above.strip())]
    if lines[0].startswith(">") and all(line.lstrip().startswith(">") for line in quoted):
        return "\n".join(_unquoted_line(line) for line in lines).strip(SPACE)
    return value


def _unquoted_line(line: str) -> str:
    stripped = line.lstrip(" \t")
    return stripped[1:].removeprefix(" ") if stripped.startswith(">") else line
