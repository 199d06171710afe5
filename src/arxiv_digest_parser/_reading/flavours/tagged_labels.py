"""Labels in code, as keys, or underlined, written in bold, and those before a colon and a dash: ``Authors:- Ada Holm``.

Words of a text may be in code as well. So these count only where a text has several known labels of this kind, and a
line begins with each.
"""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import field_of

_TAGGED = lazy(r"\n([ \t]*(?:[-*+>][ \t]+)?)(?:<(kbd|mark|u|code)>([^<>\n]{1,40})</\2>|`([^`\n]{1,40})`)(?=[ \t:：])")
#: Each begins with one of these.
TAGS = ("`", "<kbd>", "<mark>", "<u>", "<code>")
_SEVERAL = 2
#: ``Authors:- Ada Holm``, ``**Authors**:– Ada Holm``.
_DASHED = lazy(r"\n((?:[-*+>][ \t]+)?(?:\*\*)?)([^\W\d_][^\n:*]{0,38})((?:\*\*)?:)[-–—]((?:\*\*)?)[ \t]+(?=\S)")


def has_tagged_labels(text: str) -> bool:
    """Tell whether a text has several labels of this kind."""
    found = {field_of(match[3] or match[4]) for match in _TAGGED.finditer(text)}
    return len(found - {None, "group"}) >= _SEVERAL


def mark_tagged_labels(lines: list[str], start: int) -> None:
    """Write such labels in bold."""
    for at in range(start, len(lines)):
        if (match := _TAGGED.match(f"\n{lines[at]}")) and field_of(label := match[3] or match[4]):
            lines[at] = f"{match[1]}**{label}**{lines[at][match.end() - 1 :]}"


def has_dashed_labels(text: str) -> bool:
    """Tell whether a text has several labels before a colon and a dash."""
    return len({field_of(match[2]) for match in _DASHED.finditer(text)} - {None, "group"}) >= _SEVERAL


def drop_dashes(lines: list[str], start: int) -> None:
    """Leave out the dashes behind the colons of labels."""
    lines[start:] = [_DASHED.sub(r"\n\1\2\3\4 ", f"\n{line}")[1:] for line in lines[start:]]
