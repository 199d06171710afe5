"""What a writer of a digest prints between values, which holds no text."""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.values.links import names_paper_alone

#: What a writer of this layout prints between values: it holds no text. Directives to the generator of a site with
#: quotes may hold some.
_SCAFFOLD = lazy(
    r"""<button\b[^<>]*>[^<>]*</button> | <script\b[^<>\n]*></script>
      | \(?<a\b[^<>\n]*\bhref=["']?\#[^<>\n]*>[^<>\n]*</a>\)?
      | ^[ \t]*[*+][ \t]+(?=<details\b)
      | </?(?:div|a|span|p|center|br|hr|details)\b[^<>\n]*>
      | (?:<!--|\{/\*)[ ]?(?:more|toc|truncate|(?:start|begin|end)[ :_-][^<>{}\n\d/]*)[ ]?(?:-->|\*/\})
      | <!--[ ]?/?(?:paper|item|entry|card)[ ]?-->
      | \{%[^{}%"'\n]*%\} | \{\{(?:<[^{}<>"'\n]*>|%[^{}%"'\n]*%)\}\}
      | ^[ \t]*import[ ][^"'\n]*["'][^"'\n]*["'];?[ \t]*$
      | \[\[?_?toc_?\]?\] | \{:toc\} | ^[ \t]*[-*+1][.]?[ \t]+toc[ \t]*$
      | \[\[[^\[\]\n]*\]\]\(\#[^()\n]*\) | \[[^\[\]\n]*\]\(\#[^()\n]*\)
      | ^[ \t]*[-*_=][ \t]*[-*_=][ \t]*[-*_=][-*_= \t]*$
      | &nbsp;""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_MAY_HOLD = frozenset("<[{&\n")
#: A comment without links, identifiers and labels.
_COMMENT = lazy(r"<!--(?:(?!//|:[ ]|\d{4}\.\d)[^<>\n：])*-->|\{/\*(?:(?!//|:[ ]|\d{4}\.\d)[^*{}\n：])*\*/\}")
#: A line of what other sites have: a post, a film.
EMBEDDED = lazy(
    r"<(?:script|iframe|blockquote|video|audio|embed|object|source|track|label|input|form|svg|nav)\b[^\n]*>$"
    r"|</(?:video|audio|object|form|svg|nav)>$",
    re.IGNORECASE,
)
_RULE_ABOVE = lazy(r"\s{0,99}[-*_=](?:[ \t]?[-*_=]){2,200}[ \t]{0,99}\n")
_PICTURE = lazy(
    r"!\[[^\[\]\n]{0,300}\]\([^()\s]{1,500}\)"
    r"|(?:<(?:div|p|center|figure)\b[^<>\n]*>[ \t]{0,9}){0,4}<img\b[^<>\n]*>"
    r"(?:[ \t]{0,9}</(?:div|p|center|figure)>){0,4}",
    re.IGNORECASE,
)
_HEAD = 600  # characters of the lines between two rules at the beginning of a text
SCAFFOLD_STARTS = "-*_=<[|&#{"
#: Blanks, but line breaks that no generator prints are somebody's text. One class needs no memory for each character.
_LEFT_OVER = lazy(r"[ \t\n\r\x1f\xa0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff|·•>:\-]*")


def without_scaffold(line: str) -> str:
    """Return what a line holds besides anchors, rules and links within the page."""
    if line[:1].isalnum() and _MAY_HOLD.isdisjoint(line) and not line.startswith(("import", "1")):
        return line  # nearly always
    rest = _SCAFFOLD.sub(" ", line)
    return "" if _LEFT_OVER.fullmatch(rest) else rest


def without_comments(line: str) -> str:
    """Return a line around the papers without comments; one with a link, an identifier or a label may be about one.

    Example:
        >>> without_comments("<!-- made by a robot --><!-- 2512.90001 -->")
        '<!-- 2512.90001 -->'
    """
    return _COMMENT.sub("", line)


def is_between_rules(text: str, start: int) -> bool:
    """Tell whether a line is the first of a text below a rule, which comes again soon: the head of a mail."""
    above = text[:start].strip()
    return bool(above) and not without_scaffold(above) and f"\n{above}\n" in text[start : start + _HEAD]


def is_below_text(line: str) -> bool:
    """Tell whether a line below a text is not part of it: links to the paper, a picture, or what another site has.

    Example:
        >>> is_below_text('<iframe src="https://example.org/talk"></iframe>'), is_below_text("<b>We sort.</b>")
        (True, False)
    """
    return names_paper_alone(line) or EMBEDDED.match(line) is not None or _PICTURE.fullmatch(line.rstrip()) is not None


def _is_apart(text: str, at: int, line: str) -> bool:
    """Tell whether a line of HTML is a picture, with a blank line above it."""
    return line[:1] == "<" and text[:at].rstrip(" \t").endswith("\n\n") and is_below_text(line)


def below_rules(text: str, start: int, end: int) -> int:
    """Return where a text begins below the rules that are above it: a heading may be underlined with one."""
    while rule := _RULE_ABOVE.match(text, start, end):
        start = rule.end()
    return start


def trimmed(text: str, start: int, end: int, *, rules: bool) -> tuple[int, int]:
    """Leave the white space around a value, and the frame's lines after it, outside."""
    first = start
    while first < end and text[first] in SPACE:
        first += 1
    while end > first:
        while end > first and text[end - 1] in SPACE:
            end -= 1
        line = text.rfind("\n", max(start - 1, 0), end) + 1  # a value may begin with its line, below a rule
        last = text[line:end].lstrip(SPACE) if line else ""
        if line > first and (is_below_text(last) if rules else names_paper_alone(last) or _is_apart(text, line, last)):
            end = line  # links to the paper below its last field
            continue
        if not last or last[0] not in SCAFFOLD_STARTS or without_scaffold(last):
            break
        if not rules and not any(mark in last for mark in ("<", "](", "{")):
            break
        end = max(line, first)
    return first, end
