"""The nouns of account: board, membership, meeting, item, paper, publication."""

from .agenda import AgendaItem, Paper
from .boards import Board, ClosureDay, Membership
from .evening import Interest, Movement
from .exclusions import Exclusion
from .meetings import Meeting
from .minutes import Attendance, Minute, Minutes
from .publications import Publication, PublishedPaper
from .resolutions import Clause, FollowUp, Resolution, Vote
from .work_plan import WorkPlanItem, WorkPlanRule

__all__ = [
    "AgendaItem",
    "Attendance",
    "Board",
    "Clause",
    "ClosureDay",
    "Exclusion",
    "FollowUp",
    "Interest",
    "Meeting",
    "Membership",
    "Minute",
    "Minutes",
    "Movement",
    "Paper",
    "Publication",
    "PublishedPaper",
    "Resolution",
    "Vote",
    "WorkPlanItem",
    "WorkPlanRule",
]
