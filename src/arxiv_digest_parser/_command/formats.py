"""What can be printed: each format, and the function that makes it."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from arxiv_digest_parser import layouts
from arxiv_digest_parser._api import write
from arxiv_digest_parser._command.files import Files
from arxiv_digest_parser.exporters.bibtex import to_bibtex
from arxiv_digest_parser.exporters.csl_json import to_csl_json
from arxiv_digest_parser.exporters.json import to_json
from arxiv_digest_parser.exporters.ris import to_ris


def _json(files: Files) -> Iterator[str]:
    indent = 2 if len(files.paths) == 1 else None
    return (f"{text}\n" for text in files.texts(partial(to_json, indent=indent)))


#: Options that only BibTeX and biblatex have.
LATEX_OPTIONS = ("charset", "analysis", "howpublished", "max_authors")
#: What ``--to`` names, and what it calls: for one bibliography of all files ...
BIBLIOGRAPHIES: dict[str, Callable[..., str]] = {
    "bibtex": to_bibtex,
    "biblatex": partial(to_bibtex, dialect="biblatex"),
    "csljson": to_csl_json,
    "ris": to_ris,
}
#: ... or for texts that are printed one after the other, one a file.
TEXTS: dict[str, Callable[[Files], Iterable[str]]] = {
    "json": _json,
    "markdown": lambda files: files.texts(partial(write, layout=layouts.MARKDOWN)),
    "bilingual": lambda files: files.texts(partial(write, layout=layouts.BILINGUAL)),
}
FORMATS = (*BIBLIOGRAPHIES, *TEXTS)
