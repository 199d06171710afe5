"""The arguments of the command line, and which of them go together."""

import argparse

from arxiv_digest_parser import __version__, layouts
from arxiv_digest_parser._citations.letters import CHARSETS
from arxiv_digest_parser._command import selection
from arxiv_digest_parser._command.completion import SHELLS, PrintCompletion
from arxiv_digest_parser._command.formats import BIBLIOGRAPHIES, FORMATS, LATEX_OPTIONS
from arxiv_digest_parser.exporters.bibtex import ANALYSIS_FIELDS

_EXAMPLES = """\
examples:
  %(prog)s --to bibtex digest.md >papers.bib
  %(prog)s --to bibtex --merge digests/ -o papers.bib
  %(prog)s --to bibtex --category cs.CL --not-text survey --limit 12 digests/
  %(prog)s --to json --date-from-name 'digests/2025-*.md' -o digests.jsonl
  curl -s https://example.org/today.md | %(prog)s --to markdown

Diagnostics are written to standard error, each with its file, line and column.
"""


def make_parser() -> argparse.ArgumentParser:
    """Make the parser of the arguments."""
    parser = argparse.ArgumentParser(
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
        help="what to print; bibtex, biblatex, csljson, ris: one bibliography of all files; json: a document, or of"
        " several files one a line",
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
    options = parser.add_argument_group("bibtex and biblatex")
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
        action="store_true",
        default=argparse.SUPPRESS,
        help="say arXiv:ID [class] in words, for styles that do not print an eprint",
    )
    options.add_argument(
        "--max-authors",
        type=selection.at_least_one,
        default=argparse.SUPPRESS,
        metavar="N",
        help="write N authors of a paper at most, and others",
    )


def selection_of(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> selection.Selection:
    """Return which papers are wanted; refuse options that the format has no use for, and texts that are blank."""
    given = vars(arguments)
    wrong = [name for name in LATEX_OPTIONS if name in given and arguments.to not in {"bibtex", "biblatex"}]
    if arguments.abstract and arguments.to not in BIBLIOGRAPHIES:
        wrong.append("abstract")
    if wrong:
        parser.error(f"--{wrong[0].replace('_', '-')}: not with --to {arguments.to}")
    try:
        return selection.Selection.of(arguments)
    except ValueError as error:
        parser.error(f"--{error}")
