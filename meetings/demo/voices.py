"""What young people told the demo council, and what it did."""

import tomllib
from datetime import date, timedelta

from strategy.models import Action, Voice

from .days import working_day
from .people import FOLDER, person
from .plans import text


def load_voices(today: date):
    """Make each message with the actions that it led to."""
    told = tomllib.loads((FOLDER / "voices.toml").read_text(encoding="utf-8"))
    plan = Action.objects.filter(objective__strategy__slug="our-promise")
    for row in told["voices"]:
        voice = Voice.objects.create(
            title=row["title"],
            kind=row["kind"],
            source=row["source"],
            heard_on=working_day(today - timedelta(days=row["ago"])),
            words=text(row["words"]),
            is_quoted=row.get("is_quoted", False),
            what_we_did=text(row.get("what_we_did", "")),
            did_on=working_day(today - timedelta(days=row["done"]))
            if "done" in row
            else None,
            is_public=row.get("is_public", False),
            entered_by=person("Yusuf Greenacre"),
        )
        voice.actions.set(plan.filter(ref__in=row.get("actions", [])))
