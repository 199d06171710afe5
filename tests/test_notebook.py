"""The notebook of the documentation: it runs, it still says what is stored in it, and what it says is right."""

import copy
import json
import re
from collections import Counter
from typing import Any

import bibtexparser
import pytest

import arxiv_digest_parser as adp

pytest.importorskip("ipykernel")
pytest.importorskip("matplotlib")
pytest.importorskip("nbclient")
pytest.importorskip("nbformat")
pytest.importorskip("pandas")

from nbformat.v4 import new_code_cell
from run_notebook import NOTEBOOK, execute, stored

DIGESTS = [adp.parse(path.read_bytes()) for path in sorted((NOTEBOOK.parents[1] / "examples").glob("*.md"))]

# What the figures show, printed after their cells: the height of each bar, by category and day, and of each point.
BARS = """\
import json
bars = {bars.get_label(): [int(bar.get_height()) for bar in bars] for bars in axes.containers}
points = {line.get_label(): [round(float(share), 4) for share in line.get_ydata()] for line in trend_axes.lines}
print(json.dumps({"bars": bars, "points": points}))
"""


@pytest.fixture(scope="module")
def executed() -> Any:  # noqa: ANN401 - nbformat's nodes are dictionaries of anything
    """Execute the notebook, and a cell after it that looks at the figures."""
    notebook = copy.deepcopy(stored())
    notebook.cells.append(new_code_cell(BARS, id="bars"))
    execute(notebook)
    return notebook


def cells(notebook: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return the cells with code, by their names."""
    return {cell.id: cell for cell in notebook.cells if cell.cell_type == "code"}


def comparable(output: Any) -> tuple[str, dict[str, str]]:  # noqa: ANN401
    """Return an output without what differs between versions of matplotlib and pandas: pictures, and HTML of frames."""
    if output.output_type == "stream":
        return output.name, {"text/plain": output.text}
    data = {kind: data for kind, data in output.data.items() if kind == "text/plain" or "arxiv-digest" in data}
    return output.output_type, data


def printed(notebook: Any, cell: str) -> str:  # noqa: ANN401
    """Return what a cell prints."""
    [output] = cells(notebook)[cell].outputs
    return str(output.text)


def test_stored_outputs_are_true(executed: Any) -> None:  # noqa: ANN401
    """Executed again, every cell gives what is stored; ``python tests/run_notebook.py`` stores it anew."""
    again = cells(executed)
    for name, cell in cells(stored()).items():
        assert list(map(comparable, cell.outputs)) == list(map(comparable, again[name].outputs)), name
        assert cell.execution_count == again[name].execution_count


def test_views_are_those_of_the_library(executed: Any) -> None:  # noqa: ANN401
    """A digest, a paper and a selection are shown as they show themselves."""
    digest = DIGESTS[0]
    expected: dict[str, adp.Digest | adp.Paper] = {
        "look-code": digest,
        "paper-code": digest["2512.92004"],
        "select-code": adp.Digest(
            [adp.Section("cs.CL", [digest["2512.92002"]])], title=digest.title, date=digest.date, layout=digest.layout
        ),
    }
    for name, value in expected.items():
        [output] = cells(executed)[name].outputs
        assert output.data == {"text/plain": repr(value), "text/html": value._repr_html_()}


def test_links_lead_to_pages() -> None:
    """What the notebook's text links to is there."""
    text = "".join(cell.source for cell in stored().cells if cell.cell_type == "markdown")
    targets = re.findall(r"\]\(([^()]+)\)", text)
    assert len(targets) == 5
    assert [target for target in targets if not (NOTEBOOK.parent / target).is_file()] == []


def test_the_bibliography_holds_the_selected_papers(executed: Any) -> None:  # noqa: ANN401
    """BibTeX that is printed reads back as the papers on computation and language."""
    library = bibtexparser.parse_string(printed(executed, "bibtex-code"))
    assert [entry["eprint"] for entry in library.entries] == ["2512.92002", "2512.92003"]
    keys = printed(executed, "keys-code").splitlines()
    assert len(set(keys)) == len(keys) == 6


def test_the_figure_shows_every_paper_once(executed: Any) -> None:  # noqa: ANN401
    """Each bar is as high as there are papers of its category and day, and the picture is a PNG."""
    counts = Counter(
        (category, day)
        for digest in DIGESTS
        for day, published in digest.by_day().items()
        for category, group in published.by_category().items()
        for _ in group
    )
    days = sorted({day for _, day in counts if day})
    assert json.loads(printed(executed, "bars"))["bars"] == {
        category: [counts[category, day] for day in days] for category in sorted({name for name, _ in counts if name})
    }
    for notebook in (stored(), executed):
        [output] = cells(notebook)["plot-code"].outputs
        assert output.data["image/png"].startswith("iVBORw0KGgo")


def test_the_trend_shows_the_share_of_each_archive(executed: Any) -> None:  # noqa: ANN401
    """Each point is the part of a day's papers whose primary category is in the archive."""
    days: dict[str, Counter[str]] = {}
    for digest in DIGESTS:
        for day, published in digest.by_day().items():
            for category, group in published.by_category().items():
                days.setdefault(str(day), Counter())[str(category).partition(".")[0]] += len(group)
    shares = [{name: count / counts.total() for name, count in counts.items()} for _, counts in sorted(days.items())]
    assert json.loads(printed(executed, "bars"))["points"] == {
        name: [round(share.get(name, 0), 4) for share in shares] for name in ("cs", "math", "physics")
    }
    [output] = cells(stored())["trend-code"].outputs
    assert output.data["image/png"].startswith("iVBORw0KGgo")
