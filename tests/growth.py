"""Tells whether time and memory grow with a text alone, whatever the machine: by ratios, in one process."""

import gc
import time
import tracemalloc
from collections.abc import Callable

_FACTOR = 8
_LINEAR = 3 * _FACTOR  # Quadratic growth would be sixty-fourfold.
_ENOUGH = 0.003  # seconds; less is noise
_LONGEST = 64_000  # characters
_ATTEMPTS = 5

Run = Callable[[str], object]
Make = Callable[[int], str]


def _seconds(run: Run, text: str) -> float:
    gc.disable()
    start = time.process_time()
    run(text)
    taken = time.process_time() - start
    gc.enable()
    return taken


def time_is_linear(run: Run, make: Make, size: int = 4_000) -> bool:
    """Tell whether eight times the text takes less than twenty-four times the time.

    The size grows until there is something to measure. A disturbed measurement is repeated.
    """
    run(make(size))  # what is imported is not counted
    while size < _LONGEST and _seconds(run, make(size)) < _ENOUGH:
        size *= 2
    small, large = make(size), make(_FACTOR * size)
    return any(_seconds(run, large) < _LINEAR * _seconds(run, small) for _ in range(_ATTEMPTS))


def memory_of(run: Run, text: str) -> int:
    """Return how many bytes are held at most while a text is read."""
    tracemalloc.start()
    run(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def memory_is_linear(run: Run, make: Make, size: int = 4_000) -> bool:
    """Tell whether eight times the text takes less than twenty-four times the memory."""
    run(make(size))  # what is cached is not counted
    return memory_of(run, make(_FACTOR * size)) < _LINEAR * memory_of(run, make(size))
