"""Which files to read: those that are named, those in a folder, and those that a pattern matches."""

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from arxiv_digest_parser._unicode import printable

#: How the names of digests end. Other files in a folder are ignored.
ENDINGS = frozenset(".md .markdown .mdx .qmd .txt .html .htm .xhtml .eml .xml .rss .atom".split())


@attrs.frozen
class Input:
    """A file to read.

    Attributes:
        path: Its path; ``-`` for standard input.
        is_named: Whether the user named it. A file that was found in a folder need not be a digest.
    """

    path: str
    is_named: bool = True

    @property
    def name(self) -> str:
        """What messages call it, on one line."""
        return "<stdin>" if self.path == "-" else printable(self.path)


def find_inputs(arguments: Iterable[str]) -> Iterator[Input]:
    """Yield the files that arguments mean, in the order of the arguments, and those of one argument by their names.

    A folder or a pattern without digests is yielded as it is: opening it gives the reason why there is nothing to read.
    """
    for argument in arguments:
        path = Path(argument)
        if argument == "-" or path.is_file():
            yield Input(argument)
        elif argument and path.is_dir():  # an empty name is not the folder that we are in
            yield from [Input(found, is_named=False) for found in _in_folder(path)] or [Input(argument)]
        else:  # a quoted pattern, or the name of a file that is not there
            found = sorted(glob.glob(argument, recursive=True))  # noqa: PTH207 - A pattern may begin anywhere.
            yield from [Input(name, is_named=False) for name in found if Path(name).is_file()] or [Input(argument)]


def is_one_file(arguments: list[str]) -> bool:
    """Return whether the arguments mean one file, whatever is on the disk later."""
    return len(arguments) == 1 and (arguments[0] == "-" or Path(arguments[0]).is_file())


def _in_folder(folder: Path) -> list[str]:
    return sorted(
        str(path)
        for path in folder.rglob("*")
        if path.suffix.lower() in ENDINGS
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
    )
