"""Agenda items."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from .meetings import Meeting


class AgendaItemQuerySet(models.QuerySet):
    """The vocabulary for agenda items."""

    def drafts(self):
        """Those that no publication ever named: they can still be changed."""
        return self.filter(publications=None)

    def off(self):
        """Those that were withdrawn or deferred after they were published."""
        return self.exclude(state=AgendaItem.State.STANDS)


class AgendaItem(models.Model):
    """One thing the board takes up at a meeting, or a heading between them.

    ``number`` is its place on the agenda, ``label`` the number that is printed: "4",
    "4a" for a part of item 4, "" for a heading.
    """

    class Kind(models.TextChoices):
        DECISION = "decision", "Decision"
        DISCUSSION = "discussion", "Discussion"
        INFORMATION = "information", "Information"
        PRESENTATION = "presentation", "Presentation"
        HEADING = "heading", "Heading without a number"

    class Standing(models.TextChoices):
        """What every agenda has, and the law knows by its name."""

        APOLOGIES = "apologies", "Apologies"
        DECLARATIONS = "declarations", "Declarations of interest"
        MINUTES = "minutes", "Minutes of the last meeting"
        PUBLIC = "public", "Public participation"
        ACTION_LOG = "action_log", "Action log"
        EXCLUSION = "exclusion", "Exclusion of the public"
        READMISSION = "readmission", "The public comes back"
        WORK_PLAN = "work_plan", "Work plan"
        URGENT = "urgent", "Urgent business"

    class State(models.TextChoices):
        STANDS = "stands", "On the agenda"
        WITHDRAWN = "withdrawn", "Withdrawn"
        DEFERRED = "deferred", "Deferred"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="items")
    number = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=8, blank=True, editable=False)
    kind = models.CharField(choices=Kind, default=Kind.DISCUSSION, max_length=12)
    standing = models.CharField(
        "what it is by law or custom", choices=Standing, blank=True, max_length=12
    )
    is_part = models.BooleanField(
        "part of the item above", default=False, help_text="Numbered 4a, 4b."
    )
    title = models.CharField(max_length=300)
    asked = models.TextField(
        "what the board is asked to do", blank=True, help_text="One or two sentences."
    )
    presenter = models.CharField(max_length=200, blank=True)
    minutes_allotted = models.PositiveSmallIntegerField(
        "minutes allotted", null=True, blank=True
    )
    chair_notes = models.TextField(
        "notes for the chair", blank=True, help_text="Only the chair's copy has them."
    )
    state = models.CharField(choices=State, default=State.STANDS, max_length=9)
    state_reason = models.CharField(
        "why it is withdrawn or deferred", max_length=300, blank=True
    )
    # Local Government Act 1972, s.100B(4)(b) (LAW: N4).
    urgent_reason = models.TextField("why it cannot wait", blank=True)
    urgent_chair = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="who found it urgent",
    )
    urgent_at = models.DateTimeField("when", null=True, blank=True)
    is_late = models.BooleanField(
        "came too late",
        null=True,
        editable=False,
        help_text="Known once the agenda is out: whether it came with too few days.",
    )
    source_id = models.CharField(max_length=80, blank=True, editable=False)
    is_restricted_at_source = models.BooleanField(default=False, editable=False)

    objects = AgendaItemQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["meeting", "number"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "number"], name="item_number_unique"
            ),
            models.UniqueConstraint(
                fields=["meeting", "label"],
                condition=~Q(label=""),
                name="item_label_unique",
            ),
            models.UniqueConstraint(
                fields=["meeting", "source_id"],
                condition=~Q(source_id=""),
                name="item_brought_over_once",
            ),
            models.CheckConstraint(
                name="item_heading_has_no_number",
                condition=~Q(kind="heading") | Q(label="", is_part=False),
            ),
            models.CheckConstraint(
                name="item_off_the_agenda_says_why",
                condition=Q(state="stands") | ~Q(state_reason=""),
            ),
            models.CheckConstraint(
                name="item_urgency_is_whole",
                condition=Q(
                    urgent_reason="", urgent_chair__isnull=True, urgent_at__isnull=True
                )
                | (
                    ~Q(urgent_reason="")
                    & Q(urgent_chair__isnull=False, urgent_at__isnull=False)
                ),
            ),
        ]

    def __str__(self):
        return f"{self.label}. {self.title}" if self.label else self.title

    def get_absolute_url(self):
        return f"{self.meeting.get_absolute_url()}#item-{self.number}"

    def spoken_name(self):
        """What sentences call it: "Item 4", or the heading by its words."""
        return f"Item {self.label}" if self.label else f"The heading “{self.title}”"

    def is_heading(self):
        """Whether it only stands between items and is never taken."""
        return self.kind == self.Kind.HEADING
