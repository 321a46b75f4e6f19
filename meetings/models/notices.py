"""What is said before a private meeting, and what becomes of an exemption."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from .meetings import Meeting
from .papers import Paper


class PrivateNotice(models.Model):
    """A notice that an executive body means to meet in private (LAW: N6).

    Local Authorities (Executive Arrangements) (Meetings and Access to Information)
    (England) Regulations 2012, regulation 5.
    """

    class Kind(models.TextChoices):
        FIRST = "first", "28-day notice"
        SECOND = "second", "5-day notice"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="private_notices")
    kind = models.CharField(choices=Kind, max_length=6)
    published_on = models.DateField()
    words = models.TextField(
        "why in private, and what was said against it",
        help_text="As the notice says it.",
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        ordering = ["meeting", "kind"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "kind"], name="private_notice_once"
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} of {self.meeting}"


class ExemptionReview(models.Model):
    """A look at whether a paper must still be exempt, and what came of it (LAW: E4)."""

    class Outcome(models.TextChoices):
        STAYS = "stays", "It stays exempt"
        RELEASED = "released", "It is released"
        EXEMPTED = "exempted", "It was made exempt after it had gone out"

    paper = models.ForeignKey(Paper, models.PROTECT, related_name="exemption_reviews")
    outcome = models.CharField(choices=Outcome, max_length=8)
    reason = models.TextField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        verbose_name="who decided",
    )
    decided_on = models.DateField()
    paragraphs = models.CharField(
        max_length=40, help_text="Of Schedule 12A, as they stood before."
    )
    next_on = models.DateField("to be looked at again on", null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    recorded_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["paper", "-pk"]
        default_permissions = []
        constraints = [
            models.CheckConstraint(
                name="exemption_review_says_why", condition=~Q(reason="")
            ),
            models.CheckConstraint(
                name="exemption_that_stays_is_looked_at_again",
                condition=Q(outcome="released", next_on=None)
                | (~Q(outcome="released") & Q(next_on__isnull=False)),
            ),
        ]

    def __str__(self):
        return f"{self.get_outcome_display()}: {self.paper}"
