"""How a stage reports what it notices."""

from __future__ import annotations

from collections.abc import Callable

from arxiv_digest_parser._messages import quoted
from arxiv_digest_parser.diagnostics import Diagnostic

Report = Callable[[str, str, int, int, "str | None"], None]


def brief(text: str) -> str:
    return quoted(" ".join(text.split()))


def ignore(_: Diagnostic) -> None:
    """Do nothing with a diagnostic: nobody listens."""
