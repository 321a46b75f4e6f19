"""Files brought in as plans: kept as they came, before and after they are saved."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.urls import reverse

from .strategies import Strategy


class PlanImport(models.Model):
    """A file somebody brings in as a plan: looked at first, then saved."""

    strategy = models.ForeignKey(
        Strategy, models.CASCADE, null=True, blank=True, related_name="imports"
    )
    file = models.FileField(upload_to="imports/%Y/")
    name = models.CharField(max_length=255)
    as_at = models.DateField(null=True, blank=True)
    keeps_unknown_ratings = models.BooleanField(default=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+"
    )
    uploaded_at = models.DateTimeField(db_default=Now(), editable=False)
    saved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-uploaded_at"]
        default_permissions = []

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("plan_import_preview", args=[self.pk])
