"""Every compiled pattern of the package, and strings that are made to keep it busy.

A pattern takes more than linear time where what may be repeated can be cut in many ways, or where each place of a long
run is a new start. So each part of a pattern that may be repeated is repeated here, after a text that leads to it or
alone, and then the end is spoilt.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count, pairwise
from random import Random
from types import ModuleType
from typing import Any, TypeAlias, cast

import attrs
import regex

import arxiv_digest_parser
from arxiv_digest_parser._patterns import LazyPattern

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    _parser: Any = importlib.import_module("sre_parse")  # nothing else tells the parts of a pattern

#: A pattern of `re` or `regex`, of texts or bytes; and a part of one, as `sre_parse` gives it.
Pattern: TypeAlias = Any
Item: TypeAlias = Any

#: How a pattern can be asked. One that is only asked at one place of a text need not be quick at every place.
METHODS = frozenset({"match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split"})
_AT_ONE_PLACE = frozenset({"match", "fullmatch"})


@attrs.frozen
class Asked:
    """A pattern, where it is, and how it is asked."""

    name: str
    pattern: Pattern
    methods: frozenset[str]


# ------------------------------------------------------------------------------------------------ patterns


def modules() -> list[ModuleType]:
    """Import every module of the package."""
    found = pkgutil.walk_packages(arxiv_digest_parser.__path__, arxiv_digest_parser.__name__ + ".")
    return [importlib.import_module(one.name) for one in found if not one.name.endswith("__main__")]


def patterns() -> list[Asked]:
    """Find the patterns that the modules of the package hold, whatever they hold them in, or give to `re` in a call."""
    found: dict[int, tuple[str, Pattern]] = {}
    methods: dict[int, set[str]] = {}
    for module in modules():
        home = module.__name__.partition(".")[2]
        tree = ast.parse(inspect.getsource(module))
        on_others = _called_on_others(tree, module)
        # Templates are made of records that were read: what other tests read must not decide about this one.
        held = {name: value for name, value in vars(module).items() if name != "_recent"}
        for name, value in held.items():
            for pattern, method in _held(_made(value)):
                found.setdefault(id(pattern), (f"{home}.{name}", pattern))
                known = {method} if method else set[str]() if _is_pattern(value) else on_others
                methods.setdefault(id(pattern), set()).update(known)
        for pattern, method in _uses(tree, module):
            methods[id(pattern)].update({method} if method else on_others)
        for line, pattern, method in _literal(tree, module):
            found[id(pattern)] = (f"{home}:{line}", pattern)
            methods.setdefault(id(pattern), set()).add(method)
    asked = ((name, _compiled(pattern), methods[key]) for key, (name, pattern) in found.items())
    return [Asked(name, pattern, frozenset(ways) or METHODS) for name, pattern, ways in asked]


def _is_pattern(value: object) -> bool:
    return isinstance(value, (re.Pattern, regex.Pattern, LazyPattern))


def _compiled(pattern: Pattern) -> Pattern:
    """Return a pattern as it is when something is asked of it."""
    return pattern.compiled() if isinstance(pattern, LazyPattern) else pattern


def _made(value: object) -> object:
    """Return what a function makes that needs no arguments and keeps what it makes; any other value as it is."""
    is_kept = hasattr(value, "cache_info") and not inspect.signature(cast("Callable[[], object]", value)).parameters
    return cast("Callable[[], object]", value)() if is_kept else value


def _held(value: object, depth: int = 3) -> Iterator[tuple[Pattern, str]]:
    """Yield the patterns that a value is or holds, with the method if it is a bound one."""
    of = getattr(value, "__self__", None)
    if _is_pattern(value) or _is_pattern(of):
        yield (value, "") if of is None else (of, getattr(value, "__name__", ""))
        return
    inner: list[object] = []
    if isinstance(value, Mapping):
        inner = [*value.keys(), *value.values()]
    elif isinstance(value, (tuple, list, set, frozenset)):
        inner = [*value]
    else:
        inner = [getattr(value, field.name, None) for field in getattr(value, "__attrs_attrs__", ())]
    for one in inner if depth else []:
        yield from _held(one, depth - 1)


def _uses(tree: ast.AST, module: ModuleType) -> Iterator[tuple[Pattern, str]]:
    """Yield the patterns that a module names, with the method that it calls, or "" where it hands the pattern on."""
    called: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            pattern = getattr(module, node.value.id, None)
            if _is_pattern(pattern):
                called.add(node.value)
                if node.attr in METHODS:
                    yield pattern, node.attr
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node not in called:
            pattern = getattr(module, node.id, None)
            if _is_pattern(pattern):
                yield pattern, ""


def _called_on_others(tree: ast.AST, module: ModuleType) -> set[str]:
    """Return the methods that a module calls on what it does not name as a pattern, or all if it calls none."""
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in METHODS]
    called = {
        node.attr
        for node in nodes
        if not isinstance(node.value, ast.Name)
        or not (node.value.id in {"re", "regex"} or _is_pattern(getattr(module, node.value.id, None)))
    }
    return called - {"split"} or {*METHODS}  # a text has that one as well


def _literal(tree: ast.AST, module: ModuleType) -> Iterator[tuple[int, Pattern, str]]:
    """Yield the patterns that functions of a module give to `re` or `regex` as they are written."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id in {"re", "regex"}
            and node.func.attr in METHODS
            and isinstance(node.args[0], ast.Constant)
        ):
            compiling = getattr(module, node.func.value.id).compile
            yield node.lineno, compiling(node.args[0].value), node.func.attr


# ------------------------------------------------------------------------------------------------ strings

_NEVER = "\x00"  # is in no text that a pattern asks for
_CHANCES = 60  # strings that are made by chance for a pattern
#: What spoils the end of those: nothing that a pattern asks for, a line break and more, and more than one word.
_ENDS = (_NEVER, "\nx\n", "xxxxx x,")
_MOST_OFTEN = 3  # a part that may be repeated no more often than this is as good as one that may not
_RUN = 8  # signs between two neighbours
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
#: Signs for what only `regex` knows.
_PROPERTIES = {"M": "\u0301", "L": "a", "Lu": "A", "Ll": "a", "N": "1", "So": "≤", "Sk": "^"}
#: The signs by which sets are distinguished, the most usual first.
_USUAL = "ax1 \n.,:*-_[](){}<>|#$\\/\"'&中"


def attacks(asked: Asked) -> list[tuple[str, str, str]]:
    """Make strings for a pattern: what is before a part, the part, to be repeated, and what spoils the end."""
    source = asked.pattern.pattern
    text = source.decode("latin-1") if isinstance(source, bytes) else source
    parsed = _parser.parse(_plain(text), asked.pattern.flags & (re.VERBOSE | re.IGNORECASE | re.MULTILINE | re.DOTALL))
    parts: dict[tuple[str, str], None] = {}
    for is_filled in (False, True):
        walk = _Walk(is_filled)
        walk.sequence(list(parsed), "")
        parts.update(dict.fromkeys(walk.found))
    made = [
        (head, body, end)
        for before, unit in parts
        for head, body in ((before, unit), ("", before + unit), ("", unit))
        for end in (_NEVER, "\n")
        if body
    ]
    return [*dict.fromkeys([*made, *_chance_attacks(text, [*parts], [*_words(list(parsed))])])]


def _chance_attacks(source: str, parts: list[tuple[str, str]], words: list[str]) -> Iterator[tuple[str, str, str]]:
    """Make strings by chance, the same ones each time.

    What is repeated is a few words of the pattern, or the end of what leads to a part that may be repeated: the same
    attribute many times inside one tag, for example.
    """
    random = Random(ascii(source))
    for _ in range(_CHANCES if parts and words else 0):
        before, unit = random.choice(parts)
        led = before[random.randrange(len(before) + 1) :] + unit
        body = random.choice([led, "".join(random.choices(words, k=random.randrange(1, 5)))])
        head = random.choice([before, before, random.choice(parts)[0], ""])
        for end in _ENDS if body else ():
            yield head, body, end


def _words(items: Sequence[Item]) -> Iterator[str]:
    """Yield the words that a pattern spells out, and a few signs of each of its sets."""
    word = ""
    for kind, value in items:
        name = str(kind)
        if name == "LITERAL":
            word += chr(value)
            continue
        if word:
            yield word
        word = ""
        if name in _REPEATS:
            yield from _words(list(value[2]))
        elif name == "BRANCH":
            for branch in value[1]:
                yield from _words(list(branch))
        elif name in {"SUBPATTERN", "ASSERT", "ASSERT_NOT"}:
            yield from _words(list(value[-1]))
        else:
            yield from sorted(_signs(name, value))[:6]
    if word:
        yield word


def _plain(source: str) -> str:
    """Return a pattern of `regex` as `re` can parse it, with a sign for each set that only `regex` has."""
    names = count()

    def named(match: re.Match[str]) -> str:
        is_asked = f"(?P={match[1]})" in source or f"(?({match[1]})" in source
        return match[0] if is_asked else f"(?P<n{next(names)}>"  # regex lets two groups have one name

    source = re.sub(r"\\p\{(\w+)\}", lambda match: _PROPERTIES.get(match[1], "中"), source)
    source = re.sub(r"\\N\{[^{}]+\}", "\ufe0f", source)
    source = re.sub(r"\(\?P<(\w+)>", named, source.removeprefix(r"\G"))
    return re.sub(r"(?<!\\)([*+?}])\+", r"\1", source)


@attrs.define
class _Walk:
    """Goes through a parsed pattern, and notes each part that may be repeated, with a text that leads to it."""

    is_filled: bool  # whether what may be left out is there once
    found: list[tuple[str, str]] = attrs.Factory(list[tuple[str, str]])
    groups: dict[int, str] = attrs.Factory(dict[int, str])

    def sequence(self, items: Sequence[Item], before: str) -> str:
        """Note the repeated parts of a sequence; return a text that it matches."""
        made = ""
        for at, (kind, value) in enumerate(items):
            if str(kind) in _REPEATS:
                made += self.repeat(value, before + made, items[at + 1 : at + 3])
            else:
                made += self.item(str(kind), value, before + made)
        return made

    def repeat(self, value: Item, before: str, following: Sequence[Item]) -> str:
        """Note a repeated part."""
        least, most, body = value
        unit = self.sequence(list(body), before)
        if most > _MOST_OFTEN:
            signs = {unit, *self.alternatives(list(body), before), *self.shared(list(body), before)}
            for kind, other in following:  # what two neighbours can both take
                if str(kind) in _REPEATS:
                    signs.update(sorted(_first_signs(list(body)) & _first_signs(list(other[2])))[:3])
            self.found += [(before, sign) for sign in sorted(signs)]
        return unit * max(int(least), int(self.is_filled and most > 0))

    def item(self, kind: str, value: Item, before: str) -> str:
        """Note the repeated parts of an item that is not repeated itself; return a text that it matches."""
        if kind == "BRANCH":
            texts = [self.sequence(list(branch), before) for branch in value[1]]
            return max(texts, key=len)
        if kind == "SUBPATTERN":
            self.groups[value[0]] = text = self.sequence(list(value[3]), before)
            return text
        if kind in {"ASSERT", "ASSERT_NOT"}:
            self.sequence(list(value[1]), before)
            return ""
        if kind == "GROUPREF_EXISTS":
            return self.sequence(list(value[1]), before)
        signs = _signs(kind, value)
        usual = (" " if self.is_filled else "") + _USUAL
        if kind == "GROUPREF":
            return self.groups.get(int(value), "")
        found = [sign for sign in usual if sign in signs] or sorted(signs)
        return found[0] if found else ""

    def shared(self, body: Sequence[Item], before: str) -> Iterator[str]:
        """Yield what a repeated part matches with a run of what two neighbours in it can both take."""
        for at, (one, other) in enumerate(pairwise(body)):
            if str(one[0]) in _REPEATS and str(other[0]) in _REPEATS:
                inner = _first_signs(list(one[1][2])) & _first_signs(list(other[1][2]))
                for sign in sorted(inner)[:3]:
                    walk = _Walk(self.is_filled)
                    led = walk.sequence(body[:at], before) + sign * _RUN
                    yield led + walk.sequence(body[at + 2 :], before + led)

    def alternatives(self, body: Sequence[Item], before: str) -> set[str]:
        """Return what each alternative of a repeated part matches."""
        if len(body) != 1:
            return set()
        (kind, value), *_ = body
        if str(kind) == "SUBPATTERN":
            return self.alternatives(list(value[3]), before)
        if str(kind) == "BRANCH":
            return {_Walk(self.is_filled).sequence(list(branch), before) for branch in value[1]}
        return {*sorted(_first_signs(body))[:4]}


def _signs(kind: str, value: Item) -> set[str]:
    """Return some of the signs that one item matches."""
    if kind == "LITERAL":
        return {chr(value)}
    if kind == "NOT_LITERAL":
        return {*_USUAL} - {chr(value)}
    if kind == "ANY":
        return {*_USUAL} - {"\n"}
    return _set(value) if kind == "IN" else set()


def _set(members: Sequence[Item]) -> set[str]:
    """Return some of the signs of a set."""
    kinds = {str(kind) for kind, _ in members}
    signs = {sign for sign in _USUAL if any(_is_in(sign, str(kind), value) for kind, value in members)}
    signs |= {chr(value) for kind, value in members if str(kind) == "LITERAL"}
    signs |= {chr(value[0]) for kind, value in members if str(kind) == "RANGE"}
    return {*_USUAL} - signs if "NEGATE" in kinds else signs


def _is_in(sign: str, kind: str, value: Item) -> bool:
    if kind == "RANGE":
        return bool(value[0] <= ord(sign) <= value[1])
    if kind != "CATEGORY":
        return kind == "LITERAL" and sign == chr(value)
    name = str(value)
    tells = {"DIGIT": sign.isdigit(), "SPACE": sign.isspace(), "WORD": sign.isalnum() or sign == "_"}
    return tells[name.rpartition("_")[2]] != ("NOT" in name)


def _first_signs(body: Sequence[Item]) -> set[str]:
    """Return some of the signs that a part may begin with."""
    kind, value = body[0]
    name = str(kind)
    if name == "SUBPATTERN":
        return _first_signs(list(value[3]))
    if name == "BRANCH":
        return set[str]().union(*(_first_signs(list(branch)) for branch in value[1] if branch))
    return _first_signs(list(value[2])) if name in _REPEATS else _signs(name, value)


# ------------------------------------------------------------------------------------------------ growth

#: Characters; they grow slowly at first, so that exponential growth shows before it takes for ever.
_SIZES = (20, 28, 40, 56, 80, 112, 160, 224, 320, 2_000)
_LEAST_OFTEN = 400  # times that a part is repeated in the longest string
_SHORT, _QUICK = 0.02, 0.0005  # seconds; less is not looked at: in quadratic time, 2,000 characters take more
_FACTOR, _FASTER_THAN_LINEAR = 4, 8  # in quadratic time, four times the text take sixteen times as long
_ATTEMPTS = 5


def slow(asked: Asked) -> list[tuple[str, str, str]]:
    """Return a string, if there is one, for which the time that a pattern takes grows faster than the string."""
    for head, body, end in attacks(asked):
        for way in ways_of(asked):
            for size in (*_SIZES[:-1], max(_SIZES[-1], _LEAST_OFTEN * len(body))):
                quick = _QUICK if size >= _SIZES[-1] else _SHORT
                small, large = (head + body * (many // len(body)) + end for many in (size // _FACTOR, size))
                if _seconds(asked.pattern, way, large) > quick:
                    if grows(asked.pattern, way, small, large):
                        return [(head, body, end)]
                    break
    return []


def ways_of(asked: Asked) -> set[str]:
    """Return the methods to try: one for all that look at every place of a text."""
    elsewhere = asked.methods - _AT_ONE_PLACE
    every = {"search"} if elsewhere == {"search"} else {"finditer"} if elsewhere else set[str]()
    return {*(asked.methods & _AT_ONE_PLACE), *every}


def grows(pattern: Pattern, way: str, small: str, large: str) -> bool:
    """Tell whether the time grows faster than a string that is four times as long, in each of several attempts."""
    return all(
        _seconds(pattern, way, large) > max(_QUICK, _FASTER_THAN_LINEAR * _seconds(pattern, way, small))
        for _ in range(_ATTEMPTS)
    )


def _seconds(pattern: Pattern, way: str, text: str) -> float:
    given = text.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else text
    start = time.process_time()
    found = getattr(pattern, way)(given)
    if way == "finditer":
        for _ in found:
            pass
    return time.process_time() - start
