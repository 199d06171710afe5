"""What is odd about a single paper of a feed or a page, and about one that comes twice."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.diagnostics import Diagnostic, Place, diagnostic
from arxiv_digest_parser.models import Paper
from arxiv_digest_parser.taxonomy import is_category

#: Classes of other systems, which older answers of the API print among the categories: ``68P10`` and ``I.2.6`` are of
#: the Mathematics Subject Classification and of the ACM's.
_CLASS = lazy(r"\d\d|[A-K]\.(?:\d|m)")


@attrs.define
class Checks:
    """Looks at each paper once it is read."""

    report: Callable[[Diagnostic], None]
    _lines: dict[str, int] = attrs.field(factory=dict[str, int], init=False)
    _unknown: set[str] = attrs.field(factory=set[str], init=False)

    def paper(self, paper: Paper, line: int, place: Callable[[str], Place]) -> None:
        """Report what a paper lacks, an identifier that was there already, and categories that arXiv does not have.

        Args:
            paper: The paper.
            line: The line that it begins in.
            place: Returns the place of a text of the paper.
        """
        note = self.report
        if not paper.title:
            note(diagnostic("missing-title", "a paper without a title", place("<title")))
        if not paper.authors:
            note(diagnostic("missing-authors", "a paper without authors", place(paper.title)))
        if not paper.url:
            note(diagnostic("missing-link", "a paper without a link", place(paper.title)))
        self._categories(paper, place)
        if paper.arxiv_id is None:
            note(diagnostic("missing-identifier", "a paper without an arXiv identifier", place(paper.title)))
        elif (first := self._lines.setdefault(str(paper.arxiv_id), line)) != line:
            message = f"{paper.arxiv_id} was already listed in line {first}"
            note(diagnostic("repeated-paper", message, place(str(paper.arxiv_id))))

    def _categories(self, paper: Paper, place: Callable[[str], Place]) -> None:
        """Report categories that are missing, repeated or contradict each other, and those that arXiv does not have."""
        primary, categories = paper.primary_category, paper.categories
        if not primary or not all(categories):
            self.report(diagnostic("missing-category", "a paper without a category", place(paper.title)))
        elif categories and primary not in categories:
            message = f"{primary} is not among the categories"
            self.report(diagnostic("conflicting-value", message, place(primary)))
        if len(set(categories)) < len(categories):
            self.report(diagnostic("repeated-field", "a category is repeated", place(paper.title)))
        for name in (primary, *categories):
            if name and name not in self._unknown and not is_category(name) and not _CLASS.match(name):
                self._unknown.add(name)
                self.report(diagnostic("unknown-category", f"{name!r} is not an arXiv category", place(name)))
