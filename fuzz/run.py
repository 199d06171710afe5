"""Fuzz the library with atheris: ``python fuzz/run.py [--seconds 300] [TARGET ...]``.

Each target runs in a process of its own, one after the other, from the seeds and the dictionary next to this file.
What was found to be worth keeping goes to ``--work``, and so does an input that breaks a promise.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
_LIMITS = ["-timeout=20", "-rss_limit_mb=3000", "-max_len=8192"]


def main() -> int:
    """Run the targets that the command line names, or one of them in this process."""
    import targets

    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("targets", nargs="*", choices=[*targets.TARGETS, []], help="default: all")
    arguments.add_argument("--seconds", type=int, default=300, help="for all targets together (default: 300)")
    arguments.add_argument("--work", type=Path, help="a folder that is kept (default: a temporary one)")
    given = arguments.parse_args()
    chosen = given.targets or list(targets.TARGETS)
    with tempfile.TemporaryDirectory() as temporary:
        work = given.work or Path(temporary)
        return max(_run(name, work, given.seconds // len(chosen)) for name in chosen)


def _run(name: str, work: Path, seconds: int) -> int:
    corpus = work / name
    corpus.mkdir(parents=True, exist_ok=True)
    found = Path.cwd() / f"{name}-"
    return subprocess.run(
        [
            sys.executable,
            HERE / "one.py",
            name,
            corpus,
            HERE / "seeds" / name,
            HERE.parent / "tests" / "arxiv",  # what arXiv publishes is a start for every target
            f"-dict={HERE / 'digest.dict'}",
            f"-artifact_prefix={found}",
            f"-max_total_time={seconds}",
            *_LIMITS,
        ],
        check=False,
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
