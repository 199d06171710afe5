"""Footnotes that carry the rest of a row's paper.

A row refers to a footnote with ``[^key]``; the footnote holds a translated title and indented paragraphs: the title
again, the link, a summary, and the abstract in one language or two. Each paragraph says by its script, and by what the
row has already, which of these it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from itertools import pairwise

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.scripts import is_translation, language_of
from arxiv_digest_parser._reading.language.vocabulary import ANALYSIS
from arxiv_digest_parser._reading.values.links import identifier_in
from arxiv_digest_parser.models import Extra, Paper, Translation
from arxiv_digest_parser.taxonomy import is_category

_FOOTNOTE = lazy(r"^\[\^([^\]\n]{1,40})\]:[ \t]*", re.MULTILINE)
_LINK = lazy(r"\[[^\[\]\n]*\]\([^()\s]*\)|https?://\S+")
_ANNOUNCED = lazy(r"arXiv:\S+[ ]+Announce Type:[ ]*\S+[ ]+Abstract:[ ]*", re.IGNORECASE)
#: What stands behind a title in a feed: ``A Faster Sort. (arXiv:2512.00001v1 [cs.DS])``.
_REMARK = lazy(r"[ \t]\(arXiv:[^()\n]{1,60}\)$")
#: The identifier and the main category in such a remark.
_REMARKED = lazy(r"\(arXiv:([\w./-]{9,30}?)[ \t]+\[([\w.-]{2,20})\]\)")
_SHORTEST_ABSTRACT = 80  # characters


@attrs.frozen
class Footnote:
    """A footnote: ``text[start:end]``, and its paragraphs; one that several rows refer to is a remark about these."""

    start: int
    end: int
    paragraphs: tuple[str, ...]
    is_shared: bool = False

    def shared(self) -> Footnote:
        """Return a footnote to which several rows refer."""
        return attrs.evolve(self, paragraphs=("\n\n".join(self.paragraphs),), is_shared=True)


def footnotes_of(text: str, titles: Collection[str]) -> Mapping[str, Footnote]:
    """Return the footnotes of a text by their keys, or by the titles of papers without a full stop.

    Of several with one key, it is the first.

    A renderer may take the first line of a footnote for a link's definition and lose it. What is left follows the
    footnote above and begins with the title of another paper.
    """
    found: dict[str, Footnote] = {}
    marks = [*_FOOTNOTE.finditer(text)]
    for match, end in zip(marks, [*(mark.start() for mark in marks), len(text)][1:], strict=True):
        stop = _end(text, match.end(), end)
        lines = (line.strip() for line in text[match.end() : stop].split("\n"))
        paragraphs = "\n".join(lines).strip().split("\n\n")
        whole = tuple(one.strip() for one in paragraphs if one.strip())
        named = [_REMARK.sub("", one).rstrip(".") for one in whole]
        begin = [at for at, one in enumerate(named) if at > 1 and one in titles and one != named[1]]
        for first, last in pairwise([0, *begin, len(whole)]):
            found.setdefault(named[first] if first else match[1], Footnote(match.start(), stop, whole[first:last]))
    return found


def _end(text: str, at: int, limit: int) -> int:
    """Return where a footnote ends: at the first line that is neither blank nor indented."""
    while (stop := text.find("\n", at, limit)) >= 0:
        following = text[stop + 1 : stop + 2]
        if following and following not in " \t\n":
            return stop + 1
        at = stop + 1
    return limit


def with_footnote(paper: Paper, note: Footnote) -> Paper:
    """Return a paper with what its footnote adds."""
    if note.is_shared:
        said = (text for text in (paper.extra.get("note"), note.paragraphs[0]) if text)
        return attrs.evolve(paper, extra=Extra({**paper.extra, "note": "\n\n".join(said)}))
    held = {paper.title, *paper.extra.values(), *(getattr(paper.analysis, name, None) for name in ANALYSIS)}
    abstract = paper.abstract
    translations: dict[str | None, dict[str, str]] = {}
    extra = dict(paper.extra)
    notes: list[str] = []
    for order, paragraph in enumerate(note.paragraphs):
        if paragraph in held or not _LINK.sub("", paragraph).strip(" ,;|"):
            continue
        if paragraph.startswith(paper.title):
            extra["Announcement"] = paragraph.removeprefix(paper.title).strip(" .")
            paper = _with_remark(paper, extra["Announcement"])
            continue
        if announced := _ANNOUNCED.match(paragraph):
            extra["Announcement"] = announced[0].strip().removesuffix("Abstract:").strip()
            paragraph = paragraph[announced.end() :]  # noqa: PLW2901 - the rest is what the paragraph says
        language = language_of(paragraph)
        part = "title" if order == 0 or len(paragraph) < _SHORTEST_ABSTRACT else "abstract"
        foreign = is_translation(paragraph, paper.title)
        if part == "abstract" and not foreign and abstract is None:
            abstract = paragraph
        elif foreign and part not in translations.setdefault(language, {}):
            translations[language][part] = paragraph
        else:
            notes.append(paragraph)
    if notes:
        extra["note"] = "\n\n".join(([extra["note"]] if "note" in extra else []) + notes)
    made = [Translation(language=language, **parts) for language, parts in translations.items() if parts]
    return attrs.evolve(paper, abstract=abstract, translations=(*paper.translations, *made), extra=Extra(extra))


def _with_remark(paper: Paper, remark: str) -> Paper:
    """Return a paper with the version and the main category that a remark gives, where nothing else does."""
    match = _REMARKED.fullmatch(remark)
    if match is None or not is_category(match[2]):
        return paper
    named, known = identifier_in(match[1]), paper.arxiv_id
    is_version = named is not None and known is not None and known.version is None and named.base == known.base
    return attrs.evolve(
        paper,
        arxiv_id=named if is_version else known,
        primary_category=paper.primary_category or match[2],
    )
