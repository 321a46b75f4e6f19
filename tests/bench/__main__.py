"""``make bench``: how long the slow works take, beside what they cannot do without.

Writes var/bench.json and prints it as a table. Each figure is the median of several
runs, in processor time: what else the machine does at the time counts for nothing.
``floor`` is the same work done by the bare library, or on the smaller plan; ``ratio``
is ours to that floor, of one and the same run. Nothing passes or fails by it.

    python -m tests.bench [words of a work ...]
"""

import json
import os
import sys
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cpboard.settings")

import django

django.setup()

from django.conf import settings  # noqa: E402 after set-up
from django.test.utils import (  # noqa: E402 after set-up
    get_runner,
    setup_test_environment,
)

from tests.bench import plans  # noqa: E402 after set-up

COLUMNS = ["work", "size", "ours", "floor", "unit", "ratio", "peer"]


def main(wanted):
    """Measure all works, or those whose name has one of the words wanted."""
    # Nothing is collected here; whitenoise wants the folder all the same.
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    setup_test_environment(debug=False)
    runner = get_runner(settings)(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    try:
        rows = [
            row
            for name, work in plans.WORKS.items()
            if not wanted or any(word in name for word in wanted)
            for row in work()
        ]
    finally:
        runner.teardown_databases(databases)
    path = settings.BASE_DIR / "var" / "bench.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    print_table(rows)


def print_table(rows):
    """The rows for a person, columns in line."""
    lines = [COLUMNS] + [[shown(row[name]) for name in COLUMNS] for row in rows]
    widths = [max(len(line[place]) for line in lines) for place in range(len(COLUMNS))]
    for line in lines:
        cells = (text.ljust(width) for text, width in zip(line, widths, strict=True))
        sys.stdout.write("  ".join(cells).rstrip() + "\n")


def shown(value):
    """A figure or words as the table prints them."""
    if isinstance(value, dict):
        return ", ".join(f"{name} {figure}" for name, figure in value.items())
    return "" if value is None else str(value)


main(sys.argv[1:])
