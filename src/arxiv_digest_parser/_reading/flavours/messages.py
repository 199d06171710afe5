"""Messages of Slack and WhatsApp, in which one asterisk sets words in bold, and fences are around a text on its lines.

A line in bold, or its label, is written as Markdown has it: ``*Abstract*``, ``*Authors:* A. Holm``. In Markdown, the
same is in italics; so a text is such a message if it has no headings, links or bold words of Markdown, and if several
known labels are printed so, or links of chats are beside one.
"""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import field_of, printed

_INNER = r"(?P<inner>[^\s*][^*\n]{0,300})(?<!\s)"
#: What is in bold: a line, with a sign before it or not, or the label that begins it.
_LINE = lazy(rf"(?P<lead>(?:[^\w\s*_\[\]()<>`#-]{{1,4}}[ ])?)\*{_INNER}\*(?P<behind>[ \t]*(?:$|:)|(?<=[:：]\*))")
_BOLD_LINE = lazy(rf"^{_LINE.pattern}", re.MULTILINE)
#: What Markdown alone has.
_MARKDOWN = lazy(r"^#{1,6}[ \t]|\]\(|\*\*|^[ \t]*\*[ \t]", re.MULTILINE)
_CHAT_LINK = lazy(r"<https?://[^\s<>|]{1,500}\|[^<>\n]{1,500}>")
_FENCED = lazy(
    r"^`{3}(?=[^\s`])(?:(?=[^\n]{0,9999}[^\n`]`{3}$)|(?=[^\n]{0,60}[^\x00-\x7f]|\S{1,60}[ \t]\S))", re.MULTILINE
)
_CLOSED = lazy(r"(?<=[^\s`])`{3}[ \t]*$")


def is_message(text: str) -> bool:
    """Tell whether a text is a message of a chat, in which words between single asterisks are in bold."""
    if _MARKDOWN.search(text):
        return False
    labels = sum(field_of(printed(match["inner"])) is not None for match in _BOLD_LINE.finditer(text))
    return labels > 1 or (labels > 0 and _CHAT_LINK.search(text) is not None)


def write_message(lines: list[str], start: int) -> None:
    """Write lines and labels in bold as Markdown has them, and a text without the fence on its lines."""
    is_open = False
    for at in range(start, len(lines)):
        line = (
            _LINE.sub(r"\g<lead>**\g<inner>**\g<behind>", lines[at], count=1) if _LINE.match(lines[at]) else lines[at]
        )
        fence = _FENCED.match(line)
        line = line[fence.end() :] if fence else line
        is_open = is_open or fence is not None
        if is_open and (close := _CLOSED.search(line)):
            line, is_open = line[: close.start()], False
        lines[at] = line
