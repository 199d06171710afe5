"""Labels that have no colon: alone on their line, before a dash or a tab, or that of the abstract before a full stop.

Such a line may be the text's own. So it counts if it comes again, or if it is the label of the abstract, and only where
no text can go on: at the beginning of a paragraph, as an item, or below another label.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.language.vocabulary import field_of, is_label, normal
from arxiv_digest_parser._reading.papers.forms import identifiers_of
from arxiv_digest_parser._reading.text.marks import BULLETS, bold
from arxiv_digest_parser._reading.values.links import LINKS, find_links
from arxiv_digest_parser._reading.values.targets import is_address

_ALONE = lazy(r"\n(?!\d)(?P<label>[^\W_][^\n:：|.,!?]{1,24})(?=\n)")
_LEAD = r"\n(?P<lead> *(?:[-*+] )?)"
_DASHED = lazy(
    rf"{_LEAD}(?P<label>(?:\*\*)?[^\W\d_][^\n\t:：|.,!?*–—-]{{1,24}}(?:\*\*)?)(?: (?:[–—]|--?)(?= \S)|(?=\t\S))"
)
#: Before an arrow, behind a sign such as an emoji or not: ``👥 Authors → A. Holm``.
_POINTED = lazy(
    r"\n(?P<lead> *(?:[-*+] )?(?:[^\w\s!-/:-@\[-`{-~][^\w\s!-~]{0,3} )?)"
    r"(?P<label>[^\W\d_][^\n\t:：|.,!?*→»<>=-]{1,24}) (?:[→»]|[-=]>)(?= \S)"
)
#: In bold before a sign, ``**Authors** | A. Holm``, and in brackets, ``[Authors] A. Holm``.
_SIGNED = lazy(rf"{_LEAD}(?P<label>\*\*[^\W\d_][^\n:：|.,!?*]{{1,24}}\*\*) ?(?:[|｜·•→»=]|[-=]>)(?= \S)")
_BRACKETED = lazy(rf"{_LEAD}\[(?P<label>[^\W\d_][^\n:：|.,!?*\[\]]{{1,24}})\](?= (?P<value>[^\s(]{{1,4}}))")
_STOPPED = lazy(r"\n(?P<lead>)(?P<label>(?:\*\*)?[^\W\d_]{2,12}(?:\*\*)?)\.(?= [A-Z\u4e00-\u9fff])")
#: In brackets and in bold: ``**[Authors]** A. Holm``, ``**【作者】** 毕昇``.
_BOLD_BRACKETED = lazy(
    r"\n(?P<lead> *)\*\*[\[【](?P<label>[^\W\d_][^\n:：|.,!?*\[\]【】]{1,24})[\]】]\*\*(?=\n| (?P<value>[^\s(]{1,4}))"
)
_BESIDE_VALUES = (_DASHED, _STOPPED, _SIGNED, _BRACKETED, _BOLD_BRACKETED, _POINTED)
_IN_BRACKETS = (_BRACKETED, _BOLD_BRACKETED)
#: What follows a label that is alone, or a dash.
_FIELDS = {"authors", "abstract", "abstract?", "url", "pdf_url", "arxiv_id", "published", "tldr", "categories"}
_IDENTIFYING = {*LINKS, "arxiv_id"}
_SURE = "abstract"
_BEGINS = ("#", *BULLETS, *"123456789")
_BEGINNING = 8_192  # characters


def has_bare_labels(text: str) -> bool:
    """Tell whether a text has labels without a colon: then its first papers have them."""
    return any(_is_one(label) for _, label in _found(text[:_BEGINNING]))


def _found(text: str) -> Iterator[tuple[re.Pattern[str], str]]:
    """Yield what looks like a label without a colon, and in which form it is printed."""
    found = ((form, match) for form in (_ALONE, *_BESIDE_VALUES) for match in form.finditer(text))
    for form, match in found:
        label = match["label"]
        if form is _STOPPED and field_of(label) != _SURE:
            continue
        value = (match["value"] or "") if form in _IN_BRACKETS else ""
        if form in _IN_BRACKETS and not value.lstrip("<").startswith("htt") and field_of(label) in LINKS:
            continue  # [PDF] may be a badge before a title
        if value.startswith("[") and field_of(label) == _SURE:
            continue  # and [Abstract] one before links
        yield form, label


def _is_one(label: str) -> bool:
    return field_of(label) in _FIELDS and is_label(label)


def mark_labels(lines: list[str], start: int) -> None:
    """Write a label that is alone on its line in bold, and one before a dash with a colon."""
    found = [*_found("\n" + "\n".join(lines[start:]) + "\n")]
    count = Counter(normal(label) for _, label in found if _is_one(label))
    known = {label for label, times in count.items() if times > 1 or field_of(label) == _SURE}
    own = _own_labels(found, known)
    marked = start - 1  # the last line that was given a colon
    for at in range(start, len(lines)):
        line = f"\n{lines[at]}\n"
        if (match := _ALONE.match(line)) and normal(match["label"]) in known:
            if _begins(lines, at, start) and _has_value(match["label"], lines[at + 1 : at + 3]):
                lines[at] = f"**{lines[at].strip()}**"
            continue
        form, match = next(((form, match) for form in _BESIDE_VALUES if (match := form.match(line))), (None, None))
        if match is None or form is None:
            continue
        is_below = marked == at - 1
        if normal(match["label"]) in known:
            counts = is_below or _stands_apart(lines, at, start) or line[match.end()] == "\t"
        else:
            counts = _look(form, match["label"]) in own and (is_below or _follows_no_text(lines, at, start))
        if counts:
            label = f"**{match['label']}**" if form in _IN_BRACKETS else match["label"]
            lines[at], marked = f"{match['lead']}{label}: {line[match.end() + 1 : -1]}".rstrip(), at


def _look(form: re.Pattern[str], label: str) -> tuple[re.Pattern[str], bool, str]:
    """Return the words of a label and how they are printed."""
    return form, label.startswith("**"), normal(label)


def _own_labels(
    found: Sequence[tuple[re.Pattern[str], str]], known: AbstractSet[str]
) -> AbstractSet[tuple[re.Pattern[str], bool, str]]:
    """Return the labels of a generator that the vocabulary lacks: they are printed as known ones, half as often."""
    looks = Counter(_look(form, label) for form, label in found if form not in {_ALONE, _STOPPED})
    usual: Counter[tuple[re.Pattern[str], bool]] = Counter()
    for (form, is_bold, label), times in looks.items():
        if label in known:
            usual[form, is_bold] = max(times, usual[form, is_bold])
    return {look for look, times in looks.items() if times > 1 and 1 < usual[look[:2]] <= 2 * times}


def _follows_no_text(lines: list[str], at: int, start: int) -> bool:
    """Tell whether an item or a heading is right above a line, or a heading and a blank line."""
    above = lines[max(start, at - 2) : at]
    return bool(above) and (above[-1].startswith(_BEGINS) or (not above[-1].strip() and above[0].startswith("#")))


def _stands_apart(lines: list[str], at: int, start: int) -> bool:
    """Tell whether a line is an item, or begins a paragraph."""
    return lines[at].lstrip(" ").startswith(BULLETS) or _begins(lines, at, start)


def _has_value(name: str, lines: list[str]) -> bool:
    """Tell whether the lines below a label may be its value: there is one, and it does not begin with a label.

    That of a link or an identifier holds one: ``arXiv`` alone may also say where a paper is from.
    """
    below = next((line.strip() for line in lines if line.strip()), "")
    identifies = find_links(below) or is_address(below.strip("<>`* ")) or identifiers_of(below)
    if field_of(name) in _IDENTIFYING and not identifies:
        return False
    label = label_of(below)
    return below != "" and (label is None or label.field is None or label.dress.is_plain)


def _begins(lines: list[str], at: int, start: int) -> bool:
    """Tell whether a line begins a paragraph, or is below a heading, a line in bold or the beginning of an item."""
    above = lines[at - 1].strip() if at > start else ""
    return not above or above.startswith(_BEGINS) or bold(above) is not None
