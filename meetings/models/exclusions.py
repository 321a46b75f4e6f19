"""When the public was sent out, for what, and when it came back."""

from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from .minutes import Minute
from .resolutions import Resolution


class Exclusion(models.Model):
    """The public excluded by a resolution that names items and paragraphs.

    Local Government Act 1972, s.100A(4) and (5) (LAW: E2). It runs from the moment
    the resolution is carried until the public comes back.
    """

    resolution = models.OneToOneField(
        Resolution, models.CASCADE, related_name="exclusion"
    )
    covers = models.ManyToManyField(Minute, related_name="exclusions")
    paragraphs = models.CharField("Schedule 12A paragraphs", max_length=40)
    began_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["pk"]
        default_permissions = []
        constraints = [
            models.CheckConstraint(
                name="exclusion_names_paragraphs", condition=~Q(paragraphs="")
            ),
            models.CheckConstraint(
                name="exclusion_ends_after_it_began",
                condition=Q(ended_at=None) | Q(ended_at__gte=F("began_at")),
            ),
        ]

    def __str__(self):
        return f"The public is excluded under {self.paragraphs}"
