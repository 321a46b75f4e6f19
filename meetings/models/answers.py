"""What came back to the board: its answers, and who was told of each."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from simple_history.models import HistoricalRecords

from .boards import Membership
from .follow_ups import FollowUp
from .resolutions import Clause

MINUTE = "follow_up__clause__resolution__minute"


class AnswerQuerySet(models.QuerySet):
    """The vocabulary for answers."""

    def public(self):
        """Those that were opened to everybody, of minutes that are public."""
        return self.filter(is_public=True, follow_up__in=FollowUp.objects.public())

    def visible_to(self, user):
        """Public ones for everybody; the others for those whom they are for.

        Whoever its papers are for reads what was sent to the members; those who
        prepare meetings, who gave it and who was asked read it before. Answers to
        what an exempt minute asks for need the right to read exempt papers too.
        """
        public = Q(pk__in=self.model.objects.public().values("pk"))
        if not user.is_authenticated:
            return self.filter(public)
        own = Q(given_by=user) | Q(follow_up__owner=user)
        today = timezone.localdate()
        seats = Membership.objects.on(today).seated().filter(person=user)
        board = f"{MINUTE}__minutes__meeting__board__in"
        told = Q(**{board: seats.values("board")}, circulated_at__isnull=False)
        if user.has_perm("meetings.view_draft"):
            told = Q(pk__isnull=False)
        if not user.has_perm("meetings.view_exempt"):
            told &= Q(**{f"{MINUTE}__is_exempt": False})
        return self.filter(public | own | told)

    def openable(self, user):
        """Those whose file the person may open, as it was uploaded.

        The public must not find in a file what would be left out of a pack.
        """
        answers = self.visible_to(user).exclude(file="")
        return answers if user.is_authenticated else answers.filter(left_out="")

    def with_origin(self):
        """With all that says what each answers, in one query."""
        return self.select_related(
            "given_by",
            "follow_up__owner",
            f"{MINUTE}__minutes__meeting__board",
        )


class Answer(models.Model):
    """A text or a document that answers what the board asked for."""

    class Kind(models.TextChoices):
        BRIEFING = "briefing", "Briefing note"
        LETTER = "letter", "Letter"
        DATA = "data", "Data"
        RESPONSE = "response", "Response"
        DECISION = "decision", "Decision of the board that was asked"

    follow_up = models.ForeignKey(FollowUp, models.CASCADE, related_name="answers")
    kind = models.CharField(choices=Kind, default=Kind.BRIEFING, max_length=8)
    title = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    clause = models.ForeignKey(
        Clause,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="answers",
        verbose_name="the other board's decision",
    )
    file = models.FileField(upload_to="answers/%Y/", blank=True)
    original_name = models.CharField(max_length=255, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    pages = models.PositiveIntegerField(null=True, blank=True)
    size = models.PositiveBigIntegerField(
        null=True, blank=True, help_text="Bytes of the file as it was uploaded."
    )
    left_out = models.CharField(
        max_length=500,
        blank=True,
        help_text="What no pack takes over of the file: scripts, files in it, notes.",
    )
    is_public = models.BooleanField("everybody may read it", default=False)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+"
    )
    given_at = models.DateTimeField(db_default=Now(), editable=False)
    circulated_at = models.DateTimeField(null=True, blank=True, editable=False)
    circulated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )

    objects = AnswerQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["given_at", "pk"]
        default_permissions = []
        constraints = [
            models.CheckConstraint(
                name="answer_has_words_or_a_file",
                condition=~Q(text="") | ~Q(file=""),
            ),
            models.CheckConstraint(
                name="answer_was_sent_by_somebody",
                condition=Q(circulated_at=None, circulated_by=None)
                | Q(circulated_at__isnull=False, circulated_by__isnull=False),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("answer_detail", args=[self.pk])


class AnswerMail(models.Model):
    """One member's e-mail about an answer: claimed before it goes, so never twice."""

    answer = models.ForeignKey(Answer, models.CASCADE, related_name="mails")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+"
    )
    claimed_at = models.DateTimeField(db_default=Now(), editable=False)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["person__name"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["answer", "person"], name="answer_mail_one_a_member"
            )
        ]

    def __str__(self):
        return f"{self.answer}: {self.person}"
