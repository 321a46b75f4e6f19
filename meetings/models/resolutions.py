"""What the board decided, clause by clause, and what follows from each."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from simple_history.models import HistoricalRecords

from .attendance import Attendance
from .minutes import Minute, Minutes


class Resolution(models.Model):
    """What was put to the board: its clauses, its reason, who moved it, the vote.

    Lost and withdrawn ones are minuted too, but nothing follows from them; nor from
    a motion while it is open.
    """

    class Outcome(models.TextChoices):
        OPEN = "open", "Not decided yet"
        CARRIED = "carried", "Carried"
        LOST = "lost", "Lost"
        WITHDRAWN = "withdrawn", "Withdrawn"

    class Method(models.TextChoices):
        ASSENT = "assent", "Agreed without a vote"
        HANDS = "hands", "Show of hands"
        NAMES = "names", "Vote by name"

    class Side(models.TextChoices):
        FOR = "for", "For"
        AGAINST = "against", "Against"

    minute = models.ForeignKey(Minute, models.CASCADE, related_name="resolutions")
    position = models.PositiveSmallIntegerField(default=1)
    opening = models.TextField(help_text="The words that open it: “Resolved:”.")
    reason = models.TextField(blank=True)
    mover = models.CharField(max_length=200, blank=True)
    seconder = models.CharField(max_length=200, blank=True)
    recommended = models.TextField(
        "what the report recommended", blank=True, help_text="As it stood there."
    )
    amends = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="amendments",
        help_text="The motion that this one was to change.",
    )
    outcome = models.CharField(choices=Outcome, default=Outcome.CARRIED, max_length=9)
    method = models.CharField(
        "how it was decided", choices=Method, blank=True, max_length=6
    )
    votes_for = models.PositiveSmallIntegerField(null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField(null=True, blank=True)
    abstentions = models.PositiveSmallIntegerField(null=True, blank=True)
    casting_vote = models.CharField(choices=Side, blank=True, max_length=7)
    casting_by = models.ForeignKey(
        Attendance, models.RESTRICT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    # Counted when it was decided; unknown in minutes that were brought in.
    could_vote = models.PositiveSmallIntegerField(
        "members there who could vote", null=True, blank=True
    )
    quorum = models.PositiveSmallIntegerField(
        "how many the board needs", null=True, blank=True
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["minute", "position"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["minute", "position"], name="resolution_place_unique"
            ),
            models.CheckConstraint(
                name="resolution_seconded_was_moved",
                condition=Q(seconder="") | ~Q(mover=""),
            ),
            models.CheckConstraint(
                name="resolution_vote_is_counted",
                condition=Q(
                    method__in=["", "assent"],
                    votes_for=None,
                    votes_against=None,
                    abstentions=None,
                )
                | Q(
                    method__in=["hands", "names"],
                    votes_for__isnull=False,
                    votes_against__isnull=False,
                    abstentions__isnull=False,
                ),
            ),
            # Local Government Act 1972, Schedule 12, paragraph 39 (LAW: M2).
            models.CheckConstraint(
                name="resolution_casting_vote_breaks_a_tie",
                condition=Q(casting_vote="", casting_by=None)
                | (
                    ~Q(casting_vote="")
                    & Q(casting_by__isnull=False, votes_for=F("votes_against"))
                ),
            ),
            models.CheckConstraint(
                name="resolution_outcome_is_the_majority",
                condition=Q(method__in=["", "assent"])
                | Q(outcome="withdrawn")
                | Q(outcome="carried", votes_for__gt=F("votes_against"))
                | Q(outcome="carried", casting_vote="for")
                | Q(outcome="lost", votes_for__lt=F("votes_against"))
                | Q(outcome="lost", votes_for=F("votes_against"))
                & ~Q(casting_vote="for"),
            ),
            models.CheckConstraint(
                name="resolution_open_is_not_decided",
                condition=~Q(outcome="open") | Q(method="", decided_at=None),
            ),
            # The quorum of the board's terms (LAW: M1).
            models.CheckConstraint(
                name="resolution_needs_a_quorum",
                condition=Q(could_vote=None, quorum=None)
                | Q(could_vote__gte=F("quorum")),
            ),
            models.CheckConstraint(
                name="resolution_votes_are_of_those_there",
                condition=Q(could_vote=None)
                | Q(votes_for=None)
                | Q(
                    could_vote__gte=F("votes_for")
                    + F("votes_against")
                    + F("abstentions")
                ),
            ),
        ]

    def __str__(self):
        return f"{self.opening} ({self.minute})"

    def is_open(self):
        """Whether the board has still to decide on it."""
        return self.outcome == self.Outcome.OPEN

    def is_carried(self):
        """Whether the board decided so."""
        return self.outcome == self.Outcome.CARRIED


class Vote(models.Model):
    """How one member voted, where the vote is by name or they asked for it.

    Local Authorities (Standing Orders) Regulations 1993 (LAW: M3).
    """

    class Choice(models.TextChoices):
        FOR = "for", "For"
        AGAINST = "against", "Against"
        ABSTAINS = "abstains", "Abstains"

    resolution = models.ForeignKey(
        Resolution, models.CASCADE, related_name="named_votes"
    )
    attendance = models.ForeignKey(Attendance, models.RESTRICT, related_name="votes")
    choice = models.CharField(choices=Choice, max_length=8)

    history = HistoricalRecords()

    class Meta:
        ordering = ["attendance__position"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["resolution", "attendance"], name="vote_once"
            ),
        ]

    def __str__(self):
        return f"{self.attendance.name}: {self.get_choice_display().lower()}"


class Clause(models.Model):
    """One thing decided, with its number as the board prints it."""

    resolution = models.ForeignKey(Resolution, models.CASCADE, related_name="clauses")
    parent = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="clauses"
    )
    position = models.PositiveSmallIntegerField(
        help_text="Its place in the whole resolution, those below others included."
    )
    depth = models.PositiveSmallIntegerField(default=0)
    number = models.CharField(max_length=20, blank=True)
    text = models.TextField(blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["resolution", "position"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["resolution", "position"], name="clause_place_unique"
            ),
            models.CheckConstraint(
                name="clause_depth_has_parent",
                condition=Q(depth=0, parent=None)
                | Q(depth__gte=1, parent__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.number} {self.text}".strip()

    def followed_up(self):
        """What follows from it; None where that stands with the clauses below it."""
        return getattr(self, "follow_up", None)

    def spoken_number(self):
        """Its number where it stands alone; a bullet says nothing there."""
        return self.number if any(map(str.isalnum, self.number)) else ""


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
            rows &= Q(clause__resolution__minute__is_exempt=False)
        return self.carried().filter(rows | Q(owner=user) if rows else Q())

    def of_board(self, board):
        """Those that the board asked for."""
        return self.filter(clause__resolution__minute__minutes__meeting__board=board)

    def to_do(self):
        """Those that the board still waits for, said to be done or not."""
        return self.filter(state__in=[FollowUp.State.OPEN, FollowUp.State.PROPOSED])

    def overdue(self, today):
        """Those that should have been done by now; due today is not overdue."""
        return self.filter(state=FollowUp.State.OPEN, due_on__lt=today)

    def with_origin(self):
        """With all that says where each comes from, in one query."""
        return self.select_related(
            "owner", "clause__resolution__minute__minutes__meeting__board"
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

    def is_overdue(self, today):
        """Whether it should have been done by now."""
        is_late = self.due_on is not None and self.due_on < today
        return self.state == self.State.OPEN and is_late
