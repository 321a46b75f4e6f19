"""What happens to those who are there, item by item: coming, going, interests."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from simple_history.models import HistoricalRecords

from .attendance import Attendance
from .minutes import Minute


class Movement(models.Model):
    """Somebody arriving or leaving while the board is at an item."""

    class Way(models.TextChoices):
        ARRIVES = "arrives", "Arrives"
        LEAVES = "leaves", "Leaves"

    attendance = models.ForeignKey(Attendance, models.CASCADE, related_name="movements")
    minute = models.ForeignKey(Minute, models.CASCADE, related_name="movements")
    way = models.CharField(choices=Way, max_length=7)
    at = models.DateTimeField(db_default=Now())

    history = HistoricalRecords()

    class Meta:
        ordering = ["at", "pk"]
        default_permissions = []

    def __str__(self):
        return f"{self.attendance.name} {self.get_way_display().lower()}"


class Interest(models.Model):
    """An interest that somebody declares in an item (Localism Act 2011, s.31)."""

    class Kind(models.TextChoices):
        PECUNIARY = "pecuniary", "Disclosable pecuniary interest"
        OTHER = "other", "Other interest"

    attendance = models.ForeignKey(Attendance, models.CASCADE, related_name="interests")
    minute = models.ForeignKey(Minute, models.CASCADE, related_name="interests")
    kind = models.CharField(choices=Kind, max_length=9)
    nature = models.CharField("what it is", max_length=500, blank=True)
    is_sensitive = models.BooleanField(
        default=False, help_text="Noted without what it is (Localism Act 2011, s.32)."
    )
    is_registered = models.BooleanField("in the register", default=True)
    dispensation = models.CharField(
        "dispensation", max_length=300, blank=True, help_text="Who gave it and when."
    )
    leaves = models.BooleanField(
        "takes no part", help_text="Leaves the count and the vote of the item."
    )
    declared_at = models.DateTimeField(db_default=Now(), editable=False)

    history = HistoricalRecords()

    class Meta:
        ordering = ["declared_at", "pk"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["attendance", "minute"], name="interest_once_an_item"
            ),
            # No part and no vote, unless dispensed (LAW: M5).
            models.CheckConstraint(
                name="interest_pecuniary_takes_no_part",
                condition=~Q(kind="pecuniary") | Q(leaves=True) | ~Q(dispensation=""),
            ),
            models.CheckConstraint(
                name="interest_says_what_or_is_sensitive",
                condition=Q(is_sensitive=True) | ~Q(nature=""),
            ),
        ]

    def __str__(self):
        return f"{self.attendance.name}: {self.get_kind_display().lower()}"
