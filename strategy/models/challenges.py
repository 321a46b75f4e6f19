"""Challenges: a member asks about an action until the answer will do."""

from django.conf import settings
from django.db import models
from django.db.models import Prefetch, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone

from .actions import Action
from .strategies import Strategy


class ChallengeQuerySet(models.QuerySet):
    """The vocabulary for challenges."""

    def visible_to(self, user):
        """Those of plans that a person who has signed in may read."""
        if not user.is_authenticated:
            return self.none()
        strategies = Strategy.objects.visible_to(user)
        return self.filter(action__objective__strategy__in=strategies)

    def open(self):
        """Those whose asker has not accepted an answer yet."""
        return self.exclude(state=Challenge.State.ACCEPTED)

    def in_plan(self, strategy):
        """Those on actions of the plan, with these actions."""
        found = self.filter(action__objective__strategy=strategy)
        return found.select_related("action")

    def unanswered(self):
        """Those that wait for the lead."""
        return self.filter(state=Challenge.State.ASKED)

    def of_lead(self, person):
        """Those on actions that the person leads, alone or jointly, or whose plan is
        theirs.
        """
        joint = Action.joint_leads.through.objects.filter(person=person)
        leads = Q(action__lead_officer=person) | Q(action__in=joint.values("action"))
        owns = Q(action__objective__strategy__owner=person)
        return self.filter(leads | owns).exclude(asked_by=person)

    def with_words(self):
        """Each with its action, its plan and all that was said; two queries."""
        entries = ChallengeEntry.objects.select_related("author")
        return self.select_related(
            "action__lead_officer", "action__objective__strategy__owner", "asked_by"
        ).prefetch_related(Prefetch("entries", queryset=entries))


class Challenge(models.Model):
    """A member's question on an action, with all that was said to it."""

    class State(models.TextChoices):
        ASKED = "asked", "Waiting for an answer"
        ANSWERED = "answered", "Answered"
        ACCEPTED = "accepted", "Answer accepted"

    action = models.ForeignKey(Action, models.CASCADE, related_name="challenges")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="challenges"
    )
    asked_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(choices=State, default=State.ASKED, max_length=8)

    objects = ChallengeQuerySet.as_manager()

    class Meta:
        ordering = ["asked_at", "pk"]
        default_permissions = ["add"]
        constraints = [
            models.CheckConstraint(
                name="challenge_state_valid",
                condition=Q(state__in=["asked", "answered", "accepted"]),
            )
        ]

    def __str__(self):
        return f"Question on {self.action}"

    def get_absolute_url(self):
        return reverse("challenge_detail", args=[self.pk])

    def days_open(self, on):
        """Whole days from the question to the day, or until its last answer."""
        asked_on = timezone.localdate(self.asked_at)
        if self.state != self.State.ASKED:
            *_, last = self.entries.all()
            on = min(on, timezone.localdate(last.made_at))
        return (on - asked_on).days


class ChallengeEntry(models.Model):
    """One thing said in a challenge: asked, answered, accepted; only ever added."""

    class Kind(models.TextChoices):
        ASK = "ask", "Asked"
        ANSWER = "answer", "Answered"
        ACCEPT = "accept", "Accepted the answer"
        ASK_AGAIN = "ask_again", "Asked again"

    challenge = models.ForeignKey(Challenge, models.CASCADE, related_name="entries")
    kind = models.CharField(choices=Kind, max_length=9)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+"
    )
    words = models.TextField(blank=True)
    made_at = models.DateTimeField(default=timezone.now)
    recorded_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["made_at", "pk"]
        default_permissions = []
        constraints = [
            models.CheckConstraint(
                name="challenge_entry_kind_valid",
                condition=Q(kind__in=["ask", "answer", "accept", "ask_again"]),
            ),
            models.CheckConstraint(
                name="challenge_entry_says_something",
                condition=Q(kind="accept") | ~Q(words=""),
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} by {self.author}"
