"""The nouns of account: board, membership, meeting, item, paper, publication."""

from .agenda import AgendaItem, Paper
from .attendance import Attendance
from .boards import Board, ClosureDay, Membership
from .comments import MinutesComment
from .evening import Interest, Movement
from .meetings import Meeting
from .minutes import Minute, Minutes
from .publications import Publication, PublishedPaper
from .resolutions import Clause, FollowUp, Resolution, Vote
from .work_plan import WorkPlanItem, WorkPlanRule

__all__ = [
    "AgendaItem",
    "Attendance",
    "Board",
    "Clause",
    "ClosureDay",
    "FollowUp",
    "Interest",
    "Meeting",
    "Membership",
    "Minute",
    "Minutes",
    "MinutesComment",
    "Movement",
    "Paper",
    "Publication",
    "PublishedPaper",
    "Resolution",
    "Vote",
    "WorkPlanItem",
    "WorkPlanRule",
]
