"""Agenda items and the papers that come to them."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from simple_history.models import HistoricalRecords

from strategy.models import Strategy

from .meetings import Meeting


class AgendaItemQuerySet(models.QuerySet):
    """The vocabulary for agenda items."""

    def drafts(self):
        """Those that no publication ever named: they can still be changed."""
        return self.filter(publications=None)

    def off(self):
        """Those that were withdrawn or deferred after they were published."""
        return self.exclude(state=AgendaItem.State.STANDS)


class AgendaItem(models.Model):
    """One thing the board takes up at a meeting, or a heading between them.

    ``number`` is its place on the agenda, ``label`` the number that is printed: "4",
    "4a" for a part of item 4, "" for a heading.
    """

    class Kind(models.TextChoices):
        DECISION = "decision", "Decision"
        DISCUSSION = "discussion", "Discussion"
        INFORMATION = "information", "Information"
        PRESENTATION = "presentation", "Presentation"
        HEADING = "heading", "Heading without a number"

    class Standing(models.TextChoices):
        """What every agenda has, and the law knows by its name."""

        APOLOGIES = "apologies", "Apologies"
        DECLARATIONS = "declarations", "Declarations of interest"
        MINUTES = "minutes", "Minutes of the last meeting"
        PUBLIC = "public", "Public participation"
        ACTION_LOG = "action_log", "Action log"
        EXCLUSION = "exclusion", "Exclusion of the public"
        READMISSION = "readmission", "The public comes back"
        WORK_PLAN = "work_plan", "Work plan"
        URGENT = "urgent", "Urgent business"

    class State(models.TextChoices):
        STANDS = "stands", "On the agenda"
        WITHDRAWN = "withdrawn", "Withdrawn"
        DEFERRED = "deferred", "Deferred"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="items")
    number = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=8, blank=True, editable=False)
    kind = models.CharField(choices=Kind, default=Kind.DISCUSSION, max_length=12)
    standing = models.CharField(
        "what it is by law or custom", choices=Standing, blank=True, max_length=12
    )
    is_part = models.BooleanField(
        "part of the item above", default=False, help_text="Numbered 4a, 4b."
    )
    title = models.CharField(max_length=300)
    asked = models.TextField(
        "what the board is asked to do", blank=True, help_text="One or two sentences."
    )
    presenter = models.CharField(max_length=200, blank=True)
    minutes_allotted = models.PositiveSmallIntegerField(
        "minutes allotted", null=True, blank=True
    )
    chair_notes = models.TextField(
        "notes for the chair", blank=True, help_text="Only the chair's copy has them."
    )
    state = models.CharField(choices=State, default=State.STANDS, max_length=9)
    state_reason = models.CharField(
        "why it is withdrawn or deferred", max_length=300, blank=True
    )
    # Local Government Act 1972, s.100B(4)(b) (LAW: N4).
    urgent_reason = models.TextField("why it cannot wait", blank=True)
    urgent_chair = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="who found it urgent",
    )
    urgent_at = models.DateTimeField("when", null=True, blank=True)
    is_late = models.BooleanField(
        "came too late",
        null=True,
        editable=False,
        help_text="Known once the agenda is out: whether it came with too few days.",
    )
    source_id = models.CharField(max_length=80, blank=True, editable=False)
    is_restricted_at_source = models.BooleanField(default=False, editable=False)

    objects = AgendaItemQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["meeting", "number"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "number"], name="item_number_unique"
            ),
            models.UniqueConstraint(
                fields=["meeting", "label"],
                condition=~Q(label=""),
                name="item_label_unique",
            ),
            models.UniqueConstraint(
                fields=["meeting", "source_id"],
                condition=~Q(source_id=""),
                name="item_brought_over_once",
            ),
            models.CheckConstraint(
                name="item_heading_has_no_number",
                condition=~Q(kind="heading") | Q(label="", is_part=False),
            ),
            models.CheckConstraint(
                name="item_off_the_agenda_says_why",
                condition=Q(state="stands") | ~Q(state_reason=""),
            ),
            models.CheckConstraint(
                name="item_urgency_is_whole",
                condition=Q(
                    urgent_reason="", urgent_chair__isnull=True, urgent_at__isnull=True
                )
                | (
                    ~Q(urgent_reason="")
                    & Q(urgent_chair__isnull=False, urgent_at__isnull=False)
                ),
            ),
        ]

    def __str__(self):
        return f"{self.label}. {self.title}" if self.label else self.title

    def get_absolute_url(self):
        return f"{self.meeting.get_absolute_url()}#item-{self.number}"

    def spoken_name(self):
        """What sentences call it: "Item 4", or the heading by its words."""
        return f"Item {self.label}" if self.label else f"The heading “{self.title}”"

    def is_heading(self):
        """Whether it only stands between items and is never taken."""
        return self.kind == self.Kind.HEADING


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
