"""Voice: what young people told us, and what we did."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from simple_history.models import HistoricalRecords

from .actions import Action


class VoiceQuerySet(models.QuerySet):
    """The vocabulary for what young people told us."""

    def public(self):
        """Those that everybody may read."""
        return self.filter(is_public=True)

    def visible_to(self, user):
        """Public ones for everybody, the others for those who keep them."""
        return self if user.has_perm("strategy.change_voice") else self.public()

    def without_action(self):
        """Those that have led to no action yet; good news needs none."""
        return self.filter(actions=None).exclude(kind__in=Voice.GOOD_NEWS)


class Voice(models.Model):
    """One thing young people told us: "you said", with "we did" beside it."""

    class Kind(models.TextChoices):
        MESSAGE = "message", "Something to change"
        COMPLAINT = "complaint", "Complaint"
        COMPLIMENT = "compliment", "Compliment"
        ACHIEVEMENT = "achievement", "Achievement to celebrate"

    class Source(models.TextChoices):
        SURVEY = "survey", "Survey"
        COUNCIL = "council", "Children in care council"
        FORUM = "forum", "Care leavers' forum"
        COMPLAINT = "complaint", "Complaint or compliment"
        OTHER = "other", "Another way"

    GOOD_NEWS = ["compliment", "achievement"]

    title = models.CharField(max_length=120, help_text="In plain words.")
    kind = models.CharField(choices=Kind, default=Kind.MESSAGE, max_length=11)
    source = models.CharField(
        "how we heard it", choices=Source, default=Source.COUNCIL, max_length=9
    )
    heard_on = models.DateField("when we heard it")
    words = models.TextField("what they told us")
    is_quoted = models.BooleanField(
        "these are their own words",
        default=False,
        help_text="Leave empty for a summary.",
    )
    what_we_did = models.TextField("what we did", blank=True)
    did_on = models.DateField("when we did it", null=True, blank=True)
    is_public = models.BooleanField("everybody may read it", default=False)
    actions = models.ManyToManyField(Action, blank=True, related_name="voices")
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    entered_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = VoiceQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["-heard_on", "-pk"]
        default_permissions = ["change"]
        constraints = [
            models.CheckConstraint(
                name="voice_kind_valid",
                condition=Q(
                    kind__in=["message", "complaint", "compliment", "achievement"]
                ),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("voice_detail", args=[self.pk])
