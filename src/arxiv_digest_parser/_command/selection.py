"""Which papers of the digests are printed: the conditions of `Digest.select`, as options."""

import argparse
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from arxiv_digest_parser._dates import as_date
from arxiv_digest_parser.models import Digest
from arxiv_digest_parser.taxonomy import ANNOUNCE_TYPES

#: Conditions that may be given several times, and may be negated: the placeholder of the value, and the meaning.
_CONDITIONS = {
    "category": ("NAME", "in this category (cs.CL) or archive (cs)"),
    "author": ("NAME", "by an author whose name contains these words"),
    "title": ("TEXT", "whose title contains this"),
    "text": ("TEXT", "that contain this in the title, abstract, comment, analysis, a translation or another field"),
    "announce-type": ("TYPE", f"that arXiv announced as {', '.join(ANNOUNCE_TYPES[:-1])} or {ANNOUNCE_TYPES[-1]}"),
}
_CHOICES = {"announce-type": ANNOUNCE_TYPES}

#: Of a wrong argument, so many characters are shown.
_SHOWN = 40
_LONGEST_NUMBER = 9  # digits


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options to a parser."""
    options = parser.add_argument_group(
        "which papers",
        "All conditions must hold. If an option is given several times, one match is enough, except for --score.",
    )
    for name, (value, meaning) in _CONDITIONS.items():
        options.add_argument(
            f"--{name}",
            action="append",
            choices=_CHOICES.get(name),
            metavar=value,
            help=f"only papers {meaning}",
        )
    for name, meaning in (("score", "only papers with at least N"), ("not-score", "exclude papers with at least N")):
        options.add_argument(
            f"--{name}", action="append", type=_score, metavar="LABEL=N", help=f"{meaning} under this label"
        )
    options.add_argument("--since", type=_day, metavar="DAY", help="only papers from this day on, such as 2025-12-24")
    options.add_argument("--until", type=_day, metavar="DAY", help="only papers up to this day")
    for name, (value, _) in _CONDITIONS.items():
        options.add_argument(
            f"--not-{name}",
            action="append",
            choices=_CHOICES.get(name),
            metavar=value,
            help=f"exclude papers that --{name} selects",
        )
    options.add_argument("--limit", type=at_least_one, metavar="N", help="at most N papers of all files together")


def at_least_one(text: str) -> int:
    """Read a number that must be at least 1."""
    if not text.isdecimal() or len(text) > _LONGEST_NUMBER or int(text) < 1:
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        raise argparse.ArgumentTypeError(f"expected 1 to 999,999,999, got {shown!r}")
    return int(text)


def _day(text: str) -> object:
    try:
        return as_date("day", text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected a date such as 2025-12-24, got {text!r}") from None


def _score(text: str) -> dict[str, float]:
    """Read a label and the lowest number that is wanted."""
    label, _, number = text.rpartition("=")
    try:
        least = float(number) if label.strip() else None
    except ValueError:
        least = None
    if least is None:
        raise argparse.ArgumentTypeError(f"expected a label and a number such as Relevance=7, got {text!r}")
    return {label.strip(): least}


@attrs.define
class Selection:
    """The papers that are wanted.

    Attributes:
        conditions: What `Digest.select` takes, without a limit.
        limit: How many more papers may come; ``None`` for all.
    """

    conditions: dict[str, Any]
    limit: int | None

    @classmethod
    def of(cls, arguments: argparse.Namespace) -> "Selection":
        """Make the selection that arguments ask for.

        Raises:
            ValueError: A text to look for is blank.
        """
        given = {name: value for name, value in vars(arguments).items() if value is not None}
        names = [name.replace("-", "_") for name in _CONDITIONS]
        conditions: dict[str, Any] = {name: given[name] for name in (*names, "since", "until") if name in given}
        exclude = {name: given[f"not_{name}"] for name in names if f"not_{name}" in given}
        if "score" in given:  # Each label has to reach its number, as in one mapping ...
            conditions["scores"] = {label: least for each in given["score"] for label, least in each.items()}
        if "not_score" in given:  # ... and one that does is enough to leave a paper out.
            exclude["scores"] = given["not_score"]
        if exclude:
            conditions["exclude"] = exclude
        Digest().select(**conditions)
        return cls(conditions, arguments.limit)

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return not self.conditions and self.limit is None

    def apply(self, digests: Iterable[tuple[str, Digest]]) -> Iterator[tuple[str, Digest]]:
        """Yield what is wanted of each digest, until there is enough."""
        if self.is_all:
            yield from digests
            return
        for name, digest in digests:
            selected = digest.select(**self.conditions, limit=self.limit)
            yield name, selected
            if self.limit is not None:
                self.limit -= len(selected)
                if not self.limit:
                    return
