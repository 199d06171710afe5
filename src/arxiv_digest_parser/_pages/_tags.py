"""How many tags of each kind a page has."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from arxiv_digest_parser._pages._regular import Stretch
from arxiv_digest_parser._patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

_START, _END = (lazy(rf"<{slash}([a-zA-Z][^\s<>/]*)") for slash in ("", "/"))


class Tags:
    """How many tags a page has: what is never closed is not closed in the Markdown either."""

    def __init__(self, page: str, stretches: Sequence[Stretch]) -> None:
        self._starts, self.ends = (Counter(map(str.lower, tag.findall(page))) for tag in (_START, _END))
        self._left = self.ends + Counter(details=sum(map(Stretch.details, stretches)))

    def take_end(self, name: str) -> bool:
        """Return whether an end tag of this name is left, and take it."""
        self._left[name] -= 1
        return self._left[name] >= 0

    def all_end(self, name: str) -> bool:
        """Return whether each element of this name is closed."""
        return self.ends[name] >= self._starts[name]
