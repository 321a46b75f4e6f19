"""Oddities that show only when the whole plan is known."""

from collections import defaultdict
from datetime import date

from cpboard.exchange.dates import Precision, long_date

from .ratings import LABELS
from .shapes import Problems, ReadAction, ReadObjective


def warn_of_oddities(objectives, problems: Problems, headings, as_at: date | None):
    """Warn of refs used twice, Blue without proof, and what is overdue."""
    warn_of_refs(objectives, problems, headings)
    for objective in objectives:
        for action in objective.actions:
            columns = headings[action.table, action.row]
            warn_of_completion(action, problems, columns)
            if as_at is not None:
                warn_if_overdue(action, problems, columns, as_at)


def warn_of_refs(objectives: list[ReadObjective], problems: Problems, headings):
    """A ref used twice, or none; refs that begin anew each objective are one remark."""
    groups = [objective.actions for objective in objectives if objective.actions]
    if begins_anew(groups):
        action = groups[1][0]
        heading = headings[action.table, action.row].heading("ref")
        message = "Refs begin again under each objective; all are kept."
        problems.warn(action, heading, action.ref, message)
    else:
        groups = [[action for group in groups for action in group]]
    for group in groups:
        used = defaultdict(list)
        for action in group:
            columns = headings[action.table, action.row]
            if not action.ref and "ref" in columns.places:
                problems.warn(action, columns.heading("ref"), "", "No ref.")
            elif action.ref and used[action.ref]:
                message = (
                    f"Ref {action.ref} is used twice, here and in row "
                    f"{used[action.ref][0].row}; both actions are kept."
                )
                problems.warn(action, columns.heading("ref"), action.ref, message)
            used[action.ref].append(action)


def begins_anew(groups: list[tuple[ReadAction, ...]]) -> bool:
    """Whether every objective counts its actions from the same first ref."""
    firsts = {group[0].ref for group in groups}
    return len(groups) > 1 and len(firsts) == 1 and firsts != {""}


def warn_of_completion(action: ReadAction, problems: Problems, columns):
    """Blue asks for a completion date and evidence; other ratings have no such date."""
    heading = columns.heading("rating")
    said = action.rating_words or LABELS[action.rating]
    if action.rating != "blue":
        if action.completed.on:
            message = f"Has a completion date, but is {LABELS[action.rating].lower()}."
            words = action.completed.words
            problems.warn(action, columns.heading("completed"), words, message)
        return
    missing = [] if action.completed.on else ["completion date"]
    missing += [] if action.evidence else ["evidence"]
    if missing:
        message = (
            f"Blue without {' or '.join(missing)}: asked for when it is confirmed."
        )
        problems.warn(action, heading, said, message)


def warn_if_overdue(action: ReadAction, problems: Problems, columns, as_at: date):
    """Declared rating and lateness are apart: a late Green is told, not changed."""
    name = "revised_due" if action.revised_due.words else "due"
    due = action.due_now
    if due.precision == Precision.ONGOING and due.on and due.on < as_at:
        message = f"Its review date has passed as at {long_date(as_at)}."
        problems.warn(action, columns.heading(name), due.words, message)
    if days := action.days_overdue(as_at):
        message = (
            f"{LABELS[action.rating]}, overdue {days} day{'' if days == 1 else 's'} "
            f"as at {long_date(as_at)}."
        )
        problems.warn(action, columns.heading(name), due.words, message)
