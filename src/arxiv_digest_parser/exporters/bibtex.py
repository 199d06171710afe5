"""Papers as BibTeX entries, one ``@misc`` each, as arXiv's own export has them.

The fields are those of "Export BibTeX Citation" on arXiv's abstract pages, with the DOI that arXiv registers. What
BibTeX makes of braces, capitals and names is told in Oren Patashnik's "BibTeXing" (``btxdoc``), and at more length in
Nicolas Markey's "Tame the BeaST".
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from string import ascii_lowercase
from typing import NamedTuple, cast

from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Digest, Paper

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def to_bibtex(papers: Digest | Paper | Iterable[Paper]) -> str:
    r"""Write papers as BibTeX entries.

    Every entry is valid whatever the paper's texts hold: braces are balanced, no value leaves its field, and what LaTeX
    would take for a command is escaped, but for formulas and for the commands that authors wrote. Text stays Unicode.
    Keys are distinct, and do not depend on the order of the papers.

    Args:
        papers: A digest, a paper, or several papers. A paper that is listed twice is written twice.

    Returns:
        One entry a paper, in their order, with a blank line between; ``""`` for no papers. A field that is not known is
        left out.

    Raises:
        TypeError: `papers` is none of these.

    Example:
        >>> paper = Paper(
        ...     "FastSort: Sorting & Searching in $O(n)$",
        ...     authors=["Ada Lovelace", "Charles Babbage, Jr.", "The Sorting Team"],
        ...     arxiv_id=ArxivId("2512.20569"),
        ...     primary_category="cs.DS",
        ... )
        >>> print(to_bibtex(paper), end="")
        @misc{lovelace2025fastsort,
          title = {{FastSort}: Sorting \& Searching in {$O(n)$}},
          author = {Ada Lovelace and Babbage, Jr., Charles and {{The Sorting Team}}},
          year = {2025},
          month = dec,
          eprint = {2512.20569},
          archivePrefix = {arXiv},
          primaryClass = {cs.DS},
          doi = {10.48550/arXiv.2512.20569},
          url = {https://arxiv.org/abs/2512.20569},
        }
    """
    entries = [_entry(paper) for paper in _listed(papers)]
    keys = _distinct_keys(entries)
    return "\n".join(f"@misc{{{key},\n{entry.body}}}\n" for key, entry in zip(keys, entries, strict=True))


def _listed(papers: object) -> tuple[Paper, ...]:
    if isinstance(papers, Paper):
        return (papers,)
    if isinstance(papers, Digest):
        return papers.papers
    if isinstance(papers, (str, bytes)) or not isinstance(papers, Iterable):
        raise TypeError(f"papers: expected Digest, Paper or an iterable of Paper, got {type(papers).__name__}")
    listed = tuple(cast("Iterable[object]", papers))
    for index, paper in enumerate(listed):
        if not isinstance(paper, Paper):
            raise TypeError(f"papers[{index}]: expected Paper, got {type(paper).__name__}")
    return cast("tuple[Paper, ...]", listed)


# Entries


class _Entry(NamedTuple):
    key: str  # as its paper alone would have it
    number: str  # what tells it from other papers with that key
    body: str  # its fields, a line each


def _entry(paper: Paper) -> _Entry:
    title = _clean(paper.title)
    authors, complete = _authors(paper)
    year, month = _submitted(paper)
    fields: list[tuple[str, str]] = []
    if title:
        fields.append(("title", f"{{{_title(title)}}}"))
    if authors:
        names = [author.name for author in authors] + ([] if complete else ["others"])
        fields.append(("author", f"{{{' and '.join(names)}}}"))
    if year:
        fields += [("year", f"{{{year}}}"), ("month", _MONTHS[month - 1])]
    fields += ((name, f"{{{value}}}") for name, value in _links(paper))
    number = _folded(paper.arxiv_id.base) if paper.arxiv_id else ""
    key = _key(authors[0].family if authors else "", title, str(year or ""), number)
    return _Entry(key, number, "".join(f"  {name} = {value},\n" for name, value in fields))


def _submitted(paper: Paper) -> tuple[int, int]:
    """Return year and month of submission, 0 and 0 if they are not known."""
    if paper.published:
        return paper.published.year, paper.published.month
    return paper.arxiv_id.submitted if paper.arxiv_id else (0, 0)


# A section heading such as "Agent Sec" can stand where arXiv's class is expected; the field is for the latter alone.
_is_class = re.compile(r"[A-Za-z-]+(?:\.[A-Za-z-]+)?").fullmatch

# What RFC 3986 allows in an address. The rest is percent-encoded: it breaks LaTeX's \url, or the field itself.
_NOT_IN_URL = re.compile(r"[^!#$%&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]")


def _links(paper: Paper) -> Iterator[tuple[str, str]]:
    if paper.arxiv_id is None:
        url = _NOT_IN_URL.sub(_percent_encoded, _clean(paper.url or ""))
        if url:
            yield "url", url
        return
    # The entry cites the paper, not one version of it, as arXiv's own export does.
    latest = ArxivId(paper.arxiv_id.base)
    yield "eprint", latest.base
    yield "archivePrefix", "arXiv"
    if paper.primary_category and _is_class(paper.primary_category):
        yield "primaryClass", paper.primary_category
    yield "doi", latest.doi
    yield "url", latest.abs_url


def _percent_encoded(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())


# Keys

# Letters that Unicode does not decompose into a basic one and a mark, in lower case.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h"}
    | {"ŧ": "t", "ŋ": "n", "ĸ": "k", "ə": "e", "ɛ": "e", "ɔ": "o", "ƒ": "f", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ɨ": "i"}
)
_NOT_IN_KEY = re.compile("[^a-z0-9]+")
# Commands vanish, but for those that are letters themselves.
_LETTER_COMMAND = r"(?:ss|ae|AE|oe|OE|aa|AA|dh|DH|dj|DJ|ng|NG|th|TH|[oOlLij])(?![A-Za-z])"
_COMMAND = re.compile(rf"\\(?:({_LETTER_COMMAND})|[A-Za-z]+|.)")
_is_untelling = re.compile(
    "[0-9]+|a|an|and|are|as|at|be|by|can|do|does|for|from|how|in|into|is|it|its|no|not|of|on|or|our|over|that|the|their|"
    "this|to|toward|towards|under|using|via|we|what|when|where|which|why|with"
).fullmatch
_LONGEST = 40  # characters of a name or a word in a key: people read and type keys


def _folded(text: str) -> str:
    """Spell a text in lower-case ASCII letters and digits; empty for a text in another script."""
    plain = unicodedata.normalize("NFKD", _COMMAND.sub(r"\1", text)).lower()
    return _NOT_IN_KEY.sub("", plain.translate(_LETTERS))[:_LONGEST]


def _telling(text: str) -> list[str]:
    """Return the words to make a key of, in order; all of them if none tells anything."""
    words = [word for word in map(_folded, text.split()) if word]
    return [word for word in words if not _is_untelling(word)] or words


def _key(family: str, title: str, year: str, number: str) -> str:
    name = "".join(_telling(family))[:_LONGEST]
    if name:
        return name + year + "".join(_telling(title)[:1])
    if number:
        return f"arxiv{number}"
    # Code points say which paper it is in any script; a hash would as well, but nobody could tell what of.
    letters = [f"u{ord(character):x}" for character in title if character.isalnum()]
    return ("".join(_telling(title)[:3])[:_LONGEST] or "".join(letters[:4]) or "paper") + year


def _distinct_keys(entries: list[_Entry]) -> list[str]:
    """Give each entry a key of its own, the same in whatever order the entries come.

    Entries that share a key all get their arXiv number; those that still do (the same paper twice, or papers outside
    arXiv), a letter.
    """
    shared = Counter(entry.key for entry in entries)
    keys = [
        entry.key if shared[entry.key] == 1 or entry.key.endswith(entry.number) else entry.key + entry.number
        for entry in entries
    ]
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        groups[key].append(index)
    taken = set(groups)
    for key in sorted(groups):
        if len(groups[key]) == 1:
            continue
        suffixes = _suffixes()
        # By content: of entries that are the same throughout, it does not matter which is first.
        for index in sorted(groups[key], key=lambda index: entries[index].body):
            keys[index] = next(new for suffix in suffixes if (new := key + suffix) not in taken)
            taken.add(keys[index])
    return keys


def _suffixes() -> Iterator[str]:
    """Yield a, b, and so on to z, then aa, ab, and so on."""
    length = 1
    while True:
        yield from map("".join, product(ascii_lowercase, repeat=length))
        length += 1


# Names


class _Author(NamedTuple):
    name: str  # as it stands in the field
    family: str  # for the key


_CUT = re.compile(r"(?:^|[ ,])(?:et\.? al\.?|and others)$|^others$", re.IGNORECASE)
# Spaces that TeX has other signs for. To BibTeX a comma is a comma, even in \, .
_TEX_SPACE = re.compile(r"\\\\|\\[, ]|(?<!\\)~")
# The space that ends a command is none between names: S\o rensen.
_LETTER_AND_SPACE = re.compile(rf"(\\{_LETTER_COMMAND}) ")
_is_suffix = re.compile(r"(?:Jr|Sr|Jnr|Snr)\.?|I{2,3}|IV").fullmatch
_is_suffix_after_comma = re.compile(
    r"(?:Jr|Sr|Jnr|Snr)\.?|[IVX]{2,4}|(?:Ph\. ?D|PhD|M\. ?D|MD|Dr)\.?", re.IGNORECASE
).fullmatch
_ORGANISATION = re.compile(
    r"\b(?:AI|(?i:alliance|association|cent(?:er|re)|collaborations?|committee|community|company|consortium|"
    r"corporation|foundation|groups?|inc|initiative|institut(?:e|es|ion|o)?|labs?|laborator(?:y|ies)|ltd|project|research|"
    r"society|teams?|universit(?:y|ies)))\b"
)
_NAME_SPACE = re.compile("[ ,]+")
_HYPHEN = re.compile("[-'’]")
_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
# Those that a name can start with: "von Neumann" has a family name, "actAVA AI" has none.
_is_particle = re.compile(
    "af|al|av|ben|bin|d|da|das|de|del|della|den|der|des|di|do|dos|du|el|ibn|l|la|las|le|los|st|t|te|ten|ter|van|vom|von|y|"
    "zu|zum|zur"
).fullmatch


def _authors(paper: Paper) -> tuple[list[_Author], bool]:
    """Return the authors, and whether these are all."""
    authors: list[_Author] = []
    complete = paper.authors_complete
    for printed in paper.authors:
        name = _clean(_TEX_SPACE.sub(" ", _LETTER_AND_SPACE.sub(r"{\1}", printed)))
        if cut := _CUT.search(name):
            complete = False
            name = name[: cut.start()]
        # What has neither letter nor digit is a mark between names: "Xiaomi LLM-Core Team, :, Dong Zhang".
        if any(character.isalnum() for character in name):
            authors.append(_author(name.strip(" ,")))
    return authors, complete


def _author(name: str) -> _Author:
    """Write a name so that BibTeX finds the parts that it has, or in double braces if it has none."""
    person, affiliation = _affiliation(name)
    parts = None if _is_literal(person) else _name_parts(person)
    if parts is None:
        return _Author(f"{{{{{_latex(name)}}}}}", person)
    given, family, suffix = parts
    key = " ".join(word for word in family.split() if not word.islower()) or family
    if "," not in person and not suffix and not affiliation:
        return _Author(_latex(name), key)
    family = f"{{{_latex(family + affiliation)}}}" if affiliation else _latex(family)
    return _Author(", ".join(part for part in (family, suffix, _latex(given)) if part), key)


def _affiliation(name: str) -> tuple[str, str]:
    """Split ``Xi Chen (LMO)``, of which BibTeX would take ``(LMO)`` for the family name."""
    person, bracket, affiliation = name.partition(" (")
    return (person, bracket + affiliation) if person and affiliation.endswith(")") else (name, "")


def _is_literal(name: str) -> bool:
    """Tell whether a name is an organisation's, or none that BibTeX can take apart."""
    words = _NAME_SPACE.split(name)
    # "Smith & Sons", "Smith and Sons"; to bibtexparser, "\&and" is the word that parts names as well.
    if any(_NOT_ALPHANUMERIC.sub("", word).lower() in ("", "and") for word in words):
        return True
    if len(words) == 1:
        # OpenAI, 01.AI, deepseek-ai; but Anand, and names in scripts without capitals.
        return not name.istitle() and name.lower() != name.upper()
    first = _HYPHEN.split(words[0])[0]
    return (first.islower() and "\\" not in first and not _is_particle(first)) or _ORGANISATION.search(name) is not None


def _name_parts(name: str) -> tuple[str, str, str] | None:
    """Split a name into given name, family name and suffix; ``None`` if that would be a guess."""
    parts = [part.strip() for part in name.split(",")]
    words = parts[0].split()
    suffix = ""
    if len(parts) == 1 and _is_suffix(words[-1]):
        suffix = words.pop()
    for index in (-1, 1):  # "Russell E. Ryan, Jr."; or "Ryan, Jr., Russell E.", as BibTeX has it
        if len(parts) > 1 and not suffix and _is_suffix_after_comma(parts[index]):
            suffix = parts.pop(index)
    match parts:
        case [_]:
            given, family = _given_and_family(words)
        case [family, given]:
            pass
        case _:
            return None
    if not given and name != family:  # "Ryan, Jr." would be Jr. Ryan.
        return None
    return (given, family, suffix) if _is_balanced(given) and _is_balanced(family) else None


def _given_and_family(words: list[str]) -> tuple[str, str]:
    """Split "First von Last" as BibTeX does: at the first word in lower case, or else before the last word."""
    start = next((index for index, word in enumerate(words[:-1]) if index and word.islower()), len(words) - 1)
    return " ".join(words[:start]), " ".join(words[start:])


# LaTeX

# Surrogates are no text that UTF-8 could hold.
_SPACE = re.compile("[\\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_SPECIAL = re.compile(r"[\\{}$&%#_~^<>]")
# pybtex reads 100 levels of braces and TeX 255; deeper ones are shown, not obeyed.
_LEVELS = 20

_TOKEN = re.compile(
    r"""
    (?P<math>(\$\$?)(?P<formula>(?:\\.|[^$\\])+)\2(?!\d))  # a digit after it: "$5 and $6"
  | (?P<accent>\\(?:[`'^"~=.]\ ?|[bcdHkrtuv](?:\ |(?=\{)))
               (?:[^\W\d_]|\\[ij](?![A-Za-z])|\{(?:\\[ij]|[^\W\d_]{0,2})\}))
  | (?P<letter>\\"""
    + _LETTER_COMMAND
    + r"""\ ?)
  | (?P<capital>\\(?=[a-z]*[A-Z])[A-Za-z]+(?:\{\})?(?![A-Za-z{]))
  | (?P<command>\\[A-Za-z]+)
  | (?P<symbol>\\[&%#_$,/@ -])
  | (?P<special>\\[\\{}]|[\\{}$&%#_~^<>])
  | (?P<word>[^\W_]+)
  | .
    """,
    re.DOTALL | re.VERBOSE,
)
# BibTeX lowers the case of titles, and of the commands in them: \LaTeX becomes \latex. In braces, an accent or a
# command is a "special character", which it keeps whole, and knows as a letter where it sorts and reads names.
_BRACED = frozenset({"accent", "letter", "capital"})
# A backslash before a brace would hide the brace from some readers, but not from others (BibTeX).
_IN_TEXT = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    r"\{": r"\textbraceleft{}",
    r"\}": r"\textbraceright{}",
    r"\\": " ",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
}
_MATH_TOKEN = re.compile(r"\\.|[%#&]")
_IN_MATH = {r"\{": r"\lbrace ", r"\}": r"\rbrace ", r"\\": r"\\ ", "%": r"\%", "#": r"\#", "&": r"\&"}
_LETTERS_IN_A_ROW = re.compile(r"[^\W\d_]{2}")
# Commands that read or write files, run programs, or change what TeX does. A digest is not to be trusted with these:
# they are shown, not obeyed. This is no sandbox; a formula or a macro that merely fails is left to its author.
_UNSAFE = re.compile(
    r"\\(?:[a-z@]*(?:input|include|import|file|write|open|read|exec|shell|code|scan|csname|package|special|command|def"
    r"|environment|every|expandafter)|pdf|(?:let|futurelet|begin|end|bye|stop|dump|loop|output|shipout|verb|directlua|latelua)(?![a-z]))"
    r"|\^\^",
    re.IGNORECASE,
)


def _clean(text: str) -> str:
    """Put a text on one line, without control characters."""
    # Nearly all are so already: a space is the only white space that Python calls printable.
    return text.strip() if text.isprintable() and "  " not in text else _SPACE.sub(" ", text).strip()


def _title(text: str) -> str:
    """Write a title; words whose capitals mean something get braces, so that styles leave them alone."""
    return "".join(f"{{{piece}}}" if is_word and _has_capitals(piece) else piece for piece, is_word in _pieces(text))


def _has_capitals(word: str) -> bool:
    """Tell whether a word has a capital after its first letter, or a digit and a capital: BERT, arXiv, T5."""
    return any(map(str.isupper, word[1:])) or (word[0].isupper() and any(map(str.isdigit, word)))


def _latex(text: str) -> str:
    """Write a text for LaTeX."""
    return "".join(piece for piece, _ in _pieces(text)) if _SPECIAL.search(text) else text


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the LaTeX of a text piece by piece, and whether the piece is a word outside all braces."""
    tokens = list(_tokens(text))
    paired = _paired([sign for _, sign in tokens])
    depth = 0
    for index, (kind, sign) in enumerate(tokens):
        if index in paired:
            depth += 1 if sign == "{" else -1
            yield sign, False
        elif kind == "math":
            yield f"{{${sign}$}}", False
        elif kind == "special":
            yield _IN_TEXT[sign], False
        elif sign.startswith("\\") and _UNSAFE.match(sign):
            yield _IN_TEXT["\\"] + sign[1:], False
        elif kind in _BRACED and not depth:
            yield f"{{{sign.rstrip()}}}", False
        else:
            yield sign, kind == "word" and not depth


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """Yield the tokens of a text, each after its kind; of a formula, what stands between the dollars."""
    position = 0
    while match := _TOKEN.match(text, position):
        kind, sign, position = match.lastgroup or "", match[0], match.end()
        if kind == "math":
            sign = _formula(match["formula"])
            if not sign:
                kind, sign, position = "special", "$", match.start() + 1
        yield kind, sign


def _formula(text: str) -> str:
    """Write what stands between two dollars as a formula; empty if it is none that could stand in a title."""
    is_math = any(sign in text for sign in r"\^_") or " " not in text or not _LETTERS_IN_A_ROW.search(text)
    if not is_math or not text.strip() or _UNSAFE.search(text):
        return ""
    formula = _MATH_TOKEN.sub(lambda match: _IN_MATH.get(match[0], match[0]), text)
    return formula if _is_balanced(formula) else ""


def _is_balanced(text: str) -> bool:
    braces = [character for character in text if character in "{}"]
    return len(_paired(braces)) == len(braces)


def _paired(tokens: list[str]) -> set[int]:
    """Return the indices of the braces that have a partner."""
    paired: set[int] = set()
    open_braces: list[int] = []
    for index, sign in enumerate(tokens):
        if sign == "{":
            open_braces.append(index)
        elif sign == "}" and open_braces:
            partner = open_braces.pop()
            if len(open_braces) < _LEVELS:
                paired |= {partner, index}
    return paired
