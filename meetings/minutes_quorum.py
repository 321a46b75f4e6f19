"""Stretches of a meeting without a quorum, from who came and went; no query here."""

from meetings.minutes_words import clock
from meetings.models import Attendance, Movement


def counting(attendance, *, remote_counts: bool) -> set[int]:
    """Keys of those present who count: with a vote, in the room or counted remotely."""
    return {
        each.pk
        for each in attendance
        if each.group == Attendance.Group.PRESENT
        and each.membership
        and each.membership.is_voting
        and (remote_counts or not each.is_remote)
    }


def inquorate(
    attendance, rows, *, quorum: int, remote_counts: bool
) -> dict[int, list[str]]:
    """What to say of the quorum at each minute, by the minute's key (LAW: M1).

    ``rows``: minutes in order, each with ``movements`` and ``interests`` as lists.
    Only from attendance with seats: minutes that were brought in have none. Those who
    leave for an interest do not count for its item.
    """
    counted = counting(attendance, remote_counts=remote_counts)
    if not counted:
        return {}
    late = first_arrivals(rows)
    here, was_enough, said = counted - late, True, {}
    for row in rows:
        gone = {i.attendance_id for i in row.interests_here if i.leaves}
        events = [(row.began_at, None), *((m.at, m) for m in row.moves)]
        for at, movement in events:
            if movement and movement.way == Movement.Way.ARRIVES:
                here |= {movement.attendance_id} & counted
            elif movement:
                here -= {movement.attendance_id}
            number = len(here - gone)
            if (number >= quorum) != was_enough:
                was_enough = not was_enough
                words = sentence(at, number, quorum, is_enough=was_enough)
                said.setdefault(row.pk, []).append(words)
    return said


def first_arrivals(rows) -> set[int]:
    """Keys of those whose first movement is to arrive: they were not there before."""
    first = {}
    for row in rows:
        for movement in row.moves:
            first.setdefault(movement.attendance_id, movement.way)
    return {key for key, way in first.items() if way == Movement.Way.ARRIVES}


def sentence(at, number: int, quorum: int, *, is_enough: bool) -> str:
    """That the quorum was lost, or is there again."""
    since = f"From {clock(at)}" if at else "From here on"
    if is_enough:
        return f"{since} the meeting had a quorum again."
    return (
        f"{since} the meeting had no quorum ({number} of the {quorum} members that "
        "it takes): nothing could be decided."
    )


def counts_remotely(board, day) -> bool:
    """Whether those who join remotely count on the day (LAW: M8)."""
    since = board.remote_counts_from
    return since is not None and day >= since
