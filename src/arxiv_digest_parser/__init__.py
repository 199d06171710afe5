r"""Read published digests of arXiv papers into typed models, and turn them into citations, data frames and JSON.

Example:
    >>> import arxiv_digest_parser as adp
    >>> text = "### [1] [A Faster Sort](https://arxiv.org/abs/2512.20569)\n*Ada Lovelace*\n\nAbstract: It is fast.\n"
    >>> adp.parse(text).papers
    (<Paper 'A Faster Sort' by Ada Lovelace, arXiv:2512.20569>,)
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arxiv_digest_parser import layouts
    from arxiv_digest_parser._citations.keys import citation_key
    from arxiv_digest_parser._citations.letters import Charset
    from arxiv_digest_parser._detect import detect
    from arxiv_digest_parser._file_names import date_of
    from arxiv_digest_parser._merge import merge
    from arxiv_digest_parser._parse import iter_papers, parse
    from arxiv_digest_parser._select import Conditions
    from arxiv_digest_parser._write import write
    from arxiv_digest_parser.diagnostics import CODES, Diagnostic, Severity
    from arxiv_digest_parser.errors import (
        DigestError,
        EncodingError,
        InvalidDigestError,
        InvalidJSONError,
        UnknownLayoutError,
        UnwritableError,
    )
    from arxiv_digest_parser.exporters._bibtex_entries import AnalysisField, Dialect
    from arxiv_digest_parser.exporters.bibtex import to_bibtex
    from arxiv_digest_parser.exporters.csl_json import to_csl_json
    from arxiv_digest_parser.exporters.hayagriva import to_hayagriva
    from arxiv_digest_parser.exporters.into_bibtex import add_to_bibtex
    from arxiv_digest_parser.exporters.json import from_json, to_json
    from arxiv_digest_parser.exporters.records import Record, to_records
    from arxiv_digest_parser.exporters.ris import to_ris
    from arxiv_digest_parser.identifiers import ArxivId, YearMonth
    from arxiv_digest_parser.layouts import Layout, Source
    from arxiv_digest_parser.models import Analysis, Digest, Extra, Older, Paper, Scores, Section, Translation

#: As in the metadata of the package.
__version__ = "0.1.0"

__all__ = [
    "CODES",
    "Analysis",
    "AnalysisField",
    "ArxivId",
    "Charset",
    "Conditions",
    "Diagnostic",
    "Dialect",
    "Digest",
    "DigestError",
    "EncodingError",
    "Extra",
    "InvalidDigestError",
    "InvalidJSONError",
    "Layout",
    "Older",
    "Paper",
    "Record",
    "Scores",
    "Section",
    "Severity",
    "Source",
    "Translation",
    "UnknownLayoutError",
    "UnwritableError",
    "YearMonth",
    "add_to_bibtex",
    "citation_key",
    "date_of",
    "detect",
    "from_json",
    "iter_papers",
    "layouts",
    "merge",
    "parse",
    "to_bibtex",
    "to_csl_json",
    "to_hayagriva",
    "to_json",
    "to_records",
    "to_ris",
    "write",
]

if not TYPE_CHECKING:  # A checker that saw __getattr__ would take any name for a public one.
    # Each module is imported when a name of it is first used (PEP 562): compiling the patterns of all readers and
    # writers takes several times as long as importing attrs and regex.
    _MODULES = {
        "_citations.keys": "citation_key",
        "_citations.letters": "Charset",
        "_file_names": "date_of",
        "_detect": "detect",
        "_merge": "merge",
        "_parse": "iter_papers parse",
        "_select": "Conditions",
        "_write": "write",
        "diagnostics": "CODES Diagnostic Severity",
        "errors": "DigestError EncodingError InvalidDigestError InvalidJSONError UnknownLayoutError UnwritableError",
        "exporters._bibtex_entries": "AnalysisField Dialect",
        "exporters.bibtex": "to_bibtex",
        "exporters.csl_json": "to_csl_json",
        "exporters.hayagriva": "to_hayagriva",
        "exporters.into_bibtex": "add_to_bibtex",
        "exporters.json": "from_json to_json",
        "exporters.records": "Record to_records",
        "exporters.ris": "to_ris",
        "identifiers": "ArxivId YearMonth",
        "layouts": "Layout Source",
        "models": "Analysis Digest Extra Older Paper Scores Section Translation",
    }
    _HOME = {name: module for module, names in _MODULES.items() for name in names.split()}

    def __getattr__(name: str) -> object:
        if name != "layouts" and name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        module = import_module(f"{__name__}.{_HOME.get(name, name)}")
        value = globals()[name] = module if name == "layouts" else getattr(module, name)
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
