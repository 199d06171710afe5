"""What is noticed in a page, at the places of its parts."""

from __future__ import annotations

import attrs

from arxiv_digest_parser._arxiv.page_text import Part, unknown_tag
from arxiv_digest_parser._arxiv.window import Window
from arxiv_digest_parser.diagnostics import Diagnostic, Place, diagnostic


@attrs.define
class PageReport:
    """Gathers diagnostics about a page."""

    window: Window
    noticed: list[Diagnostic] = attrs.field(factory=list[Diagnostic], init=False)

    def add(self, found: Diagnostic) -> None:
        """Take a diagnostic."""
        self.noticed.append(found)

    def place(self, part: Part, text: str) -> Place:
        """Return the place of a text of a part, or where the part begins."""
        return self.window.place(part.line, text, part.last_line)

    def say(self, code: str, message: str, place: Place) -> None:
        """Make a diagnostic about a place."""
        self.add(diagnostic(code, message, place))

    def unread(self, part: Part, text: str, message: str = "text that does not belong to any field of a paper") -> None:
        """Report text of a part that no field holds."""
        self.add(diagnostic("unread-text", message, self.place(part, text), text))

    def check_tags(self, part: Part) -> None:
        """Report a tag that is none, because what is inside of it is lost."""
        if tag := unknown_tag(part):
            self.unread(part, f"<{tag}", "this is not a tag of HTML, and what is in it was not read")

    def total(self, announced: int, found: int, place: Place) -> None:
        """Report a number of papers that is not the number of those that were read."""
        papers = "paper" if announced == 1 else "papers"
        self.say("total-mismatch", f"{announced:,} {papers} announced, but {found:,} found", place)
