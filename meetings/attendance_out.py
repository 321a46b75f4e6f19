"""The attendance of a year as a file to take away."""

from cpboard.exchange.dates import long_date
from cpboard.exchange.shapes_out import Column, Table
from meetings.attendance import STATUSES, Register

COLUMNS = (
    Column("Name", 5),
    Column("Role", 3.5),
    Column("Political group", 4),
    Column("Meetings", 2.2),
    Column("Present", 2.2),
    Column("Sent a substitute", 2.5),
    Column("Apologies", 2.2),
    Column("Absent", 2.2),
    Column("Not named in the minutes", 2.8),
    Column("Of those present, remotely", 2.8),
    Column("In words", 2.5),
)


def table_of(register: Register) -> Table:
    """A row a person, members first; advisers and observers say so by their role."""
    return Table(
        "Attendance",
        COLUMNS,
        tuple(row_of(line) for line in (*register.members, *register.apart)),
        groups=(False,) * len(register.members) + (True,) * len(register.apart),
    )


def row_of(line) -> tuple:
    """One person's row."""
    return (
        line.person.name,
        line.seat.get_role_display(),
        line.seat.group,
        line.entitled,
        *(line.counts[status] for status in STATUSES),
        line.remote,
        # Words, so that no spreadsheet takes "6 of 8" for anything else.
        line.words,
    )


def lines_of(register: Register) -> list[str]:
    """What stands above the table: the meetings that count, and those that do not."""
    said = [f"Meetings counted: {days(register.counted) or 'none yet'}."]
    if register.unrecorded:
        said.append(
            "Not counted, as no attendance is on record here: "
            f"{days(register.unrecorded)}."
        )
    return said


def days(meetings) -> str:
    """The days of meetings in a line."""
    return ", ".join(long_date(meeting.meets_on) for meeting in meetings)
