"""Bars between the fields of a line, and what is between these without a label."""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.text.marks import without_signs
from arxiv_digest_parser._reading.values.categories import are_categories
from arxiv_digest_parser._reading.values.dates import ISO_DATE, date_line
from arxiv_digest_parser._reading.values.links import links_of
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser.taxonomy import is_category

#: What may be between bars without a label.
FACT, LINKS, NAMES, SIGNED = "fact", "links", "names", "signed"
#: What separates several fields on one line. It has white space on both sides, or HTML's.
_BESIDE_BAR = r"(?:[ \t]|&(?:nb|em)sp;)[ \t]*(?:&(?:nb|em)sp;[ \t]*)*"
#: The bar of a link of a wiki is none: ``[[ _Home | Home ]]``.
_NO_LINK = r"(?![^\[\]\n]{1,80}\]\])"
_PAGE = lazy(r"\[\[[^\[\]\n]{1,200}\]\]")
BAR = lazy(rf"(?<![ \t])(?<!&nbsp;)(?<!&emsp;){_BESIDE_BAR}[|·•]{_BESIDE_BAR}{_NO_LINK}|[ \t]{{0,9}}｜[ \t]{{0,9}}")
SIGN_OF_BAR = lazy(r"[|·•｜]")  # found in a tenth of the time
_LONGEST_SIGNED = 40  # characters, of a text behind a sign


def lists_more(segment: str, *, by_name: bool) -> bool:
    """Tell whether a text between bars is categories without a label of their own; their names alone (``by_name``).

    Example:
        >>> lists_more("cs.RO", by_name=False), lists_more("robotics", by_name=True), lists_more("cs.RO", by_name=True)
        (True, True, False)
    """
    if by_name and any(is_category(word.strip("`(),;")) for word in segment.split()):
        return False
    return are_categories(segment) and not ("**" in segment or ":" in segment or "：" in segment)


def kind_of(segment: str) -> str:
    """Tell whether a text between bars needs no label: links or a page of a wiki, a date, categories, names, a sign."""
    said = without_signs(segment.strip())
    is_signed = said != segment.strip() and len(said) <= _LONGEST_SIGNED
    is_date = ISO_DATE.fullmatch(said) is not None or (is_signed and (date_line(said) or ("", " "))[1] == "")
    if is_date or are_categories(said):
        return FACT
    if links_of(segment) or _PAGE.fullmatch(segment.strip()):
        return LINKS
    return NAMES if full_names(said, joined=True) else SIGNED if is_signed else ""


def has_bar(text: str) -> bool:
    """Tell whether a bar separates fields on a line."""
    return SIGN_OF_BAR.search(text) is not None and BAR.search(text) is not None
