"""What generators print in place of a value that they do not have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_letters

from arxiv_digest_parser._reading.reports import Report, brief

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


def report_failure(report: Report, value: str, start: int, end: int) -> None:
    """Report what a generator printed in place of a value."""
    report("failed-value", f"the generator printed {brief(value)} in place of a value", start, end, None)
