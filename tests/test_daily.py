"""What the one-machine server runs by itself, once a day."""

from datetime import datetime

from django.conf import settings
from django.test import override_settings
from django.utils import timezone

from cpboard.daily import Daily


class Child:
    """A process that was started."""

    def __init__(self, *command):
        self.command = command
        self.code = None

    def poll(self):
        """None while it runs."""
        return self.code


def at(day, hour):
    """An hour of a day in January."""
    return datetime(2027, 1, day, hour, 30, tzinfo=timezone.get_default_timezone())


def started(*moments):
    """The days and hours at which the commands were started."""
    children = []

    def start(*command):
        children.append(Child(*command))
        return children[-1]

    daily, found = Daily(start), []
    for moment in moments:
        before = len(children)
        daily.tick(moment)
        if len(children) > before:
            found.append((moment.day, moment.hour))
    return found


def test_it_runs_once_a_day_after_its_hour():
    moments = [at(day, hour) for day in (4, 5) for hour in (0, 6, 7, 8, 23)]

    assert started(*moments) == [(4, 7), (5, 7)]


def test_a_server_started_in_the_afternoon_makes_up_for_the_morning():
    assert started(at(4, 15), at(4, 16), at(5, 3), at(5, 9)) == [(4, 15), (5, 9)]


def test_each_command_is_started_by_name_and_let_go_when_it_ends():
    children = []

    def start(*command):
        children.append(Child(*command))
        return children[-1]

    daily = Daily(start)
    with override_settings(DAILY_COMMANDS=["one", "other"], DAILY_HOUR=0):
        daily.tick()
    running = list(daily.running)
    for child in children:
        child.code = 0
    daily.tick()

    assert [child.command[:2] for child in running] == [
        ("manage.py", "one"),
        ("manage.py", "other"),
    ]
    assert daily.running == []


def test_reminders_are_what_runs():
    assert settings.DAILY_COMMANDS == ["send_reminders"]
