"""Actions: the rows of the plan."""

from django.conf import settings
from django.db import models
from django.db.models import Case, F, OuterRef, Prefetch, Q, Subquery, When
from django.urls import reverse
from simple_history.models import HistoricalRecords

from .strategies import Strategy
from .updates import ENDED, Precision, ProgressUpdate, Rating

# What an action takes over from its last update when read as at a moment.
SAID = [
    "rating",
    "rating_words",
    "where_now",
    "evidence",
    "reason",
    "next_steps",
    "due_on",
    "due_precision",
    "due_words",
    "completed_on",
    "is_proposed",
    "standing",
    "said_on",
    "made_at",
]
# The row's own wording as it was then: annotated beside the present one.
WORDED = ["objective", "ref", "activity", "lead_words", "lead_officer"]


# Red first: what needs the board's eye stands at the top.
RATING_RANK = Case(
    *[
        When(updates__rating=rating, then=rank)
        for rank, rating in enumerate(
            [Rating.RED, Rating.AMBER, Rating.GREEN, Rating.BLUE, Rating.NOT_RATED]
        )
    ],
    output_field=models.PositiveSmallIntegerField(),
)


class ActionQuerySet(models.QuerySet):
    """The vocabulary for actions."""

    def visible_to(self, user):
        """Actions of strategies that the user may read."""
        return self.filter(objective__strategy__in=Strategy.objects.visible_to(user))

    def in_force(self):
        """Actions of plans that no newer one has replaced."""
        return self.exclude(objective__strategy__state=Strategy.State.SUPERSEDED)

    def led_by(self, person):
        """The person's own actions and joint ones, in plans that they may read."""
        joint = Action.joint_leads.through.objects.filter(person=person)
        own = Q(lead_officer=person) | Q(pk__in=joint.values("action"))
        return self.visible_to(person).in_force().filter(own)

    def of_owner(self, person):
        """Actions of the plans that the person owns."""
        return self.in_force().filter(objective__strategy__owner=person)

    def as_at(self, moment):
        """Each action with what its last update up to the moment said.

        Actions that had no update yet are absent: they were not in the plan.
        Adds the fields of ``SAID``, the wording of that moment as ``ref_then`` and
        so on, the lead officer's name as ``lead_name_then``, ``first_due_on`` and its
        precision: the date that never changes (DESIGN: ratings).
        """
        told = ProgressUpdate.objects.filter(action=OuterRef("pk"), made_at__lte=moment)
        latest = told.order_by("-made_at", "-pk").values("pk")[:1]
        first_due = told.filter(due_on__isnull=False).order_by("made_at", "pk")
        return (
            self.filter(updates__pk=Subquery(latest))
            .annotate(**{name: F(f"updates__{name}") for name in SAID})
            .annotate(**{f"{name}_then": F(f"updates__{name}") for name in WORDED})
            .annotate(lead_name_then=F("updates__lead_officer__name"))
            .annotate(rating_rank=RATING_RANK)
            .annotate(
                first_due_on=Subquery(first_due.values("due_on")[:1]),
                first_due_precision=Subquery(first_due.values("due_precision")[:1]),
            )
        )

    def in_the_plan(self):
        """Those neither withdrawn nor superseded; works on what ``as_at`` gives."""
        return self.exclude(standing__in=ENDED)

    def overdue(self, on):
        """Those due before the day and not Blue; due on the day is not overdue.

        Works on what ``as_at`` gives. "Ongoing" goes stale, never overdue.
        """
        return self.filter(Action.is_late(on))


class Action(models.Model):
    """A promise small enough to be done: one row of the plan."""

    objective = models.ForeignKey(
        "strategy.Objective", models.CASCADE, related_name="actions"
    )
    position = models.PositiveIntegerField(
        help_text="Its place in the plan; a ref may be used twice, a place not."
    )
    ref = models.TextField(blank=True)
    activity = models.TextField()
    agencies = models.ManyToManyField(
        "people.Agency", blank=True, related_name="actions"
    )
    lead_officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="actions",
    )
    lead_words = models.TextField(
        "lead", blank=True, help_text="As the plan names the lead."
    )
    joint_leads = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="joint_actions"
    )
    principles = models.ManyToManyField(
        "strategy.Principle", blank=True, related_name="actions"
    )
    replaces = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="replaced_by",
        help_text="The superseded actions whose place this one took.",
    )
    other_plan_ref = models.CharField(
        "reference in another plan", max_length=200, blank=True
    )
    inspection_paragraph = models.CharField(
        "paragraph of the inspection report", max_length=200, blank=True
    )
    other = models.JSONField(
        default=list,
        blank=True,
        help_text="Columns of the file that have no place of their own: [name, text].",
    )
    file_words = models.JSONField(
        default=dict,
        blank=True,
        editable=False,
        help_text="What the last file said: the next one is compared with it.",
    )

    objects = ActionQuerySet.as_manager()
    # Agencies follow the words of the lead, whose history is kept; places are none.
    history = HistoricalRecords(excluded_fields=["file_words", "position"])

    class Meta:
        ordering = ["objective__number", "position", "pk"]
        default_permissions = []

    def __str__(self):
        return f"Action {self.ref}" if self.ref else "Action without a ref"

    def get_absolute_url(self):
        return reverse("action_detail", args=[self.pk])

    def wording(self):
        """The row's own words as a progress update carries them."""
        return {name: getattr(self, name) for name in WORDED}

    @staticmethod
    def replacements():
        """Superseded actions with those that took their place, in one query more."""
        others = Action.objects.select_related("objective__strategy")
        return Prefetch("replaced_by", others)

    @staticmethod
    def is_late(on):
        """The condition behind ``overdue``, for counts; for rows read as at."""
        return (
            Q(due_on__lt=on)
            & ~Q(rating=Rating.BLUE)
            & ~Q(standing__in=ENDED)
            & ~Q(due_precision=Precision.ONGOING)
        )


class Milestone(models.Model):
    """A step on the way to an action's end, with its day and whether it is done."""

    action = models.ForeignKey(Action, models.CASCADE, related_name="milestones")
    position = models.PositiveSmallIntegerField(default=1)
    what = models.CharField(max_length=300)
    due_on = models.DateField("due", null=True, blank=True)
    done_on = models.DateField("done", null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["action", "position", "pk"]
        default_permissions = []

    def __str__(self):
        return self.what
