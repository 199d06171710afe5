"""Digests and papers as fields of pydantic's models, and as what FastAPI takes and returns."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import digests

import arxiv_digest_parser as adp
from arxiv_digest_parser.exporters import records

pytest.importorskip("pydantic")

from pydantic import BaseModel, TypeAdapter, ValidationError

SHORT = st.text(st.characters(exclude_categories=["Cs"]), max_size=3)
DIGESTS: TypeAdapter[adp.Digest] = TypeAdapter(adp.Digest)
TEXT = "### [1] [A Faster Sort](https://arxiv.org/abs/2512.90001)\n*Ada Lovelace*\n\nPublished: soon\n"


class Reading(BaseModel):
    """A model of a service."""

    paper: adp.Paper
    identifier: adp.ArxivId
    rows: list[adp.Record] = []


@given(digests(line=SHORT, block=SHORT))
def test_pydantic_writes_what_to_json_writes(digest: adp.Digest) -> None:
    """The JSON of a response is that of the library, and reads back either way."""
    written = DIGESTS.dump_json(digest)
    assert json.loads(written) == json.loads(adp.to_json(digest))
    assert DIGESTS.validate_json(written) == DIGESTS.validate_json(adp.to_json(digest)) == digest
    assert DIGESTS.validate_python(json.loads(written)).diagnostics == digest.diagnostics


def test_values_are_taken_as_they_are() -> None:
    """A value of the library is not copied, and plain data becomes one."""
    digest = adp.parse(TEXT)
    assert DIGESTS.validate_python(digest) is digest
    reading = Reading.model_validate({"paper": digest[0], "identifier": "https://arxiv.org/abs/2512.90001v2"})
    assert reading.paper is digest[0]
    assert reading.identifier == adp.ArxivId("2512.90001", 2)
    filled = Reading(paper=digest[0], identifier=reading.identifier, rows=adp.to_records(digest))
    assert Reading.model_validate_json(filled.model_dump_json()) == filled
    assert filled.model_dump()["paper"]["authors"] == ("Ada Lovelace",)


@pytest.mark.parametrize(
    ("data", "where", "message"),
    [
        ({"paper": {"title": "A"}, "identifier": "2513.1"}, ("identifier",), "expected an arXiv identifier"),
        ({"paper": {"title": "A", "titel": "B"}, "identifier": "2512.90001"}, ("paper", "titel"), "not permitted"),
        ({"paper": {}, "identifier": "2512.90001"}, ("paper", "title"), "Field required"),
        (
            {"paper": {"title": "A", "announce_type": "news"}, "identifier": "2512.90001"},
            ("paper",),
            "Paper.announce_type: expected one of new",
        ),
        ({"paper": {"title": "A", "scores": {"a": "high"}}, "identifier": "2512.90001"}, ("paper", "scores", "a"), ""),
    ],
    ids=["identifier", "unknown key", "missing key", "value", "score"],
)
def test_wrong_data_is_an_error_of_validation(data: dict[str, Any], where: tuple[str, ...], message: str) -> None:
    """What the models refuse is reported as pydantic reports it, with the place, in JSON and in plain data alike."""
    errors: list[ValidationError] = []
    with pytest.raises(ValidationError) as caught:
        Reading.model_validate_json(json.dumps(data))
    errors.append(caught.value)
    with pytest.raises(ValidationError) as caught:
        Reading.model_validate(data)
    errors.append(caught.value)
    for raised in errors:
        [error] = raised.errors()
        assert tuple(part for part in error["loc"] if not str(part).startswith("function-")) == where
        assert message in error["msg"]


def test_the_schema_has_a_component_for_each_model() -> None:
    """Programs that make types of the schema find the names of the library."""
    schema = DIGESTS.json_schema(mode="serialization")
    names = {"Analysis", "ArxivId", "Diagnostic", "Extra", "Older", "Paper", "Scores", "Section", "Translation"}
    assert names <= {*schema["$defs"]}
    assert schema["properties"]["format"] == {"const": "arxiv-digest", "title": "Format", "type": "string"}
    assert schema["required"] == ["format", "version"]
    assert {*schema["properties"]} >= {"title", "date", "layout", "source", "sections", "diagnostics"}


def test_pydantic_is_not_needed() -> None:
    """Nothing imports pydantic before pydantic asks."""
    code = "import sys, arxiv_digest_parser as adp; adp.Paper, adp.Record; print('pydantic' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")
    assert run.stdout.strip() == "False"


def test_records_do_without_typing_extensions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pydantic is not installed, records are of the type that Python has."""
    monkeypatch.setitem(sys.modules, "typing_extensions", None)
    spec = importlib.util.spec_from_file_location("records_again", records.__file__)
    assert spec
    assert spec.loader
    again = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "records_again", again)
    spec.loader.exec_module(again)
    assert again.to_records(adp.Paper("A"))[0]["title"] == "A"
