"""The nouns of the promise: strategy, objective, action, progress update."""

from .actions import Action
from .imports import PlanImport
from .strategies import Objective, Strategy
from .updates import Precision, ProgressUpdate, Rating

__all__ = [
    "Action",
    "Objective",
    "PlanImport",
    "Precision",
    "ProgressUpdate",
    "Rating",
    "Strategy",
]
