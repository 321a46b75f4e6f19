"""Progress updates: the log from which every page and paper is read."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from .update_rules import RULES


class Rating(models.TextChoices):
    """How an action stands, in the words of its lead (BRAG)."""

    BLUE = "blue", "Blue"
    RED = "red", "Red"
    AMBER = "amber", "Amber"
    GREEN = "green", "Green"
    NOT_RATED = "not_rated", "Not rated"


class Precision(models.TextChoices):
    """How exact a due date is; the date is the last day it allows."""

    DAY = "day", "day"
    WEEK = "week", "week"
    MONTH = "month", "month"
    QUARTER = "quarter", "quarter"
    ONGOING = "ongoing", "ongoing"
    UNKNOWN = "unknown", "no date"


class Standing(models.TextChoices):
    """Whether an action is being worked on, beside its rating."""

    UNDER_WAY = "under_way", "Under way"
    NOT_STARTED = "not_started", "Not started"
    ON_HOLD = "on_hold", "On hold"
    WITHDRAWN = "withdrawn", "Withdrawn"
    SUPERSEDED = "superseded", "Superseded"


# Out of the plan for good: counted apart, never overdue.
ENDED = [Standing.WITHDRAWN, Standing.SUPERSEDED]


class ProgressUpdate(models.Model):
    """What was said of an action at one moment: never changed, only followed.

    Each update carries the whole of what was true then (rating, words, due
    date, the row's own wording), so the plan as at any moment is the last
    update before it. ``said_on`` is the day on which somebody last spoke of
    progress: a change of wording carries it on.
    """

    class Source(models.TextChoices):
        FORM = "form", "Rated by form"
        IMPORT = "import", "Brought in from a file"
        EDIT = "edit", "The plan's words changed"

    action = models.ForeignKey(
        "strategy.Action", models.CASCADE, related_name="updates"
    )
    made_at = models.DateTimeField(default=timezone.now)
    recorded_at = models.DateTimeField(db_default=Now(), editable=False)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    source = models.CharField(choices=Source, default=Source.FORM, max_length=6)
    round = models.ForeignKey(
        "strategy.UpdateRound",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="updates",
        help_text="The round that this update answers.",
    )
    objective = models.ForeignKey(
        "strategy.Objective", models.RESTRICT, related_name="+"
    )
    ref = models.TextField(blank=True)
    activity = models.TextField()
    lead_words = models.TextField("lead", blank=True)
    lead_officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    said_on = models.DateField(default=timezone.localdate)
    standing = models.CharField(
        choices=Standing, default=Standing.UNDER_WAY, max_length=11
    )
    rating = models.CharField(choices=Rating, max_length=9)
    rating_words = models.TextField(blank=True, help_text="The file's own word, kept.")
    where_now = models.TextField("where are we now?", blank=True)
    evidence = models.TextField(blank=True)
    reason = models.TextField("why this rating?", blank=True)
    next_steps = models.TextField("what happens next?", blank=True)
    due_on = models.DateField("due", null=True, blank=True)
    due_precision = models.CharField(
        choices=Precision, default=Precision.UNKNOWN, max_length=7
    )
    due_words = models.TextField(blank=True)
    redate_reason = models.TextField("why a new date?", blank=True)
    redate_agreed_on = models.DateField(
        null=True, blank=True, help_text="The meeting that agreed to the new date."
    )
    completed_on = models.DateField("when was it completed?", null=True, blank=True)
    is_proposed = models.BooleanField(
        default=False, help_text="Blue that the plan owner has not confirmed yet."
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who says for the plan that it is complete.",
    )

    class Meta:
        ordering = ["made_at", "pk"]
        get_latest_by = ["made_at", "pk"]
        default_permissions = ["add"]
        indexes = [models.Index(fields=["action", "-made_at", "-id"])]
        constraints = [
            models.CheckConstraint(
                name="update_rating_valid", condition=Q(rating__in=Rating.values)
            ),
            models.CheckConstraint(
                name="update_precision_valid",
                condition=Q(due_precision__in=Precision.values),
            ),
            models.CheckConstraint(
                name="update_standing_valid", condition=Q(standing__in=Standing.values)
            ),
            *RULES,
        ]

    def __str__(self):
        return f"{self.action} rated {self.get_rating_display()}"
