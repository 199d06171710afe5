"""The command line, which turns files into a bibliography, JSON or a layout. Only this module imports `_command`."""

import sys
from collections.abc import Sequence

from arxiv_digest_parser._command.arguments import make_parser, selection_of
from arxiv_digest_parser._command.output import drop_output
from arxiv_digest_parser._command.reports import print_message
from arxiv_digest_parser._command.run import FAILED, run

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
            arguments = parser.parse_args(argv)
            return run(arguments, selection_of(parser, arguments))
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        drop_output()
        return _BROKEN_PIPE
    except OSError as error:  # of the output; files that cannot be read are dealt with one by one
        drop_output()
        print_message(f"<stdout>: error: {error.strerror}")
        return FAILED


if __name__ == "__main__":
    sys.exit(main())
