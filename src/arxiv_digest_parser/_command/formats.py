"""The formats that can be printed, each with the function that makes it."""

from collections.abc import Callable
from functools import partial

from arxiv_digest_parser import layouts
from arxiv_digest_parser._write import write
from arxiv_digest_parser.exporters.bibtex import to_bibtex
from arxiv_digest_parser.exporters.csl_json import to_csl_json
from arxiv_digest_parser.exporters.hayagriva import to_hayagriva
from arxiv_digest_parser.exporters.json import to_json
from arxiv_digest_parser.exporters.ris import to_ris
from arxiv_digest_parser.models import Digest

#: Options that only BibTeX and biblatex have.
LATEX_OPTIONS = ("entry", "charset", "analysis", "howpublished", "max_authors", "preamble")
#: Options that all bibliographies have.
SHARED_OPTIONS = ("doi", "fields", "unique")
#: What ``--to`` names, and what it calls: for one bibliography of all files ...
BIBLIOGRAPHIES: dict[str, Callable[..., str]] = {
    "bibtex": to_bibtex,
    "biblatex": partial(to_bibtex, dialect="biblatex"),
    "csljson": to_csl_json,
    "ris": to_ris,
    "hayagriva": to_hayagriva,
}
#: ... or for texts that are printed one after the other, one a digest.
TEXTS: dict[str, Callable[[Digest], str]] = {
    "json": lambda digest: f"{to_json(digest)}\n",
    "markdown": partial(write, layout=layouts.MARKDOWN),
    "bilingual": partial(write, layout=layouts.BILINGUAL),
}
FORMATS = (*BIBLIOGRAPHIES, *TEXTS)


def indented_json(digest: Digest) -> str:
    """Return the JSON of the only digest, indented for people."""
    return f"{to_json(digest, indent=2)}\n"
