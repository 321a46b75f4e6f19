"""The demo's challenges: one waits, one is answered, one ended after asking again."""

import tomllib
from datetime import date, time, timedelta

from strategy.challenging import LEADS_TO
from strategy.models import Action, Challenge, ChallengeEntry

from .days import at, working_day
from .people import FOLDER, person
from .plans import text


def load_challenges(today: date):
    """Make each challenge with all that was said, as members and leads would have."""
    told = tomllib.loads((FOLDER / "challenges.toml").read_text(encoding="utf-8"))
    plan = Action.objects.filter(objective__strategy__slug="our-promise")
    for row in told["challenges"]:
        said = [
            ChallengeEntry(
                kind=entry["kind"],
                author=person(entry["by"]),
                words=text(entry["words"]),
                made_at=moment(today, entry["ago"]),
            )
            for entry in row["entries"]
        ]
        challenge = Challenge.objects.create(
            action=plan.get(ref=row["action"]),
            asked_by=said[0].author,
            asked_at=said[0].made_at,
            state=LEADS_TO[said[-1].kind],
        )
        for entry in said:
            entry.challenge = challenge
        ChallengeEntry.objects.bulk_create(said)


def moment(today, ago):
    """Half past four on a working day, so many days ago."""
    return at(working_day(today - timedelta(days=ago)), time(16, 30))
