"""A plan out of a file into the database: all of it or nothing."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from cpboard.exchange.dates import long_date
from cpboard.exchange.grids import read_grids
from cpboard.people.models import Agency
from strategy import progress, recording
from strategy.comparing import (
    LEADS,
    SAID,
    TOLD,
    WORDED,
    Change,
    Comparison,
    as_kept,
    compare,
    due_fields,
    is_reworded,
    told,
)
from strategy.leads import LeadFinder
from strategy.models import (
    Action,
    Objective,
    PlanImport,
    ProgressUpdate,
    Rating,
    Strategy,
)
from strategy.objectives import save_as_said_at
from strategy.reading import PlanFile, read_plan

# The least by which two updates can stand apart.
MOMENT = timedelta(microseconds=1)
# Rows written at a time: SQLite takes no more than so many values.
BATCH = 200


class PlanImportError(Exception):
    """The file cannot be saved to this plan; the message says why."""


@transaction.atomic
def save_plan(
    *, plan: PlanFile, strategy: Strategy, author=None, as_at: date | None = None
) -> Comparison:
    """Save a file to a plan, all of it or nothing; gives what was changed.

    ``as_at`` is the day whose state the file tells, for plans of the past; it
    may not lie before what the plan already holds. Raises PlanImportError.
    """
    if plan.errors:
        raise PlanImportError("Mend the file's errors first: nothing was saved.")
    Strategy.objects.select_for_update().get(pk=strategy.pk)
    comparison = compare(plan, strategy)
    moment = moment_of(strategy, as_at)
    objectives = save_objectives(plan, strategy, moment)
    leads = LeadFinder()
    by = {"author": author, "made_at": moment}
    updates = []
    for change, action in save_created(comparison.created, objectives, leads, moment):
        updates += said_first(change, action=action, **by)
    for change in comparison.changes:
        if change.action:
            save_paired(change, objectives, leads, moment)
            updates += said_anew(change, action=change.action, **by)
    # The log is history itself and keeps none.
    ProgressUpdate.objects.bulk_create(updates, batch_size=BATCH)
    return comparison


def check_day(strategy: Strategy | None, as_at: date):
    """Raise PlanImportError where a file of that day cannot be told any more."""
    if as_at > timezone.localdate():
        raise PlanImportError(f"{long_date(as_at)} is still ahead.")
    last = strategy and progress.last_updated(strategy)
    last_on = last and timezone.localdate(last)
    if last_on and last_on > as_at:
        raise PlanImportError(
            f"This plan already holds updates up to {long_date(last_on)}: a file from "
            "before that day cannot be brought in any more."
        )


def moment_of(strategy: Strategy, as_at: date | None) -> datetime:
    """When the file's words count as said: now, or late on the day it tells of.

    After all that was said before, so that the file's words are the last; an hour
    before midnight, so that a second file of that day is still of that day.
    """
    moment = timezone.now()
    if as_at:
        check_day(strategy, as_at)
        moment = min(moment, progress.end_of(as_at) - timedelta(hours=1))
    last = progress.last_updated(strategy)
    return max(moment, last + MOMENT) if last else moment


def save_objectives(
    plan: PlanFile, strategy: Strategy, moment: datetime
) -> dict[int, Objective]:
    """Make or reword the objectives as at the moment; number -> objective."""
    known = {o.number: o for o in strategy.objectives.all()}
    for read in plan.objectives:
        objective = known.get(read.number)
        if objective and not is_reworded(objective, read):
            continue
        objective = objective or Objective(strategy=strategy, number=read.number)
        objective.title = read.title
        if not read.is_title_only:
            _, objective.statement, objective.how = told(read)
        save_as_said_at(objective, moment)
        known[read.number] = objective
    return known


def save_created(created: list[Change], objectives, leads: LeadFinder, moment):
    """Make the new actions with their leads and history: (change, action) pairs.

    In few queries however many they are: a row at a time, 5,000 took a minute.
    """
    actions = [
        Action(
            objective=objectives[change.words["objective"]],
            position=change.position,
            lead_officer=leads.officer_of(change.read),
            file_words=as_kept(change.words),
            **change.news(WORDED),
        )
        for change in created
    ]
    actions = bulk_create_with_history(
        actions, Action, batch_size=BATCH, default_date=moment
    )
    Leading = Action.agencies.through
    Leading.objects.bulk_create(
        [
            Leading(action=action, agency=agency)
            for change, action in zip(created, actions, strict=True)
            for agency in leads.agencies_of(change.read)
        ],
        batch_size=BATCH,
    )
    return zip(created, actions, strict=True)


def save_paired(change: Change, objectives, leads: LeadFinder, moment):
    """Save what a row changes in its action; without news it is left alone."""
    action, news = change.action, change.news(WORDED)
    is_led_anew = bool({"lead_words", *LEADS} & set(change.changed))
    if is_led_anew:
        leads.lead_anew(action, change)
    for name, new in news.items():
        setattr(action, name, new)
    is_moved = "objective" in change.changed
    if is_moved:
        action.objective = objectives[change.words["objective"]]
    is_same = (action.position, action.file_words) == (
        change.position,
        as_kept(change.words),
    )
    action.position, action.file_words = change.position, as_kept(change.words)
    if news or is_moved or is_led_anew:
        action._history_date = moment
        action.save()
    elif not is_same:
        # Its place, and what a file said, are no part of the action's own history.
        action.save_without_historical_record(update_fields=["position", "file_words"])


def said_first(change: Change, **by) -> list[ProgressUpdate]:
    """What a row says of a new action: the first date first, if it was moved since."""
    words = change.news([*SAID, *TOLD])
    if not change.read.revised_due.words:
        return [imported(words, **by)]
    later = by | {"made_at": by["made_at"] + MOMENT}
    return [
        imported(words | due_fields(change.read.due), **by),
        imported(words, **later),
    ]


def said_anew(change: Change, **by) -> list[ProgressUpdate]:
    """What a row says of an action beside what officers have said: no news, no update.

    A file confirms nothing: a Blue of its own is a proposal, unless it is the
    plan owner's.
    """
    action, news = change.action, change.news([*SAID, *TOLD])
    if not news and not change.changed:
        return []
    words = {name: getattr(action, name) for name in SAID} | news
    standing = words.get("standing", action.standing)
    words["standing"] = recording.standing_with(words["rating"], standing)
    if "rating" in news:
        # Why, and what next, of another rating are no words on this one.
        for name in ("reason", "next_steps"):
            words.setdefault(name, change.words.get(name, ""))
        words["is_proposed"] = recording.is_proposal(
            action, by["author"], words["rating"]
        )
    else:
        for name in ("reason", "next_steps", "is_proposed"):
            words.setdefault(name, getattr(action, name))
    if words["rating"] != Rating.BLUE:
        words["completed_on"] = None
    # Words about the row itself are no word on its progress.
    said_on = timezone.localdate(by["made_at"]) if news else action.said_on
    return [imported(words, said_on=said_on, **by)]


def imported(words: dict, **by) -> ProgressUpdate:
    """An update as a file says it, not saved yet."""
    by.setdefault("said_on", timezone.localdate(by["made_at"]))
    return ProgressUpdate(
        source=ProgressUpdate.Source.IMPORT, **by["action"].wording(), **words, **by
    )


def read_file(file, name: str, *, as_at: date | None = None, keeps_unknown=False):
    """Read an open file as a plan; raises UnreadableFile with a plain sentence."""
    return read_plan(
        read_grids(file, name),
        file_name=name,
        as_at=as_at or timezone.localdate(),
        known_agencies=tuple(Agency.objects.values_list("name", flat=True)),
        unknown_ratings="keep" if keeps_unknown else "error",
    )


def read_import(waiting: PlanImport) -> PlanFile:
    """Read the kept file of an import."""
    with waiting.file.open("rb") as file:
        return read_file(
            file,
            waiting.name,
            as_at=waiting.as_at,
            keeps_unknown=waiting.keeps_unknown_ratings,
        )


@transaction.atomic
def save_import(*, waiting: PlanImport, author, digest: str, now: datetime):
    """Save what the preview showed; gives the strategy and what was changed.

    ``digest`` is the mark of the preview. Raises PlanImportError where the plan
    has changed since, so that nothing unseen is saved.
    """
    waiting = PlanImport.objects.select_for_update().get(pk=waiting.pk)
    if waiting.saved_at:
        raise PlanImportError("This file has been saved already.")
    plan = read_import(waiting)
    strategy = waiting.strategy or draft_strategy(plan.title, owner=author)
    if compare(plan, strategy).digest() != digest:
        raise PlanImportError(
            "The plan has changed since this page was made. Look at the changes "
            "once more, then save."
        )
    comparison = save_plan(
        plan=plan, strategy=strategy, author=author, as_at=waiting.as_at
    )
    waiting.strategy, waiting.saved_at = strategy, now
    waiting.save()
    return strategy, comparison


def draft_strategy(title: str, *, slug: str = "", owner=None) -> Strategy:
    """A new draft for a plan that has no strategy yet."""
    title = title[:200] or "Plan without a title"
    return Strategy.objects.create(
        title=title, slug=slug or Strategy.free_slug(title), owner=owner
    )


def told_in_words(comparison: Comparison, *, is_saved: bool = True) -> str:
    """What a file changed, or would change, in a sentence or two."""
    if comparison.changes_nothing:
        return "The file says what the plan says already: nothing was changed."
    numbers = (
        f"{len(comparison.created)} added, {len(comparison.updated)} changed, "
        f"{len(comparison.unchanged)} as they were."
    )
    if not is_saved:
        return f"Nothing was saved. As the file is now: {numbers}"
    return f"The plan is saved. Actions: {numbers}"
