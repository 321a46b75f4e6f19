"""The sentences of minutes, composed from the evening's rows; no query is made here.

Every function takes rows that are fetched already and gives sentences, so that what a
row says is what the minutes say, until they are approved.
"""

from django.utils import timezone

from cpboard.exchange.dates import long_date
from meetings.models import AgendaItem, Attendance, Interest, Movement, Resolution
from meetings.words import listed, paragraphs_in_words, time_in_words

ACT = "Local Government Act 1972"
GROUP = Attendance.Group
# Who takes the chair where the one before is not there.
IN_THE_CHAIR = ["chair", "co_chair", "vice_chair"]


def clock(moment) -> str:
    """A moment by the clock on the wall: "5.00pm"."""
    return time_in_words(timezone.localtime(moment).time())


def ended(words: str) -> str:
    """Words as a sentence: with one full stop at their end."""
    words = words.strip()
    return words if words.endswith((".", "!", "?")) else f"{words}."


def names(attendance) -> str:
    """Names as people list them."""
    return listed([each.name for each in attendance])


def person_line(each) -> str:
    """Somebody in the list of those there, with what stands behind the name."""
    said = [each.words] if each.words else []
    role = each.membership and each.membership.role
    if role in IN_THE_CHAIR and not each.is_substitute:
        title = each.membership.get_role_display()
        said += [] if title.lower() in each.words.lower() else [title]
    if each.is_substitute:
        said.append(f"substitute for {each.membership.person}")
    if each.is_remote:
        said.append("joined remotely")
    return f"{each.name} ({', '.join(said)})" if said else each.name


def groups(attendance) -> list[tuple[str, list[str]]]:
    """Who was present, sent apologies, was in attendance or absent; none empty."""
    found = [
        (group.label, [person_line(each) for each in attendance if each.group == group])
        for group in GROUP
    ]
    return [(label, people) for label, people in found if people]


def chair(attendance) -> str:
    """Who was in the chair: whoever is noted, else by the seats of those present.

    "" where nobody can be named.
    """
    there = {
        each.membership.role: each
        for each in reversed(attendance)
        if each.group == GROUP.PRESENT and each.membership and not each.is_substitute
    }
    noted = [each for each in attendance if each.is_chair]
    by_seat = [there[role] for role in IN_THE_CHAIR if role in there]
    if not noted + by_seat:
        return ""
    said = f"{(noted + by_seat)[0].name} was in the chair."
    is_absent = not {"chair", "co_chair"} & set(there)
    return f"In the absence of the Chair, {said}" if is_absent else said


def chaired(attendance) -> str:
    """That somebody else than who chaired the meeting was in the chair for an item."""
    return f"{attendance.name} was in the chair for this item."


def apologies(attendance, *, remote_counts: bool) -> list[str]:
    """Apologies, who took whose place, and who joined from elsewhere (LAW: M7, M8)."""
    excused = [each for each in attendance if each.group == GROUP.APOLOGIES]
    said = ["There were no apologies for absence."]
    if excused:
        said = [f"Apologies for absence were received from {names(excused)}."]
    for each in attendance:
        if each.is_substitute and each.group == GROUP.PRESENT:
            said.append(f"{each.name} was there in place of {each.membership.person}.")
    remote = [e for e in attendance if e.is_remote and e.group == GROUP.PRESENT]
    if remote:
        counted = "" if remote_counts else ", and did not count for quorum or votes"
        said.append(f"{names(remote)} joined remotely{counted}.")
    return said


def declared(interest, of: str = "this item") -> str:
    """What somebody declared, never what a sensitive one is (LAW: M5, M6)."""
    kind = "an interest"
    if interest.kind == Interest.Kind.PECUNIARY:
        kind = "a disclosable pecuniary interest"
    nature = f" ({interest.nature.strip().rstrip('.')})" if interest.nature else ""
    if of != "this item" and interest.minute.is_exempt:
        # What stands under the declarations is public, whatever the item is.
        nature = ""
    if interest.is_sensitive:
        nature = ", which is sensitive and is noted without what it is"
    comma = "," if interest.is_sensitive else ""
    then = f"{comma} and took part"
    if interest.leaves:
        then = f"{comma} and left the meeting for this item"
    elif interest.dispensation:
        then = f"{comma} and took part by dispensation"
    said = f"{interest.attendance.name} declared {kind} in {of}{nature}{then}."
    if interest.kind == Interest.Kind.PECUNIARY and not interest.is_registered:
        said += " The interest is to be entered in the register within 28 days."
    return said


def all_declared(interests) -> list[str]:
    """Every interest of the meeting, for the item at which they are declared."""
    return [declared(each, item_words(each.minute)) for each in interests] or [
        "No interests were declared."
    ]


def item_words(minute) -> str:
    """Which item a minute belongs to: "item 5"."""
    if minute.item and minute.item.label:
        return f"item {minute.item.label}"
    if minute.is_exempt:
        return "an item that is not for publication"
    return f"“{minute.heading}”" if minute.heading else "an item"


def moved(movement) -> str:
    """Somebody who came or went, and when."""
    way = "left" if movement.way == Movement.Way.LEAVES else "arrived"
    at = f" at {clock(movement.at)}"
    return f"{movement.attendance.name} {way}{at}."


def excluded(exclusion) -> str:
    """From when to when the public was out, for which items and paragraphs (LAW: E2).

    ``exclusion`` was carried, and comes with the minutes that it ``covers``.
    """
    until = f" until {clock(exclusion.ended_at)}" if exclusion.ended_at else ""
    items = listed([item_words(row) for row in exclusion.covers.all()] or ["an item"])
    return (
        f"The public was excluded from {clock(exclusion.began_at)}{until} for {items}, "
        f"under {paragraphs_in_words(exclusion.paragraphs)} of Schedule 12A to the "
        f"{ACT}."
    )


def excluded_for(minutes) -> list[str]:
    """The same by what is exempt, where no resolution was noted in the evening."""
    exempt = [row for row in minutes if row.is_exempt]
    if not exempt:
        return []
    items = [
        f"{item_words(row)} ({paragraphs_in_words(row.exempt_paragraphs)})"
        for row in exempt
    ]
    return [
        f"The public was excluded for {listed(items)}, as exempt information of "
        f"Schedule 12A to the {ACT} was likely to be disclosed "
        "(section 100A(4)). The public interest in keeping it private outweighed "
        "that in disclosing it."
    ]


def readmitted(minute, exclusions, minutes) -> list[str]:
    """When the public came back, where that is known; [] where it was never out."""
    ends = [each.ended_at for each in exclusions if each.ended_at]
    moment = max(ends) if ends else minute.began_at
    if not exclusions and not any(row.is_exempt for row in minutes):
        return []
    at = f" at {clock(moment)}" if moment else ""
    return [f"The public was readmitted{at}."]


def off_agenda(item) -> list[str]:
    """That an item was withdrawn or deferred, and why."""
    if item.state == AgendaItem.State.STANDS:
        return []
    state = item.get_state_display().lower()
    return [f"This item was {state}: {ended(item.state_reason)}"]


def put(resolution) -> str:
    """Who moved it and who seconded it; "" where nobody is named."""
    if not resolution.mover:
        return ""
    second = f", seconded by {resolution.seconder}" if resolution.seconder else ""
    return f"Moved by {resolution.mover}{second}."


def vote(resolution, named) -> list[str]:
    """How it was decided: without a vote, by numbers, by name; the casting vote.

    ``named``: its Vote rows. Numbers come without those of a casting vote (LAW: M2,
    M3).
    """
    if resolution.method in ("", Resolution.Method.ASSENT):
        agreed = "Agreed without a vote." if resolution.method else ""
        carried = resolution.outcome == Resolution.Outcome.CARRIED
        return [agreed] if agreed and carried else []
    abstained = resolution.abstentions
    said = [
        f"{resolution.votes_for} voted for, {resolution.votes_against} against; "
        f"{abstained or 'none'} abstained."
    ]
    if resolution.casting_vote:
        side = resolution.get_casting_vote_display().lower()
        by = resolution.casting_by.name
        said.append(f"The votes being equal, {by} gave the casting vote {side} it.")
    if resolution.method == Resolution.Method.NAMES:
        return said + by_name(named)
    return said + [
        f"{each.attendance.name} asked for their vote to be recorded: "
        f"{each.get_choice_display().lower()}."
        for each in named
    ]


def by_name(named) -> list[str]:
    """Who voted how, side by side."""
    sides = [("For", "for"), ("Against", "against"), ("Abstained", "abstains")]
    said = []
    for title, choice in sides:
        voters = [each.attendance for each in named if each.choice == choice]
        said += [f"{title}: {names(voters)}."] if voters else []
    return said


def became(resolution) -> str:
    """What became of a motion or amendment that is no decision by itself."""
    what = "The amendment" if resolution.amends_id else "The motion"
    if resolution.outcome == Resolution.Outcome.WITHDRAWN:
        return f"{what} was withdrawn."
    return f"{what} was {resolution.outcome}."


def times(meeting) -> str:
    """When it began and when it ended, as far as both are known."""
    began, over = meeting.began_at, meeting.ended_at
    if began and over:
        return f"The meeting began at {clock(began)} and ended at {clock(over)}."
    if began:
        return f"The meeting began at {clock(began)}."
    return f"The meeting ended at {clock(over)}." if over else ""


def approved_here(minutes) -> list[str]:
    """That the board approved earlier minutes at this meeting, with corrections."""
    said = []
    for each in minutes:
        day = long_date(each.meeting.meets_on)
        corrected = [ended(line) for line in lines(each.corrections)]
        these = f", with these corrections: {' '.join(corrected)}" if corrected else "."
        signed = " and signed" if each.signed_on == each.approved_on else ""
        said.append(
            f"The minutes of {day} were approved as a correct record{signed}{these}"
        )
    return said


def lines(text: str) -> list[str]:
    """The lines of a text that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]
