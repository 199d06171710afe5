"""Let a static checker look for slow patterns.

    npm install --no-save recheck && python fuzz/recheck.py

This takes about ten minutes. recheck knows the patterns of JavaScript, which are a little different. So each text that
it finds is tried on the pattern itself, and the pattern is printed only if its time grows faster than the text. The
tests make texts of their own (``tests/patterns.py``).
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests"))

from patterns import Asked, grows, patterns, ways_of  # noqa: E402 - the tests know all patterns

#: What differs between Python and JavaScript: comments and spaces, names of groups, possessive repeats, ends of a text.
_SPACES = re.compile(r"(\\.|\[(?:\\.|[^\]\\])*\])|\s+|#[^\n]*", re.DOTALL)
_SIGNS = {re.IGNORECASE: "i", re.MULTILINE: "m", re.DOTALL: "s"}
_TIMES = (1000, 4000)


def in_javascript(asked: Asked) -> dict[str, str]:
    """Return a pattern as JavaScript would have it, anchored where it is only asked at one place."""
    pattern = asked.pattern
    source = pattern.pattern.decode("latin-1") if isinstance(pattern.pattern, bytes) else pattern.pattern
    if pattern.flags & re.VERBOSE:
        source = _SPACES.sub(lambda match: match[1] or "", source)
    source = re.sub(r"\(\?P<\w+>", "(", source.removeprefix(r"\G"))
    source = re.sub(r"(?<!\\)([*+?}])\+", r"\1", source).replace(r"\Z", "$").replace(r"\A", "^")
    if asked.methods <= {"match", "fullmatch"}:
        source = f"^(?:{source}){'$' if asked.methods == {'fullmatch'} else ''}"
    flags = "".join(sign for flag, sign in _SIGNS.items() if pattern.flags & flag)
    return {"source": source, "flags": flags + ("u" if r"\p{" in source else "")}


def main() -> int:
    """Print each pattern that is slow, with a text that makes it so."""
    every = patterns()
    given = json.dumps([in_javascript(asked) for asked in every])
    answer = subprocess.run(
        ["node", str(HERE / "recheck.js")], input=given, stdout=subprocess.PIPE, text=True, check=True
    )
    slow = 0
    for asked, attack in zip(every, json.loads(answer.stdout), strict=True):
        if attack is None:
            continue
        small, large = ("".join(lead + pump * n for lead, pump in attack["pumps"]) + attack["end"] for n in _TIMES)
        if any(grows(asked.pattern, way, small, large) for way in ways_of(asked)):
            slow += 1
            print(f"{asked.name}: {attack}")
    print(f"{len(every)} patterns, {slow} of them slow")
    return slow > 0


if __name__ == "__main__":
    sys.exit(main())
