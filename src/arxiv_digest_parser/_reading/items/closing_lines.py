"""Last paragraphs that are about the digest and not about its last paper: links to other days, counts, signatures."""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.pieces import is_prose
from arxiv_digest_parser._reading.language.vocabulary import either
from arxiv_digest_parser._reading.text.places import SPACE

_LONGEST = 400  # characters of a paragraph
_GAP = lazy(r"\n[ \t]*\n(?=[^\n]*\S)")
#: The line above the signature of a mail, which is two dashes and a space.
_SIGNATURE = lazy(r"--[ \t]?\n(?=[ \t]*\S)")
#: A link to a file beside the digest, as to that of another day; one to a page of papers begins with a host.
_BESIDE = lazy(r"\]\((?!https?:|#|mailto:|/)[^()\s]{1,200}\.(?:md|html?)(?:#[^()\s]{0,80})?\)")
_LINK = lazy(r"\[[^\[\]\n]{0,100}\]\(([^()\s]{1,300})\)")
#: What arXiv's own pages are that are not about one paper.
_OF_ARXIV = lazy(r"\]\(https?://(?:www\.|export\.)?arxiv\.org/?(?:list/[^()\s]{0,80})?\)")
#: How many papers there are, behind a sign.
_COUNTED = lazy(
    r"(?![\w\s\[(*_>#|`<$\\\"'“「-]|\d)[^\n]{0,60}?\d{1,5}[ \t]?(?:\w{1,10}[ \t])?"
    rf"(?:{either('paper', 'papers')})(?!\w)"
)


def closing_at(text: str, start: int, end: int) -> int:
    r"""Return where the last paragraph of a stretch begins, if it is about the digest and not about a paper, or -1.

    Example:
        >>> text = "We sort pebbles.\n\n[Previous](2026-07-12.md) | [Next](2026-07-14.md)\n"
        >>> text[closing_at(text, 0, len(text)) :]
        '[Previous](2026-07-12.md) | [Next](2026-07-14.md)\n'
    """
    stop = start + len(text[start:end].rstrip(SPACE))
    gaps = [gap.end() for gap in _GAP.finditer(text, max(start, stop - _LONGEST), stop)]
    if not gaps:
        return -1
    said = text[gaps[-1] : stop]
    return gaps[-1] if _is_about_digest(said.strip()) else -1


def _is_about_digest(said: str) -> bool:
    """Tell whether a paragraph signs a mail, counts papers, or leads to other days, or to what arXiv lists."""
    if _SIGNATURE.match(said):
        return True
    if "\n" in said:
        return False
    links = _LINK.findall(said)
    if links and len(links) == len(_BESIDE.findall(said)):
        return not any(map(str.isalnum, _LINK.sub("", said)))
    return _OF_ARXIV.search(said) is not None or (_COUNTED.match(said) is not None and not is_prose(said))
