"""The minutes of a meeting: who was there, and what was said under each heading."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from simple_history.models import HistoricalRecords

from .agenda import AgendaItem
from .boards import Membership
from .meetings import Meeting
from .publications import Publication


class MinutesQuerySet(models.QuerySet):
    """The vocabulary for minutes."""

    def public(self):
        """Those that the board has approved, or that were published before it did.

        Of a published draft the public reads ``as_published``, never its rows. What
        was published in error and withdrawn nobody reads until it is replaced.
        """
        withdrawn = Publication.objects.current().filter(
            meeting=OuterRef("meeting"),
            kind=Publication.Kind.MINUTES,
            withdrawn_at__isnull=False,
        )
        return self.filter(
            Q(state__in=[Minutes.State.APPROVED, Minutes.State.SIGNED])
            | Q(as_published__isnull=False),
            ~Exists(withdrawn),
            meeting__in=Meeting.objects.public(),
        )

    def circulated_to(self, user):
        """Drafts that were sent to the members of a board on which they sit."""
        if not user.has_perm("meetings.comment_minutes"):
            return self.none()
        seats = Membership.objects.on(timezone.localdate()).filter(person_id=user.pk)
        return self.filter(
            state=Minutes.State.DRAFT,
            circulated_at__isnull=False,
            meeting__board__in=seats.values("board"),
        )

    def visible_to(self, user):
        """Approved or published ones for everybody, drafts as far as they are sent.

        Drafts are for those who prepare them; for members once circulated.
        """
        if user.has_perm("meetings.view_draft"):
            return self
        sent = self.circulated_to(user)
        return self.filter(Q(pk__in=self.public()) | Q(pk__in=sent))


class Minutes(models.Model):
    """What a meeting's minutes say, and how far they are: draft, approved, signed.

    Local Government Act 1972, Schedule 12, paragraph 41 (LAW: A1).
    """

    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        APPROVED = "approved", "Approved"
        SIGNED = "signed", "Signed"

    meeting = models.OneToOneField(Meeting, models.PROTECT, related_name="minutes")
    state = models.CharField(choices=State, default=State.DRAFT, max_length=8)
    source = models.TextField(
        "the text they came from",
        blank=True,
        help_text="As it was brought in, marks of the page it came from included.",
    )
    brought_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    brought_at = models.DateTimeField(db_default=Now(), editable=False)
    approved_on = models.DateField("approved on", null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="who chaired the meeting that approved them",
    )
    approving_meeting = models.ForeignKey(
        Meeting,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="approves",
        verbose_name="the meeting that approved them",
        help_text="Empty where it is not here; its day stands beside it.",
    )
    corrections = models.TextField(
        "corrections made when they were approved",
        blank=True,
        help_text="One a line: in minute 12, “five” to read “six”.",
    )
    signed_on = models.DateField("signed on", null=True, blank=True)
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="who signed them",
    )

    circulated_at = models.DateTimeField(null=True, blank=True)
    comments_until = models.DateField("comments until", null=True, blank=True)
    # What was read stays as it was read, whoever is renamed afterwards.
    as_approved = models.JSONField(null=True, blank=True, editable=False)
    as_published = models.JSONField(null=True, blank=True, editable=False)

    objects = MinutesQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["as_approved", "as_published"])

    class Meta:
        verbose_name_plural = "minutes"
        ordering = ["-meeting__meets_on"]
        default_permissions = []
        permissions = [
            ("comment_minutes", "Can read circulated draft minutes and comment"),
        ]
        constraints = [
            models.CheckConstraint(
                name="minutes_circulated_until_a_day",
                condition=Q(circulated_at=None, comments_until=None)
                | Q(circulated_at__isnull=False, comments_until__isnull=False),
            ),
            models.CheckConstraint(
                name="minutes_state_says_when_and_who",
                condition=Q(
                    state="draft",
                    approved_on=None,
                    approved_by=None,
                    signed_on=None,
                    signed_by=None,
                )
                | Q(
                    state="approved",
                    approved_on__isnull=False,
                    approved_by__isnull=False,
                    signed_on=None,
                    signed_by=None,
                )
                | Q(
                    state="signed",
                    approved_on__isnull=False,
                    approved_by__isnull=False,
                    signed_on__gte=models.F("approved_on"),
                    signed_by__isnull=False,
                ),
            ),
        ]

    def __str__(self):
        return f"Minutes of {self.meeting}"

    def get_absolute_url(self):
        return reverse(
            "minutes_detail", args=[self.meeting.board.slug, self.meeting.meets_on]
        )

    def is_draft(self):
        """Whether the board has still to approve them."""
        return self.state == self.State.DRAFT

    def takes_comments(self, today):
        """Whether members may still comment: sent, not approved, not too late."""
        return (
            self.is_draft()
            and self.comments_until is not None
            and today <= self.comments_until
        )


class Minute(models.Model):
    """A stretch of the minutes: a heading and what was said, in its place.

    Text behind a decision is a minute of its own without a heading. The text of the
    list of those who were there is kept too, in a minute that says so.
    """

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="rows")
    position = models.PositiveSmallIntegerField()
    number = models.CharField(
        max_length=20, blank=True, help_text="As printed; apart from the item's."
    )
    heading = models.CharField(max_length=500, blank=True)
    asked = models.TextField("what the board was asked to do", blank=True)
    text = models.TextField(blank=True)
    item = models.ForeignKey(
        AgendaItem, models.SET_NULL, null=True, blank=True, related_name="minutes"
    )
    is_attendance = models.BooleanField(default=False)
    notes = models.TextField(
        blank=True, help_text="What the clerk noted: never shown to anybody else."
    )
    revision = models.PositiveIntegerField(
        default=0, help_text="Goes up with each saving of the notes."
    )
    began_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    chaired_by = models.ForeignKey(
        "Attendance",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="Only where it is not who chairs the meeting.",
    )
    # Local Government Act 1972, s.100C(2) (LAW: E3).
    is_exempt = models.BooleanField("not for publication (exempt)", default=False)
    exempt_paragraphs = models.CharField(
        "Schedule 12A paragraphs", max_length=40, blank=True
    )
    public_summary = models.TextField(
        "what the public reads instead",
        blank=True,
        help_text="A fair and coherent record, without what is exempt.",
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["minutes", "position"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["minutes", "position"], name="minute_place_unique"
            ),
            models.CheckConstraint(
                name="minute_exempt_says_why",
                condition=Q(is_exempt=False) | ~Q(exempt_paragraphs=""),
            ),
            models.CheckConstraint(
                name="minute_ends_after_it_began",
                condition=Q(ended_at=None) | Q(ended_at__gte=models.F("began_at")),
            ),
        ]

    def __str__(self):
        return f"{self.number} {self.heading}".strip() or f"Minute {self.position}"
