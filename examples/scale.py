"""Read a folder of digests on many cores or machines: ``python examples/scale.py FOLDER OUT``.

OUT gets a Parquet data set with a row for each listing of a paper, and ``papers.bib`` with an entry for each paper.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, get_type_hints

import dask
import dask.bag
import pyarrow as pa
import pyarrow.parquet as pq

import arxiv_digest_parser as adp

ARROW_TYPES = {
    str: pa.string(),
    str | None: pa.string(),
    int | None: pa.int64(),
    bool: pa.bool_(),
    datetime.date | None: pa.date32(),
    list[str]: pa.list_(pa.string()),
    list[list[str]]: pa.list_(pa.list_(pa.string())),
}
SCHEMA = pa.schema([(name, ARROW_TYPES[hint]) for name, hint in get_type_hints(adp.Record).items()])


class Reading(NamedTuple):
    """What came of a file: a digest, or the reason why there is none."""

    path: str
    digest: adp.Digest | None
    reason: str | None = None


def read(path: str) -> Reading:
    """Read a file; one that is broken costs itself alone."""
    try:
        return Reading(path, adp.parse(Path(path).read_bytes(), source=Path(path).name))
    except (adp.DigestError, OSError) as error:
        return Reading(path, None, str(error))


def rows(reading: Reading) -> list[adp.Record]:
    """Return a row for each paper that a file lists; its column ``source`` names the file."""
    return adp.to_records(reading.digest or adp.Digest())


def write_part(readings: Iterable[Reading], folder: str) -> list[str]:
    """Write the rows of some files as one file of the data set, named after the first."""
    readings = list(readings)
    part = Path(folder) / f"{Path(readings[0].path).stem}.parquet"
    table = pa.Table.from_pylist([row for reading in readings for row in rows(reading)], schema=SCHEMA)
    pq.write_table(table, part)
    return [str(part)]


def merge_readings(readings: Iterable[Reading]) -> adp.Digest:
    """Merge the digests of some files."""
    return adp.merge(reading.digest for reading in readings if reading.digest)


def run(folder: Path, out: Path, *, files_in_a_part: int = 50) -> list[Reading]:
    """Read all files of a folder with whatever scheduler Dask has, and return the readings that failed."""
    data = out / "papers"
    data.mkdir(parents=True)
    paths = sorted(str(path) for path in folder.glob("*.md"))
    readings = dask.bag.from_sequence(paths, partition_size=files_in_a_part).map(read)
    # Merging is associative, so that parts may be merged wherever they are, eight at a time.
    archive = readings.reduction(merge_readings, adp.merge, split_every=8)
    failed = readings.filter(lambda reading: reading.digest is None)
    merged, failures, _ = dask.compute(archive, failed, readings.map_partitions(write_part, str(data)))
    (out / "papers.bib").write_text(adp.to_bibtex(merged), encoding="utf-8")
    return list(failures)


if __name__ == "__main__":
    for failure in run(Path(sys.argv[1]), Path(sys.argv[2])):
        print(f"{failure.path}: {failure.reason}", file=sys.stderr)
