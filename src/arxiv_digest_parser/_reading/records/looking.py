"""What looks like a label in a record, and which tags are there."""

from __future__ import annotations

import attrs

from arxiv_digest_parser._reading.labels.label import PROSE, TEXT, Label, Tag
from arxiv_digest_parser._reading.labels.scan import scan
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.text.places import SPACE


def look_for_labels(text: str, record: Record) -> None:
    """Note what looks like a label or is a tag in a record, once."""
    if record.seen:
        return
    record.seen = True
    end = record.end if record.opaque < 0 else record.opaque
    for item in scan(text, record.heading.end, end):
        if isinstance(item, Tag):
            record.tags.append(item)
        else:
            record.labels.append(_whole_title(text, item, record.heading.title or ""))
    if record.opaque >= 0 and (close := text.rfind("</details>", end, record.end)) >= 0:
        record.tags.append(Tag(close, close + len("</details>"), closes=True))
    record.tags = _matched(record.tags)
    _set_free(record.labels, record.tags)


def _whole_title(text: str, label: Label, title: str) -> Label:
    """Return a heading with a colon as a whole, if it is the title in another form: ``# SortNet: Wet Stones``."""
    if label.dress.kind != "heading" or not label.dress.colon or label.field is not None:
        return label
    end = text.find("\n", label.value)
    end = end if end >= 0 else len(text)
    value = text[label.value : end].strip(f"# {SPACE}")
    if not (title.startswith(f"{label.text}:") or (value and (value in title or title in value))):
        return label
    said = f"{label.text}: {value}"
    return attrs.evolve(label, value=end, text=said, dress=label.dress._replace(colon=""))


def _matched(tags: list[Tag]) -> list[Tag]:
    """Drop ``</details>`` that are text: where more close than open, the last ones count."""
    kept: list[Tag] = []
    depth = 0
    index = 0
    while index < len(tags):
        if not tags[index].closes:
            depth += 1
            kept.append(tags[index])
            index += 1
            continue
        run = index
        while run < len(tags) and tags[run].closes:
            run += 1
        structural = min(depth, run - index) if depth else run - index
        kept += tags[run - structural : run]
        depth = max(depth - structural, 0)
        index = run
    return kept


def _set_free(labels: list[Label], tags: list[Tag]) -> None:
    """Mark labels that cannot be part of a value: up to the first prose below the heading and each ``</details>``."""
    closings = [tag.start for tag in tags if tag.closes][::-1]
    free = True
    for label in labels:
        while closings and closings[-1] < label.start:
            closings.pop()
            free = True
        label.free = free and label.context > 0
        begins = label.free or (label.context == TEXT and not label.dress.is_plain)
        free = free and not (begins and label.field in PROSE)
