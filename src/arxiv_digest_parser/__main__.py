"""The command line: files in, a bibliography, JSON or a layout out. The one door to `_command`, where the I/O is."""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence

from arxiv_digest_parser._command.arguments import checked, make_parser
from arxiv_digest_parser._command.files import Files
from arxiv_digest_parser._command.formats import BIBLIOGRAPHIES, LATEX_OPTIONS, TEXTS
from arxiv_digest_parser._command.messages import print_message
from arxiv_digest_parser._command.progress import progress

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
            parser = make_parser()
            return _run(checked(parser, parser.parse_args(argv)))
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
        print_message(f"<stdout>: error: {error.strerror}")
        return _FAILED


def _run(arguments: argparse.Namespace) -> int:
    if sys.stdout is None:
        print_message("<stdout>: error: it is closed")
        return _FAILED
    with progress(arguments.files) as advance:
        files = Files(arguments.files, arguments.layout, arguments.strict, advance)
        if export := BIBLIOGRAPHIES.get(arguments.to):
            options = {name: value for name, value in vars(arguments).items() if name in LATEX_OPTIONS}
            # One bibliography: a key that two files would use is told apart only if both are seen.
            texts: Iterable[str] = [export(files.papers(), abstract=arguments.abstract, **options)]
        else:
            texts = TEXTS[arguments.to](files)
        for text in texts:
            sys.stdout.buffer.write(text.encode("utf-8"))
    return _FAILED if files.failed else 0


def _drop_output() -> None:
    """Send what is still buffered nowhere: Python would write it at exit, fail again, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


if __name__ == "__main__":
    sys.exit(main())
