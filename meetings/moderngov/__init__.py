"""Bringing meetings over from Modern.Gov: what its web service answers, and saving it.

Nothing is asked of Modern.Gov, and no document is fetched: an officer saves the
answers of ``mgWebService.asmx`` (GetMeeting, GetMeetings) as files and brings them in.
"""

from .reading import read_answer
from .saving import Refused, bring_over
from .shapes import ReadDocument, Reading, ReadItem, ReadMeeting, Remark

__all__ = [
    "ReadDocument",
    "ReadItem",
    "ReadMeeting",
    "Reading",
    "Refused",
    "Remark",
    "bring_over",
    "read_answer",
]
