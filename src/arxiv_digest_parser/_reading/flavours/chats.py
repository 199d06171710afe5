"""What chats export besides text: codes for emoji, and heads of messages.

A code (``:page_facing_up: A Faster Sort``) is written as a sign where a line begins with it, because there it says what
the line is; a usual one behind a line only decorates it. A text has such codes if one of them is the name of an emoji
that messages about papers have: fields of reStructuredText look the same. A head says who wrote a message and when; it
is left out.
"""

from __future__ import annotations

import re
from itertools import islice

from arxiv_digest_parser._patterns import lazy

_CODE = lazy(r"((?:[-*>•][ \t]+)?)([*_]{0,2}):((?:[123][a-z]{2}_)?[a-z][a-z0-9_+-]{1,40}):(?=[ \t]*[^\s:])[ \t]*")
#: Another one before it.
_MOST_LEADING = 9  # codes before another one
_LEADING = lazy(r"((?:[-*>•][ \t]+)?):((?:[123][a-z]{2}_)?[a-z][a-z0-9_+-]{1,40}):[ \t]{0,9}(?=:[a-z1-3])")
_CODES = lazy(rf"\n(?:{_CODE.pattern}|{_LEADING.pattern})")
#: Usual codes, and the emoji that each stands for.
_PAIRS = (
    "page_facing_up=📄 page_with_curl=📃 scroll=📜 memo=📝 pencil=📝 pencil2=✏️ newspaper=📰 newspaper2=🗞️ "
    "rolled_up_newspaper=🗞️ books=📚 book=📖 open_book=📖 closed_book=📕 green_book=📗 blue_book=📘 orange_book=📙 "
    "notebook=📓 bookmark=🔖 bookmark_tabs=📑 label=🏷️ speech_balloon=💬 writing_hand=✍️ clock1=🕐 fire=🔥 star=⭐ "
    "star2=🌟 sparkles=✨ rocket=🚀 robot_face=🤖 brain=🧠 bulb=💡 mag=🔍 microscope=🔬 test_tube=🧪 dart=🎯 "
    "pushpin=📌 round_pushpin=📍 paperclip=📎 globe_with_meridians=🌐 arrow_right=➡️ small_blue_diamond=🔹 "
    "small_orange_diamond=🔸 large_blue_diamond=🔷 heavy_check_mark=✔️ tada=🎉 trophy=🏆 zap=⚡ boom=💥 "
    "1st_place_medal=🥇 2nd_place_medal=🥈 3rd_place_medal=🥉"
)
_EMOJI = {code: emoji for code, _, emoji in (pair.partition("=") for pair in _PAIRS.split())}
_USUAL = frozenset(_EMOJI).union(
    "bust_in_silhouette busts_in_silhouette calendar spiral_calendar_pad one two three".split()
)
#: One in the row of a table, before or behind what a cell says.
_IN_ROW = lazy(r"(?<=[ |]):([a-z][a-z0-9_+-]{1,40}):(?=[ |]|$)")
_ROWS = lazy(r"^\|[^\n]*[a-z0-9]:[ |][^\n]*", re.MULTILINE)
_PEOPLE = ("bust", "people", "person", "man", "woman", "writing", "family")
_NUMBERS = dict(zip("zero one two three four five six seven eight nine".split(), range(10), strict=True)) | {
    "keycap_ten": 10
}
#: Signs that stand for codes, in the order in which these occur.
_SIGNS = "🔹🔸🔷🔶🟦🟧🟩🟪🟫🟨"


#: A number in bold as chats print it, with what else is in bold: ``*1. <https://…|A Sort>*``, ``*2.* [Queues](…)``.
_BOLD_NUMBER = lazy(r"\*(\d{1,4}[.)])(?:\*|[ \t]{1,4}([^*\n]{1,500})\*)(?:[ \t]{1,4}(?=\S)|$)")
_BOLD_NUMBERS = lazy(rf"^(?:{_BOLD_NUMBER.pattern})", re.MULTILINE)
_FEWEST_NUMBERS = 2
#: A link as Telegram copies it, and a line of several: ``🔗 PDF (https://…) | Page (https://…)``.
_COPIED = r"[^\s()\[\]|·•\n][^()\[\]|·•\n]{0,60}[ ]\(https?://[^\s()]{1,500}\)"
_COPIED_LINK = lazy(r"([^\W\d_][^()\[\]|·•\n]{0,60})[ ]\((https?://[^\s()]{1,500})\)")
COPIED_LINKS = lazy(rf"\n{_COPIED}(?:[ \t]{{0,3}}[|·•][ \t]{{0,3}}{_COPIED}){{1,7}}[ \t]*(?=\n|$)")
#: A head on a line of its own, as Slack and Discord print it: ``arxiv-bot  9:01 AM``, ``[05-Jan-26 09:01 AM] bot#1``.
_HEAD = lazy(
    r"(?:(?!\d)[\w.'-]{1,30}(?: [\w.'-]{1,30}){0,3}(?:[ ]{1,2}APP)?[ ]{1,2}\d{1,2}:\d\d(?:[ ]?[AP]M)?"
    r"|\[[^\[\]\n]{6,24}\d:\d\d(?:[ ]?[AP]M)?\][ ][^\s:][^\n:]{0,40})[ \t]*"
)
#: One before the text of a message, as WhatsApp and Telegram print it: ``05/01/2026, 09:01 - Ada: A Faster Sort``.
_LEAD = lazy(
    r"\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d(?::\d\d)?(?:[ ]?[AP]M)?\]?(?: -)? [^\s:][^\n:]{0,40}:[ ](?=\S)"
)
#: The time in a head: a search for it is quick, because hardly any colon is in one.
_TIME = lazy(r":\d\d(?!\d)")
_LONGEST_HEAD = 120  # characters
_KEYS = lazy(r"(\*\*)?((?:\d\ufe0f?\u20e3?){1,4}(?<=\u20e3)|\d{1,3}\\[.)])[ \t]{1,9}(?=\S)")
#: Lines of signs between the parts of a message.
RULES = lazy(r"\n(?:[➖➗]{3,60}|[━─═⎯▬〰]{3,200})[ \t]*\n")


def has_bold_numbers(text: str) -> bool:
    """Tell whether several lines of a text begin with a number in bold, the first of them with the first number."""
    numbers = [number[1] for number in islice(_BOLD_NUMBERS.finditer(text), _FEWEST_NUMBERS)]
    return len(numbers) == _FEWEST_NUMBERS and numbers[0].strip("0.)") == "1"


def write_bold_numbers(lines: list[str], start: int) -> None:
    """Write numbers in bold as those of items, with what is in bold with them before what is not."""
    for at in range(start, len(lines)):
        if match := _BOLD_NUMBER.match(lines[at]):
            beside, rest = match[2] or "", lines[at][match.end() :]
            mark = "" if rest or not beside else "*" if beside.startswith("<") else "**"
            lines[at] = " ".join(filter(None, (match[1], f"{mark}{beside}{mark}", rest)))


def write_copied_links(lines: list[str], start: int) -> None:
    """Write links whose addresses are behind their names, on lines of several, as those of Markdown."""
    for at in range(start, len(lines)):
        if " (http" in lines[at] and COPIED_LINKS.fullmatch(f"\n{lines[at]}"):
            lines[at] = _COPIED_LINK.sub(r"[\1](\2)", lines[at])


def has_heads(text: str) -> bool:
    """Tell whether messages of a text have heads."""
    for time in _TIME.finditer(text):
        start = text.rfind("\n", max(0, time.start() - _LONGEST_HEAD), time.start()) + 1
        line, _, below = text[start : start + 2 * _LONGEST_HEAD].partition("\n")
        if (start or time.start() < _LONGEST_HEAD) and (_LEAD.match(line) or (_HEAD.fullmatch(line) and below.strip())):
            return True
    return False


def drop_heads(lines: list[str], start: int) -> None:
    """Leave the heads of messages out; a message on the line of its head becomes an item of a list.

    One line that looks like a head, with other text above it, may as well be a value (``Submitted 09:01``).
    """
    heads = [at for at in range(start, len(lines)) if _is_head(lines, at)]
    if len(heads) == 1 and any(map(str.strip, lines[start : heads[0]])):
        return
    for at in heads:
        lead = _LEAD.match(lines[at])
        lines[at] = f"- {lines[at][lead.end() :]}" if lead else ""


def _is_head(lines: list[str], at: int) -> bool:
    """Tell whether a line is the head of a message that is below it, or begins with that of the message on it."""
    return bool(
        _LEAD.match(lines[at]) or (at + 1 < len(lines) and lines[at + 1].strip() and _HEAD.fullmatch(lines[at]))
    )


def has_codes(text: str) -> bool:
    """Tell whether lines of a text begin with codes for emoji."""
    return any((code or leading) in _USUAL for _, _, code, _, leading in _CODES.findall(f"\n{text}"))


def write_signs(lines: list[str], start: int) -> None:
    """Write each code with which a line begins as a sign of its own, or as a number, and drop a usual one behind it."""
    signs = {code: f"{number}. " for code, number in _NUMBERS.items()}
    for at in range(start, len(lines)):
        above, _, code = lines[at].removesuffix(":").rpartition(" :")
        if code in _USUAL and lines[at].endswith(":") and above.strip():
            lines[at] = above.rstrip(" \t")
        lead = before = ""
        for _ in range(_MOST_LEADING):
            first = _LEADING.match(lines[at])
            if first is None or first[2] not in _EMOJI:
                break
            before, lead = first[1], f"{lead}{_EMOJI[first[2]]} "
            lines[at] = f"{before}{lines[at][first.end() :]}"
        if match := _CODE.match(lines[at]):
            bullet, emphasis, code = match.groups()
            if code not in signs:
                sign = "👤" if code.startswith(_PEOPLE) else _EMOJI.get(code) or _SIGNS[len(signs) % len(_SIGNS)]
                signs[code] = f"{sign} "
            lines[at] = f"{bullet}{lead}{signs[code]}{emphasis}{lines[at][match.end() :]}"
        elif lead:
            lines[at] = f"{before}{lead}{lines[at][len(before) :]}"


def has_codes_in_rows(text: str) -> bool:
    """Tell whether a row of a table has a usual code for an emoji."""
    return any(code in _EMOJI for row in _ROWS.findall(text) for code in _IN_ROW.findall(row))


def write_signs_in_rows(lines: list[str], start: int) -> None:
    """Write each usual code in a row of a table as the emoji that it stands for."""
    for at in range(start, len(lines)):
        if lines[at].startswith("|"):
            lines[at] = _IN_ROW.sub(lambda found: _EMOJI.get(found[1], found[0]), lines[at])


def write_rules(lines: list[str], start: int) -> None:
    """Write a line of signs (➖➖➖) as the rule that it is."""
    for at in range(start, len(lines)):
        if RULES.fullmatch(f"\n{lines[at]}\n"):
            lines[at] = "***"


def write_numbers(lines: list[str], start: int) -> None:
    """Write a number on keys (1️⃣), or with an escaped sign, that begins a line, as that of an item of a list."""
    for at in range(start, len(lines)):
        if match := _KEYS.match(lines[at]):
            number = "".join(filter(str.isdigit, match[2]))
            lines[at] = f"{match[1] or ''}{number}. {lines[at][match.end() :]}"
