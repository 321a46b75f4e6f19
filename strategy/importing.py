"""A plan out of a file into the database: all of it or nothing."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from cpboard.exchange.grids import read_grids
from cpboard.people.models import Agency, Person
from strategy import progress
from strategy.comparing import (
    SAID,
    WORDED,
    Change,
    Comparison,
    compare,
    due_fields,
    said_by,
    told,
    worded_by,
)
from strategy.models import (
    Action,
    Objective,
    PlanImport,
    ProgressUpdate,
    Rating,
    Strategy,
)
from strategy.reading import PlanFile, read_plan


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
    objectives = save_objectives(plan, strategy)
    for position, change in enumerate(comparison.changes, start=1):
        objective = objectives[change.objective_number]
        save_row(change, objective, position, author, moment)
    return comparison


def moment_of(strategy: Strategy, as_at: date | None) -> datetime:
    """When the file's words count as said: now, or the end of the day it tells."""
    moment = min(timezone.now(), progress.end_of(as_at)) if as_at else timezone.now()
    log = ProgressUpdate.objects.filter(action__objective__strategy=strategy)
    last = log.aggregate(last=Max("made_at"))["last"]
    if last and as_at and last > moment:
        day = timezone.localdate(last)
        raise PlanImportError(
            f"This plan already holds updates up to {day.day} {day:%B %Y}: a file "
            "from before that day cannot be brought in any more."
        )
    return max(moment, last + timedelta(microseconds=1)) if last else moment


def save_objectives(plan: PlanFile, strategy: Strategy) -> dict[int, Objective]:
    """Make or reword the objectives; number -> objective."""
    known = {o.number: o for o in strategy.objectives.all()}
    for read in plan.objectives:
        objective = known.get(read.number)
        if objective and told(objective) == told(read):
            continue
        objective = objective or Objective(strategy=strategy, number=read.number)
        objective.title, objective.statement, objective.how = told(read)
        objective.save()
        known[read.number] = objective
    return known


def save_row(change: Change, objective, position: int, author, moment):
    """Save one row: the action's own words, its leads, and what is said of it."""
    if change.kind == "unchanged" and change.action.position == position:
        return
    action = change.action or Action(objective=objective)
    action.objective, action.position = objective, position
    reworded = {name: new for name, (_, new) in change.changed.items()}
    if change.action is None:
        reworded = worded_by(change.read)
    for name in WORDED:
        if name in reworded:
            setattr(action, name, reworded[name])
    if "lead_words" in reworded:
        action.lead_officer = find_person(change.read.lead)
    action.save()
    if "lead_words" in reworded:
        action.agencies.set(find_agencies(change.read.lead))
    save_said(change, action, author, moment)


def save_said(change: Change, action: Action, author, moment):
    """Append an update where the row says something new of its action."""
    new = {name: pair[1] for name, pair in change.changed.items() if name in SAID}
    if change.action and not new:
        return
    said = said_by(change.read)
    if change.action:
        said = {name: getattr(action, name) for name in SAID} | new
        # What officers said beside the file's own columns stays true.
        if "rating" not in new:
            said["reason"], said["next_steps"] = action.reason, action.next_steps
            said["is_proposed"] = action.is_proposed
    if said["rating"] != Rating.BLUE:
        said["completed_on"] = None
    if change.action is None and change.read.revised_due.words:
        # The file has the first date beside the revised one: both are kept.
        append(action, author, moment, said | due_fields(change.read.due))
        moment += timedelta(microseconds=1)
    append(action, author, moment, said)


def append(action: Action, author, moment, said: dict):
    """Append to the log what a file said."""
    source = ProgressUpdate.Source.IMPORT
    ProgressUpdate.objects.create(
        action=action, author=author, made_at=moment, source=source, **said
    )


def find_person(lead) -> Person | None:
    """The one person the words name; made, without a sign-in, where unknown."""
    if len(lead.people) != 1:
        return None
    name = lead.people[0]
    return Person.objects.named(name).first() or Person.objects.create_user(name=name)


def find_agencies(lead) -> list[Agency]:
    """The agencies the words name; made where unknown, capitals aside."""
    found = []
    for name in lead.agencies:
        agency = Agency.objects.filter(name__iexact=name).first()
        found.append(agency or Agency.objects.create(name=name))
    return found


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
    waiting = PlanImport.objects.select_for_update(of=("self",)).get(pk=waiting.pk)
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


def told_in_words(comparison: Comparison) -> str:
    """What a saved file changed, in one sentence."""
    if comparison.changes_nothing:
        return "The file says what the plan says already: nothing was changed."
    numbers = [
        f"{len(comparison.of('created'))} added",
        f"{len(comparison.of('updated'))} changed",
        f"{len(comparison.of('unchanged'))} as they were",
    ]
    return f"The plan is saved. Actions: {', '.join(numbers)}."
