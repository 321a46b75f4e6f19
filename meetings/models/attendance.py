"""Who was there, in attendance, absent or excused."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from .boards import Membership
from .minutes import Minutes


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
