"""Boards and who sits on them."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from simple_history.models import HistoricalRecords

from .responsibility import Responsibility


class Board(models.Model):
    """A body that answers for the council's children."""

    class LegalBasis(models.TextChoices):
        COMMITTEE = "committee", "Committee (Local Government Act 1972, s.102(1))"
        ADVISORY = "advisory", "Advisory committee (s.102(4))"
        EXECUTIVE = "executive", "Executive committee"
        PANEL = "panel", "Informal panel"

    class Numbering(models.TextChoices):
        CONTINUE = "continue", "Go on from the agenda's last page"
        RESTART = "restart", "Start again with a prefix (S1-1)"

    class MeetingYear(models.TextChoices):
        MUNICIPAL = "municipal", "Municipal year (May to April)"
        CALENDAR = "calendar", "Calendar year"

    class MinuteNumbering(models.TextChoices):
        MEETING = "meeting", "From 1 at each meeting: 1., 2., 3."
        YEAR = "year", "Running through the calendar year: 12., 13."
        YEAR_NAMED = "year_named", "Running, with the year: 12/26, 13/26"

    class ClauseNumbering(models.TextChoices):
        ROMAN = "roman", "(i), and below it (a)"
        LETTERS = "letters", "(a), and below it (i)"
        FIGURES = "figures", "1), and below it a)"

    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=80, unique=True)
    legal_basis = models.CharField(
        choices=LegalBasis, default=LegalBasis.COMMITTEE, max_length=9
    )
    sits_in_public = models.BooleanField("sits in public", default=True)
    quorum = models.PositiveSmallIntegerField(default=3)
    quorum_paragraph = models.CharField(max_length=20, blank=True)
    least_meetings = models.PositiveSmallIntegerField(
        "meetings a year at least", default=4
    )
    meeting_year = models.CharField(
        "the year they are counted in",
        choices=MeetingYear,
        default=MeetingYear.MUNICIPAL,
        max_length=9,
    )
    meetings_paragraph = models.CharField(max_length=20, blank=True)
    remote_counts_from = models.DateField(
        "those who join remotely count from",
        null=True,
        blank=True,
        help_text="Left empty, only those in the room count for quorum and votes.",
    )
    remote_paragraph = models.CharField(max_length=20, blank=True)
    coopted_vote = models.BooleanField(
        "co-opted members vote",
        default=True,
        help_text="Only an advisory committee or a panel can say so in its terms.",
    )
    supplement_numbering = models.CharField(
        "page numbers of supplements",
        choices=Numbering,
        default=Numbering.CONTINUE,
        max_length=8,
    )
    minute_numbering = models.CharField(
        "numbers of minutes",
        choices=MinuteNumbering,
        default=MinuteNumbering.MEETING,
        max_length=10,
    )
    clause_numbering = models.CharField(
        "numbers in resolutions",
        choices=ClauseNumbering,
        default=ClauseNumbering.ROMAN,
        max_length=7,
    )
    contact_name = models.CharField(max_length=200, blank=True)
    contact_job_title = models.CharField(max_length=200, blank=True)
    contact_phone = models.CharField(max_length=40, blank=True)
    contact_email = models.EmailField("contact e-mail address", blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]
        default_permissions = []
        permissions = [("change_board", "Can set up boards and their members")]
        constraints = [
            models.CheckConstraint(
                name="board_quorum_positive", condition=Q(quorum__gte=1)
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("board_detail", args=[self.slug])


class ClosureDay(models.Model):
    """A day the board's offices are closed: not counted as a clear day."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="closure_days")
    closed_on = models.DateField()
    reason = models.CharField(max_length=200)

    class Meta:
        ordering = ["closed_on"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["board", "closed_on"], name="closure_day_unique"
            ),
        ]

    def __str__(self):
        return f"{self.closed_on}: {self.reason}"


class MembershipQuerySet(models.QuerySet):
    """The vocabulary for memberships."""

    def on(self, day):
        """Those that ran on the day."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day), starts_on__lte=day)

    def seated(self):
        """Those the papers are addressed to: chair, vice-chair, then the others."""
        return self.exclude(role__in=["observer", "adviser", "substitute"])


class Membership(models.Model):
    """A person's seat on a board, from one day to another."""

    class Role(models.TextChoices):
        CHAIR = "chair", "Chair"
        CO_CHAIR = "co_chair", "Co-Chair"
        VICE_CHAIR = "vice_chair", "Vice-Chair"
        MEMBER = "member", "Member"
        COOPTED = "coopted", "Co-opted member"
        SUBSTITUTE = "substitute", "Substitute"
        OBSERVER = "observer", "Observer"
        ADVISER = "adviser", "Adviser"

    class Category(models.TextChoices):
        ELECTED = "elected", "Elected member"
        OFFICER = "officer", "Officer"
        PARTNER = "partner", "Partner"
        CARER = "carer", "Foster carer"
        YOUNG = "young", "Care-experienced young person"
        INDEPENDENT = "independent", "Independent"

    board = models.ForeignKey(Board, models.CASCADE, related_name="memberships")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="memberships"
    )
    role = models.CharField(choices=Role, default=Role.MEMBER, max_length=10)
    category = models.CharField(
        choices=Category, default=Category.ELECTED, max_length=11
    )
    group = models.CharField("political group", max_length=100, blank=True)
    is_voting = models.BooleanField("votes", default=True)
    voting_reason = models.CharField(
        "why the vote is not as the law has it", max_length=300, blank=True
    )
    seat_rule = models.ForeignKey(
        "meetings.SeatRule",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name="seat of the terms",
    )
    substitute_for = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="substitutes",
        verbose_name="stands in for",
    )
    elected_at = models.ForeignKey(
        "meetings.Meeting",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="elected",
        verbose_name="elected at the meeting",
    )
    chosen_by = models.CharField(max_length=200, blank=True)
    responsibility = models.CharField(
        "responsibility as a corporate parent",
        choices=Responsibility,
        blank=True,
        max_length=10,
        help_text="Which training they need.",
    )
    starts_on = models.DateField("from")
    ends_on = models.DateField("to", null=True, blank=True)

    objects = MembershipQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["person__name"]
        default_permissions = []
        constraints = [
            models.CheckConstraint(
                name="membership_ends_after_start",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
            models.UniqueConstraint(
                fields=["board", "person"],
                condition=Q(ends_on=None),
                name="membership_one_open_seat",
            ),
            models.CheckConstraint(
                name="membership_observers_never_vote",
                condition=~Q(role__in=["observer", "adviser"]) | Q(is_voting=False),
            ),
            models.CheckConstraint(
                name="membership_only_substitutes_stand_in",
                condition=Q(substitute_for=None) | Q(role="substitute"),
            ),
        ]

    def __str__(self):
        return f"{self.person}, {self.get_role_display().lower()}"
