"""The minutes of a meeting: who was there, and what was said under each heading."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now
from simple_history.models import HistoricalRecords

from .agenda import AgendaItem
from .boards import Membership
from .meetings import Meeting
from .publications import Publication


class MinutesQuerySet(models.QuerySet):
    """The vocabulary for minutes."""

    def public(self):
        """Those that the board has approved, or that were published before it did."""
        published = Publication.objects.filter(
            meeting=OuterRef("meeting"),
            kind=Publication.Kind.MINUTES,
            withdrawn_at=None,
        )
        return self.filter(
            Q(state__in=[Minutes.State.APPROVED, Minutes.State.SIGNED])
            | Exists(published),
            meeting__in=Meeting.objects.public(),
        )

    def visible_to(self, user):
        """Approved or published ones for everybody; drafts for those who prepare."""
        return self if user.has_perm("meetings.view_draft") else self.public()


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
    signed_on = models.DateField("signed on", null=True, blank=True)
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="who signed them",
    )

    objects = MinutesQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name_plural = "minutes"
        ordering = ["-meeting__meets_on"]
        default_permissions = []
        constraints = [
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
        return f"{self.meeting.get_absolute_url()}#minutes"

    def is_draft(self):
        """Whether the board has still to approve them."""
        return self.state == self.State.DRAFT


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


class Attendance(models.Model):
    """Somebody named in the minutes as there, in attendance, absent or excused."""

    class Group(models.TextChoices):
        PRESENT = "present", "Present"
        APOLOGIES = "apologies", "Apologies"
        IN_ATTENDANCE = "in attendance", "In attendance"
        ABSENT = "absent", "Absent"

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="attendance")
    position = models.PositiveSmallIntegerField()
    group = models.CharField(choices=Group, max_length=13)
    name = models.CharField(max_length=200)
    words = models.CharField(
        max_length=300, blank=True, help_text="What stands behind the name."
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="attendance",
        help_text="Only where exactly one person of this name is known.",
    )
    membership = models.ForeignKey(
        Membership,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="attendance",
        help_text="The seat that they hold, or hold a substitute's place for.",
    )
    is_substitute = models.BooleanField(default=False)
    is_remote = models.BooleanField("joins remotely", default=False)
    is_chair = models.BooleanField("chairs the meeting", default=False)

    history = HistoricalRecords()

    class Meta:
        verbose_name_plural = "attendance"
        ordering = ["minutes", "position"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["minutes", "position"], name="attendance_place_unique"
            ),
            models.CheckConstraint(
                name="attendance_group_valid",
                condition=Q(
                    group__in=["present", "apologies", "in attendance", "absent"]
                ),
            ),
            models.CheckConstraint(
                name="attendance_substitute_takes_a_seat",
                condition=Q(is_substitute=False) | Q(membership__isnull=False),
            ),
            models.CheckConstraint(
                name="attendance_remote_is_there",
                condition=Q(is_remote=False)
                | Q(group__in=["present", "in attendance"]),
            ),
            models.CheckConstraint(name="attendance_has_a_name", condition=~Q(name="")),
            models.UniqueConstraint(
                fields=["minutes"],
                condition=Q(is_chair=True),
                name="attendance_one_chair",
            ),
            models.CheckConstraint(
                name="attendance_chair_is_a_member_present",
                condition=Q(is_chair=False)
                | Q(group="present", membership__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.name}, {self.words}" if self.words else self.name
