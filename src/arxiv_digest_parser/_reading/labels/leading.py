"""The word for a summary that begins a text, on a line that is no label's."""

from __future__ import annotations

from arxiv_digest_parser._reading.labels.scan import label_of


def start_of_summary(text: str) -> int:
    """Return where a summary begins behind the word for one, which begins a text, or 0.

    Example:
        >>> start_of_summary("TL;DR: We sort."), start_of_summary("Methods: We sort.")
        (7, 0)
    """
    label = label_of(text)
    is_named = label is not None and label.field == "tldr"
    return len(text) - len(text[label.value :].lstrip()) if label and is_named else 0
