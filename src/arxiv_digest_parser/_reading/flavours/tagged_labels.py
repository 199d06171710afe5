"""Labels in code, as keys, or underlined, written in bold, and those before a colon and a dash: ``Authors:- Ada Holm``.

Words of a text may be in code as well. So these count only where a text has several known labels of this kind, and a
line begins with each.
"""

from __future__ import annotations

from collections import Counter

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import field_of, normal

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
    """Write such labels in bold, and others that the text prints in the same way, half as often at least."""
    found = [_TAGGED.match(f"\n{line}") for line in lines[start:]]
    looks = Counter((match[2], normal(match[3] or match[4])) for match in found if match)
    usual = {
        tag: max((n for (of, label), n in looks.items() if of == tag and field_of(label)), default=0)
        for tag, _ in looks
    }
    for at, match in enumerate(found, start):
        if match is None:
            continue
        label, rest = match[3] or match[4], lines[at][match.end() - 1 :]
        times = looks[match[2], normal(label)]
        is_own = rest.startswith((":", "：")) and times > 1 and 1 < usual[match[2]] <= 2 * times
        if field_of(label) or is_own:
            lines[at] = f"{match[1]}**{label}**{rest}"


def has_dashed_labels(text: str) -> bool:
    """Tell whether a text has several labels before a colon and a dash."""
    return len({field_of(match[2]) for match in _DASHED.finditer(text)} - {None, "group"}) >= _SEVERAL


def drop_dashes(lines: list[str], start: int) -> None:
    """Leave out the dashes behind the colons of labels."""
    lines[start:] = [_DASHED.sub(r"\n\1\2\3\4 ", f"\n{line}")[1:] for line in lines[start:]]
