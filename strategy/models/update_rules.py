"""What the database holds of every progress update (DESIGN: ratings).

Here is what one row can show by itself; what needs the row before it stands in
``strategy/triggers.py``. A file may say less than the form asks: that is kept, and
flagged. A change of the plan's words carries on what was said, also by a file.
"""

from django.db.models import CheckConstraint, F, Q

MAY_SAY_LESS = Q(source__in=["import", "edit"])
HAS_REASON = ~Q(reason="")
HAS_NEXT_STEPS = ~Q(next_steps="")

RULES = [
    CheckConstraint(
        name="update_blue_has_date_and_evidence",
        condition=~Q(rating="blue")
        | MAY_SAY_LESS
        | (Q(completed_on__isnull=False) & ~Q(evidence="")),
    ),
    CheckConstraint(
        name="update_red_amber_says_why_and_what_next",
        condition=~Q(rating__in=["red", "amber"])
        | MAY_SAY_LESS
        | (HAS_REASON & HAS_NEXT_STEPS),
    ),
    CheckConstraint(
        name="update_green_overdue_says_why",
        condition=~Q(rating="green")
        | MAY_SAY_LESS
        | HAS_REASON
        | Q(due_on=None)
        | Q(due_on__gte=F("said_on"))
        | Q(due_precision="ongoing")
        | Q(standing__in=["withdrawn", "superseded"]),
    ),
    CheckConstraint(
        name="update_completed_only_when_blue",
        condition=Q(completed_on=None) | Q(rating="blue"),
    ),
    CheckConstraint(
        name="update_completed_before_it_is_said",
        condition=Q(completed_on=None)
        | MAY_SAY_LESS
        | Q(completed_on__lte=F("said_on")),
    ),
    CheckConstraint(
        name="update_proposed_only_when_blue",
        condition=Q(is_proposed=False) | Q(rating="blue"),
    ),
    CheckConstraint(
        name="update_blue_is_proposed_or_confirmed",
        condition=~Q(rating="blue")
        | MAY_SAY_LESS
        | Q(is_proposed=True)
        | Q(confirmed_by__isnull=False),
    ),
    CheckConstraint(
        name="update_only_a_blue_is_confirmed",
        condition=Q(confirmed_by=None) | Q(rating="blue", is_proposed=False),
    ),
    CheckConstraint(
        name="update_blue_is_under_way",
        condition=~Q(rating="blue") | Q(standing="under_way"),
    ),
    CheckConstraint(
        name="update_standing_says_why",
        condition=Q(standing__in=["under_way", "not_started"])
        | MAY_SAY_LESS
        | HAS_REASON,
    ),
    CheckConstraint(
        name="update_on_hold_says_what_next",
        condition=~Q(standing="on_hold") | MAY_SAY_LESS | HAS_NEXT_STEPS,
    ),
    CheckConstraint(
        name="update_dated_precision_has_date",
        condition=Q(due_precision__in=["ongoing", "unknown"]) | Q(due_on__isnull=False),
    ),
    # What is complete needs no review any more.
    CheckConstraint(
        name="update_ongoing_has_a_review_date",
        condition=~Q(due_precision="ongoing")
        | MAY_SAY_LESS
        | Q(due_on__isnull=False)
        | Q(rating="blue"),
    ),
]
