"""The nouns of account: board, membership, meeting, item, paper, publication."""

from .agenda import AgendaItem, Paper
from .boards import Board, ClosureDay, Membership
from .meetings import Meeting
from .publications import Publication, PublishedPaper

__all__ = [
    "AgendaItem",
    "Board",
    "ClosureDay",
    "Meeting",
    "Membership",
    "Paper",
    "Publication",
    "PublishedPaper",
]
