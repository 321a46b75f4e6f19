"""The nouns of account: board, membership, meeting, item, paper, publication."""

from .agenda import AgendaItem
from .answers import Answer, AnswerMail
from .attendance import Attendance
from .boards import Board, ClosureDay, Membership
from .comments import MinutesComment
from .evening import Interest, Movement
from .exclusions import Exclusion
from .follow_ups import FollowUp, FollowUpNote
from .meetings import Meeting
from .minutes import Minute, Minutes
from .notices import ExemptionReview, PrivateNotice
from .papers import Paper
from .parents import Champion, ChampionTask, Course, Home, Training, Visit
from .publications import Publication, PublishedPaper
from .reports import Recommendation, Report
from .resolutions import Clause, Resolution, Vote
from .responsibility import Responsibility
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
    "Answer",
    "AnswerMail",
    "Attendance",
    "BasisChange",
    "Board",
    "ChairRule",
    "Champion",
    "ChampionTask",
    "Clause",
    "ClosureDay",
    "Course",
    "Exclusion",
    "ExemptionReview",
    "FollowUp",
    "FollowUpNote",
    "Home",
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
    "Responsibility",
    "SeatRule",
    "TermsOfReference",
    "TermsParagraph",
    "Training",
    "Visit",
    "Vote",
    "WorkPlanItem",
    "WorkPlanRule",
]
