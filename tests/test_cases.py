"""Small invented digests, and what a user expects of each: ``NAME.md`` (or so) and ``NAME.expected.json``.

An expectation names the papers in order, each with the fields that matter; texts under ``extra`` have to be in some
text of the paper. It may name the title, the date and the sections of the digest, codes that are forbidden, and codes
that are wanted.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from results import texts

import arxiv_digest_parser as adp

FOLDER = Path(__file__).parent / "cases"
EXPECTED = ".expected.json"
CASES = sorted(path.name.removesuffix(EXPECTED) for path in FOLDER.glob(f"*{EXPECTED}"))
RENAMED = {"category": "primary_category", "index": "number"}
ANALYSIS = {"tldr", "motivation", "method", "result", "conclusion"}
SOMEWHERE = {"report_no", "msc_class", "acm_class", "license"}


def folded(value: object) -> list[str]:
    """Return every text inside a value, with any white space as one space."""
    return [" ".join(text.split()) for text in texts(value)]


def field(paper: adp.Paper, name: str) -> object:
    """Return a field of a paper as an expectation writes it; what is not there is empty."""
    if name in ANALYSIS:
        return getattr(paper.analysis, name, None) or ""
    if name.startswith("translated_"):
        part = name.removeprefix("translated_")
        return next((text for one in paper.translations if (text := getattr(one, part))), "")
    if name == "has_analysis":
        return paper.analysis is not None
    if name == "no_markup":
        return not any(mark in text for text in folded(paper) for mark in ("</", "<p", "<a "))
    value = getattr(paper, RENAMED.get(name, name))
    if isinstance(value, tuple):
        return [list(one) if isinstance(one, tuple) else one for one in value]
    return value if isinstance(value, (bool, int)) else "" if value is None else str(value)


def differences(paper: adp.Paper, expected: Mapping[str, Any]) -> dict[str, tuple[object, object]]:
    """Return what a paper has otherwise than expected."""
    held = folded(paper)
    found: dict[str, tuple[object, object]] = {}
    for name, wanted in expected.items():
        if name == "extra":
            missing = [text for text in folded(tuple(wanted.values())) if not any(text in one for one in held)]
            if missing:
                found[name] = (missing, held)
        elif name in SOMEWHERE:
            if not any(str(wanted) in one for one in held):
                found[name] = (wanted, held)
        elif field(paper, name) != ("" if wanted is None else wanted):
            found[name] = (wanted, field(paper, name))
    return found


@pytest.mark.parametrize("name", CASES)
def test_what_a_user_expects(name: str) -> None:
    """Each case reads as its expectation says."""
    expected = json.loads((FOLDER / f"{name}{EXPECTED}").read_text("utf-8"))
    [path] = [path for path in FOLDER.glob(f"{name}.*") if not path.name.endswith(EXPECTED)]
    digest = adp.parse(path.read_bytes())
    assert len(digest) == len(expected["papers"])
    off = [differences(paper, wanted) for paper, wanted in zip(digest, expected["papers"], strict=True)]
    assert off == [{}] * len(digest)
    if "title" in expected and "announced" not in expected:
        assert digest.title == expected["title"]
    if "date" in expected:
        assert str(digest.date or None) == str(expected["date"])
    if "sections" in expected:
        sections = [[section.name, len(section.papers)] for section in digest.sections]
        names_only = all(not isinstance(one, list) for one in expected["sections"])
        shown = [one for one, _ in sections] if names_only else [one for one in sections if one[1]]
        assert shown == expected["sections"]
    codes = {noticed.code for noticed in digest.diagnostics}
    assert not codes.intersection(expected.get("forbidden", ()))
    assert codes.issuperset(expected.get("wanted", ()))


def test_there_are_cases() -> None:
    """The test above does not pass for want of files."""
    assert len(CASES) > 60
