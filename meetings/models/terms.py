"""A board's terms of reference: their versions, and what of them can be checked."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse
from simple_history.models import HistoricalRecords

from .boards import Board, Membership


class TermsQuerySet(models.QuerySet):
    """The vocabulary for terms of reference."""

    def in_force(self, day):
        """Those that were in force by the day, the ones that count first."""
        return self.filter(in_force_from__lte=day).order_by("-in_force_from", "-number")


class TermsOfReference(models.Model):
    """A version of a board's terms of reference, as adopted, in its paragraphs."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="terms")
    number = models.PositiveSmallIntegerField(help_text="Of the version: 1, 2, 3.")
    adopted_on = models.DateField("adopted on", null=True, blank=True)
    in_force_from = models.DateField("in force from")
    source = models.TextField(
        "the terms", help_text="As pasted or typed: the paragraphs are read out of it."
    )
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    added_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = TermsQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name_plural = "terms of reference"
        ordering = ["-number"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["board", "number"], name="terms_number_unique"
            ),
            models.CheckConstraint(
                name="terms_adopted_before_in_force",
                condition=Q(adopted_on=None) | Q(adopted_on__lte=F("in_force_from")),
            ),
        ]

    def __str__(self):
        return f"Terms of reference of {self.board}, version {self.number}"

    def get_absolute_url(self):
        return reverse("terms_detail", args=[self.board.slug, self.number])


class TermsParagraph(models.Model):
    """A heading, a paragraph or a point of the terms, with its number as printed."""

    class Kind(models.TextChoices):
        HEADING = "heading", "Heading"
        TEXT = "text", "Paragraph"
        POINT = "point", "Point of a list"

    terms = models.ForeignKey(
        TermsOfReference, models.CASCADE, related_name="paragraphs"
    )
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(choices=Kind, max_length=7)
    number = models.CharField(max_length=20, blank=True)
    text = models.TextField()

    class Meta:
        ordering = ["terms", "position"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["terms", "position"], name="terms_paragraph_place_unique"
            ),
        ]

    def __str__(self):
        return f"{self.number} {self.text}".strip()


class SeatRule(models.Model):
    """Seats that the terms give: to whom, as what, and how many."""

    class Role(models.TextChoices):
        MEMBER = "member", "Member"
        COOPTED = "coopted", "Co-opted member"
        OBSERVER = "observer", "Observer"
        ADVISER = "adviser", "Adviser"

    board = models.ForeignKey(Board, models.CASCADE, related_name="seat_rules")
    position = models.PositiveSmallIntegerField(default=1)
    who = models.CharField(
        "who sits on it", max_length=300, help_text="For example, Up to 2 foster carers"
    )
    category = models.CharField(
        "kind of person", choices=Membership.Category, max_length=11
    )
    role = models.CharField("as what", choices=Role, default=Role.MEMBER, max_length=8)
    least = models.PositiveSmallIntegerField("seats at least", default=1)
    most = models.PositiveSmallIntegerField("seats at most", null=True, blank=True)
    paragraph = models.CharField(
        "paragraph of the terms that says so", max_length=20, blank=True
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["board", "position", "pk"]
        default_permissions = []
        constraints = [
            models.CheckConstraint(
                name="seat_rule_most_not_below_least",
                condition=Q(most=None) | Q(most__gte=F("least")) & Q(most__gte=1),
            ),
        ]

    def __str__(self):
        return self.who

    def in_words(self):
        """How many seats and as what: "1 to 2 seats, co-opted member"."""
        if self.least == self.most:
            span = str(self.least)
        elif self.most is None:
            span = f"{self.least} or more" if self.least else "any number of"
        else:
            span = (
                f"{self.least} to {self.most}" if self.least else f"up to {self.most}"
            )
        seats = "seat" if span == "1" or span == "up to 1" else "seats"
        role = "" if self.role == self.Role.MEMBER else f", {self.get_role_display()}"
        return f"{span} {seats}{role.lower()}"


class ChairRule(models.Model):
    """What the terms ask of the chair or of the vice-chair."""

    class Office(models.TextChoices):
        CHAIR = "chair", "Chair"
        VICE_CHAIR = "vice_chair", "Vice-Chair"

    board = models.ForeignKey(Board, models.CASCADE, related_name="chair_rules")
    office = models.CharField(choices=Office, max_length=10)
    category = models.CharField(
        "must be", choices=Membership.Category, blank=True, max_length=11
    )
    chosen_by = models.CharField(
        "chosen by", max_length=200, blank=True, help_text="For example, full Council"
    )
    months = models.PositiveSmallIntegerField(
        "for how many months", null=True, blank=True
    )
    paragraph = models.CharField(
        "paragraph of the terms that says so", max_length=20, blank=True
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["board", "office"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["board", "office"], name="chair_rule_one_an_office"
            ),
            models.CheckConstraint(
                name="chair_rule_months_positive",
                condition=Q(months=None) | Q(months__gte=1),
            ),
        ]

    def __str__(self):
        return f"{self.get_office_display()} of {self.board}"

    def name(self):
        """The office within a sentence."""
        return self.get_office_display().lower()


class BasisChange(models.Model):
    """A change of what a board is in law, or of whether it sits in public."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="basis_changes")
    from_on = models.DateField("from")
    old_basis = models.CharField(choices=Board.LegalBasis, max_length=9)
    new_basis = models.CharField(choices=Board.LegalBasis, max_length=9)
    was_public = models.BooleanField()
    is_public = models.BooleanField()
    reason = models.CharField(max_length=500)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(db_default=Now(), editable=False)

    history = HistoricalRecords()

    class Meta:
        ordering = ["-from_on", "-pk"]
        default_permissions = []
        constraints = [
            models.CheckConstraint(
                name="basis_change_changes_something",
                condition=~Q(old_basis=F("new_basis"), was_public=F("is_public")),
            ),
            models.CheckConstraint(
                name="basis_change_says_why", condition=~Q(reason="")
            ),
        ]

    def __str__(self):
        return f"{self.board} from {self.from_on}"
