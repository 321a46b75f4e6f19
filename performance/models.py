"""The nouns of measure: indicator and figure."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse
from simple_history.models import HistoricalRecords

from strategy.models import Action, Objective


class Indicator(models.Model):
    """A measure, and the plain question it answers."""

    class Unit(models.TextChoices):
        COUNT = "count", "number"
        PERCENT = "percent", "per cent"
        RATE = "rate", "rate per 10,000"
        SCORE = "score", "score"
        DAYS = "days", "days"

    class Polarity(models.TextChoices):
        HIGH = "high", "Higher is better"
        LOW = "low", "Lower is better"
        NEUTRAL = "neutral", "Neither is better"

    class Frequency(models.TextChoices):
        MONTH = "month", "Month"
        QUARTER = "quarter", "Quarter"
        TERM = "term", "School term"
        YEAR = "year", "Year"

    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=200)
    question = models.CharField(max_length=200)
    definition = models.TextField(blank=True)
    counted = models.CharField(
        "what is counted",
        max_length=60,
        default="children",
        help_text='As the sentence says it: "26 of 240 children".',
    )
    unit = models.CharField(choices=Unit, max_length=7)
    decimals = models.PositiveSmallIntegerField(default=0)
    polarity = models.CharField(
        choices=Polarity, default=Polarity.NEUTRAL, max_length=7
    )
    frequency = models.CharField(choices=Frequency, max_length=7)
    target = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    tolerance = models.DecimalField(
        max_digits=9,
        decimal_places=2,
        default=0,
        help_text="How far from target still counts as Amber, in the unit.",
    )
    objectives = models.ManyToManyField(
        Objective, blank=True, related_name="indicators"
    )
    actions = models.ManyToManyField(
        Action,
        blank=True,
        related_name="indicators",
        help_text="Actions whose rating this measure could speak against.",
    )
    position = models.PositiveSmallIntegerField(default=0)

    history = HistoricalRecords()

    class Meta:
        ordering = ["position", "title"]
        default_permissions = []
        permissions = [("change_indicator", "Can set up indicators")]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("indicator_detail", args=[self.slug])


class FigureQuerySet(models.QuerySet):
    """The vocabulary for figures."""

    def current(self):
        """The last revision for each period."""
        later = Figure.objects.filter(
            indicator=models.OuterRef("indicator"),
            period_ends_on=models.OuterRef("period_ends_on"),
            revision__gt=models.OuterRef("revision"),
        )
        return self.filter(~models.Exists(later))


class Figure(models.Model):
    """One number for one period; a correction is a new revision."""

    class Status(models.TextChoices):
        PROVISIONAL = "provisional", "Provisional"
        FINAL = "final", "Final"
        REVISED = "revised", "Revised"

    class Symbol(models.TextChoices):
        NOT_APPLICABLE = "z", "not applicable"
        NOT_AVAILABLE = "x", "not available"
        SUPPRESSED = "c", "too small to publish"
        LOW = "low", "rounds to nothing"

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="figures")
    period_starts_on = models.DateField()
    period_ends_on = models.DateField()
    period_label = models.CharField(max_length=40)
    numerator = models.PositiveIntegerField(null=True, blank=True)
    denominator = models.PositiveIntegerField(null=True, blank=True)
    value = models.DecimalField(max_digits=12, decimal_places=4, null=True, blank=True)
    symbol = models.CharField(choices=Symbol, max_length=3, blank=True)
    status = models.CharField(choices=Status, default=Status.FINAL, max_length=11)
    commentary = models.TextField(blank=True)
    revision = models.PositiveSmallIntegerField(default=1)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    recorded_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = FigureQuerySet.as_manager()

    class Meta:
        ordering = ["indicator", "period_ends_on", "revision"]
        default_permissions = []
        permissions = [
            ("view_figure", "Can read figures that are not public"),
            ("change_figure", "Can enter and correct figures"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "period_ends_on", "revision"],
                name="figure_revision_unique",
            ),
            # Symbols live beside an empty value, never as numbers.
            models.CheckConstraint(
                name="figure_value_or_symbol",
                condition=Q(value__isnull=False, symbol="")
                | (Q(value=None) & ~Q(symbol="")),
            ),
            models.CheckConstraint(
                name="figure_part_within_whole",
                condition=Q(numerator=None)
                | Q(denominator=None)
                | Q(numerator__lte=F("denominator")),
            ),
            models.CheckConstraint(
                name="figure_period_in_order",
                condition=Q(period_ends_on__gte=F("period_starts_on")),
            ),
        ]

    def __str__(self):
        return f"{self.indicator}, {self.period_label}"
