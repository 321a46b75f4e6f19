"""Written reports: the words of a paper that is written in the product."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from simple_history.models import HistoricalRecords

from strategy.models import Principle

from .papers import Paper


class ReportQuerySet(models.QuerySet):
    """The vocabulary for written reports."""

    def of_people(self, person):
        """Those that the person writes or is asked to approve."""
        return self.filter(Q(author=person) | Q(approver=person))

    def standing(self):
        """Approved ones in whose place no approved version has come."""
        newer = Report.objects.filter(state=Report.State.APPROVED)
        return self.filter(state=Report.State.APPROVED).exclude(
            pk__in=newer.exclude(revises=None).values("revises")
        )


class Report(models.Model):
    """A report to the board in its sections, from "to follow" to approved.

    An empty section is not written yet; where there is nothing to say, it says "None".
    Once its paper is published the words never change (see ``Report.revises``).
    """

    class State(models.TextChoices):
        TO_FOLLOW = "to_follow", "To follow"
        DRAFT = "draft", "Draft"
        READY = "ready", "Waits for approval"
        APPROVED = "approved", "Approved"

    paper = models.OneToOneField(Paper, models.CASCADE, related_name="report")
    state = models.CharField(choices=State, default=State.TO_FOLLOW, max_length=9)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reports_to_write",
        verbose_name="who writes it",
    )
    approver = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reports_to_approve",
        verbose_name="who approves it",
    )
    due_on = models.DateField("to be ready by", null=True, blank=True)
    report_of = models.CharField(
        "report of", max_length=200, blank=True, help_text="A post, not a name."
    )
    purpose = models.TextField(blank=True)
    background = models.TextField(blank=True)
    voice = models.TextField("what young people said", blank=True)
    options = models.TextField("options considered", blank=True)
    principles = models.ManyToManyField(Principle, related_name="reports", blank=True)
    money = models.TextField(blank=True)
    law = models.TextField(blank=True)
    equality = models.TextField(blank=True)
    data = models.TextField("data protection", blank=True)
    rights = models.TextField("children's rights", blank=True)
    background_papers = models.TextField(blank=True)
    sent_back_because = models.CharField(
        "what is still to be done", max_length=500, blank=True
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
    )
    approved_at = models.DateTimeField(null=True, blank=True, editable=False)
    revises = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="revisions",
        editable=False,
        help_text="The published version that this one takes the place of.",
    )

    objects = ReportQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["paper"]
        default_permissions = []
        constraints = [
            models.CheckConstraint(
                name="report_approved_says_who_and_when",
                condition=Q(
                    state="approved",
                    approved_by__isnull=False,
                    approved_at__isnull=False,
                )
                | (~Q(state="approved") & Q(approved_by=None, approved_at=None)),
            ),
            models.CheckConstraint(
                name="report_needs_a_second_person",
                condition=Q(author=None)
                | (
                    (Q(approver=None) | ~Q(approver=F("author")))
                    & (Q(approved_by=None) | ~Q(approved_by=F("author")))
                ),
            ),
        ]

    def __str__(self):
        return str(self.paper)

    def get_absolute_url(self):
        return reverse("report_detail", args=[self.pk])

    def is_approved(self):
        """Whether a second person stands for its words, so that they can go out."""
        return self.state == self.State.APPROVED


class Recommendation(models.Model):
    """What a report asks the board to decide, numbered, with its reason."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="recommendations")
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    reason = models.TextField(blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["report", "position"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["report", "position"], name="recommendation_number_once"
            ),
            models.CheckConstraint(
                name="recommendation_says_something", condition=~Q(text="")
            ),
        ]

    def __str__(self):
        return f"{self.position}. {self.text}"
