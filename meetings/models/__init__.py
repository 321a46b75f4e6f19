"""The nouns of account: board, membership, meeting, item, paper, publication."""

from .agenda import AgendaItem, Paper
from .boards import Board, ClosureDay, Membership
from .meetings import Meeting
from .minutes import Attendance, Minute, Minutes
from .publications import Publication, PublishedPaper
from .resolutions import Clause, FollowUp, Resolution

__all__ = [
    "AgendaItem",
    "Attendance",
    "Board",
    "Clause",
    "ClosureDay",
    "FollowUp",
    "Meeting",
    "Membership",
    "Minute",
    "Minutes",
    "Paper",
    "Publication",
    "PublishedPaper",
    "Resolution",
]
