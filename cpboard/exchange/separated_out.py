"""CSV files that Excel opens as they are and that run nothing."""

import csv
import io

from .shapes_out import Table, guarded, in_words, writable


def write_separated(table: Table) -> bytes:
    """One table as CSV: UTF-8 with its mark, commas, a heading row.

    A cell that begins with ``= + - @`` has an apostrophe before it; ``unguarded``
    gives the words back.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([guarded(writable(column.heading)) for column in table.columns])
    for row in table.rows:
        writer.writerow([guarded(in_words(value)) for value in row])
    return text.getvalue().encode("utf-8-sig")
