"""A plan out of the tables of a file, every oddity told."""

import re
from datetime import date
from pathlib import PurePath

from cpboard.exchange.shapes import Grid

from .actions import ActionReader
from .checks import warn_of_oddities
from .gather import Gatherer
from .objectives import number_objectives, split_objective
from .own import OwnFile, own_tables
from .own_actions import read_own_action
from .shapes import Place, PlanFile, Problems, ReadObjective

DEFAULT_TITLE = "Delivery plan"


def read_plan(
    grids: list[Grid],
    *,
    file_name: str = "",
    rating_words: dict[str, str] | None = None,
    known_agencies=(),
    unknown_ratings: str = "error",
    as_at: date | None = None,
) -> PlanFile:
    """The plan that a file's tables hold, as ``read_grids`` gives them.

    ``file_name`` lends its words where the file has no title. ``rating_words`` maps a
    strategy's own phrases to ratings and comes before the common ones.
    ``known_agencies`` are names of agencies, which keep their spelling.
    ``unknown_ratings`` is "error", or "keep" to read an unknown rating word as not
    rated and keep it. With ``as_at``, what is overdue on that day is a warning.
    Never raises over what the tables hold; a plan without actions has an error.
    """
    problems = Problems()
    if own := own_tables(grids):
        return read_own_plan(
            OwnFile(own),
            problems,
            file_name=file_name,
            rating_words=rating_words or {},
            known_agencies=known_agencies,
            keep=unknown_ratings == "keep",
            as_at=as_at,
        )
    gathered = Gatherer(problems)
    gathered.gather(grids)
    title = gathered.title or title_from(file_name)
    drafts = drop_trailing_lines(gathered.objectives, problems)
    rows = [action for draft in drafts for action in draft.actions]
    reader = ActionReader(
        rows,
        problems,
        rating_words or {},
        known_agencies,
        keep=unknown_ratings == "keep",
    )
    parts = [split_objective(draft.texts) for draft in drafts]
    numbers = number_objectives(parts)
    objectives = []
    for draft, part, number in zip(drafts, parts, numbers, strict=True):
        shown = part.title if part.label in {"", str(number)} else part.full_title
        if not shown:
            shown = part.statement or (f"Objective {number}" if draft.texts else title)
        if not draft.texts:
            message = f'No objective is named here: the actions stand under "{shown}".'
            problems.warn(draft, "", "", message)
        if not draft.actions:
            message = "This objective has no actions."
            problems.warn(draft, "", shown, message)
        objectives.append(
            ReadObjective(
                row=draft.row,
                table=draft.table,
                number=number,
                title=shown,
                statement=part.statement if part.statement != shown else "",
                how=part.how,
                actions=tuple(reader.read(action) for action in draft.actions),
            )
        )
    refuse_without_actions(rows, problems)
    warn_of_oddities(objectives, problems, reader.headings, as_at)
    return PlanFile(
        title=title,
        objectives=tuple(objectives),
        warnings=tuple(sorted(problems.warnings, key=lambda p: order(p, grids))),
        errors=tuple(problems.errors),
        notes=tuple(gathered.notes),
    )


def read_own_plan(
    own: OwnFile,
    problems: Problems,
    *,
    file_name: str,
    rating_words: dict[str, str],
    known_agencies,
    keep: bool,
    as_at: date | None,
) -> PlanFile:
    """The plan of a file that we wrote ourselves: see ``own``."""
    own.number_the_rest()
    drafts = [draft for objective in own.objectives for draft in objective.actions]
    reader = ActionReader(drafts, problems, rating_words, known_agencies, keep=keep)
    title = own.title or title_from(file_name)
    objectives = [
        ReadObjective(
            row=found.row,
            table=found.table,
            number=found.number,
            title=found.title or title,
            statement=found.statement or "",
            how=found.how or "",
            actions=tuple(read_own_action(reader, draft) for draft in found.actions),
            is_title_only=found.statement is None,
        )
        for found in own.objectives
    ]
    refuse_without_actions(drafts, problems)
    warn_of_oddities(objectives, problems, reader.headings, as_at)
    return PlanFile(
        title=title,
        objectives=tuple(objectives),
        warnings=tuple(sorted(problems.warnings, key=lambda problem: problem.row)),
        errors=tuple(problems.errors),
    )


def refuse_without_actions(rows, problems: Problems):
    """A file without any action is no plan."""
    if not rows:
        message = (
            "No action was found: the table needs a heading row with words such as "
            "Action, Lead, By when and BRAG."
        )
        problems.error(Place(0, ""), "", "", message)


def order(problem, grids: list[Grid]) -> tuple[int, int]:
    """Problems stand in the order of the file: table, then row."""
    names = [grid.name for grid in grids]
    place = names.index(problem.table) if problem.table in names else -1
    return place, problem.row


def title_from(file_name: str) -> str:
    """A title from a file's name: "North plan" from "north-plan.csv"."""
    words = re.sub(r"[_\s-]+", " ", PurePath(file_name).stem).strip()
    return words[:1].upper() + words[1:] or DEFAULT_TITLE


def drop_trailing_lines(drafts, problems: Problems) -> list:
    """Without lines after the last action that do not name themselves an objective."""
    kept = list(drafts)
    while kept and not kept[-1].actions and not split_objective(kept[-1].texts).label:
        last = kept.pop()
        words = " ".join(last.texts)
        message = "This stands after the last action; it was not read as an objective."
        problems.warn(last, "", words[:200], message)
    return kept
