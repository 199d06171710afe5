"""Completion of options and files by the shell: shtab, an extra, writes the script."""

import argparse
from collections.abc import Sequence

SHELLS = ("bash", "zsh", "tcsh")


class PrintCompletion(argparse.Action):
    """Prints the script for a shell, and exits."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,  # noqa: ARG002 - argparse gives it
        values: str | Sequence[object] | None,
        option_string: str | None = None,
    ) -> None:
        """Print the script."""
        try:
            import shtab
        except ModuleNotFoundError:
            parser.error(f"{option_string}: needs the extra: python -m pip install 'arxiv-digest-parser[completion]'")
        for action in parser._actions:  # noqa: SLF001 - argparse gives no other list of them
            if action.metavar == "FILE":
                action.complete = shtab.FILE  # type: ignore[attr-defined]
        print(shtab.complete(parser, shell=str(values)))
        parser.exit()
