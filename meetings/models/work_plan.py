"""The work plan: what comes to which meeting."""

from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from performance.models import Indicator

from .agenda import AgendaItem
from .boards import Board
from .follow_ups import FollowUp
from .meetings import Meeting


class WorkPlanRule(models.Model):
    """What comes again and again: every quarter, every second meeting, each June."""

    class Every(models.TextChoices):
        MEETING = "meeting", "Every meeting"
        SECOND = "second", "Every second meeting"
        QUARTER = "quarter", "Every quarter"
        HALF_YEAR = "half_year", "Every half year"
        YEAR = "year", "Once a year, in a month"

    board = models.ForeignKey(Board, models.CASCADE, related_name="work_plan_rules")
    title = models.CharField(max_length=300)
    asked = models.TextField("what the board is asked to do", blank=True)
    presenter = models.CharField(max_length=200, blank=True)
    kind = models.CharField(
        choices=AgendaItem.Kind, default=AgendaItem.Kind.DISCUSSION, max_length=12
    )
    standing = models.CharField(
        "what it is by law or custom",
        choices=AgendaItem.Standing,
        blank=True,
        max_length=12,
    )
    minutes_allotted = models.PositiveSmallIntegerField(null=True, blank=True)
    every = models.CharField(choices=Every, default=Every.MEETING, max_length=9)
    month = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="1 to 12, for what comes once a year."
    )
    position = models.PositiveSmallIntegerField(default=1)
    starts_on = models.DateField("from")
    ends_on = models.DateField("to", null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["board", "position", "pk"]
        default_permissions = []
        constraints = [
            models.CheckConstraint(
                name="work_plan_rule_yearly_has_a_month",
                condition=Q(every="year", month__gte=1, month__lte=12)
                | (~Q(every="year") & Q(month=None)),
            ),
            models.CheckConstraint(
                name="work_plan_rule_ends_after_start",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
        ]

    def __str__(self):
        return f"{self.title}, {self.get_every_display().lower()}"


class WorkPlanItem(models.Model):
    """Something that is to come to a meeting, or waits for one to be chosen."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="work_plan")
    meeting = models.ForeignKey(
        Meeting, models.SET_NULL, null=True, blank=True, related_name="work_plan"
    )
    position = models.PositiveSmallIntegerField(default=1)
    title = models.CharField(max_length=300)
    asked = models.TextField("what the board is asked to do", blank=True)
    presenter = models.CharField(max_length=200, blank=True)
    kind = models.CharField(
        choices=AgendaItem.Kind, default=AgendaItem.Kind.DISCUSSION, max_length=12
    )
    minutes_allotted = models.PositiveSmallIntegerField(null=True, blank=True)
    why = models.CharField("why it comes", max_length=300, blank=True)
    rule = models.ForeignKey(
        WorkPlanRule, models.SET_NULL, null=True, blank=True, related_name="items"
    )
    follow_up = models.ForeignKey(
        FollowUp, models.SET_NULL, null=True, blank=True, related_name="work_plan"
    )
    indicator = models.ForeignKey(
        Indicator, models.SET_NULL, null=True, blank=True, related_name="work_plan"
    )
    item = models.OneToOneField(
        AgendaItem,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="work_plan_item",
        help_text="Where it stands on an agenda by now.",
    )
    dropped_because = models.CharField(
        "why it does not come any more", max_length=300, blank=True
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["board", "meeting__meets_on", "position", "pk"]
        default_permissions = []

    def __str__(self):
        return self.title
