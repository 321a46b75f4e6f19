"""Forty officers, several plans, and a run that is killed: one mail each, none twice.

The run is a process of its own on the test's database; killed means SIGKILL, between
the handing over of a mail and the saving that it went.
"""

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import connection

from strategy import reminders
from strategy.models import Reminder
from tests.people.makers import make_person
from tests.strategy.round_makers import day, make_asked, make_plan, make_round

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

OFFICERS = 40
PLANS = 3


@pytest.fixture
def rounds():
    """A running round in each of three plans; every officer is asked in two or more."""
    officers = [
        make_person("Officer", email=f"officer{number:02}@example.org")
        for number in range(OFFICERS)
    ]
    plans = [make_plan() for _ in range(PLANS)]
    for number, officer in enumerate(officers):
        for plan in plans[: 2 + number % 2]:
            make_asked(plan=plan, lead=officer)
    return [make_round(strategy=plan.strategy, due=0) for plan in plans]


def database_url():
    """The address of the test's own database, for another process."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()


def run(folder, *, dies_at=0, when="after"):
    """Run the command in a process of its own."""
    return subprocess.run(
        [
            *(sys.executable, "-m", "tests.strategy.dying_mail"),
            *(str(folder), day().isoformat(), str(dies_at), when),
        ],
        cwd=settings.BASE_DIR,
        env=os.environ | {"DATABASE_URL": database_url()},
        capture_output=True,
        text=True,
    )


def mails(folder):
    """Address -> how many mails it was sent."""
    addresses = (file.name.split(".org.")[0] for file in folder.iterdir())
    return Counter(f"{address}.org" for address in addresses)


def test_forty_officers_get_one_mail_each_in_a_day(tmp_path, rounds):
    first = run(tmp_path)
    second = run(tmp_path)

    found = mails(tmp_path)
    assert len(json.loads(first.stdout)["sent"]) == OFFICERS
    assert json.loads(second.stdout)["sent"] == []
    assert (len(found), set(found.values())) == (OFFICERS, {1})


def test_killed_after_a_mail_went_out_nobody_gets_it_twice(tmp_path, rounds):
    killed = [run(tmp_path, dies_at=17), run(tmp_path, dies_at=3)]
    before = mails(tmp_path)
    again = run(tmp_path)

    found = mails(tmp_path)
    assert [process.returncode for process in killed] == [-signal.SIGKILL] * 2
    assert before.total() == 20
    assert len(json.loads(again.stdout)["sent"]) == OFFICERS - 20
    assert (len(found), set(found.values())) == (OFFICERS, {1})
    assert Reminder.objects.filter(sent_at=None).count() == 2


def test_killed_before_a_mail_went_out_the_person_is_named_not_written_to(
    tmp_path, rounds
):
    run(tmp_path, dies_at=17, when="before")
    run(tmp_path)

    found = mails(tmp_path)
    (unsure,) = Reminder.objects.filter(sent_at=None)
    assert (len(found), set(found.values())) == (OFFICERS - 1, {1})
    assert unsure.person.email not in found
    Reminder.objects.update(claimed_at=unsure.claimed_at - reminders.ON_ITS_WAY)
    for round in rounds:
        round.opened_at -= 2 * reminders.ON_ITS_WAY
    assert reminders.unsure_of(rounds[0], [unsure.person]) == [unsure]


def test_two_runs_at_once_share_the_work(tmp_path, rounds):
    both = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.strategy.dying_mail"),
                *(str(tmp_path), day().isoformat(), "0"),
            ],
            cwd=settings.BASE_DIR,
            env=os.environ | {"DATABASE_URL": database_url()},
            stdout=subprocess.DEVNULL,
        )
        for _ in range(2)
    ]

    assert [process.wait() for process in both] == [0, 0]
    found = mails(tmp_path)
    assert (len(found), set(found.values())) == (OFFICERS, {1})
