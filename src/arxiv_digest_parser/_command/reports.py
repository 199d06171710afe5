"""What the command line writes to standard error: a few diagnostics of each code, and why a file could not be read.

Six hundred digests can have tens of thousands of diagnostics, nearly all of a few kinds. Therefore the first ones of
each code are shown, and the rest is counted.
"""

import sys
from collections import Counter

import attrs

from arxiv_digest_parser._unicode import printable_lines
from arxiv_digest_parser.diagnostics import Diagnostic

#: How many diagnostics of each code are shown by default: so many of the usual codes fit on a screen.
_SHOWN = 10


def print_message(message: str) -> None:
    """Print a message for the user."""
    if sys.stderr is not None:  # print() would take None for standard output
        print(printable_lines(message), file=sys.stderr)


@attrs.define
class Reports:
    """Diagnostics of all files, on their way to standard error.

    Attributes:
        most: How many of each code to show; ``None`` for all of them.
    """

    most: int | None = _SHOWN
    _counts: Counter[str] = attrs.field(factory=Counter[str], init=False)
    _files: dict[str, set[str]] = attrs.field(factory=dict[str, set[str]], init=False)

    def add(self, name: str, diagnostic: Diagnostic) -> None:
        """Show a diagnostic with the name of the file that it is about, or count it."""
        self._counts[diagnostic.code] += 1
        if self.most is None or self._counts[diagnostic.code] <= self.most:
            print_message(f"{name}:{diagnostic}")
        else:
            self._files.setdefault(diagnostic.code, set()).add(name)

    def note(self, message: str) -> None:
        """Show a note, unless the user asked for silence."""
        if self.most != 0:
            print_message(message)

    def print_summary(self) -> None:
        """Say how many diagnostics of which codes were not shown, unless the user asked for silence."""
        if not self._files or not self.most:
            return
        hidden = {code: self._counts[code] - self.most for code in self._files}
        print_message(f"{sum(hidden.values()):,} more (--verbose shows them):")
        for code, number in sorted(hidden.items(), key=lambda item: -item[1]):
            files = len(self._files[code])
            print_message(f"    {number:,} {code} in {files:,} file{'' if files == 1 else 's'}")
