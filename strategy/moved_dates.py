"""When a due date moves, and what the rating form asks for then.

The log itself holds the same rule (``strategy/triggers.py``).
"""

from cpboard.exchange.dates import ReadDate, long_date
from strategy import hooks
from strategy.models import Precision, Rating


def is_moved(before, due_on, due_precision) -> bool:
    """Whether a date moves from what was said before: then it needs a reason.

    A first date moves nothing, nor does the next review of what stays ongoing. To
    become ongoing, or to lose its date, does.
    """
    if before.due_on is None:
        return False
    is_ongoing = due_precision == Precision.ONGOING
    if is_ongoing and before.due_precision == Precision.ONGOING:
        return False
    return due_on != before.due_on or is_ongoing


def meetings_to_choose(today, user) -> list[tuple[str, str]]:
    """The days on which a meeting may have agreed to a new date, as choices."""
    days = [day for day in hooks.days_of_the_board(today, user) if day.on <= today]
    return [
        ("", "No meeting has agreed to it yet"),
        *((f"{day.on:%Y-%m-%d}", f"{long_date(day.on)}, {day.words}") for day in days),
    ]


def due_of(said) -> ReadDate:
    """The due date that was said, as a date that was read."""
    return ReadDate(said.due_on, said.due_precision, said.due_words)


def check_new_date(form, data: dict):
    """A date that moves needs its reason; a reason alone moves nothing.

    Leaves in ``data["new_due"]`` what changes: a date that was read, or None.
    """
    if "new_due" in form.errors:
        return
    due, reason = data.get("new_due"), data.get("redate_reason")
    if due is None:
        if reason or data.get("redate_agreed_on"):
            form.add_error("new_due", "Enter the new date, or empty the reason")
        return
    if due.precision == Precision.ONGOING:
        due = due._replace(on=data.get("review_on") or due.on)
    if due[:2] == due_of(form.latest)[:2]:
        due = None
        if reason:
            form.add_error("new_due", "It is due then already: enter another date")
    elif is_moved(form.latest, due.on, due.precision):
        if data.get("rating") == Rating.BLUE:
            # Or nobody would see any more that it was completed late.
            form.add_error("new_due", "What is complete keeps its due date")
        elif not reason:
            form.add_error("redate_reason", "Say why the date moves")
    data["new_due"] = due


def check_review(form, data: dict):
    """Ongoing work has a review date; other work has none."""
    due = data.get("new_due") or due_of(form.latest)
    review_on = data.get("review_on")
    if due.precision != Precision.ONGOING:
        if review_on and "new_due" not in form.errors:
            form.add_error(
                "review_on", "Only ongoing work has a review date: empty this box"
            )
    elif data.get("rating") == Rating.BLUE:
        return
    elif review_on:
        data["new_due"] = due._replace(on=review_on)
    elif due.on is None and "review_on" not in form.errors:
        form.add_error("review_on", "Ongoing work needs a review date")
