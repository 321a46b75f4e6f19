"""The nouns of account: board, membership, meeting, item, paper, publication."""

from .agenda import AgendaItem, Paper
from .answers import Answer, AnswerMail
from .boards import Board, ClosureDay, Membership
from .evening import Interest, Movement
from .follow_ups import FollowUp, FollowUpNote
from .meetings import Meeting
from .minutes import Attendance, Minute, Minutes
from .publications import Publication, PublishedPaper
from .resolutions import Clause, Resolution, Vote
from .work_plan import WorkPlanItem, WorkPlanRule

__all__ = [
    "AgendaItem",
    "Answer",
    "AnswerMail",
    "Attendance",
    "Board",
    "Clause",
    "ClosureDay",
    "FollowUp",
    "FollowUpNote",
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
