"""Strategies and their objectives."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.text import slugify
from simple_history.models import HistoricalRecords

from strategy.kinds import KINDS


class StrategyQuerySet(models.QuerySet):
    """The vocabulary for strategies."""

    def in_order(self):
        """Approved ones first, superseded ones last."""
        # Which is the alphabet's order too.
        return self.order_by("state", "title", "pk")

    def public(self):
        """Those the board has approved, once approved public for good."""
        return self.exclude(state=Strategy.State.DRAFT)

    def visible_to(self, user):
        """Public ones for everybody; drafts for their owner and those who may."""
        if user.has_perm("strategy.view_draft"):
            return self
        if user.is_authenticated:
            return self.filter(~Q(state=Strategy.State.DRAFT) | Q(owner=user))
        return self.public()


class Strategy(models.Model):
    """What the council promises its children for a period."""

    class Kind(models.TextChoices):
        STRATEGY = "strategy", "Strategy"
        GUARANTEE = "guarantee", "Guarantee to young people"
        COVENANT = "covenant", "Covenant"

    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        APPROVED = "approved", "Approved"
        SUPERSEDED = "superseded", "Superseded"

    title = models.CharField(max_length=200)
    slug = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(choices=Kind, default=Kind.STRATEGY, max_length=9)
    state = models.CharField(choices=State, default=State.DRAFT, max_length=10)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="strategies",
        verbose_name="plan owner",
    )
    approved_on = models.DateField(null=True, blank=True)
    approved_by = models.CharField(
        "resolution that approved it",
        max_length=300,
        blank=True,
        help_text="For example, minute 14 of the board, 19 January 2027.",
    )
    approved_at_address = models.URLField("address of that resolution", blank=True)
    follows = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="followed_by",
        help_text="The strategy whose open actions it carried forward.",
    )
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    vision = models.TextField(blank=True)
    blue_means = models.CharField(
        max_length=200, default="Complete, with evidence that it was done."
    )
    green_means = models.CharField(
        max_length=200, default="On track to be done by its due date."
    )
    amber_means = models.CharField(
        max_length=200, default="At risk: it may be late unless something changes."
    )
    red_means = models.CharField(
        max_length=200, default="Off track: it will be late or will not be done."
    )

    objects = StrategyQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["title"]
        verbose_name_plural = "strategies"
        default_permissions = []
        permissions = [
            ("view_draft", "Can read strategies that are not approved yet"),
            ("change_strategy", "Can set up strategies and approve them"),
            ("import_plan", "Can bring in a plan from a file"),
        ]
        constraints = [
            models.CheckConstraint(
                name="strategy_state_valid",
                condition=Q(state__in=["draft", "approved", "superseded"]),
            ),
            models.CheckConstraint(
                name="strategy_ends_after_start",
                condition=Q(starts_on=None)
                | Q(ends_on=None)
                | Q(ends_on__gte=F("starts_on")),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("strategy_detail", args=[self.slug])

    @classmethod
    def free_slug(cls, title):
        """An address that no other strategy has: "our-plan", "our-plan-2"."""
        stem = slugify(title)[:70] or "plan"
        taken = set(
            cls.objects.filter(slug__startswith=stem).values_list("slug", flat=True)
        )
        slug, number = stem, 1
        while slug in taken:
            number += 1
            slug = f"{stem}-{number}"
        return slug

    @property
    def words(self):
        """What this kind of strategy calls its parts (``strategy.kinds``)."""
        return KINDS[self.kind]

    def rating_meanings(self):
        """Rating value to what it means here, in the order of the key."""
        return {
            "blue": self.blue_means,
            "green": self.green_means,
            "amber": self.amber_means,
            "red": self.red_means,
            "not_rated": "Nobody has rated it yet.",
        }


class Principle(models.Model):
    """One of the seven needs that a council has regard to as a parent.

    Children and Social Work Act 2017, section 1(1)(a) to (g); the rows are made by
    a migration.
    """

    letter = models.CharField(max_length=1, unique=True)
    title = models.CharField(max_length=80)
    words = models.TextField()

    class Meta:
        ordering = ["letter"]
        default_permissions = []

    def __str__(self):
        return self.title


class Objective(models.Model):
    """One thing the strategy sets out to achieve, and how."""

    strategy = models.ForeignKey(Strategy, models.CASCADE, related_name="objectives")
    number = models.PositiveSmallIntegerField()
    title = models.TextField()
    statement = models.TextField(blank=True)
    how = models.TextField("how we will achieve it", blank=True)
    principles = models.ManyToManyField(
        "strategy.Principle", blank=True, related_name="objectives"
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["strategy", "number"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["strategy", "number"], name="objective_number_unique"
            ),
        ]

    def __str__(self):
        return f"Objective {self.number}: {self.title}"
