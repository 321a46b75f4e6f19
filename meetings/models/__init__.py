"""The nouns of account: board, membership, meeting, item, paper, publication."""

from .agenda import AgendaItem, Paper
from .boards import Board, ClosureDay, Membership
from .evening import Interest, Movement
from .meetings import Meeting
from .minutes import Attendance, Minute, Minutes
from .parents import Champion, ChampionTask, Course, Home, Training, Visit
from .publications import Publication, PublishedPaper
from .resolutions import Clause, FollowUp, Resolution, Vote
from .responsibility import Responsibility
from .work_plan import WorkPlanItem, WorkPlanRule

__all__ = [
    "AgendaItem",
    "Attendance",
    "Board",
    "Champion",
    "ChampionTask",
    "Clause",
    "ClosureDay",
    "Course",
    "FollowUp",
    "Home",
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
    "Responsibility",
    "Training",
    "Visit",
    "Vote",
    "WorkPlanItem",
    "WorkPlanRule",
]
