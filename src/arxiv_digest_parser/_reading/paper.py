"""One record, the text from a paper's heading to the next, into a paper."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from string import ascii_letters

import attrs

from arxiv_digest_parser._reading.headings import Heading
from arxiv_digest_parser._reading.labels import BAR, PARAGRAPH, SHORT, TABLE_HEAD, Label, Tag, label_of, unquoted
from arxiv_digest_parser._reading.names import cut_mark, split_names, unwrapped, without_cut
from arxiv_digest_parser._reading.places import SPACE
from arxiv_digest_parser._reading.scripts import is_translation, language_of
from arxiv_digest_parser._reading.vocabulary import ANALYSIS, LANGUAGE_CODE, field_of, printed
from arxiv_digest_parser.identifiers import ArxivId, is_category
from arxiv_digest_parser.models import Analysis, Extra, Paper, Translation, quoted

Report = Callable[[str, str, int, int, "str | None"], None]

#: What a writer of this layout prints between values: it holds no text.
_SCAFFOLD = re.compile(
    r"""</?(?:div|a|span|p|center|br|hr|details)\b[^<>\n]*>
      | \[\[?_?toc_?\]?\] | \{:toc\} | ^[ \t]*[-*+1][.]?[ \t]+toc[ \t]*$
      | \[\[[^\[\]\n]*\]\]\(\#[^()\n]*\) | \[[^\[\]\n]*\]\(\#[^()\n]*\)
      | ^[ \t]*(?:[-*_=][ \t]*){3,}$
      | &nbsp;""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
SCAFFOLD_STARTS = "-*_=<[|&#"
_LINE_END, _BLANK_LINE = re.compile(r"\n"), re.compile(r"\n[ \t]*\n")
_LEFT_OVER = re.compile(r"[\s|·•>:\-]*")
_LINK = re.compile(r"!?\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?\s*\)")
_DATE = re.compile(r"(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})")
ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?")
#: An address among names, which may stand in parentheses, and what of a list of names needs a look at each.
_ADDRESS_OF_NAME = re.compile(r"[(（<]?(https?://[^\s,;，；、()（）<>]+)[)）>]?")
ODD_NAMES = re.compile(r"\]\(|://|\d")
#: An identifier that says nothing else.
_BARE_ID = re.compile(r"(?:https?://arxiv\.org/(?:abs|pdf)/|arxiv:[ ]?)?[^\s?#\[\]]+", re.IGNORECASE)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WORDY_DATE = re.compile(
    r"(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m>[A-Z][a-z]{2})[a-z]*\.?,?\s+(?P<y>\d{4})"
    r"|(?P<m2>[A-Z][a-z]{2})[a-z]*\.?\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{4})"
)
#: In characters; shorter text below no label is a remark.
_SHORTEST_ABSTRACT = 80
#: What a quote without a label may be instead, if a label names one of them.
_TOLD = ("abstract", *ANALYSIS)
#: What generators print where a language model gave no answer.
_FAILURE = re.compile(
    r"""(?:[A-Z][\w ]{2,40}\b(?:generation|analysis|extraction|translation|summary)\s+(?:failed|unavailable)
      | error(?:\s*[:：].{0,200})? | failed\ to\ \w+.{0,60} | no\ recommendation\ reason\ provided
      | n/a | none | null | 无 | 暂无 | (?:翻译|生成|分析|提取|总结|处理|获取)失败 | 错误\s*[:：].{0,60} | .{0,20}(?:生成|翻译|分析|提取)失败
      | \{[a-z_]{2,40}\} | 생성\ 실패 | 번역\ 실패 | (?:生成|翻訳|分析)に失敗しました)[.。!！]?""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_FAILURE, _SHORT_FAILURE = 250, 30  # characters
LONGEST_NONE = 4  # `None` or `N/A` in a field of the generator's own means that there is none
#: The first characters of all that are not short. Some signs that are not ASCII are letters of it in another case.
_FAILURE_STARTS = frozenset(f"{ascii_letters}\u017f\u212a\u0130\u0131错{{")
#: The first characters of those that end in any way, and the last two of the others, before a full stop.
_OPEN_FAILURE_STARTS = frozenset("eEfF错{")
_FAILURE_ENDS = frozenset(
    [
        "无",
        "暂无",
        "失败",
        "실패",
        "した",
        *(
            a + b
            for end in ("ed", "le", "/a", "ne", "ll")
            for a in (end[0], end[0].upper())
            for b in (end[1], end[1].upper())
        ),
    ]
)
#: What stands over the two columns of a table of fields.
_TABLE_WORDS = set(
    "项目 内容 字段 说明 值 属性 描述 項目 欄位 說明 항목 내용 값 field value item content label text key description".split()
)
_NO_PLAIN_LINK = re.compile(r"[\s()\[\]<>`]")
_GENERIC_LINK = {
    "",
    "link",
    "here",
    "url",
    "pdf",
    "arxiv",
    "链接",
    "html",
    "abs",
    "abstract",
    "paper",
    "论文",
    "原文",
    "リンク",
    "링크",
    "论文链接",
    "下载",
    "查看",
}


def find_date(text: str) -> datetime.date | None:
    """Return the first date of a text, in any of the forms that digests print."""
    return dated(text)[0]


def dated(text: str) -> tuple[datetime.date | None, str]:
    """Return the first date of a text, and what stands around it."""
    match = _DATE.search(text) or _WORDY_DATE.search(text)
    date = _date_of(match) if match else None
    return (date, text[: match.start()] + " " + text[match.end() :]) if match and date else (None, text)


def _date_of(match: re.Match[str]) -> datetime.date | None:
    """Return the date that a pattern has matched, if there is such a day."""
    if match.re is _DATE:
        year, month, day = (int(part) for part in match.groups())
    else:
        name = (match["m"] or match["m2"]).lower()
        if name not in _MONTHS:
            return None
        year, month, day = int(match["y"] or match["y2"]), _MONTHS.index(name) + 1, int(match["d"] or match["d2"])
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def is_failure(value: str) -> bool:
    """Tell whether a value is what a generator prints in place of one.

    Example:
        >>> is_failure("Summary generation failed"), is_failure("The proof failed.")
        (True, False)
    """
    value = value.strip()
    may_be_one = value[-2:] in _FAILURE_ENDS or value[-3:-1] in _FAILURE_ENDS or value[:1] in _OPEN_FAILURE_STARTS
    return may_be_one and len(value) < _LONGEST_FAILURE and _FAILURE.fullmatch(value) is not None


def failures_in(values: Sequence[str]) -> list[int]:
    """Return which of many values `is_failure` holds for."""
    if min(map(len, values)) >= _LONGEST_FAILURE:
        return []
    may_begin = _FAILURE_STARTS.__contains__
    return [
        at
        for at, value in enumerate(values)
        if (may_begin(value[:1]) or len(value) < _SHORT_FAILURE) and is_failure(value)
    ]


def without_scaffold(line: str) -> str:
    """Return what a line holds besides anchors, rules and links within the page."""
    rest = _SCAFFOLD.sub(" ", line)
    return "" if _LEFT_OVER.fullmatch(rest) else rest


@attrs.define(eq=False)
class Record:
    """The text of one paper, and what stands in it: labels that count, and tags."""

    heading: Heading
    end: int
    items: list[Label | Tag]
    labels: list[Label] = attrs.Factory(list[Label])  # all that looks like one
    tags: list[Tag] = attrs.Factory(list[Tag])
    seen: bool = False  # whether these were looked for
    is_named: bool = False  # whether its first line is a list of names, as in most of its block

    @property
    def start(self) -> int:
        """Where its heading begins."""
        return self.heading.start

    @property
    def level(self) -> int:
        """The level of its heading."""
        return self.heading.level

    @property
    def number(self) -> int | None:
        """The number before its title."""
        return self.heading.number

    @property
    def url(self) -> str | None:
        """The link of its title."""
        return self.heading.url


@attrs.define(eq=False)
class Reading:
    """A paper while it is being read."""

    text: str
    record: Record
    tight: bool
    report: Report
    groups: frozenset[str]
    values: dict[str, str] = attrs.Factory(dict[str, str])
    extra: dict[str, str] = attrs.Factory(dict[str, str])
    translations: dict[str | None, dict[str, str]] = attrs.Factory(dict[str | None, dict[str, str]])
    italics: int = 0  # how many lines of the text that is being read are in italics
    failures: list[tuple[str, int, int]] = attrs.Factory(list[tuple[str, int, int]])
    names_at: tuple[int, int] = (0, 0)  # where the authors stand

    # -------------------------------------------------------------- walking

    def walk(self) -> None:
        """Hand every stretch of the record to what reads it."""
        at, open_label = self.record.heading.end, None
        for item in self.record.items:
            below = item.is_block if isinstance(item, Label) else not item.closes
            self._stretch(open_label, at, item.start, rules=below)
            if isinstance(item, Label):
                open_label, at = item, item.value
                if item.end >= 0:
                    self._stretch(item, item.value, item.end, rules=False)
                    open_label, at = None, behind_mark(self.text, item.end)
            else:
                open_label, at = None, item.end
        self._stretch(open_label, at, self.record.end, rules=True)

    def _stretch(self, label: Label | None, start: int, end: int, *, rules: bool) -> None:
        """Read a stretch of text as the value of a label, or as text below none."""
        if label is None:
            if not self.text[start:end].isspace():
                self._loose(start, end)
            return
        value_end = self._value_end(label, start, end)
        first, last = trimmed(self.text, start, value_end, rules=rules)
        value = self.text[first:last]
        quoted = label.style.startswith(">")
        if ">" in value or quoted:
            value = _unquoted_value(value, quoted=quoted)
            value = self._without_quote(label, value, first)
        self.assign(label, value, first, last)
        if not self.text[last:end].isspace():
            self._loose(last, end)

    def _without_quote(self, label: Label, value: str, at: int) -> str:
        """Part a quote that follows a value; where no label names an abstract, that is how it is printed."""
        above, gap, below = value.partition("\n\n>")
        if not gap or label.field not in ANALYSIS or self._names("abstract", "abstract?"):
            return value
        quote = ">" + below
        if not all(line.startswith(">") for line in quote.split("\n") if line.strip()):
            return value
        self._set("abstract", unquoted(quote), at + len(above), at + len(value))
        return above

    def _names(self, *fields: str) -> bool:
        """Tell whether a label of this record names one of some fields."""
        return any(isinstance(item, Label) and item.field in fields for item in self.record.items)

    def _value_end(self, label: Label, start: int, end: int) -> int:
        """Return where the value of a label ends at the latest: with its first line, or its first paragraph."""
        if label.field not in SHORT and label.field not in PARAGRAPH:
            return end
        while start < end and self.text[start] in SPACE:
            start += 1
        stop = (_LINE_END if label.field in SHORT else _BLANK_LINE).search(self.text, start, end)
        return stop.start() if stop else end

    # -------------------------------------------------------------- loose text

    def _loose(self, start: int, end: int) -> None:
        """Read text that stands below no label: authors, links, a translated title, or nothing that is known."""
        units = list(self._units(start, end))
        if self.record.is_named and start == self.record.heading.end and not self._names("authors"):
            at, unit = units.pop(0)
            self._set("authors", unit.strip(), at, at + len(unit))
        self.italics = sum(italic(unit.strip(SPACE)) is not None for _, unit in units)
        quote = next((at for at, unit in units if unit.startswith(">")), end)
        for at, unit in units:
            if at == quote and self._read_quoted_abstract(at, end):
                return
            if without_scaffold(unit) and not self._read_unit(unit.strip(), at):
                if self._read_abstract(at, end):
                    return
                shown = unit.strip(SPACE)
                self.report("unread-text", f"no rule reads {_brief(shown)}", at, at + len(unit), shown)

    def _read_abstract(self, start: int, end: int) -> bool:
        """Read a paragraph below no label as the abstract, where no label names one."""
        if "abstract" in self.values or self._names("abstract", "abstract?", "translated_abstract"):
            return False
        first, last = trimmed(self.text, start, end, rules=True)
        value = self.text[first:last]
        if len(value) < _SHORTEST_ABSTRACT:
            return False
        self._set("abstract", value, first, last)
        return True

    def _read_quoted_abstract(self, start: int, end: int) -> bool:
        """Read a long quote that ends the text below no label as the abstract, where the paper has no other prose."""
        if self.values.keys() & _TOLD or self._names(*_TOLD, "abstract?", "translated_abstract"):
            return False
        first, last = trimmed(self.text, start, end, rules=True)
        value = unquoted(self.text[first:last], lazy=True)
        if len(value) < _SHORTEST_ABSTRACT or value == self.text[first:last] or self._is_translated_title(value):
            return False
        self._set("abstract", value, first, last)
        return True

    def _units(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        """Yield lines; a list of names in asterisks may go over several."""
        lines = self.text[start:end].split("\n")
        index, at = 0, start
        while index < len(lines):
            unit, size = lines[index], 1
            stripped = unit.strip()
            if (
                len(stripped) > 1
                and stripped[0] == "*" != stripped[1]
                and stripped[-1] != "*"
                and " | " not in stripped
            ):
                for more in range(index + 1, min(index + 40, len(lines))):
                    if not lines[more].strip():
                        break
                    if lines[more].rstrip().endswith("*"):
                        size = more - index + 1
                        unit = "\n".join(lines[index : more + 1])
                        break
            if stripped:
                yield at + len(unit) - len(unit.lstrip()), unit
            at += len(unit) + 1
            index += size

    def _read_unit(self, unit: str, at: int) -> bool:
        if unit.startswith(">"):
            return self._read_quote(unit.lstrip("> \t"), at)
        if BAR.search(unit) and self._read_segments(unit, at):
            return True
        if (inner := italic(unit)) is not None:
            return self._read_italic(inner, at)
        if self._read_links(unit):
            return True
        if unit.strip("`*() ") and is_category(unit.strip("`*()[] ")) and "primary_category" not in self.values:
            self._set("primary_category", unit.strip("`*()[] "), at, at + len(unit))
            return True
        return False

    def _read_quote(self, inner: str, at: int) -> bool:
        bare = italic(inner) or _bold(inner) or inner
        has_tldr = "tldr" in self.values or self._names("tldr")
        if bare != inner and is_failure(bare):  # in place of a translated title
            self._failed(bare, at, at + len(inner))
            self._translate("title", bare)
            return True
        if self._is_translated_title(bare) and (bare != inner or has_tldr):
            self._translate("title", bare)
            return True
        if not has_tldr:
            self._set("tldr", inner, at, at + len(inner))
        return not has_tldr

    def _is_translated_title(self, text: str) -> bool:
        return is_translation(text, self.record.heading.title or "")

    def _read_italic(self, inner: str, at: int) -> bool:
        taken = "authors" in self.values
        if self._is_translated_title(without_cut(inner)) and (taken or self.italics > 1):
            self._translate("title", inner)
            self.italics -= 1
            return True
        if taken:
            return False
        self._assign_authors(inner, at + 1, at + 1 + len(inner))
        return True

    def _read_segments(self, unit: str, at: int) -> bool:
        """Read fields, authors and badges that stand on one line between bars."""
        end = at + len(unit)
        read: list[Callable[[], None]] = []
        for segment in (part.strip() for part in BAR.split(unit)):
            if (inner := italic(segment)) is not None:
                read.append(partial(self._set, "authors", inner, at, end))
            elif label := label_of(segment):
                value = segment[label.value : label.end if label.end >= 0 else None]
                read.append(partial(self.assign, label, value.strip(), at, end))
            elif links := links_of(segment):
                read.append(partial(self._take_links, links))
            elif segment.startswith("**") and segment.endswith("**"):
                read.append(partial(self._keep, "badges", segment.strip("*")))
            elif field := _plain_fact(segment):
                read.append(partial(self._set_first, field, field, segment))
            else:
                return False
        for action in read:
            action()
        return True

    def _read_links(self, unit: str) -> bool:
        address = _ADDRESS.fullmatch(unit)
        links = [("", address[1])] if address else links_of(unit)
        if not links:
            return False
        self._take_links(links)
        return True

    def _take_links(self, links: list[tuple[str, str]]) -> None:
        for text, url in links:
            field, name = target_of(text, url)
            if field:
                self._set_first(field, name, url)
            if field is None or (field and not says_no_more(text, url)):
                self._keep(name, url)

    def _set_first(self, field: str, label: str, value: str) -> None:
        if self.values.setdefault(field, value) != value:
            self._keep(label, value)

    # -------------------------------------------------------------- labelled text

    def assign(self, label: Label, value: str, start: int, end: int) -> None:
        """Give a label's value to the field that the label names."""
        field, text = label.field, label.text
        if label.style == TABLE_HEAD or field == "group" or (field is None and not value and label.is_block):
            self._assign_heading(label, value)
            return
        if field == "abstract?":
            field = meaning_of_summary(text, value, self.record.heading.title or "", self.record.items)
        if field in self.values or (field is None and text in self.extra):
            self.report("repeated-field", f"the field {text!r} comes a second time", label.start, label.value, None)
            field = None
        if field is None:
            self._keep(text, value, (start, end))
        else:
            self._assign_field(field, text, value, start, end)

    def _assign_field(self, field: str, text: str, value: str, start: int, end: int) -> None:
        """Give the value of a label to a field that the paper does not have yet."""
        if field in {"translated_title", "translated_abstract"}:
            self._failed(value, start, end)
            self._translate(field.removeprefix("translated_"), value, text)
        elif field in {"url", "pdf_url"}:
            self._assign_link(field, text, value)
        elif field == "authors":
            self._assign_authors(value, start, end)
        elif field == "published":
            self._assign_date(text, value, start, end)
        elif field == "arxiv_id":
            self._assign_identifier(text, value, start, end)
        elif field == "seen" and any(str(find_date(day)) != day for day in value.split(", ")):
            self._keep(text, value)
        else:
            self._set(field, value, start, end)

    def _assign_heading(self, label: Label, value: str) -> None:
        """Read a heading that stands over other labels; one that only this paper has is reported."""
        known = label.field == "group" or label.text in self.groups
        if label.style == TABLE_HEAD:
            known = known or heads_fields(label.text)
        elif any(without_scaffold(line) for line in value.split("\n")):
            self._keep(label.text, value)
            return
        if not known:
            self.report("unread-text", f"no rule reads {_brief(label.text)}", label.start, label.value, label.text)

    def _assign_authors(self, value: str, start: int, end: int) -> None:
        """Read names, which may be wrapped; a line that is a link is no name, and what stands below it neither."""
        at = 0
        for line in value.split("\n"):
            if at and (_ADDRESS.fullmatch(line.strip()) or links_of(line)):
                self._set("authors", value[:at], start, start + at)
                self._loose(start + at, end)
                return
            at += len(line) + 1
        self._set("authors", value, start, end)

    def _set(self, field: str, value: str, start: int, end: int) -> None:
        self.values[field] = value
        if field == "authors":
            self.names_at = start, end
        if field in ANALYSIS or field == "abstract":
            self._failed(value, start, end)

    def _failed(self, value: str, start: int, end: int) -> None:
        if is_failure(value):
            self.failures.append((value, start, end))
            report_failure(self.report, value, start, end)

    def _keep(self, label: str, value: str, place: tuple[int, int] | None = None) -> None:
        if label in self.extra and self.extra[label] != value:
            value = f"{self.extra[label]}\n\n{value}"
        self.extra[label] = value
        if place and len(value) > LONGEST_NONE:
            self._failed(value, *place)

    def _translate(self, part: str, value: str, label: str = "translation") -> None:
        """Keep a translation by its language: the one that its label names (``Title (fr)``), else its script's."""
        language = named_language(label) or (None if is_failure(value) else language_of(value))
        if self.translations.setdefault(language, {}).setdefault(part, value) != value:
            self._keep(label, value)

    def _assign_link(self, field: str, label: str, value: str) -> None:
        if (plain := plain_link(value)) is not None:
            self._set_first(field, label, plain)
            return
        links = links_of(value)
        if not links:
            bare = value.strip("<>` ")
            if bare and " " not in bare:
                self._set_first(field, label, bare)
            else:
                self._keep(label, value)
        elif len(links) > 1:
            self._take_links(links)
        else:
            [(text, url)] = links
            self._set_first(field, label, url)
            if not says_no_more(text, url):
                self._keep(label, value)

    def _assign_date(self, label: str, value: str, start: int, end: int) -> None:
        date = find_date(value)
        if date is None:
            if value and not is_failure(value):
                self.report("bad-date", f"{_brief(value)} is no date", start, end, None)
            self._keep(label, value)
            return
        self.values.setdefault("published", date.isoformat())
        if value != date.isoformat():
            self._keep(label, value)

    def _assign_identifier(self, label: str, value: str, start: int, end: int) -> None:
        links = links_of(value)
        text = links[0][0] if links else value.strip("`")
        try:
            identifier = str(ArxivId.parse(text))
        except ValueError:
            self.report("bad-identifier", f"{_brief(value)} is no arXiv identifier", start, end, None)
            self._keep(label, value)
            return
        self.values.setdefault("arxiv_id", identifier)
        if identifier not in text.casefold() or not _BARE_ID.fullmatch(text):  # a class, or a query of its address
            self._keep(label, text)
        self._take_links(links)

    # -------------------------------------------------------------- the paper

    def paper(self) -> Paper:
        """Make the paper of what was read."""
        heading, values = self.record.heading, self.values
        if heading.badges:
            self.extra = {"badges": heading.badges, **self.extra}
        self._take_links(list(heading.links))
        url = heading.url
        if url is None:
            url = values.get("url")
        elif values.get("url", url) != url:
            self._keep("url", values["url"])
        authors, complete = self._authors()
        primary, categories = categories_of(values.get("primary_category"), values.get("categories"))
        return Paper(
            heading.title or "",
            authors=authors,
            authors_complete=complete,
            abstract=values.get("abstract"),
            arxiv_id=self._identifier(url),
            url=url,
            pdf_url=values.get("pdf_url"),
            primary_category=primary,
            categories=categories,
            published=datetime.date.fromisoformat(values["published"]) if "published" in values else None,
            comment=values.get("comment"),
            number=heading.number,
            analysis=self._analysis(),
            translations=tuple(Translation(language=k, **v) for k, v in self.translations.items()),
            extra=Extra(self.extra),
            seen=[datetime.date.fromisoformat(day) for day in values["seen"].split(", ")] if "seen" in values else (),
        )

    def _authors(self) -> tuple[tuple[str, ...], bool]:
        """Split the names; links to people go to ``extra``, and so many names that were left out are reported."""
        line = self.values.get("authors", "")
        for _ in range(2):  # a link's text may hold one more
            for match in _LINK.finditer(line):
                self._keep(printed(match[1]) or "Link", match[2])
            line = _LINK.sub(r"\1", line)
        for match in _ADDRESS_OF_NAME.finditer(line):
            self._keep("Link", match[1])
        line = _ADDRESS_OF_NAME.sub("", line)
        if "\n" in line:
            line = unwrapped(line)
        mark = cut_mark(line.strip())
        if any(map(str.isdigit, mark)):
            self.report("author-list-cut", f"the list of authors ends with {_brief(mark)}", *self.names_at, mark)
        return split_names(line, tight=self.tight)

    def _identifier(self, url: str | None) -> ArxivId | None:
        for candidate in (self.values.get("arxiv_id"), url, self.values.get("pdf_url")):
            if not candidate:
                continue
            try:
                return ArxivId.parse(candidate)
            except ValueError:
                if "arxiv.org/abs/" in candidate or "arxiv.org/pdf/" in candidate:
                    start, end = self.record.heading.start, self.record.heading.end
                    self.report("bad-identifier", f"{_brief(candidate)} names no arXiv identifier", start, end, None)
        return None

    def _analysis(self) -> Analysis | None:
        fields = {name: self.values[name] for name in ANALYSIS if name in self.values}
        if not fields:
            return None
        failed = {value for value, _, _ in self.failures}
        told = [value for value in fields.values() if value not in failed]
        return Analysis(**fields, language=language_of(" ".join(told)))


def read_paper(text: str, record: Record, *, tight: bool, groups: frozenset[str], report: Report) -> Paper:
    """Read a record whose labels are settled."""
    reading = Reading(text, record, tight, report, groups)
    reading.walk()
    return reading.paper()


def meaning_of_summary(label: str, value: str, title: str, items: Iterable[Label | Tag]) -> str | None:
    """A "summary" is the abstract, its translation, or the model's own, by what else the paper prints."""
    if not label.isascii() and is_translation(value, title):
        return "translated_abstract"
    named = {item.field for item in items if isinstance(item, Label)}
    return "abstract" if "abstract" not in named else None if "tldr" in named else "tldr"


def report_failure(report: Report, value: str, start: int, end: int) -> None:
    """Report what a generator printed in place of a value."""
    report("failed-value", f"the generator printed {_brief(value)} in place of a value", start, end, None)


def heads_fields(text: str) -> bool:
    """Tell whether the head of a table says that fields and their values stand below it."""
    return set(text.casefold().split()) <= _TABLE_WORDS


def behind_mark(text: str, at: int) -> int:
    """Return where the text behind a value goes on that a bar or the end of an emphasis closes."""
    if text.startswith(("|", "**", "</b>", "__"), at):
        return at + (1 if text[at] == "|" else 2)
    return at


def named_language(label: str) -> str | None:
    """Return the language that a label names (``Title (fr)``)."""
    named = LANGUAGE_CODE.search(label)
    return named and (named[1].lower() if len(named[1]) < 4 else named[1])


def trimmed(text: str, start: int, end: int, *, rules: bool) -> tuple[int, int]:
    """Leave the white space around a value, and the frame's lines behind it, outside."""
    first = start
    while first < end and text[first] in SPACE:
        first += 1
    while end > first:
        while end > first and text[end - 1] in SPACE:
            end -= 1
        line = text.rfind("\n", start, end) + 1
        last = text[line:end].lstrip(SPACE) if line else ""
        if rules and last.startswith("[") and line > first and _is_link_line(last):
            rules, end = False, line  # links to the paper below its last field
            continue
        if not last or last[0] not in SCAFFOLD_STARTS or without_scaffold(last):
            break
        if not rules and "<" not in last and "](" not in last:
            break
        end = max(line, first)
    return first, end


def _plain_fact(text: str) -> str | None:
    """Return the field of a value that needs no label: a date, or names of categories."""
    if ISO_DATE.fullmatch(text):
        return "published" if find_date(text) else None
    names = _category_list(text)
    return "categories" if names and all(is_category(name) for name in names) else None


def _is_link_line(line: str) -> bool:
    links = links_of(line)
    return bool(links) and all(field_of(printed(text).strip("[] ")) in {"url", "pdf_url"} for text, _ in links)


def _unquoted_value(value: str, *, quoted: bool) -> str:
    """Take the quote marks off a value; the first line's may stand before its label."""
    marked = f"> {value}" if quoted and not value.startswith(">") else value
    bare = unquoted(marked)
    return value if bare == marked else bare


def italic(text: str) -> str | None:
    """Return what stands inside ``*…*`` or ``_…_``, if that is the whole text."""
    if len(text) > 2 and text[0] == text[-1] and text[0] in "*_" and text[1] != text[0]:
        return text[1:-1]
    return None


def _bold(text: str) -> str | None:
    """Return what stands inside ``**…**``, if that is the whole text."""
    if len(text) > 4 and text[:2] == text[-2:] == "**" and "**" not in text[2:-2]:
        return text[2:-2]
    return None


def target_of(text: str, url: str) -> tuple[str | None, str]:
    """Tell which field a link is, and what it is called: ``None`` for a link of another kind, "" for one to the page."""
    name = printed(text).strip("[] ")
    field = field_of(name)
    if url.startswith("#"):
        return "", name
    if field == "pdf_url" or "/pdf/" in url or url.endswith(".pdf"):
        return "pdf_url", name or "PDF"
    if field in {"url", "abstract"} or "arxiv.org/abs" in url:
        return "url", name or "Link"
    return None, name or "Link"


def says_no_more(text: str, url: str) -> bool:
    """Tell whether the text of a link to the paper says only that it is one: `PDF`, the address, the identifier."""
    name = printed(text).strip("*[] ")
    if name.casefold() in _GENERIC_LINK or name == url or url.endswith(f"/{name}") or field_of(name):
        return True
    try:
        ArxivId.parse(name)
    except ValueError:
        return False
    return _BARE_ID.fullmatch(name) is not None


def links_of(text: str) -> list[tuple[str, str]]:
    """Return the links of a text that holds nothing else."""
    links = [(match[1], match[2]) for match in _LINK.finditer(text)]
    if not links or re.search(r"\w", _LINK.sub("", text)):
        return []
    return links


def plain_link(value: str) -> str | None:
    """Return the target of a link that says nothing else, or of a bare one; ``None`` where more is to be looked at."""
    if value.startswith("[") and value.endswith(")"):
        name, _, url = value[1:-1].partition("](")
        if _NO_PLAIN_LINK.search(url) or "[" in name or "]" in name or "\n" in name:
            return None
        return url if url and (name == url or name.casefold() in _GENERIC_LINK) else None
    return None if _NO_PLAIN_LINK.search(value) else value or None


def _category_list(text: str) -> list[str]:
    return [name for part in re.split(r"[,;、，；\s]+", text) if (name := part.strip("`[]()*"))]


def categories_of(primary: str | None, listed: str | None) -> tuple[str | None, tuple[str, ...]]:
    """Return the main category and all categories of a paper, by what it prints as each."""
    if listed is None and (primary is None or is_category(primary)):
        return primary, ()
    categories = tuple(_category_list(listed)) if listed else ()
    if primary is not None:
        several = _category_list(primary)
        if len(several) > 1 and all(is_category(name) for name in several):
            return several[0], (*categories, *(name for name in several if name not in categories))
        primary = primary.strip("` ")
    return primary, categories


def _brief(text: str) -> str:
    return quoted(" ".join(text.split()))
