"""Lines of tags: where something folds, and what is written on the fold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.labels.dress import SUMMARY
from arxiv_digest_parser._reading.labels.label import Label, Tag
from arxiv_digest_parser._reading.language.vocabulary import field_of, printed

_TAG = lazy(r"<(/?)(details|summary)\b[^<>\n]*>", re.IGNORECASE)
_CLOSE = lazy(r"(?<=\S)[ \t]*(?=</details>[ \t]*$)", re.IGNORECASE)  # after a value on the line of its label
_SUMMARY_END, _LONGEST_SUMMARY = lazy(r"</summary\s*>", re.IGNORECASE), 400


def tags_of(text: str, start: int, line_end: int, end: int) -> Iterator[Label | Tag]:
    """Read a line of tags: ``<details>``, ``<summary>…</summary>``, ``</details>``, and a label after them."""
    at = start
    closed = -1  # where the next </details> of the line is; the line's end, if there is none
    while match := _TAG.match(text, at, end):
        closing, name = match.groups()
        at = match.end()
        if name.lower() == "details":
            yield Tag(match.start(), at, closes=bool(closing))
        elif not closing:
            stop = _SUMMARY_END.search(text, at, min(end, at + _LONGEST_SUMMARY))
            content_end = stop.start() if stop else min(line_end, end)
            label = printed(text[at:content_end])
            after = stop.end() if stop else content_end
            if closed < after:
                close = _CLOSE.search(text, after, line_end)
                closed = close.start() if close else line_end
            is_closed = after <= closed < line_end
            yield Label(match.start(), after, closed if is_closed else -1, label, field_of(label), SUMMARY)
            at = closed if is_closed else after
        while at < end and text[at] in " \t":
            at += 1
