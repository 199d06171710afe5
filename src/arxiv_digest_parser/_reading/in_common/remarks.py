"""What is printed beside a title and is not a field: it is kept under one name."""

from __future__ import annotations

from arxiv_digest_parser.models import Extra


def with_remark(extra: Extra, remark: str) -> Extra:
    """Keep what was beside a title, before what else was there."""
    remarks = " ".join(filter(None, (remark, extra.get("badges"))))
    return Extra({"badges": remarks, **{label: text for label, text in extra.items() if label != "badges"}})
