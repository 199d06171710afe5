"""What the command line says on standard error."""

import sys

from arxiv_digest_parser.diagnostics import Diagnostic


def print_message(message: str) -> None:
    """Print a message for the user."""
    if sys.stderr is not None:  # print() would take None for standard output
        print(message, file=sys.stderr)


def print_diagnostic(name: str, diagnostic: Diagnostic) -> None:
    """Print a diagnostic, with the name of the file that it is about."""
    print_message(f"{name}:{diagnostic}")
