"""The demo's last minutes, out of the rows of the evening, sent out for comments."""

import tomllib
from datetime import time, timedelta

from meetings.minutes import circulate
from meetings.models import (
    Attendance,
    Clause,
    Interest,
    Membership,
    Minute,
    Minutes,
    MinutesComment,
    Movement,
    Resolution,
)

from .days import at
from .people import FOLDER, person


def load_evening(meeting, today):
    """Minutes of a meeting as they were noted, set out for comments."""
    text = (FOLDER / "minutes" / "evening.toml").read_text(encoding="utf-8")
    told = tomllib.loads(text)
    meeting.began_at = moment(meeting, told["began"])
    meeting.ended_at = moment(meeting, told["ended"])
    meeting.save()
    clerk = person("Eleri Quill")
    minutes = Minutes.objects.create(meeting=meeting, brought_by=clerk)
    there = load_attendance(minutes, told)
    rows = {}
    for place, row in enumerate(told["minutes"], start=1):
        rows[row["item"]] = load_minute(minutes, place, row, there)
    circulate(minutes=minutes, until=today + timedelta(days=6))
    for comment in told["comments"]:
        load_comment(rows[comment["item"]], comment, clerk)
    return minutes


def moment(meeting, clock):
    """A time of the evening."""
    return at(meeting.meets_on, time.fromisoformat(clock))


def load_attendance(minutes, told):
    """Everybody of the evening by name, with the seats they held."""
    meeting = minutes.meeting
    on = Membership.objects.on(meeting.meets_on).filter(board=meeting.board)
    seats = {seat.person.name: seat for seat in on.select_related("person")}
    found = {}
    for key, group in [
        ("present", "present"),
        ("apologies", "apologies"),
        ("attending", "in attendance"),
    ]:
        for row in told[key]:
            name = row["name"]
            seat = seats.get(row.get("for", name)) if key != "attending" else None
            found[name, group] = Attendance.objects.create(
                minutes=minutes,
                position=len(found) + 1,
                group=group,
                name=f"{row.get('title', '')} {name}".strip(),
                words=row.get("words", ""),
                person=person(name),
                membership=seat,
                is_substitute="for" in row,
                is_remote=row.get("remote", False),
            )
    return {name: each for (name, group), each in found.items() if group == "present"}


def load_minute(minutes, place, told, there):
    """One item of the evening with what was noted, decided and declared."""
    item = minutes.meeting.items.get(number=told["item"])
    item.standing = told.get("standing", item.standing)
    if "urgent" in told:
        item.urgent_reason, item.urgent_chair = told["urgent"], person("Marigold Tansy")
        item.urgent_at = moment(minutes.meeting, told["began"])
    item.save()
    row = Minute.objects.create(
        minutes=minutes,
        position=place,
        heading=item.title,
        item=item,
        text=told.get("text", "").strip(),
        notes=told["notes"],
        began_at=moment(minutes.meeting, told["began"]),
        is_exempt="exempt" in told,
        exempt_paragraphs=told.get("exempt", ""),
        public_summary=told.get("public_summary", ""),
    )
    if "arrives" in told:
        Movement.objects.create(
            attendance=there[told["arrives"]["name"]],
            minute=row,
            way="arrives",
            at=moment(minutes.meeting, told["arrives"]["at"]),
        )
    if "interest" in told:
        Interest.objects.create(
            attendance=there[told["interest"]["name"]],
            minute=row,
            kind="other",
            nature=told["interest"]["nature"],
            leaves=True,
        )
    load_resolutions(row, told.get("resolutions", []))
    return row


def load_resolutions(row, told):
    """What was put to the board for an item, the motion before its amendments."""
    motion = None
    for place, each in enumerate(told, start=1):
        votes = each.get("votes")
        lost = votes is not None and votes[0] <= votes[1]
        resolution = Resolution.objects.create(
            minute=row,
            position=place,
            opening=each["opening"],
            reason=each.get("reason", ""),
            mover=each.get("mover", ""),
            seconder=each.get("seconder", ""),
            recommended=each.get("recommended", "").strip(),
            amends=motion if each.get("amends") else None,
            outcome="lost" if lost else "carried",
            method="hands" if votes else "assent",
            **counted(votes),
        )
        motion = motion or resolution
        load_clauses(resolution, each["clauses"])


def counted(votes):
    """The numbers of a vote, where there was one."""
    names = ["votes_for", "votes_against", "abstentions"]
    return dict(zip(names, votes, strict=True)) if votes else {}


def load_clauses(resolution, told):
    """The clauses in order, those of depth 1 below the one before."""
    parent = None
    for place, (depth, text) in enumerate(told, start=1):
        clause = Clause.objects.create(
            resolution=resolution,
            position=place,
            depth=depth,
            parent=parent if depth else None,
            text=text,
        )
        parent = parent if depth else clause


def load_comment(row, told, clerk):
    """What a member said of a minute, and what the clerk made of it."""
    is_answered = "verdict" in told
    MinutesComment.objects.create(
        minute=row,
        author=person(told["by"]),
        words=told["words"],
        verdict=told.get("verdict", ""),
        answer=told.get("answer", ""),
        answered_by=clerk if is_answered else None,
    )
