"""Every compiled pattern of the package, and strings that are made to keep it busy."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import warnings
from collections.abc import Iterator, Mapping
from itertools import count
from types import ModuleType
from typing import Any

import attrs
import regex

import arxiv_digest_parser

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import sre_parse

#: How a pattern can be asked. One that is only asked at one place of a text need not be quick at every place.
METHODS = frozenset({"match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split"})
_AT_ONE_PLACE = frozenset({"match", "fullmatch"})
_NEVER = "\x00"  # stands in no text that a pattern asks for
_DEEPEST = 2_000  # parts of one pattern
_MOST_OFTEN = 3  # a part that may be repeated no more often than this is as good as one that may not
_UNICODE = {"\\p{M}": "\u0301", "\\p{L}": "a", "\\p{N}": "1"}


@attrs.frozen
class Asked:
    """A pattern, where it stands, and how it is asked."""

    name: str
    pattern: Any
    methods: frozenset[str]


def modules() -> list[ModuleType]:
    """Import every module of the package."""
    found = pkgutil.walk_packages(arxiv_digest_parser.__path__, arxiv_digest_parser.__name__ + ".")
    return [importlib.import_module(one.name) for one in found if not one.name.endswith("__main__")]


def patterns() -> list[Asked]:
    """Find the patterns that the modules of the package hold, whatever they hold them in, or give to `re` in a call."""
    found: dict[int, tuple[str, Any]] = {}
    methods: dict[int, set[str]] = {}
    for module in modules():
        home = module.__name__.partition(".")[2]
        tree = ast.parse(inspect.getsource(module))
        on_others = _called_on_others(tree, module)
        for name, value in vars(module).items():
            for pattern, method in _held(value):
                found.setdefault(id(pattern), (f"{home}.{name}", pattern))
                known = {method} if method else set[str]() if _is_pattern(value) else on_others
                methods.setdefault(id(pattern), set()).update(known)
        for pattern, method in _uses(tree, module):
            methods[id(pattern)].update({method} if method else on_others)
        for line, pattern, method in _literal(tree, module):
            found[id(pattern)] = (f"{home}:{line}", pattern)
            methods.setdefault(id(pattern), set()).add(method)
    return [Asked(name, pattern, frozenset(methods[key]) or METHODS) for key, (name, pattern) in found.items()]


def _is_pattern(value: object) -> bool:
    return isinstance(value, (re.Pattern, regex.Pattern))


def _held(value: object, depth: int = 3) -> Iterator[tuple[Any, str]]:
    """Yield the patterns that a value is or holds, with the method if it is a bound one."""
    if _is_pattern(value):
        yield value, ""
    elif _is_pattern(getattr(value, "__self__", None)):
        yield value.__self__, value.__name__  # type: ignore[attr-defined]
    elif depth and isinstance(value, Mapping):
        for one in (*value.keys(), *value.values()):
            yield from _held(one, depth - 1)
    elif depth and isinstance(value, (tuple, list, set, frozenset)):
        for one in value:
            yield from _held(one, depth - 1)
    elif depth and attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from _held(getattr(value, field.name, None), depth - 1)


def _uses(tree: ast.AST, module: ModuleType) -> Iterator[tuple[Any, str]]:
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


def _literal(tree: ast.AST, module: ModuleType) -> Iterator[tuple[int, Any, str]]:
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


def attacks(asked: Asked) -> dict[str, tuple[str, str, str]]:
    """Make strings for a pattern: what stands before a part, the part, to be repeated, and what spoils the end."""
    made: dict[str, tuple[str, str, str]] = {}
    source = asked.pattern.pattern
    text = source.decode("latin-1") if isinstance(source, bytes) else source
    for before, unit in _parts(text, asked.pattern.flags):
        for head, body in ((before, unit), ("", before + unit), ("", unit)):
            for end in (_NEVER, "\n", "x", ""):
                if body:
                    made[f"{head!r} {body!r}… {end!r}"] = (head, body, end)
    return made


def _parts(source: str, flags: int) -> list[tuple[str, str]]:
    """Return the parts of a pattern that may be repeated, each with a text that leads to it."""
    parsed = sre_parse.parse(_plain(source), flags & (re.VERBOSE | re.IGNORECASE | re.MULTILINE | re.DOTALL))
    found: dict[tuple[str, str], None] = {}
    for filled in (False, True):
        walk = _Walk({}, filled)
        walk.sequence(list(parsed), "")
        found.update(dict.fromkeys(walk.found))
    return [*found]


def _plain(source: str) -> str:
    """Return a pattern of `regex` as `re` can parse it, with one sign for each set that only `regex` has."""
    source = re.sub(
        r"\\p\{(\w+)\}", lambda match: _UNICODE.get(match[0], "≤" if match[1].startswith("S") else "中"), source
    )
    source = re.sub(r"\\P\{\w+\}", "a", source)
    source = re.sub(r"\\N\{[^{}]+\}", "\ufe0f", source)
    names = count()
    source = re.sub(
        r"\(\?P<(\w+)>",
        lambda match: (
            match[0] if f"(?P={match[1]})" in source or f"(?({match[1]})" in source else f"(?P<n{next(names)}>"
        ),
        source,
    )
    source = source.replace("(?>", "(?:")
    return re.sub(r"(?<!\\)([*+?}])\+", r"\1", source)


@attrs.define
class _Walk:
    """Goes through a parsed pattern, and notes each part that may be repeated."""

    groups: dict[int, str]
    filled: bool  # whether what may be left out is there once
    found: list[tuple[str, str]] = attrs.Factory(list[tuple[str, str]])

    def sequence(self, items: list[Any], before: str) -> str:
        """Note the repeated parts of a sequence; return a text that it matches."""
        made = ""
        for at, (kind, value) in enumerate(items):
            following = [one for one in items[at + 1 : at + 3] if str(one[0]) in {"MAX_REPEAT", "MIN_REPEAT"}]
            made += self.item(kind, value, before + made, following)
        return made

    def item(self, kind: Any, value: Any, before: str, following: list[Any]) -> str:
        """Note the repeated parts of one item; return a text that it matches."""
        name = str(kind)
        if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            least, most, body = value
            unit = self.sequence(list(body), before)
            if most > _MOST_OFTEN and len(self.found) < _DEEPEST:
                for sign in {unit, *self.variants(list(body), before)}:
                    self.found.append((before, sign))
                for _, (_, _, other) in following:  # what two neighbours can both take
                    shared = _chars(list(body)) & _chars(list(other))
                    self.found += [(before, sign) for sign in sorted(shared)[:3]]
            return unit * max(least, int(self.filled and most > 0))
        if name == "BRANCH":
            texts = [self.sequence(list(branch), before) for branch in value[1]]
            return max(texts, key=len)
        if name == "SUBPATTERN":
            text = self.sequence(list(value[3]), before)
            self.groups[value[0]] = text
            return text
        if name == "ATOMIC_GROUP":
            return self.sequence(list(value), before)
        if name in {"ASSERT", "ASSERT_NOT"}:
            self.sequence(list(value[1]), before)
            return ""
        if name == "GROUPREF":
            return self.groups.get(value, "")
        if name == "GROUPREF_EXISTS":
            return self.sequence(list(value[1]), before)
        return _sign(kind, value, " " if self.filled else "")

    def variants(self, body: list[Any], before: str) -> set[str]:
        """Return what each alternative of a repeated part matches."""
        kinds = [(str(kind), value) for kind, value in body]
        if len(kinds) == 1 and kinds[0][0] == "SUBPATTERN":
            return self.variants(list(kinds[0][1][3]), before)
        if len(kinds) == 1 and kinds[0][0] == "BRANCH":
            return {_Walk(dict(self.groups), self.filled).sequence(list(branch), before) for branch in kinds[0][1][1]}
        return {sign for sign in sorted(_chars(body))[:4]} if len(kinds) == 1 else set()


_CATEGORY = {
    "CATEGORY_DIGIT": "1",
    "CATEGORY_SPACE": " ",
    "CATEGORY_WORD": "a",
    "CATEGORY_NOT_DIGIT": "a",
    "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_NOT_WORD": "!",
}
_USUAL = "ax1 \n.,:*-_[](){}<>|#$\\/\"'&中"


def _sign(kind: Any, value: Any, preferred: str) -> str:
    """Return a sign that one item matches."""
    signs = _signs(kind, value)
    return next((sign for sign in preferred + _USUAL if sign in signs), min(signs, default=""))


def _signs(kind: Any, value: Any) -> set[str]:
    """Return some of the signs that one item matches."""
    name = str(kind)
    if name == "LITERAL":
        return {chr(value)}
    if name == "NOT_LITERAL":
        return {*_USUAL} - {chr(value)}
    if name == "ANY":
        return {*_USUAL} - {"\n"}
    if name == "CATEGORY":
        return {_CATEGORY[str(value)]}
    if name == "IN":
        signs: set[str] = set()
        for inner, what in value:
            if str(inner) == "RANGE":
                signs |= {chr(what[0]), chr(what[1])} | {sign for sign in _USUAL if what[0] <= ord(sign) <= what[1]}
            elif str(inner) != "NEGATE":
                signs |= _signs(inner, what)
        if str(value[0][0]) == "NEGATE":
            kept = {*_USUAL} - signs
            if any(str(inner) == "CATEGORY" for inner, _ in value):
                kept = {
                    sign
                    for sign in kept
                    if not any(_in_category(sign, what) for inner, what in value if str(inner) == "CATEGORY")
                }
            return kept
        return signs
    return set()


def _in_category(sign: str, category: Any) -> bool:
    name = str(category)
    is_in = {
        "DIGIT": sign.isdigit(),
        "SPACE": sign.isspace(),
        "WORD": sign.isalnum() or sign == "_",
    }[name.rpartition("_")[2]]
    return is_in != ("NOT" in name)


def _chars(body: list[Any]) -> set[str]:
    """Return the signs of a part that is one sign, or of all of its first ones."""
    signs: set[str] = set()
    for kind, value in body[:1]:
        name = str(kind)
        if name == "SUBPATTERN":
            signs |= _chars(list(value[3]))
        elif name == "BRANCH":
            for branch in value[1]:
                signs |= _chars(list(branch))
        elif name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            signs |= _chars(list(value[2]))
        else:
            signs |= _signs(kind, value)
    return signs
