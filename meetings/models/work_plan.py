"""The work plan: what comes to which meeting."""

from calendar import month_name

from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from performance.models import Indicator

from .agenda import AgendaItem
from .boards import Board
from .follow_ups import FollowUp
from .meetings import Meeting
from .minutes import Minutes


class WorkPlanRuleQuerySet(models.QuerySet):
    """The vocabulary for rules of the work plan."""

    def on(self, day):
        """Those that hold on the day."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day), starts_on__lte=day)

    def standing(self):
        """What belongs on every agenda by law or custom; no work plan lists it."""
        return self.exclude(standing="")

    def planning(self):
        """Those that fill the work plan."""
        return self.filter(standing="")


class WorkPlanRule(models.Model):
    """What comes again and again: every quarter, every second meeting, each June."""

    class Every(models.TextChoices):
        MEETING = "meeting", "Every meeting"
        SECOND = "second", "Every second meeting"
        QUARTER = "quarter", "Every quarter"
        HALF_YEAR = "half_year", "Every half year"
        YEAR = "year", "Once a year, in a month"

    board = models.ForeignKey(Board, models.CASCADE, related_name="work_plan_rules")
    title = models.CharField(max_length=300)
    asked = models.TextField("what the board is asked to do", blank=True)
    presenter = models.CharField(max_length=200, blank=True)
    kind = models.CharField(
        choices=AgendaItem.Kind, default=AgendaItem.Kind.DISCUSSION, max_length=12
    )
    standing = models.CharField(
        "what it is by law or custom",
        choices=AgendaItem.Standing,
        blank=True,
        max_length=12,
    )
    minutes_allotted = models.PositiveSmallIntegerField(null=True, blank=True)
    every = models.CharField(choices=Every, default=Every.MEETING, max_length=9)
    month = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="1 to 12, for what comes once a year."
    )
    position = models.PositiveSmallIntegerField(default=1)
    starts_on = models.DateField("from")
    ends_on = models.DateField("to", null=True, blank=True)

    objects = WorkPlanRuleQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["board", "position", "pk"]
        default_permissions = []
        constraints = [
            models.CheckConstraint(
                name="work_plan_rule_yearly_has_a_month",
                condition=Q(every="year", month__gte=1, month__lte=12)
                | (~Q(every="year") & Q(month=None)),
            ),
            models.CheckConstraint(
                name="work_plan_rule_ends_after_start",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
        ]

    def __str__(self):
        return f"{self.title}, {self.how_often().lower()}"

    def how_often(self):
        """ "Every quarter", or "Once a year, in June"."""
        if self.month is None:
            return self.get_every_display()
        return f"Once a year, in {month_name[self.month]}"


# What the work plan calls something that an exempt minute asks for.
EXEMPT_TITLE = "What the board asked for in private"


class WorkPlanItemQuerySet(models.QuerySet):
    """The vocabulary for the work plan."""

    def visible_to(self, user):
        """All of it for those who prepare meetings; else what may be known of.

        The public knows what comes to meetings that it knows of, people who have
        signed in also what waits for one. What draft minutes ask for is nobody's
        business yet, nor is the plan of an informal panel the public's. Words of an
        exempt minute are for those who may read it, whenever it became exempt.
        """
        if not user.has_perm("meetings.view_exempt"):
            return self.without_exempt_words()._known_to(user)
        return self._known_to(user)

    def _known_to(self, user):
        if user.has_perm("meetings.view_draft"):
            return self
        drafts = Minutes.objects.filter(state=Minutes.State.DRAFT)
        path = "follow_up__clause__resolution__minute__minutes__in"
        known = self.standing().exclude(**{path: drafts})
        public = Q(meeting__in=Meeting.objects.public())
        if user.is_authenticated:
            return known.filter(public | Q(meeting=None))
        return known.filter(public).exclude(board__legal_basis=Board.LegalBasis.PANEL)

    def without_exempt_words(self):
        """Those that say nothing of what an exempt minute asks for."""
        path = "follow_up__clause__resolution__minute__is_exempt"
        return self.exclude(~Q(title=EXEMPT_TITLE), **{path: True})

    def standing(self):
        """Those that nobody dropped."""
        return self.filter(dropped_because="")

    def to_come(self):
        """Those that stand on no agenda yet."""
        return self.standing().filter(item=None)


class WorkPlanItem(models.Model):
    """Something that is to come to a meeting, or waits for one to be chosen."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="work_plan")
    meeting = models.ForeignKey(
        Meeting, models.SET_NULL, null=True, blank=True, related_name="work_plan"
    )
    position = models.PositiveSmallIntegerField(default=1)
    title = models.CharField(max_length=300)
    asked = models.TextField("what the board is asked to do", blank=True)
    presenter = models.CharField(max_length=200, blank=True)
    kind = models.CharField(
        choices=AgendaItem.Kind, default=AgendaItem.Kind.DISCUSSION, max_length=12
    )
    minutes_allotted = models.PositiveSmallIntegerField(null=True, blank=True)
    why = models.CharField("why it comes", max_length=300, blank=True)
    rule = models.ForeignKey(
        WorkPlanRule, models.SET_NULL, null=True, blank=True, related_name="items"
    )
    follow_up = models.ForeignKey(
        FollowUp, models.SET_NULL, null=True, blank=True, related_name="work_plan"
    )
    indicator = models.ForeignKey(
        Indicator, models.SET_NULL, null=True, blank=True, related_name="work_plan"
    )
    item = models.OneToOneField(
        AgendaItem,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="work_plan_item",
        help_text="Where it stands on an agenda by now.",
    )
    slot = models.CharField(
        max_length=20,
        blank=True,
        editable=False,
        help_text="Which coming of its rule this is: a meeting, a quarter, a year.",
    )
    deferred_from = models.OneToOneField(
        AgendaItem,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="deferred_to",
        help_text="The item of an earlier agenda that was put off.",
    )
    dropped_because = models.CharField(
        "why it does not come any more", max_length=300, blank=True
    )

    objects = WorkPlanItemQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["board", "meeting__meets_on", "position", "pk"]
        default_permissions = []
        constraints = [
            # A rule that is asked twice plans nothing twice, even what was moved
            # or dropped since.
            models.UniqueConstraint(
                fields=["rule", "slot"],
                condition=~Q(slot=""),
                name="work_plan_item_once_a_slot",
            ),
        ]

    def __str__(self):
        return self.title
