"""Reminders by e-mail, of update rounds and of what the boards asked for: one a
person a day at most.

Nobody is written to twice (see ``cpboard.claims``): a person whose claim was never
marked may or may not have been reminded, and the page of the round says so.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.conf import settings
from django.core.mail import EmailMessage, mailers
from django.db.models import Max, Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from cpboard.claims import ON_ITS_WAY, claim, hand_over
from cpboard.exchange.dates import long_date
from cpboard.people.models import Person
from strategy import hooks
from strategy.models import Reminder, Strategy, UpdateRound
from strategy.rounds import Asked, as_it_stands

BEFORE = timedelta(days=7)
EVERY = 3  # days, once the due date has passed
SATURDAY = 5


class MailServerAway(Exception):
    """Why no mail can be handed over, in a sentence."""


@dataclass(frozen=True)
class Owed:
    """What one person still owes in one round."""

    round: UpdateRound
    rows: list[Asked]

    @property
    def address(self):
        """Where the person answers."""
        path = reverse("round_worklist", args=[self.round.pk])
        return settings.SITE_ADDRESS + path


@dataclass
class Told:
    """Whom a run wrote to, and who was left out of it and why."""

    on: date
    sent: list = field(default_factory=list)
    before: list = field(default_factory=list)  # claimed by an earlier run
    unsure: list = field(default_factory=list)  # the server complained


def last_call(round: UpdateRound, on: date) -> date | None:
    """The latest day, up to this one, on which the round reminds; None before it.

    A week before the due date, on it, and each third day after it. What falls on
    a weekend after the due date waits for Monday, as does a day that was missed.
    """
    if on < round.due_on - BEFORE:
        return None
    if on < round.due_on:
        return round.due_on - BEFORE
    days = (on - round.due_on).days
    return round.due_on + timedelta(days=days - days % EVERY)


def first_call(round: UpdateRound) -> str:
    """When leads first hear of the round by e-mail, in a sentence."""
    called_on = round.due_on - BEFORE
    if called_on <= timezone.localdate():
        return "Each lead is written to today."
    return (
        f"Each lead is written to on {long_date(called_on)}, a week before it is due."
    )


def is_day_to_write(round: UpdateRound, on: date) -> bool:
    """Whether the round writes on this day at all: after its due date no weekends."""
    return on <= round.due_on or on.weekday() < SATURDAY


def running_rounds():
    """The rounds that remind: running, in plans that are in force."""
    return (
        UpdateRound.objects.running()
        .exclude(strategy__state=Strategy.State.SUPERSEDED)
        .select_related("strategy")
        .order_by("due_on", "pk")
    )


def owed_by_person() -> dict:
    """Each person who owes a word in a running round -> what, round by round."""
    owed = {}
    for round in running_rounds():
        for lead in as_it_stands(round).leads:
            if lead.person is not None:
                told = Owed(round, lead.outstanding)
                owed.setdefault(lead.person, []).append(told)
    return owed


def why_never(people) -> dict:
    """The pk of those who are never written to -> why, in a few words; one query."""
    told = {
        "permissions__content_type__app_label": "strategy",
        "permissions__codename": "add_progressupdate",
    }
    in_a_role = Q(**{f"groups__{name}": value for name, value in told.items()})
    by_name = Q(**{f"user_{name}": value for name, value in told.items()})
    keys = [person.pk for person in people]
    may_rate = Q(is_superuser=True) | in_a_role | by_name
    able = set(
        Person.objects.filter(may_rate, pk__in=keys).values_list("pk", flat=True)
    )
    why = {person.pk: why_not(person, able) for person in people}
    return {pk: words for pk, words in why.items() if words}


def why_not(person, able: set) -> str:
    """Why this one is never written to; empty where they are."""
    if not person.is_active:
        return "cannot sign in any more"
    if not person.email:
        return "no e-mail address"
    return "" if person.pk in able else "may not rate actions"


@dataclass
class ToTell:
    """What one person's mail of the day holds."""

    owed: list[Owed] = field(default_factory=list)
    waiting: list[hooks.Waiting] = field(default_factory=list)


def to_remind(on: date) -> dict:
    """Who is due a reminder on the day -> all that waits for them.

    Whoever is called for one thing reads of all of them: they get no second mail.
    """
    claimed = Reminder.objects.filter(on__lte=on).order_by().values_list("person")
    latest = dict(claimed.annotate(Max("on")))
    owing = owed_by_person()
    never = why_never(owing)
    found = {}
    for person, owed in owing.items():
        if person.pk not in never:
            found.setdefault(person, ToTell()).owed = owed
    for person, things in hooks.waiting_for_people(on).items():
        found.setdefault(person, ToTell()).waiting = things
    return {
        person: told
        for person, told in found.items()
        if must_tell(told, latest.get(person.pk), on)
    }


def must_tell(told: ToTell, reminded_on: date | None, on: date) -> bool:
    """Whether a round or a board calls that the last reminder came before."""
    calls = any(
        reminded_on is None or reminded_on < each.called_on for each in told.waiting
    )
    if not told.owed:
        return calls
    rounds = is_called(told.owed, reminded_on, on) and not is_drafting(told.owed, on)
    return calls or rounds


def is_called(owed: list[Owed], reminded_on: date | None, on: date) -> bool:
    """Whether a round calls today that the person's last reminder came before."""
    calls = [
        last_call(each.round, on) for each in owed if is_day_to_write(each.round, on)
    ]
    return any(call and (reminded_on is None or reminded_on < call) for call in calls)


def is_drafting(owed: list[Owed], on: date) -> bool:
    """Whether somebody is at work on all of it today: then a mail only disturbs."""
    return all(
        row.draft is not None and timezone.localdate(row.draft.saved_at) == on
        for each in owed
        for row in each.rows
    )


def send_reminders(on: date, *, dry_run: bool = False) -> Told:
    """Write to everybody who is due a reminder on the day; nobody twice in it.

    Raises MailServerAway where the server cannot be reached: those who were not
    claimed by then are written to by the next run.
    """
    told = Told(on)
    mailer = mailers.default
    people = to_remind(on)
    try:
        for person, things in people.items():
            if dry_run:
                told.sent.append(person)
            else:
                remind(person, things, told, mailer)
    finally:
        mailer.close()
    return told


def remind(person, things: ToTell, told: Told, mailer) -> None:
    """Claim the person's day, hand the mail over, and mark that it went."""
    message = mail_to(person, things, told.on)
    reach(mailer)
    reminder = claim(Reminder.objects, person=person, on=told.on)
    if reminder is None:
        told.before.append(person)
    elif hand_over(message, reminder, mailer):
        told.sent.append(person)
    else:
        told.unsure.append(person)


def reach(mailer) -> None:
    """Open the way to the mail server, before anybody is claimed."""
    try:
        mailer.open()
    except OSError as error:
        raise MailServerAway(f"The mail server cannot be reached: {error}.") from error


def mail_to(person, things: ToTell, on: date) -> EmailMessage:
    """The reminder in plain words, all rounds and what the boards asked for in one."""
    subjects = []
    if things.owed:
        subjects.append(subject_of_rounds(things.owed, on))
    if things.waiting:
        subjects.append(subject_of_boards(things.waiting, on))
    context = {
        "person": person,
        "owed": things.owed,
        "waiting": things.waiting,
        "site": settings.SITE_ADDRESS,
        "on": on,
        "council_name": settings.COUNCIL_NAME,
    }
    body = render_to_string("strategy/email/reminder.txt", context)
    return EmailMessage("; ".join(subjects), body, to=[person.email])


def subject_of_rounds(owed: list[Owed], on: date) -> str:
    """How many actions wait for a word, and until when."""
    number = sum(len(each.rows) for each in owed)
    things = f"{number} action{'' if number == 1 else 's'}"
    due_on = min(each.round.due_on for each in owed)
    if due_on < on:
        wait = "waits" if number == 1 else "wait"
        return f"Late: {things} of yours {wait} for a word"
    need = "needs" if number == 1 else "need"
    return f"{things} of yours {need} a word by {long_date(due_on)}"


def subject_of_boards(waiting: list, on: date) -> str:
    """How much the boards wait for, and until when."""
    number = len(waiting)
    things = f"{number} thing{'' if number == 1 else 's'} that the board asked you for"
    due_on = min(each.due_on for each in waiting)
    if due_on < on:
        return f"Late: {things}"
    return f"{things} by {long_date(due_on)}"


def unsure_of(round: UpdateRound, people) -> list[Reminder]:
    """Reminders of these people while the round ran that nobody knows went out."""
    if round.opened_at is None:
        return []
    until = round.closed_at or timezone.now()
    return list(
        Reminder.objects.filter(
            person__in=people,
            sent_at=None,
            claimed_at__gte=round.opened_at,
            claimed_at__lte=min(until, timezone.now() - ON_ITS_WAY),
        )
        .select_related("person")
        .order_by("on", "person__name")
    )
