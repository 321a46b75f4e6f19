"""The nouns of account: board, membership, meeting, item, paper, publication."""

from .agenda import AgendaItem, Paper
from .attendance import Attendance
from .boards import Board, ClosureDay, Membership
from .comments import MinutesComment
from .evening import Interest, Movement
from .exclusions import Exclusion
from .meetings import Meeting
from .minutes import Minute, Minutes
from .notices import ExemptionReview, PrivateNotice
from .publications import Publication, PublishedPaper
from .reports import Recommendation, Report
from .resolutions import Clause, FollowUp, Resolution, Vote
from .terms import (
    BasisChange,
    ChairRule,
    SeatRule,
    TermsOfReference,
    TermsParagraph,
)
from .work_plan import WorkPlanItem, WorkPlanRule

__all__ = [
    "AgendaItem",
    "Attendance",
    "BasisChange",
    "Board",
    "ChairRule",
    "Clause",
    "ClosureDay",
    "ExemptionReview",
    "Exclusion",
    "FollowUp",
    "Interest",
    "Meeting",
    "Membership",
    "Minute",
    "Minutes",
    "MinutesComment",
    "Movement",
    "Paper",
    "PrivateNotice",
    "Publication",
    "PublishedPaper",
    "Recommendation",
    "Report",
    "Resolution",
    "SeatRule",
    "TermsOfReference",
    "TermsParagraph",
    "Vote",
    "WorkPlanItem",
    "WorkPlanRule",
]
