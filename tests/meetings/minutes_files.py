"""Samples of minutes in our own words, and what a test compares."""

from datetime import date
from pathlib import Path

from meetings.bringing import bring_in
from meetings.minutes import save_state
from meetings.models import FollowUp
from tests.meetings.makers import make_meeting
from tests.people.makers import make_person

SAMPLES = Path(__file__).parents[1] / "samples" / "minutes"
DAY = date(2025, 3, 4)
NAMES = ["roman", "nested", "bullets"]


def sample(name):
    """The text of a sample."""
    return (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")


def letters(text):
    """Every letter and sign of a text in order, spaces aside."""
    return "".join(text.split())


def decided(read):
    """Number, text and numbers below of each thing decided."""
    return [
        (row["number"], row["text"], [below["number"] for below in row["clauses"]])
        for row in read.as_json()["resolutions"]
    ]


def make_minutes(*, meeting=None, text=None, choices=None):
    """Minutes that were brought in from a text: by default one open clause."""
    meeting = meeting or make_meeting(meets_on=DAY, state="held")
    text = text or "Homes\n\nResolved:\n\n(a) That Robin Elm be asked to write.\n"
    return bring_in(meeting=meeting, text=text, choices=choices)


def follow_ups_of(minutes):
    """The follow-ups of minutes in the order of their clauses."""
    of_these = FollowUp.objects.filter(clause__resolution__minute__minutes=minutes)
    return list(of_these.order_by("clause__resolution__minute", "clause__position"))


def approve(minutes):
    """Have the board approve minutes."""
    minutes.approved_on = minutes.meeting.meets_on
    minutes.approved_by = make_person()
    return save_state(minutes, "approved")
