"""The bibliography that ``--into`` names, to which the papers that it lacks are appended.

Its own bytes are not changed, whatever they are: those that are not UTF-8 are kept apart from the text.
"""

from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from arxiv_digest_parser._command.reports import Reports
from arxiv_digest_parser._unicode import printable
from arxiv_digest_parser.exporters._bibtex_entries import Dialect
from arxiv_digest_parser.exporters.into_bibtex import add_to_bibtex


class MissingExtraError(Exception):
    """A library that is not installed is needed."""


def adder(path: str, dialect: Dialect, reports: Reports) -> Callable[..., str]:
    """Return the function that adds papers to the bibliography of a file.

    Raises:
        OSError: The file cannot be read.
        MissingExtraError: bibtexparser is not installed.
    """
    if find_spec("bibtexparser") is None:
        raise MissingExtraError("--into needs bibtexparser: python -m pip install 'arxiv-digest-parser[bibtex]'")
    text = Path(path).read_bytes().decode("utf-8", "surrogateescape")
    return partial(add_to_bibtex, text, report=partial(reports.add, printable(path)), dialect=dialect)
