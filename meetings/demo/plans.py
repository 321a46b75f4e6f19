"""The demo's strategies, with two years of what was said of their actions."""

import tomllib
from datetime import date, time, timedelta

from cpboard.people.models import Person
from strategy.models import Action, Objective, ProgressUpdate, Rating, Strategy

from .days import at, due, first_of_month, working_day
from .doubts import agreed_on
from .people import FOLDER, agency, person
from .rounds import answered, make_rounds

OBJECTIVES = 8
# Days between today and the day the plan first came in from a Word file.
ENTERED = 735
# Days from a lead's "complete" to the plan owner's answer.
DECIDED = 9
VISION = """
In Larkmoor, every child in our care and every care leaver is loved, listened to and
expected to do well. We will do for them what we would do for our own, for as long as
they need it.
"""


def text(words):
    """The words on one line: TOML files break theirs for the reader's sake."""
    return " ".join(words.split())


def load_plans(today: date):
    """Make the approved strategy with its history and the guarantee in draft."""
    starts_on = first_of_month(today, -26)
    ends_on = first_of_month(today, 10) - timedelta(days=1)
    strategy = Strategy.objects.create(
        title=f"Our promise to you {starts_on.year} to {ends_on.year}",
        slug="our-promise",
        state=Strategy.State.APPROVED,
        owner=person("Tomasz Wren"),
        starts_on=starts_on,
        ends_on=ends_on,
        vision=text(VISION),
    )
    rounds = make_rounds(strategy, today)
    for number in range(1, OBJECTIVES + 1):
        name = f"objective_{number}.toml"
        load_objective(strategy, number, name, today, ENTERED, rounds)
    guarantee = Strategy.objects.create(
        title="The Larkmoor guarantee",
        slug="larkmoor-guarantee",
        kind=Strategy.Kind.GUARANTEE,
        owner=person("Yusuf Greenacre"),
        starts_on=first_of_month(today, 2),
        vision="What every child in care can count on, in words they can quote to us.",
    )
    load_objective(guarantee, 1, "guarantee.toml", today, 20)


def load_objective(strategy, number, name, today, entered, rounds=()):
    """Make one objective and its actions from its TOML file."""
    plan = tomllib.loads((FOLDER / "plan" / name).read_text(encoding="utf-8"))
    objective = Objective.objects.create(
        strategy=strategy,
        number=number,
        title=plan["title"],
        statement=text(plan["statement"]),
        how=text(plan["how"]),
    )
    people = {somebody.name: somebody for somebody in Person.objects.all()}
    updates = []
    for position, row in enumerate(plan["actions"], start=1):
        action = Action.objects.create(
            objective=objective,
            position=position,
            ref=row["ref"],
            activity=text(row["activity"]),
            lead_officer=people.get(row.get("lead")),
            lead_words=lead_words(row),
        )
        action.agencies.set([agency(name) for name in row["agencies"]])
        updates += said_of(action, row, strategy.owner, today, entered)
    for said in updates:
        said.round = answered(said, rounds)
        said.redate_agreed_on = agreed_on(said, today)
    ProgressUpdate.objects.bulk_create(updates)


def lead_words(row):
    """The lead as the plan names it: agencies, and the officer in brackets."""
    named = f" ({row['lead']})" if "lead" in row else ""
    return ", ".join(row["agencies"]) + named


def said_of(action, row, owner, today, entered):
    """The action's updates, oldest first; each carries the whole of what was true."""
    first = row.get("first", "green")
    state = due(row["due"], today)
    state |= {"where_now": "", "evidence": ""}
    yield update(
        action,
        owner,
        today,
        entered,
        state,
        rating=first,
        source="import",
        rating_words="" if first == "not_rated" else first.title(),
    )
    for said in row.get("updates", []):
        if "due" in said:
            state |= due(said["due"], today)
        state["where_now"] = text(said["now"])
        state["evidence"] = text(said.get("evidence", state["evidence"]))
        source = said.get("source", "form")
        lead = action.lead_officer if source == "form" else owner
        words = told(said, source, today)
        if words["rating"] == Rating.BLUE and source == "form" and lead != owner:
            # Blue is the lead's proposal until the plan owner confirms it.
            words["is_proposed"] = True
        yield update(action, lead, today, said["ago"], state, **words)
        if words["is_proposed"] and not said.get("proposed"):
            words["is_proposed"] = False
            yield update(action, owner, today, said["ago"] - DECIDED, state, **words)


def told(said, source, today):
    """What one update says beside the state it carries on."""
    completed = said.get("completed")
    return {
        "source": source,
        "rating": said["rating"],
        "rating_words": said.get("words", ""),
        "reason": text(said.get("why", "")),
        "next_steps": text(said.get("next", "")),
        "redate_reason": text(said.get("redate", "")),
        "completed_on": completed and working_day(today - timedelta(days=completed)),
        "is_proposed": False,
    }


def update(action, author, today, ago, state, **said):
    """One update, made on a working day in office hours."""
    day = working_day(today - timedelta(days=ago))
    clock = time(9 + action.position % 8, 5 * (action.position % 12))
    confirms = said["rating"] == Rating.BLUE and not said.get("is_proposed")
    return ProgressUpdate(
        action=action,
        author=author,
        made_at=at(day, clock),
        said_on=day,
        confirmed_by=author if confirms and said["source"] == "form" else None,
        **action.wording(),
        **state,
        **said,
    )
