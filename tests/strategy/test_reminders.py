"""Reminders by e-mail: on which days, to whom, and never twice."""

import json
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.core.management import CommandError, call_command
from django.test import override_settings
from django.utils import timezone

from strategy import reminders, tasks
from strategy.models import Reminder
from tests.people.makers import make_person
from tests.strategy.makers import make_strategy, make_update
from tests.strategy.round_makers import day, make_asked, make_draft, make_round

pytestmark = pytest.mark.django_db

MONDAY = date(2027, 1, 18)


class RefusingBackend(BaseEmailBackend):
    """A mail server that is there and takes no mail."""

    def send_messages(self, messages):
        raise ConnectionResetError("gone")


class AbsentBackend(BaseEmailBackend):
    """A mail server that is not there."""

    def open(self):
        raise ConnectionRefusedError("nobody listens")


def mailers(backend):
    """Settings with one of the mail servers above."""
    path = f"tests.strategy.test_reminders.{backend}"
    return override_settings(MAILERS={"default": {"BACKEND": path}})


@pytest.fixture
def lead():
    return make_person("Officer", name="Ali Lead", email="ali@example.org")


def make_round_due(on, **fields):
    """A round of a plan of its own, due on the day."""
    round = make_round(**fields)
    round.due_on = on
    round.save()
    return round


@pytest.fixture
def asked(lead):
    """A round due on that Monday, with one action of the lead's."""
    round = make_round_due(MONDAY, strategy=make_strategy(title="Promise"))
    make_asked(round=round, lead=lead, activity="Find homes")
    return round


def told(*options):
    """What the command prints."""
    printed = StringIO()
    call_command("send_reminders", *options, stdout=printed)
    return printed.getvalue()


def days_written(start, number):
    """On which of so many days, one run each, somebody was written to."""
    days = [start + timedelta(days=offset) for offset in range(number)]
    return [on for on in days if reminders.send_reminders(on).sent]


@pytest.mark.usefixtures("asked")
def test_leads_hear_a_week_before_on_the_day_and_each_third_day_after():
    found = days_written(MONDAY - timedelta(days=12), 26)

    assert [(on - MONDAY).days for on in found] == [
        -7,
        0,
        3,
        # The sixth day is a Sunday.
        7,
        9,
        # The twelfth is a Saturday, and the 13th a Sunday.
    ]


@pytest.mark.usefixtures("asked")
def test_a_day_that_was_missed_is_made_up_for():
    assert days_written(MONDAY - timedelta(days=5), 5) == [MONDAY - timedelta(days=5)]


def test_the_mail_says_in_plain_words_what_is_needed_and_where(asked):
    asked.meeting_on = date(2027, 2, 2)
    asked.save()

    with override_settings(SITE_ADDRESS="https://board.example.org"):
        reminders.send_reminders(MONDAY)

    (message,) = mail.outbox
    assert (message.to, message.subject) == (
        ["ali@example.org"],
        "1 action of yours needs a word by 18 January 2027",
    )
    assert message.body.startswith(
        "Dear Ali Lead,\n\n"
        "Promise\n"
        "1 action of yours needs a word by 18 January 2027. "
        "The board reads it on 2 February 2027.\n\n"
        "- 1: Find homes\n\n"
    )
    assert f"\nhttps://board.example.org/rounds/{asked.pk}/mine/\n" in message.body


@pytest.mark.parametrize(
    ("actions", "subject"),
    [(1, "Late: 1 action of yours waits"), (2, "Late: 2 actions of yours wait")],
)
def test_a_late_reminder_says_that_it_is_late(asked, lead, actions, subject):
    for _ in range(actions - 1):
        make_asked(round=asked, lead=lead)

    reminders.send_reminders(MONDAY + timedelta(days=3))

    (message,) = mail.outbox
    assert message.subject == f"{subject} for a word"
    assert "It was due by 18 January 2027." in message.body


def test_all_rounds_of_all_plans_are_one_mail(asked, lead):
    other = make_round_due(MONDAY + timedelta(days=30))
    other.strategy.title = "Guarantee"
    other.strategy.save()
    make_asked(round=other, lead=lead)

    reminders.send_reminders(MONDAY)

    (message,) = mail.outbox
    assert "2 actions of yours need a word by 18 January 2027" in message.subject
    assert message.body.index("Promise") < message.body.index("Guarantee")


@pytest.mark.usefixtures("asked")
def test_a_second_run_on_the_same_day_writes_to_nobody():
    first = reminders.send_reminders(MONDAY)
    second = reminders.send_reminders(MONDAY)

    assert (len(first.sent), len(second.sent), len(mail.outbox)) == (1, 0, 1)


def test_somebody_claimed_by_another_run_meanwhile_is_left_to_it(asked, lead):
    owed = reminders.owed_by_person()[lead]
    found = reminders.Told(MONDAY)
    Reminder.objects.create(person=lead, on=MONDAY)

    reminders.remind(lead, reminders.ToTell(owed), found, mail.mailers.default)

    assert (found.before, found.sent, mail.outbox) == ([lead], [], [])


@pytest.mark.usefixtures("asked")
def test_what_was_sent_is_marked_as_sent():
    reminders.send_reminders(MONDAY)

    assert Reminder.objects.get().sent_at is not None


@pytest.mark.parametrize(
    "fields", [{"email": None}, {"is_active": False}], ids=["no address", "left"]
)
def test_whom_no_mail_should_reach_gets_none(fields):
    round = make_round_due(MONDAY)
    make_asked(round=round, lead=make_person("Officer", **fields))
    make_asked(round=round, lead=make_person("Member"))
    make_asked(round=round, lead=None)

    assert reminders.send_reminders(MONDAY).sent == []
    assert Reminder.objects.count() == 0


@pytest.mark.parametrize(
    "fields",
    [
        {"opened": None},
        {"opened": 5, "closed": 1},
        {"strategy": {"state": "superseded"}},
    ],
    ids=["prepared", "closed", "superseded"],
)
def test_only_running_rounds_of_plans_in_force_remind(lead, fields):
    if "strategy" in fields:
        fields = {"strategy": make_strategy(**fields["strategy"])}
    make_asked(round=make_round_due(MONDAY, **fields), lead=lead)

    assert reminders.send_reminders(MONDAY).sent == []


def test_who_has_answered_is_left_in_peace(asked, lead):
    action = asked.strategy.objectives.get().actions.get()
    make_update(action=action, round=asked)

    assert reminders.send_reminders(MONDAY).sent == []


@pytest.mark.parametrize(
    ("actions", "days_ago", "expected"), [(1, 0, 0), (1, 1, 1), (2, 0, 1)]
)
def test_nobody_is_disturbed_while_all_of_theirs_is_drafted_today(
    lead, actions, days_ago, expected
):
    round = make_round_due(day())
    drafted, *_ = [make_asked(round=round, lead=lead) for _ in range(actions)]
    make_draft(drafted, lead, days_ago=days_ago)

    assert len(reminders.send_reminders(day()).sent) == expected


@pytest.mark.usefixtures("asked")
def test_a_mail_that_the_server_may_have_taken_is_not_sent_again(lead):
    with mailers("RefusingBackend"):
        found = reminders.send_reminders(MONDAY)
    again = reminders.send_reminders(MONDAY)

    assert (found.unsure, found.sent, again.sent) == ([lead], [], [])
    assert Reminder.objects.get().sent_at is None


@pytest.mark.usefixtures("asked")
def test_without_a_mail_server_nobody_is_claimed():
    with mailers("AbsentBackend"), pytest.raises(CommandError, match="nobody listens"):
        told("--on", "2027-01-18")

    assert Reminder.objects.count() == 0


@pytest.mark.usefixtures("asked")
def test_the_command_prints_one_json_object():
    printed = told("--on", "18/01/2027", "--json")

    assert json.loads(printed) == {
        "on": "2027-01-18",
        "dry_run": False,
        "sent": ["ali@example.org"],
        "reminded_before": [],
        "unsure": [],
    }


@pytest.mark.usefixtures("asked")
def test_a_dry_run_names_them_and_writes_to_nobody():
    printed = told("--on", "2027-01-18", "--dry-run")

    assert printed == (
        "1 person would be reminded on 18 January 2027.\n  ali@example.org\n"
    )
    assert (mail.outbox, Reminder.objects.count()) == ([], 0)


@pytest.mark.usefixtures("asked")
def test_the_command_says_how_many_were_reminded():
    with mailers("RefusingBackend"):
        printed = told("--on", "2027-01-18")

    assert printed == (
        "0 people reminded on 18 January 2027.\n"
        "The mail server complained about ali@example.org: it may have gone or not.\n"
    )


def test_the_command_asked_to_be_quiet_says_nothing():
    assert told("--verbosity=0") == ""


def test_the_command_takes_no_month_for_a_day():
    with pytest.raises(CommandError, match="January 2027 is not a day such as"):
        told("--on", "January 2027")


def test_the_task_does_what_the_command_does(lead):
    make_asked(round=make_round_due(day(3)), lead=lead)

    result = tasks.send_reminders.enqueue(timezone.localdate().isoformat())

    assert result.return_value == 1
    assert [message.to for message in mail.outbox] == [["ali@example.org"]]


@pytest.mark.parametrize("people", [1, 3])
def test_finding_out_whom_to_remind_costs_the_same_for_one_and_three(
    people, django_assert_num_queries
):
    round = make_round_due(MONDAY)
    for _ in range(people):
        make_asked(round=round, lead=make_person("Officer"))

    with django_assert_num_queries(8):
        reminders.to_remind(MONDAY)
