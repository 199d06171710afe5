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
from arxiv_digest_parser.exporters.bibtex import ANALYSIS_FIELDS, ENTRY_TYPES

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


#: What an option is called where its name is not that of the argument.
_OPTIONS = {"unique": "--no-unique", "preamble": "--no-preamble"}


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments without what a terminal would obey."""

    def error(self, message: str) -> NoReturn:
        super().error(printable(message))


def make_parser() -> argparse.ArgumentParser:
    """Make the parser of the arguments."""
    parser = _Parser(
        prog="arxiv-digest-parser",
        description="Read published digests of arXiv papers and print them as something else.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "files",
        nargs="*",
        default=["-"],
        metavar="FILE",
        help="a digest, a folder of digests, or a quoted pattern such as 'digests/**/*.md'; - or none: standard input",
    )
    parser.add_argument(
        "--to",
        choices=FORMATS,
        required=True,
        help="what to print; bibtex, biblatex, csljson, ris, hayagriva: one bibliography of all files; json: a"
        " document, or of several files one a line",
    )
    parser.add_argument(
        "-o",
        "--output",
        type=lambda path: None if path == "-" else path,
        metavar="FILE",
        help="write into this file, not to standard output",
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
        help="print a script that makes the shell complete options and files, and exit (extra: completion)",
    )
    return parser


def _add_reading(parser: argparse.ArgumentParser) -> None:
    options = parser.add_argument_group("reading")
    options.add_argument(
        "--layout",
        choices=[layout.name for layout in layouts.ALL],
        help="the layout that the files are in (default: each file's is detected)",
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
        help="take the date of a digest from its file's name, such as 2025-12-24.md, where the text does not say it",
    )
    options.add_argument("--merge", action="store_true", help="make one digest of all files, with each paper once")
    options.add_argument(
        "--strict", action="store_true", help="refuse a file about which there is an error or a warning"
    )
    shown = options.add_mutually_exclusive_group()
    shown.add_argument("--quiet", action="store_true", help="show no diagnostics")
    shown.add_argument(
        "--verbose", action="store_true", help="show all diagnostics (default: the first of each code, and how many)"
    )


def _add_bibliographies(parser: argparse.ArgumentParser) -> None:
    options = parser.add_argument_group("bibliographies")
    options.add_argument("--abstract", action="store_true", help="with the abstracts")
    options.add_argument(
        "--doi",
        type=lambda name: None if name == "none" else name,
        choices=(*DOIS, None),
        metavar="{journal,arxiv,none}",
        default=argparse.SUPPRESS,
        help="whose DOI: the journal's where there is one, the default; arXiv's; or none",
    )
    options.add_argument(
        "--fields",
        type=_details,
        metavar="NAME,…",
        default=argparse.SUPPRESS,
        help=f"what to write besides: {', '.join(DETAILS)}",
    )
    options.add_argument(
        "--no-unique",
        dest="unique",
        action="store_false",
        default=argparse.SUPPRESS,
        help="write a paper as often as it is listed, not once",
    )
    options = parser.add_argument_group("bibtex and biblatex")
    options.add_argument(
        "--into",
        metavar="LIBRARY",
        help="print this bibliography with the papers that it lacks behind it (extra: bibtex)",
    )
    options.add_argument(
        "--entry",
        choices=ENTRY_TYPES,
        default=argparse.SUPPRESS,
        help="the type of the entries (default: misc; online)",
    )
    options.add_argument(
        "--charset",
        choices=CHARSETS,
        default=argparse.SUPPRESS,
        help="ascii: letters as LaTeX commands, the default; unicode: as they are, for biber, LuaLaTeX and pandoc",
    )
    options.add_argument(
        "--analysis", choices=ANALYSIS_FIELDS, default=argparse.SUPPRESS, help="the field to write the analyses into"
    )
    options.add_argument(
        "--howpublished",
        action=argparse.BooleanOptionalAction,
        default=argparse.SUPPRESS,
        help="say arXiv:ID [class] in words, or never (default: where many styles would not print the number)",
    )
    options.add_argument(
        "--max-authors",
        type=selection.at_least_one,
        default=argparse.SUPPRESS,
        metavar="N",
        help="write N authors of a paper at most, and others",
    )
    options.add_argument(
        "--no-preamble",
        dest="preamble",
        action="store_false",
        default=argparse.SUPPRESS,
        help="write no @preamble, about which some programs complain",
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


def selection_of(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> selection.Selection:
    """Return which papers are wanted; refuse options that the format has no use for, and texts that are blank."""
    given = vars(arguments)
    wrong = [name for name in LATEX_OPTIONS if name in given and arguments.to not in {"bibtex", "biblatex"}]
    if arguments.into is not None and arguments.to not in {"bibtex", "biblatex"}:
        wrong.append("into")
    if arguments.to not in BIBLIOGRAPHIES:
        wrong += ["abstract"] if arguments.abstract else []
        wrong += [name for name in SHARED_OPTIONS if name in given]
    if wrong:
        parser.error(f"{_OPTIONS.get(wrong[0], '--' + wrong[0].replace('_', '-'))}: not with --to {arguments.to}")
    if arguments.into is not None and "unique" in given:
        parser.error("--no-unique: not with --into")
    try:
        return selection.Selection.of(arguments)
    except ValueError as error:
        parser.error(f"--{error}")
