"""The papers that come to agenda items."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from simple_history.models import HistoricalRecords

from strategy.models import Strategy

from .agenda import AgendaItem
from .meetings import Meeting


class PaperQuerySet(models.QuerySet):
    """The vocabulary for papers."""

    def public(self):
        """Those the public may read: the allow-list of every public edition."""
        return self.filter(is_exempt=False)

    def published(self):
        """Those that stand in a publication neither superseded nor withdrawn."""
        standing = self.model.objects.filter(
            published_papers__publication__superseded_by=None,
            published_papers__publication__withdrawn_at=None,
            published_papers__isnull=False,
        )
        return self.filter(pk__in=standing.values("pk"))

    def visible_to(self, user):
        """Published ones for everybody, drafts for those who prepare them.

        Exempt ones only for those who may read exempt papers, draft or not.
        """
        papers = self
        if not user.has_perm("meetings.view_draft"):
            papers = self.published().filter(item__meeting__in=Meeting.objects.public())
        return papers if user.has_perm("meetings.view_exempt") else papers.public()

    def openable(self, user):
        """Those whose own file the person may open, as it was uploaded.

        What a pack leaves out of a file, such as an attachment, the public must not
        find in the file itself.
        """
        papers = self.visible_to(user).exclude(file="")
        if user.has_perm("meetings.view_draft"):
            return papers
        return papers.filter(left_out="")

    def drafts(self):
        """Those that no publication ever held: they can still be changed."""
        return self.filter(published_papers=None)

    def not_stated(self):
        """Those restricted where they came from, whose paragraph nobody gave yet."""
        return self.filter(is_exempt=True, exempt_paragraphs=Paper.NOT_STATED)


class Paper(models.Model):
    """What the board reads for an item: a file, or a live page of this product."""

    class Kind(models.TextChoices):
        UPLOAD = "upload", "PDF file"
        REPORT = "report", "Report, written here"
        PLAN = "plan", "Delivery plan, as it stands"
        EXCEPTIONS = "exceptions", "Exception report"
        QUESTIONS = "questions", "Questions from members"
        ACTION_LOG = "action_log", "Action log"

    # Stands for the paragraph of a paper that another system only calls restricted.
    NOT_STATED = "not stated"

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="papers")
    position = models.PositiveSmallIntegerField(default=1)
    title = models.CharField(max_length=300)
    kind = models.CharField(choices=Kind, default=Kind.UPLOAD, max_length=12)
    file = models.FileField(upload_to="papers/%Y/", blank=True)
    original_name = models.CharField(max_length=255, blank=True)
    sha256 = models.CharField(
        max_length=64,
        blank=True,
        help_text="Of the file; of a written report's words, once they are approved.",
    )
    pages = models.PositiveIntegerField(null=True, blank=True)
    size = models.PositiveBigIntegerField(
        null=True, blank=True, help_text="Bytes of the file as it was uploaded."
    )
    is_tagged = models.BooleanField(default=False)
    head_spots = models.JSONField(
        default=list,
        blank=True,
        editable=False,
        help_text="Where each page's head has room for a number: [right, top] or null.",
    )
    left_out = models.CharField(
        max_length=500,
        blank=True,
        help_text="What no pack takes over of the file: scripts, files in it, notes.",
    )
    strategy = models.ForeignKey(
        Strategy, models.PROTECT, null=True, blank=True, related_name="papers"
    )
    as_at = models.DateField(
        null=True, blank=True, help_text="Left empty, the day of the meeting."
    )
    is_exempt = models.BooleanField("not for publication (exempt)", default=False)
    exempt_paragraphs = models.CharField(
        "Schedule 12A paragraphs", max_length=40, blank=True
    )
    public_interest_test = models.TextField(
        "why the public interest is in keeping it private", blank=True
    )
    exempt_author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="who decided",
    )
    exempt_review_on = models.DateField(
        "to be looked at again on", null=True, blank=True
    )
    added_at = models.DateTimeField(db_default=Now(), editable=False)
    # Where it was brought over from; the file itself was not fetched.
    source_id = models.CharField(max_length=80, blank=True, editable=False)
    source_address = models.URLField(max_length=500, blank=True, editable=False)
    source_published_on = models.DateField(null=True, blank=True, editable=False)

    objects = PaperQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["item__number", "position", "pk"]
        default_permissions = []
        constraints = [
            models.CheckConstraint(
                name="paper_plan_has_strategy",
                condition=~Q(kind__in=["plan", "exceptions", "questions"])
                | Q(strategy__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["item", "source_id"],
                condition=~Q(source_id=""),
                name="paper_brought_over_once",
            ),
            # Exempt only with all four, or it is public (Local Government Act
            # 1972, Schedule 12A). What another system restricted stays so though
            # nobody here has decided yet: it says that the paragraph is not stated.
            models.CheckConstraint(
                name="paper_exempt_says_why",
                condition=Q(is_exempt=False)
                | (
                    ~Q(exempt_paragraphs="")
                    & ~Q(public_interest_test="")
                    & Q(exempt_review_on__isnull=False)
                    & (
                        Q(exempt_author__isnull=False)
                        | (Q(exempt_paragraphs="not stated") & ~Q(source_id=""))
                    )
                ),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_to_follow(self):
        """Whether the item still waits for its file, or for a report's approval."""
        if self.kind == self.Kind.REPORT:
            return not self.sha256
        return self.kind == self.Kind.UPLOAD and not self.file
