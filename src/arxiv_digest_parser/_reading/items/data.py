"""Papers that a text prints as data: objects of JSON, entries of YAML, tables of TOML, lines of ``key = value``.

They may be in code fences, below headings or alone. As in front matter, a key says what its value is. An object is a
paper if it has a title and something else that only papers have; what is around it is read as `flavours` write it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading import Heading
from arxiv_digest_parser._reading.heads.fact import Fact
from arxiv_digest_parser._reading.items.blocks import papers_named
from arxiv_digest_parser._reading.language.vocabulary import ANALYSIS, field_of, normal, title_words
from arxiv_digest_parser._reading.papers.front_matter import (
    DAYS,
    entries_in,
    fact_of_entry,
    facts_of_file,
    front_matter_end,
    is_of_a_paper,
)
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._unicode import unescaped, well_formed

#: Most texts have none of these.
_HINTS = ('itle"', "itle =", "itle=", 'itle: "', "itle: '")
_OBJECT = lazy(r"\{\s{0,99}\"")
_FENCE = lazy(r"[ \t]*(?:```|~~~)")
#: The first line of a record: an item of a list, or the head of a table. Others begin below a gap.
_ITEM = lazy(r"([ \t]*)- (?=[A-Za-z][\w -]{0,40}:[ \t])")
_TABLE = lazy(r"\[\[?[\w .-]{1,40}\]\]?[ \t]{0,9}$")
_KEY = lazy(r"[A-Za-z][\w -]{0,40}(?::[ \t]|[ \t]*=)")
#: The beginning of a text that is YAML, a line of it, and a value that no label of a digest has.
_YAML_KEY = lazy(r"(?:#[ ][^\n]{0,300}\n){0,9}(?:- )?[a-z][a-z0-9_]{0,40}:[ \t\n]")
_YAML_LINE = lazy(r"(?:(?:- )?[a-z][a-z0-9_]{0,40}:(?:[ \t][^\n]*)?|[ \t][^\n]*|[#-][ -][^\n]*)?")
_YAML_VALUE = lazy(r":[ \t]{1,9}(?:[\"'\[]|[|>][+-]?\d?$)|:[ \t]{0,9}\n[ \t]{0,40}- ", re.MULTILINE)
#: A line that is printed around records: brackets, a fence, or a key that they are below; and a list above them.
_AROUND_RECORDS = (
    r"[\s\[\]{},]*|-{3}|[ \t]{0,40}(?:```|~~~)[ \t]{0,9}\w{0,20}[ \t]{0,9}|[ \t]{0,40}\"?\w{1,40}\"?:[ \t]{0,9}"
)
_AROUND, _ABOVE = lazy(_AROUND_RECORDS), lazy(rf"{_AROUND_RECORDS}[\[{{]{{0,2}}")
_HEADING = lazy(r"#{1,6}[ \t]{1,9}(?:\d{1,4}[.)][ \t]{1,9})?")
#: How a key ends that has an object of identifiers: ``"externalIds": {"ArXiv": "2601.90011"}``.
_IDENTIFIERS = lazy(r"(?:[Ii]ds|[Ii]dentifiers)$")
_HTML = "content html"  # the key of a JSON Feed for a text that is not plain
_PARAGRAPH_END = lazy(r"(?:</(?:p|div)>|<br[ \t]*/?>)\s{0,99}(?=\S)", re.IGNORECASE)
_TEXT_TAG = lazy(r"</?(?:p|br|div|span|b|strong|i|em|su[bp])\b[^<>]{0,500}>", re.IGNORECASE)
_LEVEL = 7  # below all headings
_RULE = "---"  # between documents of YAML
_SEVERAL = 2
_DEPTH = 3  # of objects around papers
_MOST_FAILURES = 3  # texts that only look like objects
_FEW = 0.2  # of the papers that a text names are not in its data
_LONGEST_HEAD = 1000  # characters
#: The keys of what objects in a list are called: people, who may have two names, and categories.
_NAMES = (
    *(("name",), ("fullname",), ("displayname",), ("term",)),
    *(("given", "family"), ("givenname", "familyname"), ("firstname", "lastname"), ("first", "last")),
)

_Value: TypeAlias = "bool | float | str | Sequence[_Value] | Mapping[str, _Value] | None"


class _Object(NamedTuple):
    """What a text prints as one object, ``text[start:end]``: the title of a paper, and what else it says."""

    title: str
    facts: tuple[Fact, ...]
    start: int
    end: int


def is_data(text: str) -> bool:
    """Tell whether the papers of a text are printed as data, which is most of the text."""
    found = data_records(text) if _may_be_data(text) else []
    if len(found) < (_SEVERAL if facts_of_file(text)[0] else 1):
        return False  # a file about one paper
    spans = [0, *(place for record in found for place in (record.start, record.end)), len(text)]
    outside = "\n".join(text[start:end] for start, end in [*pairwise(spans)][::2])
    return len(outside) * 2 <= len(text) and papers_named(outside) <= _FEW * len(found)


def _may_be_data(text: str) -> bool:
    """Tell whether a text has what data begins with; what is looked for first is in few texts."""
    if "itle" not in text:
        return False
    return any(map(text.__contains__, _HINTS)) or ("```y" in text and "title:" in text) or _is_yaml(text)


def _is_yaml(text: str) -> bool:
    """Tell whether a text is YAML and nothing else: keys in lower case, some with quotes, lists or blocks as values."""
    if not _YAML_KEY.match(text) or not _YAML_VALUE.search(text):
        return False
    return all(map(_YAML_LINE.fullmatch, text.split("\n")[:-1]))  # the last line may be cut off


def data_records(text: str) -> list[Record]:
    """Return the records of the papers that a text prints as data, each with what is printed around it."""
    start = 0 if facts_of_file(text)[0] else front_matter_end(text)
    records: list[Record] = []
    at = start
    for title, facts, begin, end in [*_objects(text, start)] or [*_tables(text, start)]:
        first = _start(text, at, begin, title)
        records.append(Record(Heading(first, end, _LEVEL, title, title=title), end, [], facts=facts))
        at = end
    for record, end in zip(records, [*(record.start for record in records), len(text)][1:], strict=True):
        record.heading.end = record.end = _end(text, record.end, end)
    return records


def _start(text: str, at: int, start: int, title: str) -> int:
    """Return where what is printed around an object begins: brackets, or its title as a heading."""
    first = max(at, start - _LONGEST_HEAD)
    above = text[first:start].rstrip()
    line = above.rpartition("\n")[2]
    if _FENCE.match(line):
        above = above[: -len(line)].rstrip()
        line = above.rpartition("\n")[2]
    if (heading := _HEADING.match(line)) and normal(line[heading.end() :]) == normal(title):
        return first + len(above) - len(line)
    while start > at:
        begin = max(text.rfind("\n", at, start - 1) + 1, at)
        if not _ABOVE.fullmatch(text[begin:start].removesuffix("\n")):
            break
        start = begin
    return start


def _end(text: str, at: int, end: int) -> int:
    """Return where what is printed around an object ends."""
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        if not _AROUND.fullmatch(text[at:stop]):
            break
        at = min(stop + 1, end)
    return at


def is_paper(printed: str) -> bool:
    """Tell whether a text is one object of JSON, which is a paper."""
    import json

    try:
        values: _Value = json.loads(printed, strict=False)
        return isinstance(values, Mapping) and bool(_read(values)[0])
    except (ValueError, RecursionError):
        return False


def _objects(text: str, start: int) -> Iterator[_Object]:
    """Yield the objects of JSON in a text that are papers; others may hold some.

    What is inside of an object that is not a paper is decoded again, but only so deep, and few texts are tried that
    only look like objects. So no character is decoded more than a few times.
    """
    import json  # as few texts need it

    decoder = json.JSONDecoder(strict=False)
    failures = 0
    outer: list[int] = []  # where the objects end that are around the next one
    while failures < _MOST_FAILURES and (match := _OBJECT.search(text, start)):
        start = match.start()
        outer = [end for end in outer if end > start]
        try:
            values, end = decoder.raw_decode(text, start)
            title, facts = _read(values)
        except (ValueError, RecursionError):
            failures, start = failures + 1, start + 1
            continue
        if title:
            yield _Object(title, facts, start, end)
            start = end
        else:
            outer, start = [*outer, end], start + 1 if len(outer) < _DEPTH else end


def _tables(text: str, start: int) -> Iterator[_Object]:
    """Yield the papers of keys and values on lines of their own, from one beginning of a record to the next."""
    block: list[str] = []
    first = at = start
    above, column = "", 0  # of the text of an item
    for line in [*text[start:].split("\n"), "```"]:
        item = _ITEM.match(line)
        is_end = line.startswith(("#", _RULE)) or _FENCE.match(line)
        if is_end or item or _TABLE.match(line) or (not above.strip() and _KEY.match(line)):
            title, facts = _read({entry.key: entry.value for entry in entries_in(block, first)})
            if title:
                yield _Object(title, facts, first, at - 1)
            column = item.end() if item else 0
            block, first = [], at if not is_end else at + len(line) + 1
        if not is_end:
            block.append(line[column:] if item or not line[:column].strip() else line)
        above = "" if is_end else line
        at += len(line) + 1


def _read(values: Mapping[str, _Value]) -> tuple[str, tuple[Fact, ...]]:
    """Return the title of a paper and what its object says besides; no title, if it is not one.

    An object around the paper's may repeat its title; the days that this one has are not the paper's.
    """
    title, facts = _read_alone(values)
    named = _title_of(values)
    for key, value in values.items():
        if isinstance(value, dict) and _title_of(value) == named and (inner := _read_alone(value))[0]:
            around = _read_alone({other: said for other, said in values.items() if other != key})[1]
            dated = (fact._replace(field=None) if fact.field in DAYS else fact for fact in around)
            return inner[0], (*inner[1], *dated)
    return title, facts


def _title_of(values: Mapping[str, _Value]) -> tuple[str | None, str]:
    """Return under which key an object has a title, and the title, or ``""``."""
    named = next((key for key in values if normal(key) in title_words()), None)
    title = values[named] if named is not None else None
    return named, " ".join(_text(title).split()) if isinstance(title, str) else ""


def _read_alone(values: Mapping[str, _Value]) -> tuple[str, tuple[Fact, ...]]:
    """Return the title of a paper, if an object by itself is one, and what it says besides."""
    named, title = _title_of(values)
    if not title:
        return "", ()
    others = ((well_formed(key), value) for key, value in values.items() if key != named)
    facts = tuple(fact for key, value in others for fact in _facts(key, value))
    return title if is_of_a_paper(facts) else "", facts


def _facts(key: str, value: _Value) -> Iterator[Fact]:
    """Yield what a key with its value says of a paper.

    Of objects in a list, such as authors, the names are read. If they say more than that, the list is kept as printed.
    An object that holds several parts of an analysis, or identifiers, is read as if it were not there.
    """
    if isinstance(value, dict) and (_is_analysis(value) or _IDENTIFIERS.search(key)):
        for part, said in value.items():
            yield from _facts(well_formed(part), said)
        return
    if isinstance(value, str) and normal(key) == _HTML and (text := _text_of_html(value)):
        yield from fact_of_entry("content_text", text)
        return
    is_list = isinstance(value, list | tuple)
    listed = value if isinstance(value, list | tuple) else [value]
    parts = [one for one in listed if _says_something(one)]
    names = [_name(one) if isinstance(one, dict) else (_text(one), False) for one in parts]
    texts = tuple(text for text, _ in names)
    if all(texts):
        yield from fact_of_entry(key, texts if is_list else "".join(texts))
    if any(says_more for _, says_more in names):
        yield Fact(None, key, _text(value))


def _text_of_html(value: str) -> str:
    """Return the text of HTML in which elements only part or emphasise it, or ``""``: a list or a link says more."""
    text = _TEXT_TAG.sub("", _PARAGRAPH_END.sub("\n\n", value))
    return "" if "</" in text else unescaped(text).strip(SPACE)


def _is_analysis(entry: Mapping[str, _Value]) -> bool:
    """Tell whether several texts of an object are parts of an analysis."""
    return sum(field_of(key) in ANALYSIS for key, value in entry.items() if isinstance(value, str)) >= _SEVERAL


def _says_something(value: _Value) -> bool:
    is_blank = isinstance(value, str) and not value.strip()
    return not (is_blank or value is None or value == {} or isinstance(value, bool))


def _name(entry: Mapping[str, _Value]) -> tuple[str, bool]:
    """Return the name that an object has, or the day that it is, "" for none, and whether it says something else."""
    if day := _day(entry):
        return day, False
    words = {key.replace("_", "").casefold(): _text(value) for key, value in entry.items() if _says_something(value)}
    called = (*_NAMES, *((key,) for key in words if field_of(key) == "authors"))
    keys = next((keys for keys in called if words.keys() >= {*keys}), ())
    return " ".join(words[key] for key in keys), len(words) > len(keys)


def _text(value: _Value) -> str:
    if isinstance(value, str):
        return well_formed(value).strip(SPACE)
    import json

    return well_formed(json.dumps(value, ensure_ascii=False))


def _day(value: _Value) -> str:
    """Return a day that is printed as numbers, as in CSL (``{"date-parts": [[2026, 1, 2]]}``), or ``""``."""
    match value:
        case {"date-parts": [[int() as year, int() as month, int() as day]], **others} if not others:
            return f"{year:04}-{month:02}-{day:02}"
        case _:
            return ""
