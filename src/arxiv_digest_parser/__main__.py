"""The command line: files in, a bibliography, JSON or a layout out. The one module that reads and writes anything."""

import argparse
import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import attrs

from arxiv_digest_parser import layouts
from arxiv_digest_parser._citations.letters import CHARSETS
from arxiv_digest_parser._parse import parse, write
from arxiv_digest_parser.diagnostics import Diagnostic
from arxiv_digest_parser.errors import EncodingError, InvalidDigestError, UnknownLayoutError, UnwritableError
from arxiv_digest_parser.exporters.bibtex import ANALYSIS_FIELDS, to_bibtex
from arxiv_digest_parser.exporters.csl_json import to_csl_json
from arxiv_digest_parser.exporters.json import to_json
from arxiv_digest_parser.exporters.ris import to_ris
from arxiv_digest_parser.models import Digest

_FAILED = 1
# What a shell reports for a program that a signal ended: 128, and the signal's number.
_INTERRUPTED = 128 + 2
_BROKEN_PIPE = 128 + 13


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: The arguments; those of the process if left out.

    Returns:
        The exit status: 0, 1 if a file could not be read or written as asked, or what a shell reports after an
        interrupt (130) and for a reader that closed the pipe (141).

    Raises:
        SystemExit: The arguments are wrong (status 2), or ask for help or the version (status 0).
    """
    try:
        try:
            parser = _arguments()
            return _run(_checked(parser, parser.parse_args(argv)))
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return _BROKEN_PIPE
    except OSError as error:  # of the output; files that cannot be read are dealt with one by one
        _drop_output()
        _tell(f"<stdout>: error: {error.strerror}")
        return _FAILED


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
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
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"expected 1 or more, got {text!r}")
    return int(text)


def _checked(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> argparse.Namespace:
    """Refuse an option that the format has no use for."""
    given = vars(arguments)
    wrong = [name for name in _LATEX_OPTIONS if name in given and arguments.to not in {"bibtex", "biblatex"}]
    if arguments.abstract and arguments.to not in _BIBLIOGRAPHIES:
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


def _run(arguments: argparse.Namespace) -> int:
    if sys.stdout is None:
        _tell("<stdout>: error: it is closed")
        return _FAILED
    files = _Files(arguments.files, arguments.layout, arguments.strict)
    if export := _BIBLIOGRAPHIES.get(arguments.to):
        options = {name: value for name, value in vars(arguments).items() if name in _LATEX_OPTIONS}
        # One bibliography: a key that two files would use is told apart only if both are seen.
        papers = (paper for digest in files.digests() for paper in digest.papers)
        texts: Iterable[str] = [export(papers, abstract=arguments.abstract, **options)]
    else:
        texts = _TEXTS[arguments.to](files)
    for text in texts:
        sys.stdout.buffer.write(text.encode("utf-8"))
    return _FAILED if files.failed else 0


@attrs.define
class _Files:
    """Files, read one after the other: what is wrong with one is told, and the next is read.

    Attributes:
        paths: Their paths; ``-`` for standard input.
        layout: The name of the layout that they are in, or ``None``.
        strict: Refuse a file about which there is an error or a warning.
        failed: Whether one could not be read or written.
    """

    paths: Sequence[str]
    layout: str | None
    strict: bool
    failed: bool = False

    def digests(self) -> Iterator[Digest]:
        """Yield the digest of each file that can be read."""
        for _, digest in self._read():
            yield digest

    def texts(self, convert: Callable[[Digest], str]) -> Iterator[str]:
        """Yield what each file that can be read is converted to."""
        for name, digest in self._read():
            try:
                text = convert(digest)
            except UnwritableError as error:  # noqa: PERF203 - One file must not keep the others from being printed.
                self._fail(f"{name}: error: {error}")
            else:
                yield text

    def _read(self) -> Iterator[tuple[str, Digest]]:
        for path in self.paths:
            name = "<stdin>" if path == "-" else path
            try:
                digest = parse(_contents(path), layout=self.layout, strict=self.strict)
            except OSError as error:
                self._fail(f"{name}: error: {error.strerror}")
            except EncodingError as error:
                place, _, message = str(error).partition(": ")
                self._fail(f"{name}:{place}: error: {message}")
            except UnknownLayoutError as error:
                self._fail(f"{name}: error: {error.message}; name one with --layout")
            except InvalidDigestError as error:
                _tell_diagnostics(name, error.diagnostics)
                self._fail(f"{name}: error: refused by --strict")
            else:
                _tell_diagnostics(name, digest.diagnostics)
                yield name, digest

    def _fail(self, message: str) -> None:
        self.failed = True
        _tell(message)


def _json(files: _Files) -> Iterator[str]:
    indent = 2 if len(files.paths) == 1 else None
    return (f"{text}\n" for text in files.texts(partial(to_json, indent=indent)))


_LATEX_OPTIONS = ("charset", "analysis", "howpublished", "max_authors")
#: What ``--to`` names, and what it calls: for one bibliography of all files ...
_BIBLIOGRAPHIES: dict[str, Callable[..., str]] = {
    "bibtex": to_bibtex,
    "biblatex": partial(to_bibtex, dialect="biblatex"),
    "csljson": to_csl_json,
    "ris": to_ris,
}
#: ... or for texts that are printed one after the other, one a file.
_TEXTS: dict[str, Callable[[_Files], Iterable[str]]] = {
    "json": _json,
    "markdown": lambda files: files.texts(partial(write, layout=layouts.MARKDOWN)),
    "bilingual": lambda files: files.texts(partial(write, layout=layouts.BILINGUAL)),
}
FORMATS = (*_BIBLIOGRAPHIES, *_TEXTS)


def _contents(path: str) -> bytes:
    if path != "-":
        return Path(path).read_bytes()
    if sys.stdin is None:
        raise OSError(errno.EBADF, "it is closed")
    return sys.stdin.buffer.read()


def _tell_diagnostics(name: str, diagnostics: Iterable[Diagnostic]) -> None:
    for diagnostic in diagnostics:
        _tell(f"{name}:{diagnostic}")


def _tell(message: str) -> None:
    if sys.stderr is not None:  # print() would take None for standard output
        print(message, file=sys.stderr)


def _drop_output() -> None:
    """Send what is still buffered nowhere: Python would write it at exit, fail again, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


if __name__ == "__main__":
    sys.exit(main())
