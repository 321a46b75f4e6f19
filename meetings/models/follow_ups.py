"""What follows from a decision: who does what by when, and what is said on the way."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse
from simple_history.models import HistoricalRecords

from performance.models import Indicator
from strategy.models import Action

from .boards import Board
from .meetings import Meeting
from .minutes import Minutes
from .resolutions import Clause, Resolution

NOT_EXEMPT = Q(clause__resolution__minute__is_exempt=False)


class FollowUpQuerySet(models.QuerySet):
    """The vocabulary for follow-ups."""

    def carried(self):
        """Those of what the board decided: lost or withdrawn, nothing follows."""
        return self.filter(clause__resolution__outcome=Resolution.Outcome.CARRIED)

    def visible_to(self, user):
        """Those of minutes that a person who has signed in may read, and their own.

        Of exempt minutes only for those who may read what is exempt, of drafts only
        for those who prepare them. Whoever is asked for something may know of it.
        """
        if not user.is_authenticated:
            return self.none()
        rows = Q()
        if not user.has_perm("meetings.view_draft"):
            states = [Minutes.State.APPROVED, Minutes.State.SIGNED]
            public = Minutes.objects.public().filter(state__in=states)
            rows &= Q(clause__resolution__minute__minutes__in=public)
        if not user.has_perm("meetings.view_exempt"):
            rows &= NOT_EXEMPT
        return self.carried().filter(rows | Q(owner=user) if rows else Q())

    def public(self):
        """Those that everybody can read in the minutes: the allow-list of papers."""
        minutes = Minutes.objects.public()
        return self.carried().filter(
            NOT_EXEMPT, clause__resolution__minute__minutes__in=minutes
        )

    def of_board(self, board):
        """Those that the board asked for."""
        return self.filter(clause__resolution__minute__minutes__meeting__board=board)

    def referred_to(self, board):
        """Those that another board has passed to this one."""
        return self.filter(referred_to=board)

    def to_do(self):
        """Those that the board still waits for, said to be done or not."""
        return self.filter(state__in=[FollowUp.State.OPEN, FollowUp.State.PROPOSED])

    def overdue(self, today):
        """Those that should have been done by now; due today is not overdue."""
        return self.filter(state=FollowUp.State.OPEN, due_on__lt=today)

    def with_origin(self):
        """With all that says where each comes from, in one query."""
        return self.select_related(
            "owner",
            "referred_to",
            "clause__resolution__minute__minutes__meeting__board",
        )


class FollowUp(models.Model):
    """What is to be done about a clause, by whom and when, or why nothing is."""

    class State(models.TextChoices):
        OPEN = "open", "Open"
        PROPOSED = "proposed", "Said to be done"
        DONE = "done", "Done"
        NONE = "none", "Nothing to do"

    clause = models.OneToOneField(Clause, models.CASCADE, related_name="follow_up")
    state = models.CharField(choices=State, default=State.OPEN, max_length=8)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="follow_ups",
    )
    owner_words = models.CharField("who does it", max_length=200, blank=True)
    due_on = models.DateField("due", null=True, blank=True)
    due_words = models.CharField("by when", max_length=200, blank=True)
    why_none = models.CharField(
        "why nobody or no date is named, or nothing is to be done",
        max_length=300,
        blank=True,
    )
    action = models.ForeignKey(
        Action, models.SET_NULL, null=True, blank=True, related_name="follow_ups"
    )
    indicator = models.ForeignKey(
        Indicator, models.SET_NULL, null=True, blank=True, related_name="follow_ups"
    )
    referred_to = models.ForeignKey(
        Board,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="referred",
        verbose_name="the board that it is passed to",
    )
    outcome = models.TextField("what was done", blank=True)
    proposed_on = models.DateField(null=True, blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    done_on = models.DateField(null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    closed_in = models.ForeignKey(
        Clause,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="closes",
        verbose_name="the decision by which the board closed it",
    )
    noted_at = models.ForeignKey(
        Meeting,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="the meeting at which the board noted it",
    )

    objects = FollowUpQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = [F("due_on").asc(nulls_last=True), "pk"]
        default_permissions = []
        constraints = [
            # An owner and a date, or words why not (the resolution loop).
            models.CheckConstraint(
                name="follow_up_says_who_and_when_or_why_not",
                condition=~Q(why_none="")
                | (
                    (Q(owner__isnull=False) | ~Q(owner_words=""))
                    & (Q(due_on__isnull=False) | ~Q(due_words=""))
                    & ~Q(state="none")
                ),
            ),
            models.CheckConstraint(
                name="follow_up_state_says_when",
                condition=Q(state__in=["open", "none"], proposed_on=None, done_on=None)
                | Q(state="proposed", proposed_on__isnull=False, done_on=None)
                | Q(state="done", done_on__isnull=False),
            ),
            models.CheckConstraint(
                name="follow_up_closed_by_the_board_is_done",
                condition=Q(state="done") | Q(closed_in=None, noted_at=None),
            ),
            models.CheckConstraint(
                name="follow_up_said_to_be_done_says_how",
                condition=Q(state__in=["open", "none"]) | ~Q(outcome=""),
            ),
        ]

    def __str__(self):
        return str(self.clause)

    def get_absolute_url(self):
        return reverse("follow_up_detail", args=[self.pk])

    def meeting(self):
        """The meeting that asked for it; comes with ``with_origin``."""
        return self.clause.resolution.minute.minutes.meeting

    def who(self):
        """Who does it, in words: the person, or the post that the minutes name."""
        return str(self.owner) if self.owner else self.owner_words

    def is_waited_for(self):
        """Whether the board still waits for it, said to be done or not."""
        return self.state in {self.State.OPEN, self.State.PROPOSED}

    def is_overdue(self, today):
        """Whether it should have been done by now."""
        is_late = self.due_on is not None and self.due_on < today
        return self.state == self.State.OPEN and is_late


class FollowUpNote(models.Model):
    """What was said on the way: where we are now, or a new date with its reason."""

    class State(models.TextChoices):
        """What became of the new date that was asked for."""

        ASKED = "asked", "Asked for"
        AGREED = "agreed", "Agreed"
        REFUSED = "refused", "Not agreed"

    follow_up = models.ForeignKey(FollowUp, models.CASCADE, related_name="notes")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+"
    )
    said_at = models.DateTimeField(db_default=Now(), editable=False)
    words = models.TextField("where are we now?", blank=True)
    new_due_on = models.DateField("new date", null=True, blank=True)
    reason = models.CharField("why a new date", max_length=500, blank=True)
    due_before = models.CharField(
        "by when before", max_length=200, blank=True, editable=False
    )
    state = models.CharField(choices=State, blank=True, max_length=7, editable=False)
    decided_on = models.DateField(null=True, blank=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )

    class Meta:
        ordering = ["-said_at", "-pk"]
        default_permissions = []
        constraints = [
            models.CheckConstraint(
                name="follow_up_note_new_date_has_a_reason",
                condition=Q(new_due_on=None, reason="", state="") & ~Q(words="")
                | (Q(new_due_on__isnull=False) & ~Q(reason="") & ~Q(state="")),
            ),
            models.CheckConstraint(
                name="follow_up_note_decision_says_who_and_when",
                condition=Q(state__in=["", "asked"], decided_on=None, decided_by=None)
                | Q(
                    state__in=["agreed", "refused"],
                    decided_on__isnull=False,
                    decided_by__isnull=False,
                ),
            ),
            models.UniqueConstraint(
                fields=["follow_up"],
                condition=Q(state="asked"),
                name="follow_up_note_one_new_date_at_a_time",
            ),
        ]

    def __str__(self):
        return self.words or self.reason
