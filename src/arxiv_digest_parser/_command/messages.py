"""What the command line says on standard error."""

import sys

from arxiv_digest_parser._unicode import printable_lines
from arxiv_digest_parser.diagnostics import Diagnostic


def print_message(message: str) -> None:
    """Print a message for the user, without what a terminal would obey: it may hold text and names of a stranger."""
    if sys.stderr is not None:  # print() would take None for standard output
        print(printable_lines(message), file=sys.stderr)


def print_diagnostic(name: str, diagnostic: Diagnostic) -> None:
    """Print a diagnostic, with the name of the file that it is about."""
    print_message(f"{name}:{diagnostic}")
