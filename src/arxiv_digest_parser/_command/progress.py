"""How much has been read, shown on a terminal if reading takes long."""

import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

_PATIENCE = 1.0  # seconds before progress is shown


@contextmanager
def progress(paths: Sequence[str]) -> Generator[Callable[[int], object]]:
    """Show how many bytes were read, on a terminal, if it takes longer and tqdm is installed; give what counts them."""
    is_terminal = sys.stderr is not None and sys.stderr.isatty()
    if not is_terminal or find_spec("tqdm") is None:
        yield lambda _: None
        return
    from tqdm import tqdm

    total = None
    with suppress(OSError):
        total = sum(Path(path).stat().st_size for path in paths) if "-" not in paths else None
    with tqdm(total=total, unit="B", unit_scale=True, delay=_PATIENCE, leave=False) as bar:
        yield bar.update
