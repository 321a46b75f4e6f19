"""Update rounds: every lead is asked for a word by a day, before a meeting."""

from django.conf import settings
from django.db import models
from django.db.models import Count, F, Q
from django.db.models.functions import Now
from django.urls import reverse

from cpboard.exchange.dates import long_date

from .actions import Action
from .strategies import Strategy


class UpdateRoundQuerySet(models.QuerySet):
    """The vocabulary for rounds."""

    def visible_to(self, user):
        """Those of plans that the person may read."""
        return self.filter(strategy__in=Strategy.objects.visible_to(user))

    def opened(self):
        """Those that leads know of: running, or closed by now."""
        return self.filter(opened_at__isnull=False)

    def running(self):
        """Those that were opened and not closed yet."""
        return self.opened().filter(closed_at=None)

    def with_answers(self):
        """Each with ``answered``: how many actions were updated in it."""
        return self.annotate(answered=Count("updates__action", distinct=True))


class UpdateRound(models.Model):
    """The plan owner asks every lead how their actions stand, by a day.

    Prepared until ``opened_at``: nobody is written to before.
    """

    strategy = models.ForeignKey(Strategy, models.CASCADE, related_name="rounds")
    due_on = models.DateField("updates are due by")
    meeting_on = models.DateField("for the meeting of", null=True, blank=True)
    note = models.TextField(
        "what leads should know", blank=True, help_text="Stands above each worklist."
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = UpdateRoundQuerySet.as_manager()

    class Meta:
        ordering = ["-due_on", "-pk"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["strategy"],
                condition=Q(opened_at__isnull=False, closed_at=None),
                name="round_one_open_in_a_plan",
            ),
            models.CheckConstraint(
                name="round_closed_after_opened",
                condition=Q(closed_at=None) | Q(closed_at__gte=F("opened_at")),
            ),
        ]

    def __str__(self):
        return f"Update round due {long_date(self.due_on)}"

    def get_absolute_url(self):
        return reverse("round_detail", args=[self.pk])

    @property
    def is_running(self):
        """Whether leads are asked at the moment."""
        return self.opened_at is not None and self.closed_at is None

    @property
    def state(self):
        """Prepared, running or closed, in a word."""
        if self.closed_at is not None:
            return "Closed"
        return "Running" if self.is_running else "Being prepared"


class UpdateDraft(models.Model):
    """What somebody has written of an action and not sent: one an action.

    A member of the lead's team may write it; the lead sends it.
    """

    action = models.OneToOneField(Action, models.CASCADE, related_name="draft")
    words = models.JSONField(default=dict, help_text="The rating form's boxes as sent.")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+"
    )
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["-saved_at"]
        default_permissions = []

    def __str__(self):
        return f"Draft for {self.action}"


class Reminder(models.Model):
    """One person's e-mail of one day: claimed before it is sent, so never twice."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="reminders"
    )
    on = models.DateField()
    claimed_at = models.DateTimeField(db_default=Now(), editable=False)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-on", "person"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["person", "on"], name="reminder_one_a_person_a_day"
            )
        ]

    def __str__(self):
        return f"Reminder to {self.person} on {long_date(self.on)}"
