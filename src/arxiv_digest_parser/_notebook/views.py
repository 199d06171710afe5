"""What a notebook shows of digests, sections and papers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from arxiv_digest_parser._messages import how_many
from arxiv_digest_parser._notebook import html
from arxiv_digest_parser._notebook.html import Field, Row
from arxiv_digest_parser.diagnostics import Diagnostic, Severity
from arxiv_digest_parser.exporters.bibtex import to_bibtex
from arxiv_digest_parser.models import Analysis, Digest, Paper, Section, category_of

_PAPERS = 25  # Three screens; a notebook that holds a long digest is slow to open and to save.
_DIAGNOSTICS = 10
_AUTHORS = 20  # on a card: three lines


def digest_html(digest: Digest) -> str:
    """Show a digest: its facts, its categories, its first papers, and what its reader noticed."""
    title, date = digest.title or "Digest", str(digest.date or "")
    facts = [
        date if date not in title else "",
        f"{how_many(len(digest), 'paper')} in {how_many(len(digest.sections), 'section')}",
        f"read as {html.escaped(digest.layout)}" if digest.layout else "",
    ]
    how = "<code>select</code> and <code>by_category</code> give smaller digests; <code>papers</code> holds all."
    return _listing(html.heading(html.typeset(title), facts), digest.sections, how, _diagnostics(digest.diagnostics))


def section_html(section: Section) -> str:
    """Show a section as a digest is shown."""
    head = html.heading(html.typeset(section.name or "Section"), [how_many(len(section.papers), "paper")])
    return _listing(head, [section], "<code>papers</code> holds all.")


def paper_html(paper: Paper) -> str:
    """Show a paper as a card, with its BibTeX."""
    tldr, others = _fields(paper)
    categories = dict.fromkeys([paper.primary_category or "", *paper.categories])
    arxiv = paper.arxiv_id
    pdf = arxiv.pdf_url if arxiv else paper.pdf_url
    facts = [
        _authors(paper, _AUTHORS),
        html.link(arxiv.abs_url, f"arXiv:{arxiv}") if arxiv else "",
        html.escaped(", ".join(filter(None, categories))),
        str(paper.published or ""),
        f"updated {paper.updated}" if paper.updated else "",
        html.link(pdf, "PDF") if pdf else "",
        html.link(paper.code_url, "code") if paper.code_url else "",
    ]
    return html.view(
        html.heading(_title(paper), facts),
        *map(html.field, [*([tldr] if tldr else []), *others]),
        html.folded("BibTeX", html.preformatted(to_bibtex(paper).rstrip())),
        kind="card",
    )


def _listing(head: str, sections: Sequence[Section], how_to_see_more: str, foot: str = "") -> str:
    listed = [(section, paper) for section in sections for paper in section.papers]
    counts = Counter(category_of(section, paper) or "no category" for section, paper in listed)
    rows = [_row(index, section, paper) for index, (section, paper) in enumerate(listed[:_PAPERS], 1)]
    more = len(listed) > _PAPERS and f"The first {_PAPERS} of {how_many(len(listed), 'paper')}. {how_to_see_more}"
    return html.view(
        head,
        html.bars(counts),
        html.table(rows),
        html.paragraph(more) if more else "",
        foot,
        kind="listing",
    )


def _row(position: int, section: Section, paper: Paper) -> Row:
    tldr, others = _fields(paper)
    return Row(
        position if paper.number is None else paper.number,
        _title(paper),
        _authors(paper, 3),
        category_of(section, paper) or "",
        tldr,
        others,
    )


def _title(paper: Paper) -> str:
    url = paper.arxiv_id.abs_url if paper.arxiv_id else paper.url
    return html.link(url, html.typeset(paper.title) or "(no title)")


def _authors(paper: Paper, shown: int) -> str:
    return html.names(paper.authors, shown) + ("" if paper.authors_complete else " et al.")


def _fields(paper: Paper) -> tuple[Field | None, list[Field]]:
    """Return the paper in a sentence, and all other texts that are printed about it, in the order of a card."""
    tldr, *told = _told(paper.analysis or Analysis())
    given = [
        *(Field("Translated title", one.title or "", one.language) for one in paper.translations),
        Field("Abstract", paper.abstract or ""),
        *(Field("Translated abstract", one.abstract or "", one.language) for one in paper.translations),
        *told,
        *(field for other in paper.other_analyses for field in _told(other)),
        Field("Comment", paper.comment or ""),
        Field("Journal reference", paper.journal_ref or ""),
        Field("DOI", paper.doi or ""),
        Field("Keywords", ", ".join(paper.keywords)),
        Field("Scores", ", ".join(f"{label}: {score:g}" for label, score in paper.scores.items())),
        *(Field(label, text) for label, text in paper.extra.items()),
    ]
    return tldr if tldr.text else None, [one for one in given if one.text]


def _told(analysis: Analysis) -> list[Field]:
    """Return what an analysis says, the paper in a sentence first."""
    return [
        Field(label, text or "", analysis.language)
        for label, text in (
            ("TL;DR", analysis.tldr),
            ("Motivation", analysis.motivation),
            ("Method", analysis.method),
            ("Result", analysis.result),
            ("Conclusion", analysis.conclusion),
        )
    ]


def _diagnostics(diagnostics: Sequence[Diagnostic]) -> str:
    if not diagnostics:
        return ""
    counts = Counter(noticed.severity for noticed in diagnostics)
    kinds = ", ".join(how_many(counts[severity], severity.value) for severity in Severity if counts[severity])
    shown = "\n".join(map(str, islice(diagnostics, _DIAGNOSTICS)))
    left = len(diagnostics) - _DIAGNOSTICS
    more = f"\n… and {left:,} more in diagnostics" if left > 0 else ""
    return html.folded(f"{how_many(len(diagnostics), 'diagnostic')}: {kinds}", html.preformatted(shown + more))
