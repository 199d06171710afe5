"""How a label is printed.

A generator prints one label in one dress, in every paper. So the dress tells labels of a generator from lines of text
that only read like them, and it is part of what makes two labels in different papers the same one.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from arxiv_digest_parser._caches import kept, kept_by
from arxiv_digest_parser._patterns import lazy

#: Tags that colour a label. They are marks only where a colon is printed: other text is coloured as well.
COLOURS = ("<font", "<span")
_WRAPPING = r"(?:</?(?:font|span|b|strong|em|i)\b[^<>\n]*>|[*_\s])*"
_WRAPPED = lazy(rf"{_WRAPPING}(?P<label>[^<>*_\s](?:[^<>*\n]*[^<>*_\s])?){_WRAPPING}")
_ORDINAL = lazy(r"\d{1,2}[.)、]")
_LONGEST_WRAPPED = 200  # characters

#: What a label looks like: ``Label: value``, ``**Label:** value`` or ``**Label**`` on its own line,
#: ``**Label: value**``, ``【Label】 value``, ``| Label | value |``, ``## Label``, ``<summary>Label</summary>``, the
#: first row of a table of fields, ``> [!note] Label`` above a quote, and the language of a code fence.
Kind = Literal["plain", "marked", "enclosing", "corner", "row", "heading", "summary", "table head", "callout", "fence"]
_OVER_OTHERS = frozenset(("heading", "summary", "table head"))
#: The colon after a label: none, one of the two that are printed, one inside the marks, or a space before its value.
Colon = Literal["", ":", "：", "inside", " "]


class Dress(NamedTuple):
    """How a label is printed.

    Attributes:
        kind: What it looks like.
        mark: The mark around it, such as ``**`` or ``<b>``; of a heading, its hashes.
        lead: Quote marks, bullets and numbers before it; every number is printed as 1, and every bullet as ``-``.
        colon: The colon after it. A generator prints one of ``:`` and ``：``, and a language model the other.
        barred: Whether it is after a bar, on the line of another label.

    Example:
        >>> Dress("marked", mark="**", colon="inside").is_block  # **Label:** value
        False
        >>> Dress("marked", mark="**").is_block  # **Label**
        True
    """

    kind: Kind
    mark: str = ""
    lead: str = ""
    colon: Colon = ""
    barred: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it has no dress but a bullet or a quote mark: text often looks so."""
        return self.kind == "plain" and not self.barred

    @property
    def stands_over_others(self) -> bool:
        """Whether it is a heading, a summary or the head of a table: other labels may be below it."""
        return self.kind in _OVER_OTHERS

    @property
    def is_block(self) -> bool:
        """Whether it stands on a line of its own, above its value."""
        kind = self.kind
        return kind in _OVER_OTHERS or kind == "callout" or (kind == "marked" and not self.colon)

    @property
    def precedes(self) -> bool:
        """Whether a colon ends it, and its value may follow on the same line."""
        return bool(self.colon) and self.kind != "enclosing"

    def is_like(self, other: Dress) -> bool:
        """Whether it is the same as another one, but for the bar before it."""
        return self == other or self[:-1] == other[:-1]

    @property
    def unbarred(self) -> Dress:
        """The dress without the bar before it."""
        return self._replace(barred=False) if self.barred else self


def unwrapped(inner: str) -> str:
    """Return what is between marks without a colour and further marks around it.

    Example:
        >>> unwrapped("<font color=#1a73e8>作者：</font>")
        '作者：'
    """
    wrapped = _WRAPPED.fullmatch(inner) if ("<" in inner or "*" in inner) and len(inner) <= _LONGEST_WRAPPED else None
    return wrapped["label"] if wrapped else inner


@kept(512)
def lead_of(printed: str) -> str:
    """Return quote marks, bullets and numbers without what differs from one line to the next."""
    return _ORDINAL.sub("1", "".join(printed.split())).replace("*", "-").replace("+", "-")


@kept_by(len, 512)
def worn(lead: str, kind: Kind, mark: str = "", colon: Colon = "") -> Dress:
    """Return a dress as one object, which all labels share that wear it: a text may have a hundred thousand of them."""
    return Dress(kind, mark, lead, colon)


TABLE_HEAD = Dress("table head")
SUMMARY = Dress("summary")
