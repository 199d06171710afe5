"""The arguments of the command line, and which of them go together."""

import argparse
from typing import NoReturn

from arxiv_digest_parser import layouts
from arxiv_digest_parser._citations.letters import CHARSETS
from arxiv_digest_parser._command.formats import BIBLIOGRAPHIES, FORMATS, LATEX_OPTIONS
from arxiv_digest_parser._unicode import printable
from arxiv_digest_parser.exporters.bibtex import ANALYSIS_FIELDS

#: Of a wrong argument, so many characters are shown.
_SHOWN = 40
_LONGEST_NUMBER = 9  # digits


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments without what a terminal would obey."""

    def error(self, message: str) -> NoReturn:
        super().error(printable(message))


def make_parser() -> argparse.ArgumentParser:
    """Make the parser of the arguments."""
    parser = _Parser(
        prog="arxiv-digest-parser",
        description="Read published digests of arXiv papers and print them as something else.",
        epilog="What is odd about a digest is told on standard error, with its line and column.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "files", nargs="*", default=["-"], metavar="FILE", help="a digest in UTF-8; - or none: standard input"
    )
    parser.add_argument(
        "--to",
        choices=FORMATS,
        required=True,
        help="what to print; bibtex, biblatex, csljson, ris: one bibliography of all files; json: a document, or of"
        " several files one a line",
    )
    parser.add_argument(
        "--layout",
        choices=[layout.name for layout in layouts.ALL],
        help="the layout that the files are in (default: each file's is detected)",
    )
    parser.add_argument(
        "--strict", action="store_true", help="refuse a file about which there is an error or a warning"
    )
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
        type=_at_least_one,
        default=argparse.SUPPRESS,
        metavar="N",
        help="write N authors of a paper at most, and others",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    return parser


def _at_least_one(text: str) -> int:
    if not text.isdecimal() or len(text) > _LONGEST_NUMBER or int(text) < 1:
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        raise argparse.ArgumentTypeError(f"expected 1 to 999,999,999, got {shown!r}")
    return int(text)


def checked(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> argparse.Namespace:
    """Refuse an option that the format has no use for."""
    given = vars(arguments)
    wrong = [name for name in LATEX_OPTIONS if name in given and arguments.to not in {"bibtex", "biblatex"}]
    if arguments.abstract and arguments.to not in BIBLIOGRAPHIES:
        wrong.append("abstract")
    if wrong:
        parser.error(f"--{wrong[0].replace('_', '-')}: not with --to {arguments.to}")
    return arguments


class _Version(argparse.Action):
    """Prints the version; argparse's own action would look it up in every run."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(parser.prog, version("arxiv-digest-parser"))
        parser.exit()
