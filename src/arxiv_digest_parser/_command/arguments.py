"""The arguments of the command line, and which of them go together."""

import argparse
from typing import NoReturn

from arxiv_digest_parser import __version__, layouts
from arxiv_digest_parser._citations.details import DETAILS
from arxiv_digest_parser._citations.letters import CHARSETS
from arxiv_digest_parser._citations.papers import DOIS
from arxiv_digest_parser._command import selection
from arxiv_digest_parser._command.completion import SHELLS, PrintCompletion
from arxiv_digest_parser._command.formats import BIBLIOGRAPHIES, FORMATS, LATEX_OPTIONS, SHARED_OPTIONS
from arxiv_digest_parser._source import checked_labels
from arxiv_digest_parser._unicode import printable
from arxiv_digest_parser.exporters._bibtex_entries import ANALYSIS_FIELDS, ENTRY_TYPES

_EXAMPLES = """\
examples:
  %(prog)s --to bibtex digest.md >papers.bib
  %(prog)s --to bibtex --merge digests/ -o papers.bib
  %(prog)s --to bibtex --category cs.CL --not-text survey --limit 12 digests/
  %(prog)s --to bibtex --into library.bib digests/ -o library.bib
  %(prog)s --to json --date-from-name 'digests/2025-*.md' -o digests.jsonl
  curl -s https://example.org/today.md | %(prog)s --to markdown

Diagnostics are written to standard error, each with its file, line and column.
"""


#: The names of options that differ from those of the arguments.
_OPTIONS = {"unique": "--no-unique", "preamble": "--no-preamble"}


class _Parser(argparse.ArgumentParser):
    """Reports errors in the arguments without characters that a terminal would obey."""

    def error(self, message: str) -> NoReturn:
        super().error(printable(message))


def make_parser() -> argparse.ArgumentParser:
    """Make the parser of the arguments."""
    parser = _Parser(
        prog="arxiv-digest-parser",
        description="Read published digests of arXiv papers and convert them to bibliographies, JSON or other digests.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "files",
        nargs="*",
        default=["-"],
        metavar="FILE",
        help="a digest, a folder of digests or a quoted pattern such as 'digests/**/*.md' (default: standard input, -)",
    )
    parser.add_argument(
        "--to",
        choices=FORMATS,
        required=True,
        help="the output format: one bibliography of all files (bibtex, biblatex, csljson, ris, hayagriva); one JSON"
        " document per file, one per line if there are several (json); or digests (markdown, bilingual)",
    )
    parser.add_argument(
        "-o",
        "--output",
        type=lambda path: None if path == "-" else path,
        metavar="FILE",
        help="write to this file instead of standard output",
    )
    _add_reading(parser)
    selection.add_options(parser)
    _add_bibliographies(parser)
    parser.add_argument(
        "--version", action="version", version=f"%(prog)s {__version__}", help="print the version and exit"
    )
    parser.add_argument(
        "--print-completion",
        action=PrintCompletion,
        choices=SHELLS,
        help="print a completion script for the shell and exit (needs the extra: completion)",
    )
    return parser


def _add_reading(parser: argparse.ArgumentParser) -> None:
    options = parser.add_argument_group("reading")
    options.add_argument(
        "--layout",
        choices=[layout.name for layout in layouts.ALL],
        help="the layout of the files (default: detected for each file)",
    )
    options.add_argument(
        "--label",
        dest="labels",
        type=_label,
        action="append",
        default=[],
        metavar="LABEL=FIELD",
        help="read this label as a field, as in Blurb=abstract; may be given several times",
    )
    options.add_argument(
        "--date-from-name",
        action="store_true",
        help="if a digest does not print its date, take it from the file's name, such as 2025-12-24.md",
    )
    options.add_argument("--merge", action="store_true", help="merge all files into one digest, with each paper once")
    options.add_argument("--strict", action="store_true", help="reject files with errors or warnings")
    shown = options.add_mutually_exclusive_group()
    shown.add_argument("--quiet", action="store_true", help="hide all diagnostics")
    shown.add_argument(
        "--verbose",
        action="store_true",
        help="show all diagnostics (default: ten of each code, and a summary)",
    )


def _add_bibliographies(parser: argparse.ArgumentParser) -> None:
    options = parser.add_argument_group("bibliographies")
    options.add_argument("--abstract", action="store_true", help="include abstracts")
    options.add_argument(
        "--doi",
        action=_WhoseDoi,
        choices=(*DOIS, "none"),
        metavar="{journal,arxiv,none}",
        default=argparse.SUPPRESS,
        help="which DOI to write: the journal's, or else arXiv's (default); always arXiv's; or none",
    )
    options.add_argument(
        "--fields",
        type=_details,
        metavar="NAME,…",
        default=argparse.SUPPRESS,
        help=f"additional fields: {', '.join(DETAILS)}",
    )
    options.add_argument(
        "--no-unique",
        dest="unique",
        action="store_false",
        default=argparse.SUPPRESS,
        help="write a paper as often as it is listed instead of once",
    )
    options = parser.add_argument_group("bibtex and biblatex")
    options.add_argument(
        "--into",
        metavar="LIBRARY",
        help="print this bibliography, followed by the papers that it lacks (needs the extra: bibtex)",
    )
    options.add_argument(
        "--entry",
        choices=ENTRY_TYPES,
        default=argparse.SUPPRESS,
        help="the type of the entries (default: misc for BibTeX, online for biblatex)",
    )
    options.add_argument(
        "--charset",
        choices=CHARSETS,
        default=argparse.SUPPRESS,
        help="write letters as LaTeX commands (ascii, default) or as they are (unicode; for biber, LuaLaTeX, pandoc)",
    )
    options.add_argument(
        "--analysis", choices=ANALYSIS_FIELDS, default=argparse.SUPPRESS, help="write the analyses to this field"
    )
    options.add_argument(
        "--howpublished",
        action=argparse.BooleanOptionalAction,
        default=argparse.SUPPRESS,
        help="always or never write a howpublished field (default: where many styles would not print the arXiv number)",
    )
    options.add_argument(
        "--max-authors",
        type=selection.at_least_one,
        default=argparse.SUPPRESS,
        metavar="N",
        help="write at most N authors of a paper, then 'others'",
    )
    options.add_argument(
        "--no-preamble",
        dest="preamble",
        action="store_false",
        default=argparse.SUPPRESS,
        help="omit the @preamble, which some programs reject",
    )


def _label(text: str) -> tuple[str, str]:
    label, equals, field = text.rpartition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"expected LABEL=FIELD, got {text!r}")
    try:
        checked_labels({label: field})
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error).removeprefix("labels: ")) from None
    return label, field


def _details(text: str) -> tuple[str, ...]:
    names = tuple(text.split(","))
    for name in names:
        if name not in DETAILS:
            raise argparse.ArgumentTypeError(f"expected some of {', '.join(DETAILS)}, got {name!r}")
    return names


class _WhoseDoi(argparse.Action):
    """Stores whose DOI is wanted: ``None`` for ``none``."""

    def __call__(
        self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: object, option: str | None = None
    ) -> None:
        """Store it."""
        del parser, option
        setattr(namespace, self.dest, None if values == "none" else values)


def selection_of(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> selection.Selection:
    """Return which papers are wanted; refuse options that do not apply to the format, and texts that are blank."""
    given = vars(arguments)
    wrong = [name for name in LATEX_OPTIONS if name in given and arguments.to not in {"bibtex", "biblatex"}]
    if arguments.into is not None and arguments.to not in {"bibtex", "biblatex"}:
        wrong.append("into")
    if arguments.to not in BIBLIOGRAPHIES:
        wrong += ["abstract"] if arguments.abstract else []
        wrong += [name for name in SHARED_OPTIONS if name in given]
    if wrong:
        option = _OPTIONS.get(wrong[0], "--" + wrong[0].replace("_", "-"))
        parser.error(f"{option}: not allowed with --to {arguments.to}")
    if arguments.into is not None and "unique" in given:
        parser.error("--no-unique: not allowed with --into")
    try:
        return selection.Selection.of(arguments)
    except ValueError as error:
        parser.error(f"--{error}")
