"""Members as corporate parents: their training, their visits, what they champion."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from simple_history.models import HistoricalRecords

from cpboard.exchange.dates import long_date
from strategy.models import Action

from .boards import Board
from .follow_ups import FollowUp
from .responsibility import Responsibility


class Course(models.Model):
    """Training for corporate parents, at one of the three levels of responsibility."""

    title = models.CharField(max_length=200, unique=True)
    level = models.CharField(choices=Responsibility.levels(), max_length=10)
    about = models.TextField(
        "how to take part",
        blank=True,
        help_text="Whoever is due reads this: when it is held, and whom to tell.",
    )
    renew_after_months = models.PositiveSmallIntegerField(
        "done again after so many months",
        null=True,
        blank=True,
        help_text="Left empty, it holds for good.",
    )
    is_offered = models.BooleanField("is offered now", default=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["title"]
        default_permissions = []
        permissions = [
            ("record_parenting", "Can keep members' training, visits and champions")
        ]
        constraints = [
            models.CheckConstraint(
                name="course_renewed_after_a_month_or_more",
                condition=Q(renew_after_months=None) | Q(renew_after_months__gte=1),
            ),
        ]

    def __str__(self):
        return self.title


class Training(models.Model):
    """Somebody did a course on a day."""

    course = models.ForeignKey(Course, models.PROTECT, related_name="trainings")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="trainings"
    )
    done_on = models.DateField("done on")

    history = HistoricalRecords()

    class Meta:
        ordering = ["-done_on", "person__name"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["course", "person", "done_on"], name="training_once_a_day"
            ),
        ]

    def __str__(self):
        return f"{self.person}: {self.course}"


class Home(models.Model):
    """A children's home or service that members visit.

    It has a name, as the board wishes, and never an address: where children live is
    nobody's business. In public it is called what ``public_name`` says,
    unless it may be named.
    """

    board = models.ForeignKey(Board, models.CASCADE, related_name="homes")
    name = models.CharField(max_length=200)
    is_named_in_public = models.BooleanField("may be named in public", default=False)
    public_name = models.CharField(
        "what the public reads instead", max_length=200, default="A children’s home"
    )
    visit_every_months = models.PositiveSmallIntegerField(
        "visited every so many months", null=True, blank=True
    )
    is_visited = models.BooleanField("is visited now", default=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(fields=["board", "name"], name="home_name_unique"),
            models.CheckConstraint(
                name="home_is_called_something", condition=~Q(public_name="")
            ),
            models.CheckConstraint(
                name="home_visited_every_month_or_more",
                condition=Q(visit_every_months=None) | Q(visit_every_months__gte=1),
            ),
        ]

    def __str__(self):
        return self.name


class VisitQuerySet(models.QuerySet):
    """The vocabulary for visits."""

    def visible_to(self, user):
        """Public ones for everybody, all of them for those who have signed in."""
        return self if user.is_authenticated else self.filter(is_public=True)


class Visit(models.Model):
    """Members were at a home: what they saw and heard, and what came of it."""

    home = models.ForeignKey(Home, models.PROTECT, related_name="visits")
    visited_on = models.DateField("visited on")
    visitors = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="visits")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="visits_reported"
    )
    saw = models.TextField("what we saw")
    children_said = models.TextField("what children said", blank=True)
    asked = models.TextField("what we ask for", blank=True)
    outcome = models.TextField("what came of it", blank=True)
    follow_up = models.ForeignKey(
        FollowUp,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="visits",
        verbose_name="what the board asked for because of it",
    )
    action = models.ForeignKey(
        Action,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="visits",
        verbose_name="the action of a plan that answers it",
    )
    is_public = models.BooleanField("everybody may read it", default=False)

    objects = VisitQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["-visited_on", "-pk"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["home", "visited_on"], name="visit_one_a_day"
            ),
            models.CheckConstraint(
                name="visit_says_what_was_seen", condition=~Q(saw="")
            ),
        ]

    def __str__(self):
        return f"Visit of {long_date(self.visited_on)}"

    def get_absolute_url(self):
        return reverse("visit_detail", args=[self.pk])


class Champion(models.Model):
    """A member who speaks up for one thing that children need, for a time."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="champions")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="champions"
    )
    subject = models.CharField("what they champion", max_length=200)
    starts_on = models.DateField("from")
    ends_on = models.DateField("to", null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["subject", "-starts_on"]
        default_permissions = []
        constraints = [
            models.CheckConstraint(
                name="champion_ends_after_start",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
        ]

    def __str__(self):
        return f"{self.subject}: {self.person}"

    def get_absolute_url(self):
        return reverse("champion_detail", args=[self.pk])


class ChampionTask(models.Model):
    """A line of a champion's work plan: what, by when, and whether it is done."""

    champion = models.ForeignKey(Champion, models.CASCADE, related_name="tasks")
    what = models.CharField(max_length=300)
    due_on = models.DateField("by when", null=True, blank=True)
    done_on = models.DateField("done on", null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = [F("due_on").asc(nulls_last=True), "pk"]
        default_permissions = []
        constraints = [
            models.CheckConstraint(
                name="champion_task_says_what", condition=~Q(what="")
            ),
        ]

    def __str__(self):
        return self.what
