"""Meetings of a board."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from simple_history.models import HistoricalRecords

from cpboard.exchange.dates import long_date

from .boards import Board


class MeetingQuerySet(models.QuerySet):
    """The vocabulary for meetings."""

    def public(self):
        """Those that the public knows of, with an agenda or without one yet."""
        return self.exclude(state=Meeting.State.DRAFT)

    def visible_to(self, user):
        """Public ones for everybody; drafts for those who prepare them."""
        if user.has_perm("meetings.view_draft"):
            return self
        return self.public()

    def upcoming(self):
        """Today's and later ones, the next one first."""
        today = timezone.localdate()
        return self.filter(meets_on__gte=today).order_by("meets_on", "board__name")

    def past(self):
        """Those before today, the last one first."""
        today = timezone.localdate()
        return self.filter(meets_on__lt=today).order_by("-meets_on", "board__name")


class Meeting(models.Model):
    """The board coming together on a day."""

    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        ANNOUNCED = "announced", "Announced"
        PUBLISHED = "published", "Published"
        HELD = "held", "Held"
        CANCELLED = "cancelled", "Cancelled"

    board = models.ForeignKey(Board, models.PROTECT, related_name="meetings")
    meets_on = models.DateField("date")
    meets_at = models.TimeField("time")
    closes_at = models.TimeField("time it is to end", null=True, blank=True)
    venue = models.CharField(max_length=200)
    how_to_attend = models.TextField(blank=True)
    is_extraordinary = models.BooleanField("extraordinary meeting", default=False)
    # Local Government Act 1972, s.100B(3) (LAW: N3).
    short_notice_reason = models.TextField(
        "why it was convened at shorter notice", blank=True, editable=False
    )
    began_at = models.DateTimeField(null=True, blank=True, editable=False)
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
    state = models.CharField(choices=State, default=State.DRAFT, max_length=9)
    cancelled_because = models.CharField(
        "why it is cancelled", max_length=300, blank=True
    )
    # What it is called where it was brought over from, and what was said there last.
    source_id = models.CharField(max_length=40, blank=True, editable=False)
    source_digest = models.CharField(max_length=64, blank=True, editable=False)

    objects = MeetingQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["-meets_on"]
        default_permissions = []
        permissions = [
            ("view_draft", "Can read meetings before they are published"),
            ("change_meeting", "Can prepare meetings, agendas and papers"),
            ("publish_meeting", "Can publish agendas, supplements and minutes"),
            ("view_exempt", "Can read exempt papers"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["board", "meets_on"], name="meeting_one_a_day"
            ),
            models.UniqueConstraint(
                fields=["source_id"],
                condition=~Q(source_id=""),
                name="meeting_brought_over_once",
            ),
            models.CheckConstraint(
                name="meeting_state_valid",
                condition=Q(
                    state__in=["draft", "announced", "published", "held", "cancelled"]
                ),
            ),
            models.CheckConstraint(
                name="meeting_ends_after_it_starts",
                condition=Q(closes_at=None) | Q(closes_at__gt=F("meets_at")),
            ),
        ]

    def __str__(self):
        return f"{self.board}, {long_date(self.meets_on)}"

    def get_absolute_url(self):
        return reverse("meeting_detail", args=[self.board.slug, self.meets_on])

    def can_be_cancelled(self):
        """A meeting that is over, or cancelled already, cannot."""
        return self.state == self.State.PUBLISHED or self.is_without_agenda()

    def is_without_agenda(self):
        """Whether no agenda is out yet: a draft, or only day and place are known."""
        return self.state in {self.State.DRAFT, self.State.ANNOUNCED}

    def restore(self):
        """Take a cancelled meeting up again, as the draft or the notice it was."""
        states = self.history.order_by("-history_id").values_list("state", flat=True)
        before = states.exclude(state=self.State.CANCELLED).first()
        if self.publications.exists():
            self.state = self.State.PUBLISHED
        elif before == self.State.ANNOUNCED:
            self.state = self.State.ANNOUNCED
        else:
            self.state = self.State.DRAFT
        self.cancelled_because = ""
        self.save()
