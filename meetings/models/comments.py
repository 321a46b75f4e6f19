"""What members say of draft minutes, and what the clerk made of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from simple_history.models import HistoricalRecords

from .minutes import Minute


class MinutesComment(models.Model):
    """A member's comment on one minute of a draft, taken or not."""

    class Verdict(models.TextChoices):
        TAKEN = "taken", "Taken"
        NOT_TAKEN = "not taken", "Not taken"

    minute = models.ForeignKey(Minute, models.CASCADE, related_name="comments")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+"
    )
    words = models.TextField("your comment")
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    verdict = models.CharField(choices=Verdict, blank=True, max_length=9)
    answer = models.TextField("a word to whoever said it", blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["minute", "made_at", "pk"]
        default_permissions = []
        constraints = [
            models.CheckConstraint(
                name="minutes_comment_says_something", condition=~Q(words="")
            ),
            models.CheckConstraint(
                name="minutes_comment_answered_by_somebody",
                condition=Q(verdict="", answer="", answered_by=None)
                | Q(
                    ~Q(answer=""),
                    verdict__in=["taken", "not taken"],
                    answered_by__isnull=False,
                ),
            ),
        ]

    def __str__(self):
        return f"{self.author} on {self.minute}"
