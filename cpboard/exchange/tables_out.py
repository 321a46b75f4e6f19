"""A table as a file to take away, CSV or a workbook, as the answer to a request."""

from django.http import HttpResponse

from .separated_out import write_separated
from .shapes_out import Table
from .sheets_out import write_workbook

CONTENT_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def send_table(
    table: Table, ending: str, *, name: str, title: str, lines=()
) -> HttpResponse:
    """The table under a name without its ending, which is "csv" or "xlsx".

    ``title`` and ``lines`` stand above it in the workbook; CSV has no room for them.
    """
    if ending == "csv":
        data = write_separated(table)
    else:
        data = write_workbook(title, list(lines), [table])
    return HttpResponse(
        data,
        content_type=CONTENT_TYPES[ending],
        headers={"Content-Disposition": f'attachment; filename="{name}.{ending}"'},
    )
