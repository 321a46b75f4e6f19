"""Publications: frozen files, never changed, only superseded."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify

from .agenda import AgendaItem
from .meetings import Meeting
from .papers import Paper


class PublicationQuerySet(models.QuerySet):
    """The vocabulary for publications."""

    def visible_to(self, user):
        """Those of meetings that the person may know of."""
        return self.filter(meeting__in=Meeting.objects.visible_to(user))

    def current(self):
        """Those that nothing has superseded."""
        return self.filter(superseded_by=None)

    def standing(self):
        """Those whose files everybody gets: neither superseded nor withdrawn."""
        return self.current().filter(withdrawn_at=None)


class Publication(models.Model):
    """An agenda or supplement as it went out: two files and their hashes."""

    class Kind(models.TextChoices):
        AGENDA = "agenda", "Agenda"
        SUPPLEMENT = "supplement", "Agenda supplement"
        MINUTES = "minutes", "Minutes"

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="publications")
    kind = models.CharField(choices=Kind, max_length=10)
    number = models.PositiveSmallIntegerField(
        default=0, help_text="Supplement 1, 2, 3; 0 for the agenda."
    )
    published_at = models.DateTimeField(default=timezone.now)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    public_file = models.FileField(upload_to="publications/%Y/")
    public_sha256 = models.CharField(max_length=64)
    public_pages = models.PositiveIntegerField()
    full_file = models.FileField(upload_to="publications/%Y/")
    full_sha256 = models.CharField(max_length=64)
    full_pages = models.PositiveIntegerField()
    last_number = models.PositiveIntegerField(
        help_text="Its last printed page number, from which a supplement goes on."
    )
    page_map = models.JSONField(
        help_text="Full edition, a row a page: number, item, paper, kind."
    )
    items = models.ManyToManyField(
        AgendaItem,
        related_name="publications",
        blank=True,
        help_text="The items on its front sheet: they are public and stay as they are.",
    )
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    superseding_reason = models.TextField(
        "why it went out again",
        blank=True,
        help_text="What differs from the publication that it supersedes.",
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    withdrawn_reason = models.TextField("why it is withdrawn", blank=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        ordering = ["published_at", "pk"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "kind", "number"],
                condition=Q(supersedes=None),
                name="publication_once",
            ),
            models.CheckConstraint(
                name="publication_withdrawn_says_why",
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
            ),
            models.CheckConstraint(
                name="publication_only_supplements_numbered",
                condition=Q(kind="supplement", number__gte=1)
                | (~Q(kind="supplement") & Q(number=0)),
            ),
        ]

    def __str__(self):
        if self.kind == self.Kind.SUPPLEMENT:
            return f"Agenda supplement {self.number}"
        return self.get_kind_display()

    def get_absolute_url(self):
        return reverse("publication_public", args=[self.pk])

    def get_certificate_url(self):
        """The page that says how it was published, and whether it was in time."""
        return reverse("publication_detail", args=[self.pk])

    def file_stem(self):
        """What its files are called: "board-2021-01-19-agenda-supplement-1"."""
        meeting = self.meeting
        return f"{meeting.board.slug}-{meeting.meets_on}-{slugify(str(self))}"

    def has_exempt(self):
        """Whether the full edition says more than the public one."""
        pages = self.full_pages != self.public_pages
        return pages or self.full_sha256 != self.public_sha256

    def papers_in(self, *, is_public):
        """Rows of the papers that stand in an edition: exempt ones only in the full."""
        rows = self.published_papers.select_related("paper__item")
        return rows.filter(paper__is_exempt=False) if is_public else rows


class PublishedPaper(models.Model):
    """Where a paper stands in a publication, by printed page number."""

    publication = models.ForeignKey(
        Publication, models.CASCADE, related_name="published_papers"
    )
    paper = models.ForeignKey(Paper, models.PROTECT, related_name="published_papers")
    sha256 = models.CharField(
        max_length=64, help_text="Of the paper as it was published."
    )
    source = models.FileField(
        upload_to="printed/%Y/",
        blank=True,
        help_text="A live paper as it was printed: it could not be made again.",
    )
    first_page = models.CharField(max_length=12)
    last_page = models.CharField(max_length=12)

    class Meta:
        ordering = ["publication", "pk"]
        default_permissions = []
        constraints = [
            models.UniqueConstraint(
                fields=["publication", "paper"], name="published_paper_once"
            ),
        ]

    def __str__(self):
        return f"{self.paper} in {self.publication}"
