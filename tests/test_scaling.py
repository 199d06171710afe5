"""The example for many machines: the same results wherever it runs, and a broken file costs itself alone."""

import pickle
from pathlib import Path

import pytest

import arxiv_digest_parser as adp

pytest.importorskip("dask")
pytest.importorskip("pyarrow")

import dask
import pyarrow.parquet as pq
import scale

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
PAPER = "### [1] [{title}](https://arxiv.org/abs/{base})\n*Ada Lovelace*\n\nAbstract: We sort {title}.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder of nine days, each with new papers and an old one, and two files that are not digests."""
    made = tmp_path / "digests"
    made.mkdir()
    for day in range(1, 10):
        papers = [("Shells", f"2512.9000{day}"), ("Stones", f"2512.9000{day % 3 + 1}")]
        text = f"# Daily, 2025-12-0{day}\n\n" + "\n".join(PAPER.format(title=t, base=base) for t, base in papers)
        (made / f"2025-12-0{day}.md").write_text(text, encoding="utf-8")
    (made / "latin.md").write_bytes("naïve".encode("latin-1"))
    (made / "letter.md").write_text("Dear reader,\n", encoding="utf-8")
    return made


def results(out: Path) -> tuple[list[dict[str, object]], str]:
    """Return the rows of the data set, and the bibliography."""
    rows = pq.read_table(out / "papers").sort_by([("source", "ascending"), ("arxiv_id", "ascending")]).to_pylist()
    return rows, (out / "papers.bib").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheduler", ["synchronous", "threads", "processes"])
def test_results_are_those_of_one_core(folder: Path, tmp_path: Path, scheduler: str) -> None:
    """Whatever runs the tasks, rows and entries are those of a plain loop."""
    with dask.config.set(scheduler=scheduler, num_workers=2):
        failed = scale.run(folder, tmp_path / "out", files_in_a_part=2)
    rows, bibliography = results(tmp_path / "out")
    read = [adp.parse(path.read_bytes(), source=path.name) for path in sorted(folder.glob("2*.md"))]
    assert rows == [
        record for one in read for record in sorted(adp.to_records(one), key=lambda record: str(record["arxiv_id"]))
    ]
    assert [row["source"] for row in rows] == [f"2025-12-0{day}.md" for day in range(1, 10) for _ in read[day - 1]]
    assert bibliography == adp.to_bibtex(adp.merge(read))
    assert bibliography.count("@misc{") == 9
    assert [(Path(path).name, str(reason).partition(";")[0]) for path, _, reason in failed] == [
        ("latin.md", "1:3: expected UTF-8, found byte 0xef"),
        ("letter.md", "no layout recognises the text"),
    ]


def strictly(path: str) -> adp.Digest:
    """Read a digest that must have nothing odd in it."""
    return adp.parse(Path(path).read_bytes(), strict=True)


def test_an_error_comes_back_from_another_process_with_its_diagnostics(tmp_path: Path) -> None:
    """What a worker raises is raised here, with all parts."""
    path = tmp_path / "odd.md"
    path.write_text(PAPER.format(title="Shells", base="2512.90001").replace("Abstract", "Published: soon\n\nAbstract"))
    task = dask.delayed(strictly)(str(path))
    with pytest.raises(adp.InvalidDigestError) as caught:
        task.compute(scheduler="processes", num_workers=1)
    assert [noticed.headline for noticed in caught.value.diagnostics] == [
        "4:12: error: 'soon' is not a date [bad-date]"
    ]


@pytest.mark.parametrize("name", ["bilingual.md", "markdown.md"])
def test_a_pickled_digest_is_no_larger_than_its_json(name: str) -> None:
    """What travels between machines is small."""
    digest = adp.parse((EXAMPLES / name).read_bytes())
    pickled = pickle.dumps(digest, pickle.HIGHEST_PROTOCOL)
    assert pickle.loads(pickled) == digest  # noqa: S301 - the bytes come from the line above
    assert len(pickled) < 1.1 * len(adp.to_json(digest).encode())
