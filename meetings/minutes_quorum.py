"""Stretches of a meeting without a quorum, from who came and went; no query here."""

from meetings.minutes_words import clock
from meetings.quorum import Count, count_for


def inquorate(attendance, rows, meeting) -> dict[int, list[str]]:
    """What to say of the quorum at each minute, by the minute's key (LAW: M1).

    Counted as the evening's page counts: at the beginning of each item and whenever
    somebody came or went. ``attendance`` as ``count_for`` takes it, ``rows`` with
    ``moves``. Nothing where nobody has a seat with a vote: minutes that were brought
    in have none.
    """
    was_enough, said = True, {}
    for at, row in events(rows):
        count = count_for(
            attendance,
            minute_id=row.pk,
            moment=at,
            meets_on=meeting.meets_on,
            quorum=meeting.board.quorum,
            remote_from=meeting.board.remote_counts_from,
        )
        if not any(each.has_vote for each in count.present):
            return {}
        if count.is_quorate != was_enough:
            was_enough = count.is_quorate
            said.setdefault(row.pk, []).append(sentence(at, count))
    return said


def events(rows):
    """When the count may change, and at which minute, as it happened."""
    found = [(row.began_at, row) for row in rows if row.began_at]
    found += [(move.at, row) for row in rows for move in row.moves]
    return sorted(found, key=lambda event: event[0])


def sentence(at, count: Count) -> str:
    """That the quorum was lost, or is there again."""
    if count.is_quorate:
        return f"From {clock(at)} the meeting had a quorum again."
    return (
        f"From {clock(at)} the meeting had no quorum ({count.could_vote} of the "
        f"{count.quorum} members that it takes): nothing could be decided."
    )
