"""What the command does with valid arguments: read, merge, select, print."""

import argparse
import sys
from collections.abc import Callable, Iterator

from arxiv_digest_parser._command.files import Files
from arxiv_digest_parser._command.formats import BIBLIOGRAPHIES, LATEX_OPTIONS, SHARED_OPTIONS, TEXTS, indented_json
from arxiv_digest_parser._command.inputs import find_inputs, is_one_file
from arxiv_digest_parser._command.into import MissingExtraError, adder
from arxiv_digest_parser._command.output import write_texts
from arxiv_digest_parser._command.progress import progress
from arxiv_digest_parser._command.reports import Reports, print_message
from arxiv_digest_parser._command.selection import Selection
from arxiv_digest_parser._merge import merge
from arxiv_digest_parser._unicode import printable
from arxiv_digest_parser.errors import UnwritableError
from arxiv_digest_parser.models import Digest

FAILED = 1

_MERGED = "<merged>"


def run(arguments: argparse.Namespace, selection: Selection) -> int:
    """Do what arguments ask for, and return the exit status."""
    if sys.stdout is None and arguments.output is None:
        print_message("<stdout>: error: the stream is closed")
        return FAILED
    inputs = list(find_inputs(arguments.files))
    reports = _reports(arguments)
    try:
        export = _export(arguments, reports)
    except OSError as error:
        print_message(f"{printable(arguments.into)}: error: {error.strerror}")
        return FAILED
    except MissingExtraError as error:
        print_message(f"error: {error}")
        return FAILED
    with progress([file.path for file in inputs]) as advance:
        files = Files(
            inputs,
            arguments.layout,
            dict(arguments.labels),
            arguments.strict,
            arguments.date_from_name,
            reports,
            advance,
        )
        texts = _bibliography(files, arguments, selection, export) if export else _texts(files, arguments, selection)
        _write(texts, arguments.output, files)
    reports.print_summary()
    return FAILED if files.failed else 0


def _write(texts: Iterator[str], path: str | None, files: Files) -> None:
    if path is None:  # main() deals with errors of standard output, because some come only when it is flushed
        write_texts(texts, None)
        return
    try:
        write_texts(texts, path)
    except OSError as error:
        files.fail(f"{printable(path)}: error: {error.strerror}")


def _reports(arguments: argparse.Namespace) -> Reports:
    if arguments.quiet:
        return Reports(0)
    return Reports(None) if arguments.verbose else Reports()


def _export(arguments: argparse.Namespace, reports: Reports) -> Callable[..., str] | None:
    """Return the function that makes a bibliography of papers, if the format is one."""
    if arguments.into is not None:
        return adder(arguments.into, arguments.to, reports)
    return BIBLIOGRAPHIES.get(arguments.to)


def _bibliography(
    files: Files, arguments: argparse.Namespace, selection: Selection, export: Callable[..., str]
) -> Iterator[str]:
    """Yield one bibliography of all files, because keys are distinct only among papers that are seen together."""
    papers = (paper for _, digest in _digests(files, arguments, selection) for paper in digest)
    options = {name: value for name, value in vars(arguments).items() if name in (*SHARED_OPTIONS, *LATEX_OPTIONS)}
    yield export(papers, abstract=arguments.abstract, **options)


def _texts(files: Files, arguments: argparse.Namespace, selection: Selection) -> Iterator[str]:
    """Yield a text for each digest; if there are several, those without a wanted paper are left out."""
    is_one = arguments.merge or is_one_file(arguments.files)
    convert = indented_json if arguments.to == "json" and is_one else TEXTS[arguments.to]
    for name, digest in _digests(files, arguments, selection):
        if not (digest or is_one or selection.is_all):
            continue
        try:
            text = convert(digest)
        except UnwritableError as error:
            files.fail(f"{name}: error: {error}")
        else:
            yield text


def _digests(files: Files, arguments: argparse.Namespace, selection: Selection) -> Iterator[tuple[str, Digest]]:
    digests = files.digests()
    return selection.apply(_merged(digests, files.reports) if arguments.merge else digests)


def _merged(digests: Iterator[tuple[str, Digest]], reports: Reports) -> Iterator[tuple[str, Digest]]:
    found = [digest for _, digest in digests]
    if found:
        merged = merge(found)
        for diagnostic in merged.diagnostics:
            reports.add(_MERGED, diagnostic)
        yield _MERGED, merged
