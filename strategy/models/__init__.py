"""The nouns of the promise: strategy, objective, action, progress update."""

from .actions import Action, Milestone
from .challenges import Challenge, ChallengeEntry
from .imports import PlanImport
from .rounds import Reminder, UpdateDraft, UpdateRound
from .strategies import Objective, Principle, Strategy
from .updates import ENDED, Precision, ProgressUpdate, Rating, Standing
from .voice import Voice

__all__ = [
    "ENDED",
    "Action",
    "Challenge",
    "ChallengeEntry",
    "Milestone",
    "Objective",
    "PlanImport",
    "Precision",
    "Principle",
    "ProgressUpdate",
    "Rating",
    "Reminder",
    "Standing",
    "Strategy",
    "UpdateDraft",
    "UpdateRound",
    "Voice",
]
