"""Labels that have no colon: alone on their line, before a dash or a tab, or that of the abstract before a full stop.

Such a line may be the text's own. So it counts if it comes again, or if it is the label of the abstract, and only where
no text can go on: at the beginning of a paragraph, as an item, or below another label.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.language.vocabulary import field_of, is_label, normal
from arxiv_digest_parser._reading.text.marks import bold
from arxiv_digest_parser._reading.values.links import LINKS

_ALONE = lazy(r"\n(?!\d)(?P<label>[^\W_][^\n:：|.,!?]{1,24})(?=\n)")
_LEAD = r"\n(?P<lead> *(?:[-*+] )?)"
_DASHED = lazy(
    rf"{_LEAD}(?P<label>(?:\*\*)?[^\W\d_][^\n\t:：|.,!?*–—-]{{1,24}}(?:\*\*)?)(?: (?:[–—]|--?)(?= \S)|(?=\t\S))"
)
#: In bold before a sign, ``**Authors** | A. Holm``, and in brackets, ``[Authors] A. Holm``.
_SIGNED = lazy(rf"{_LEAD}(?P<label>\*\*[^\W\d_][^\n:：|.,!?*]{{1,24}}\*\*) ?(?:[|｜→»=]|[-=]>)(?= \S)")
_BRACKETED = lazy(rf"{_LEAD}\[(?P<label>[^\W\d_][^\n:：|.,!?*\[\]]{{1,24}})\](?= (?P<value>[^\s(]{{1,4}}))")
_STOPPED = lazy(r"\n(?P<lead>)(?P<label>(?:\*\*)?[^\W\d_]{2,12}(?:\*\*)?)\.(?= [A-Z\u4e00-\u9fff])")
_BESIDE_VALUES = (_DASHED, _STOPPED, _SIGNED, _BRACKETED)
#: What follows a label that is alone, or a dash.
_FIELDS = {"authors", "abstract", "abstract?", "url", "pdf_url", "arxiv_id", "published", "tldr", "categories"}
_SURE = "abstract"
_BULLETS = ("- ", "* ", "+ ")
_BEGINS = ("#", *_BULLETS, *"123456789")
_BEGINNING = 8_192  # characters


def has_bare_labels(text: str) -> bool:
    """Tell whether a text has labels without a colon: then its first papers have them."""
    return any(map(_is_one, _found(text[:_BEGINNING])))


def _found(text: str) -> Iterator[str]:
    found = ((form, match) for form in (_ALONE, *_BESIDE_VALUES) for match in form.finditer(text))
    for form, match in found:
        label = match["label"]
        if form is _STOPPED and field_of(label) != _SURE:
            continue
        if form is _BRACKETED and match["value"] != "http" and field_of(label) in LINKS:
            continue  # [PDF] may be a badge before a title
        if form is _BRACKETED and match["value"].startswith("[") and field_of(label) == _SURE:
            continue  # and [Abstract] one before links
        yield label


def _is_one(label: str) -> bool:
    return field_of(label) in _FIELDS and is_label(label)


def mark_labels(lines: list[str], start: int) -> None:
    """Write a label that is alone on its line in bold, and one before a dash with a colon."""
    count = Counter(normal(label) for label in _found("\n" + "\n".join(lines[start:]) + "\n") if _is_one(label))
    known = {label for label, times in count.items() if times > 1 or field_of(label) == _SURE}
    marked = start - 1  # the last line that was given a colon
    for at in range(start, len(lines)):
        line = f"\n{lines[at]}\n"
        if (match := _ALONE.match(line)) and normal(match["label"]) in known:
            if _begins(lines, at, start) and _has_value(lines[at + 1 : at + 3]):
                lines[at] = f"**{lines[at].strip()}**"
        elif (
            (match := next(filter(None, (form.match(line) for form in _BESIDE_VALUES)), None))
            and normal(match["label"]) in known
            and (
                marked == at - 1
                or lines[at].lstrip(" ").startswith(_BULLETS)
                or line[match.end()] == "\t"
                or _begins(lines, at, start)
            )
        ):
            label = f"**{match['label']}**" if line[match.end() - 1] == "]" else match["label"]
            lines[at], marked = f"{match['lead']}{label}: {line[match.end() + 1 : -1]}", at


def _has_value(lines: list[str]) -> bool:
    """Tell whether the lines below a label may be its value: there is one, and it does not begin with a label."""
    below = next((line.strip() for line in lines if line.strip()), "")
    label = label_of(below)
    return below != "" and (label is None or label.field is None or label.dress.is_plain)


def _begins(lines: list[str], at: int, start: int) -> bool:
    """Tell whether a line begins a paragraph, or is below a heading, a line in bold or the beginning of an item."""
    above = lines[at - 1].strip() if at > start else ""
    return not above or above.startswith(_BEGINS) or bold(above) is not None
