"""The plan as at any moment equals what was on its page then, whatever came after."""

from datetime import date

import pytest
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strategy import progress
from strategy.models import Action
from strategy.recording import record_edit, record_update
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_objective, make_strategy

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
WORDS = st.sampled_from(["Ask every child", "Pay the forum", "Find two homes"])
PLACES = st.sampled_from([0, 1])
DUE = st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31))
FOR_RATING = {
    "not_rated": {"reason": "Nobody knows yet."},
    "green": {"reason": "It is nearly done."},
    "red": {"reason": "The post is empty.", "next_steps": "We recruit in May."},
    "blue": {
        "reason": "All is said.",
        "completed_on": date(2026, 1, 31),
        "evidence": "The report",
    },
}


class Plan:
    """The plan as it stands, changed as its pages change it, event by event."""

    def __init__(self, strategy, lead):
        self.lead = lead
        self.actions = list(
            Action.objects.filter(objective__strategy=strategy)
            .select_related("objective__strategy__owner", "lead_officer")
            .order_by("pk")
        )
        self.objectives = list(strategy.objectives.order_by("pk"))
        self.said = {action.pk: action.updates.latest() for action in self.actions}

    def rate(self, place, rating, where_now):
        self.update(place, rating=rating, where_now=where_now)

    def redate(self, place, due_on):
        precision = "day" if due_on else "unknown"
        self.update(place, due_on=due_on, due_precision=precision, redate_reason="Ice")

    def reword(self, place, name, words):
        self.edit(place, **{name: words})

    def give_to_officer(self, place, is_named):
        self.edit(place, lead_officer=self.lead if is_named else None)

    def move(self, place, under):
        self.edit(place, objective=self.objectives[under])

    def withdraw(self, place):
        if self.said[self.actions[place].pk].rating != "blue":
            self.edit(place, standing="withdrawn")

    def restore(self, place):
        self.edit(place, standing="under_way")

    def reword_objective(self, place, name, words):
        setattr(self.objectives[place], name, words)
        self.objectives[place].save()

    def renumber(self, place, number):
        self.objectives[place].number = 10 * number + place
        self.objectives[place].save()

    def update(self, place, **said):
        action = self.actions[place]
        said.setdefault("rating", "green")
        said = {"author": None} | FOR_RATING.get(said["rating"], {}) | said
        self.said[action.pk] = record_update(action=action, **said)

    def edit(self, place, standing=None, **words):
        action = self.actions[place]
        for name, value in words.items():
            setattr(action, name, value)
        action.save()
        changed = {"standing": standing, "reason": "Ice"} if standing else {}
        self.said[action.pk] = record_edit(action=action, author=None, **changed)

    def as_a_reader_sees_it(self):
        """The rows of the page, in its order, from the rows of the database alone."""
        objectives = {objective.pk: objective for objective in self.objectives}
        rows = [
            row(action, self.said[action.pk], objectives[action.objective_id])
            for action in self.actions
        ]
        return sorted(rows)


def row(action, said, objective):
    """One row of the page, its place first."""
    return (
        objective.number,
        action.position,
        action.pk,
        (objective.title, objective.statement, objective.how),
        (action.ref, action.activity, action.lead_words),
        action.lead_officer.name if action.lead_officer else None,
        (said.rating, said.where_now, said.evidence, said.reason, said.is_proposed),
        (said.due_on, said.due_precision, said.standing, said.completed_on),
        said.said_on,
    )


def read_as_at(strategy, moment):
    """The rows of the page as at the moment, in its order."""
    plan = progress.plan_at(strategy, moment, TODAY)
    return [
        (
            plan.objective_of(action).number,
            action.position,
            action.pk,
            (
                plan.objective_of(action).title,
                plan.objective_of(action).statement,
                plan.objective_of(action).how,
            ),
            (action.ref_then, action.activity_then, action.lead_words_then),
            action.lead_name_then,
            (
                action.rating,
                action.where_now,
                action.evidence,
                action.reason,
                action.is_proposed,
            ),
            (
                action.due_on,
                action.due_precision,
                action.standing,
                action.completed_on,
            ),
            action.said_on,
        )
        for action in plan.actions
    ]


EVENTS = st.one_of(
    st.tuples(
        st.just(Plan.rate),
        PLACES,
        st.sampled_from(["red", "green", "blue", "not_rated"]),
        WORDS,
    ),
    st.tuples(st.just(Plan.redate), PLACES, DUE),
    st.tuples(
        st.just(Plan.reword),
        PLACES,
        st.sampled_from(["ref", "activity", "lead_words"]),
        WORDS,
    ),
    st.tuples(st.just(Plan.give_to_officer), PLACES, st.booleans()),
    st.tuples(st.just(Plan.move), PLACES, PLACES),
    st.tuples(st.just(Plan.withdraw), PLACES),
    st.tuples(st.just(Plan.restore), PLACES),
    st.tuples(
        st.just(Plan.reword_objective),
        PLACES,
        st.sampled_from(["title", "statement", "how"]),
        WORDS,
    ),
    st.tuples(st.just(Plan.renumber), PLACES, st.integers(1, 3)),
)


@pytest.fixture
def strategy():
    """Two objectives with an action each, as the plan first came in."""
    strategy = make_strategy(owner=make_person("Officer"))
    for _ in range(2):
        make_action(objective=make_objective(strategy=strategy))
    return strategy


@pytest.fixture
def lead():
    """An officer to whom actions are given and taken from."""
    return make_person("Officer", name="Ada Lund")


@settings(
    # A server is asked over a wire: there a fifth of them takes as long.
    max_examples=1000 if connection.vendor == "sqlite" else 200,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(events=st.lists(EVENTS, min_size=2, max_size=5), first=PLACES)
def test_the_plan_as_at_each_moment_is_what_its_page_showed_then(
    strategy, lead, events, first
):
    shown = []
    with transaction.atomic():
        plan = Plan(strategy, lead)
        for happens, *details in events:
            happens(plan, *details)
            moment = max([timezone.now(), *[s.made_at for s in plan.said.values()]])
            shown.append((moment, plan.as_a_reader_sees_it()))
        # Every other moment of each history: a thousand in half a minute.
        shown = shown[first::2]

        read = [(moment, read_as_at(strategy, moment)) for moment, _ in shown]
        transaction.set_rollback(True)

    assert read == shown
