"""What the board decided, clause by clause."""

from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from .attendance import Attendance
from .minutes import Minute


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
