"""Minutes as councils write them: text in, what was decided and by whom out.

Pure functions over words: nothing here knows of the database.
"""

from .reading import read_minutes
from .shapes import (
    ReadAttendee,
    ReadClause,
    ReadMinute,
    ReadMinutes,
    ReadResolution,
    Remark,
)

__all__ = [
    "ReadAttendee",
    "ReadClause",
    "ReadMinute",
    "ReadMinutes",
    "ReadResolution",
    "Remark",
    "read_minutes",
]
