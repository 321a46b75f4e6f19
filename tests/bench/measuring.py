"""Processor time of one work, and the row that the table has of it."""

import resource
import statistics
import subprocess
import sys
import time

RUNS = 7


def seconds(work, *, runs=RUNS, warm=1):
    """The median of several runs in seconds of processor time, after a warm-up."""
    found = []
    for number in range(runs + warm):
        begun = time.process_time()
        work()
        if number >= warm:
            found.append(time.process_time() - begun)
    return statistics.median(found)


def seconds_elsewhere(script, *arguments):
    """Seconds of processor time that a script itself says it took, in its own Python:

    what we have mended in a library is not mended there.
    """
    command = [sys.executable, "-c", script, *map(str, arguments)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime > before
    return float(told.stdout)


def row(work, size, ours, floor, *, unit="s", **peer):
    """One row of the table; times in milliseconds where they are short."""
    if unit == "s" and max(ours, floor) < 1:
        unit, ours, floor = "ms", ours * 1000, floor * 1000
        peer = {name: figure * 1000 for name, figure in peer.items()}
    return {
        "work": work,
        "size": size,
        "ours": round(ours, 2),
        "floor": round(floor, 2),
        "peer": {name: round(figure, 2) for name, figure in peer.items()},
        "unit": unit,
        "ratio": round(ours / floor, 2),
    }
