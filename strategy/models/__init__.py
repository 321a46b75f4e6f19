"""The nouns of the promise: strategy, objective, action, progress update."""

from .actions import Action
from .strategies import Objective, Strategy
from .updates import Precision, ProgressUpdate, Rating

__all__ = ["Action", "Objective", "Precision", "ProgressUpdate", "Rating", "Strategy"]
