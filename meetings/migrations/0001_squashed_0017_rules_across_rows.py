import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.datetime
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from cpboard.migrating import CreateModels
from cpboard.people.roles import (
    ADMINISTRATOR,
    DEMOCRACY_OFFICER,
    MEMBER,
    OFFICER,
    grant,
    revoke,
)
from meetings import triggers

# A new installation makes each table once: the seventeen steps took half a minute.
PERMISSIONS = {
    "meetings.board.change_board": (
        "Can set up boards and their members",
        [DEMOCRACY_OFFICER, ADMINISTRATOR],
    ),
    "meetings.meeting.view_draft": (
        "Can read meetings before they are published",
        [DEMOCRACY_OFFICER, ADMINISTRATOR],
    ),
    "meetings.meeting.change_meeting": (
        "Can prepare meetings, agendas and papers",
        [DEMOCRACY_OFFICER, ADMINISTRATOR],
    ),
    "meetings.meeting.publish_meeting": (
        "Can publish agendas, supplements and minutes",
        [DEMOCRACY_OFFICER],
    ),
    "meetings.meeting.view_exempt": (
        "Can read exempt papers",
        [MEMBER, DEMOCRACY_OFFICER],
    ),
    "meetings.minutes.comment_minutes": (
        "Can read circulated draft minutes and comment",
        [MEMBER],
    ),
    "meetings.course.record_parenting": (
        "Can keep members' training, visits and champions",
        [OFFICER, DEMOCRACY_OFFICER, ADMINISTRATOR],
    ),
}


class Migration(migrations.Migration):
    replaces = [
        ("meetings", "0001_initial"),
        ("meetings", "0002_roles"),
        ("meetings", "0003_paper_size"),
        ("meetings", "0004_publication_items"),
        ("meetings", "0005_meeting_cancelled_because"),
        ("meetings", "0006_paper_left_out"),
        ("meetings", "0007_paper_head_spots"),
        ("meetings", "0008_publication_stays"),
        ("meetings", "0009_minutes"),
        ("meetings", "0010_evenings_minutes_and_reports"),
        ("meetings", "0011_item_labels"),
        ("meetings", "0012_text_becomes_version_1"),
        ("meetings", "0013_text_of_terms_gives_way"),
        ("meetings", "0014_minutes_roles"),
        ("meetings", "0015_parenting_roles"),
        ("meetings", "0016_which_items_came_late"),
        ("meetings", "0017_rules_across_rows"),
    ]

    initial = True

    dependencies = [
        ("people", "0002_roles"),
        ("performance", "0030_indicator_actions"),
        ("strategy", "0022_update_triggers"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Board",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        ("slug", models.SlugField(max_length=80, unique=True)),
                        (
                            "legal_basis",
                            models.CharField(
                                choices=[
                                    (
                                        "committee",
                                        "Committee (Local Government Act 1972, s.102(1))",
                                    ),
                                    ("advisory", "Advisory committee (s.102(4))"),
                                    ("executive", "Executive committee"),
                                    ("panel", "Informal panel"),
                                ],
                                default="committee",
                                max_length=9,
                            ),
                        ),
                        (
                            "sits_in_public",
                            models.BooleanField(
                                default=True, verbose_name="sits in public"
                            ),
                        ),
                        ("quorum", models.PositiveSmallIntegerField(default=3)),
                        (
                            "quorum_paragraph",
                            models.CharField(blank=True, max_length=20),
                        ),
                        (
                            "least_meetings",
                            models.PositiveSmallIntegerField(
                                default=4, verbose_name="meetings a year at least"
                            ),
                        ),
                        (
                            "meeting_year",
                            models.CharField(
                                choices=[
                                    ("municipal", "Municipal year (May to April)"),
                                    ("calendar", "Calendar year"),
                                ],
                                default="municipal",
                                max_length=9,
                                verbose_name="the year they are counted in",
                            ),
                        ),
                        (
                            "meetings_paragraph",
                            models.CharField(blank=True, max_length=20),
                        ),
                        (
                            "remote_counts_from",
                            models.DateField(
                                blank=True,
                                help_text="Left empty, only those in the room count for quorum and votes.",
                                null=True,
                                verbose_name="those who join remotely count from",
                            ),
                        ),
                        (
                            "remote_paragraph",
                            models.CharField(blank=True, max_length=20),
                        ),
                        (
                            "coopted_vote",
                            models.BooleanField(
                                default=True,
                                help_text="Only an advisory committee or a panel can say so in its terms.",
                                verbose_name="co-opted members vote",
                            ),
                        ),
                        (
                            "supplement_numbering",
                            models.CharField(
                                choices=[
                                    ("continue", "Go on from the agenda's last page"),
                                    ("restart", "Start again with a prefix (S1-1)"),
                                ],
                                default="continue",
                                max_length=8,
                                verbose_name="page numbers of supplements",
                            ),
                        ),
                        (
                            "minute_numbering",
                            models.CharField(
                                choices=[
                                    ("meeting", "From 1 at each meeting: 1., 2., 3."),
                                    (
                                        "year",
                                        "Running through the calendar year: 12., 13.",
                                    ),
                                    (
                                        "year_named",
                                        "Running, with the year: 12/26, 13/26",
                                    ),
                                ],
                                default="meeting",
                                max_length=10,
                                verbose_name="numbers of minutes",
                            ),
                        ),
                        (
                            "clause_numbering",
                            models.CharField(
                                choices=[
                                    ("roman", "(i), and below it (a)"),
                                    ("letters", "(a), and below it (i)"),
                                    ("figures", "1), and below it a)"),
                                ],
                                default="roman",
                                max_length=7,
                                verbose_name="numbers in resolutions",
                            ),
                        ),
                        ("contact_name", models.CharField(blank=True, max_length=200)),
                        (
                            "contact_job_title",
                            models.CharField(blank=True, max_length=200),
                        ),
                        ("contact_phone", models.CharField(blank=True, max_length=40)),
                        (
                            "contact_email",
                            models.EmailField(
                                blank=True,
                                max_length=254,
                                verbose_name="contact e-mail address",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["name"],
                        "permissions": [
                            ("change_board", "Can set up boards and their members")
                        ],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("quorum__gte", 1)),
                                name="board_quorum_positive",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Course",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, unique=True)),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("universal", "Universal: what everybody knows"),
                                    (
                                        "targeted",
                                        "Targeted: for those who sit on the board or visit homes",
                                    ),
                                    (
                                        "specialist",
                                        "Specialist: for those who lead the service",
                                    ),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "about",
                            models.TextField(
                                blank=True,
                                help_text="Whoever is due reads this: when it is held, and whom to tell.",
                                verbose_name="how to take part",
                            ),
                        ),
                        (
                            "renew_after_months",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Left empty, it holds for good.",
                                null=True,
                                verbose_name="done again after so many months",
                            ),
                        ),
                        (
                            "is_offered",
                            models.BooleanField(
                                default=True, verbose_name="is offered now"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["title"],
                        "permissions": [
                            (
                                "record_parenting",
                                "Can keep members' training, visits and champions",
                            )
                        ],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("renew_after_months", None),
                                    ("renew_after_months__gte", 1),
                                    _connector="OR",
                                ),
                                name="course_renewed_after_a_month_or_more",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BasisChange",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("from_on", models.DateField(verbose_name="from")),
                        (
                            "old_basis",
                            models.CharField(
                                choices=[
                                    (
                                        "committee",
                                        "Committee (Local Government Act 1972, s.102(1))",
                                    ),
                                    ("advisory", "Advisory committee (s.102(4))"),
                                    ("executive", "Executive committee"),
                                    ("panel", "Informal panel"),
                                ],
                                max_length=9,
                            ),
                        ),
                        (
                            "new_basis",
                            models.CharField(
                                choices=[
                                    (
                                        "committee",
                                        "Committee (Local Government Act 1972, s.102(1))",
                                    ),
                                    ("advisory", "Advisory committee (s.102(4))"),
                                    ("executive", "Executive committee"),
                                    ("panel", "Informal panel"),
                                ],
                                max_length=9,
                            ),
                        ),
                        ("was_public", models.BooleanField()),
                        ("is_public", models.BooleanField()),
                        ("reason", models.CharField(max_length=500)),
                        (
                            "recorded_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="basis_changes",
                                to="meetings.board",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-from_on", "-pk"],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("old_basis", models.F("new_basis")),
                                    ("was_public", models.F("is_public")),
                                    _negated=True,
                                ),
                                name="basis_change_changes_something",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="basis_change_says_why",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ChairRule",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "office",
                            models.CharField(
                                choices=[
                                    ("chair", "Chair"),
                                    ("vice_chair", "Vice-Chair"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("elected", "Elected member"),
                                    ("officer", "Officer"),
                                    ("partner", "Partner"),
                                    ("carer", "Foster carer"),
                                    ("young", "Care-experienced young person"),
                                    ("independent", "Independent"),
                                ],
                                max_length=11,
                                verbose_name="must be",
                            ),
                        ),
                        (
                            "chosen_by",
                            models.CharField(
                                blank=True,
                                help_text="For example, full Council",
                                max_length=200,
                                verbose_name="chosen by",
                            ),
                        ),
                        (
                            "months",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="for how many months",
                            ),
                        ),
                        (
                            "paragraph",
                            models.CharField(
                                blank=True,
                                max_length=20,
                                verbose_name="paragraph of the terms that says so",
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="chair_rules",
                                to="meetings.board",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["board", "office"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("board", "office"),
                                name="chair_rule_one_an_office",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("months", None),
                                    ("months__gte", 1),
                                    _connector="OR",
                                ),
                                name="chair_rule_months_positive",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Champion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "subject",
                            models.CharField(
                                max_length=200, verbose_name="what they champion"
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="from")),
                        (
                            "ends_on",
                            models.DateField(blank=True, null=True, verbose_name="to"),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="champions",
                                to="meetings.board",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="champions",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["subject", "-starts_on"],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on", None),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="champion_ends_after_start",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ClosureDay",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("closed_on", models.DateField()),
                        ("reason", models.CharField(max_length=200)),
                        (
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="closure_days",
                                to="meetings.board",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["closed_on"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("board", "closed_on"), name="closure_day_unique"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Home",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        (
                            "is_named_in_public",
                            models.BooleanField(
                                default=False, verbose_name="may be named in public"
                            ),
                        ),
                        (
                            "public_name",
                            models.CharField(
                                default="A children’s home",
                                max_length=200,
                                verbose_name="what the public reads instead",
                            ),
                        ),
                        (
                            "visit_every_months",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="visited every so many months",
                            ),
                        ),
                        (
                            "is_visited",
                            models.BooleanField(
                                default=True, verbose_name="is visited now"
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="homes",
                                to="meetings.board",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["name"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("board", "name"), name="home_name_unique"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("public_name", ""), _negated=True),
                                name="home_is_called_something",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("visit_every_months", None),
                                    ("visit_every_months__gte", 1),
                                    _connector="OR",
                                ),
                                name="home_visited_every_month_or_more",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Meeting",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("meets_on", models.DateField(verbose_name="date")),
                        ("meets_at", models.TimeField(verbose_name="time")),
                        (
                            "closes_at",
                            models.TimeField(
                                blank=True, null=True, verbose_name="time it is to end"
                            ),
                        ),
                        ("venue", models.CharField(max_length=200)),
                        ("how_to_attend", models.TextField(blank=True)),
                        (
                            "is_extraordinary",
                            models.BooleanField(
                                default=False, verbose_name="extraordinary meeting"
                            ),
                        ),
                        (
                            "short_notice_reason",
                            models.TextField(
                                blank=True,
                                editable=False,
                                verbose_name="why it was convened at shorter notice",
                            ),
                        ),
                        (
                            "began_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "ended_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("announced", "Announced"),
                                    ("published", "Published"),
                                    ("held", "Held"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="draft",
                                max_length=9,
                            ),
                        ),
                        (
                            "cancelled_because",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="why it is cancelled",
                            ),
                        ),
                        (
                            "source_id",
                            models.CharField(blank=True, editable=False, max_length=40),
                        ),
                        (
                            "source_digest",
                            models.CharField(blank=True, editable=False, max_length=64),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="meetings",
                                to="meetings.board",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-meets_on"],
                        "permissions": [
                            (
                                "view_draft",
                                "Can read meetings before they are published",
                            ),
                            (
                                "change_meeting",
                                "Can prepare meetings, agendas and papers",
                            ),
                            (
                                "publish_meeting",
                                "Can publish agendas, supplements and minutes",
                            ),
                            ("view_exempt", "Can read exempt papers"),
                        ],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("board", "meets_on"), name="meeting_one_a_day"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("source_id", ""), _negated=True),
                                fields=("source_id",),
                                name="meeting_brought_over_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "state__in",
                                        [
                                            "draft",
                                            "announced",
                                            "published",
                                            "held",
                                            "cancelled",
                                        ],
                                    )
                                ),
                                name="meeting_state_valid",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("closes_at", None),
                                    ("closes_at__gt", models.F("meets_at")),
                                    _connector="OR",
                                ),
                                name="meeting_ends_after_it_starts",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SeatRule",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        (
                            "who",
                            models.CharField(
                                help_text="For example, Up to 2 foster carers",
                                max_length=300,
                                verbose_name="who sits on it",
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("elected", "Elected member"),
                                    ("officer", "Officer"),
                                    ("partner", "Partner"),
                                    ("carer", "Foster carer"),
                                    ("young", "Care-experienced young person"),
                                    ("independent", "Independent"),
                                ],
                                max_length=11,
                                verbose_name="kind of person",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("member", "Member"),
                                    ("coopted", "Co-opted member"),
                                    ("observer", "Observer"),
                                    ("adviser", "Adviser"),
                                ],
                                default="member",
                                max_length=8,
                                verbose_name="as what",
                            ),
                        ),
                        (
                            "least",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="seats at least"
                            ),
                        ),
                        (
                            "most",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="seats at most"
                            ),
                        ),
                        (
                            "paragraph",
                            models.CharField(
                                blank=True,
                                max_length=20,
                                verbose_name="paragraph of the terms that says so",
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="seat_rules",
                                to="meetings.board",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["board", "position", "pk"],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("most", None),
                                    models.Q(
                                        ("most__gte", models.F("least")),
                                        ("most__gte", 1),
                                    ),
                                    _connector="OR",
                                ),
                                name="seat_rule_most_not_below_least",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TermsOfReference",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "number",
                            models.PositiveSmallIntegerField(
                                help_text="Of the version: 1, 2, 3."
                            ),
                        ),
                        (
                            "adopted_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="adopted on"
                            ),
                        ),
                        (
                            "in_force_from",
                            models.DateField(verbose_name="in force from"),
                        ),
                        (
                            "source",
                            models.TextField(
                                help_text="As pasted or typed: the paragraphs are read out of it.",
                                verbose_name="the terms",
                            ),
                        ),
                        (
                            "added_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        (
                            "added_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="terms",
                                to="meetings.board",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "terms of reference",
                        "ordering": ["-number"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("board", "number"), name="terms_number_unique"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("adopted_on", None),
                                    ("adopted_on__lte", models.F("in_force_from")),
                                    _connector="OR",
                                ),
                                name="terms_adopted_before_in_force",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Training",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("done_on", models.DateField(verbose_name="done on")),
                        (
                            "course",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="trainings",
                                to="meetings.course",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="trainings",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-done_on", "person__name"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("course", "person", "done_on"),
                                name="training_once_a_day",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WorkPlanRule",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("title", models.CharField(max_length=300)),
                        (
                            "asked",
                            models.TextField(
                                blank=True, verbose_name="what the board is asked to do"
                            ),
                        ),
                        ("presenter", models.CharField(blank=True, max_length=200)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("decision", "Decision"),
                                    ("discussion", "Discussion"),
                                    ("information", "Information"),
                                    ("presentation", "Presentation"),
                                    ("heading", "Heading without a number"),
                                ],
                                default="discussion",
                                max_length=12,
                            ),
                        ),
                        (
                            "standing",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("apologies", "Apologies"),
                                    ("declarations", "Declarations of interest"),
                                    ("minutes", "Minutes of the last meeting"),
                                    ("public", "Public participation"),
                                    ("action_log", "Action log"),
                                    ("exclusion", "Exclusion of the public"),
                                    ("readmission", "The public comes back"),
                                    ("work_plan", "Work plan"),
                                    ("urgent", "Urgent business"),
                                ],
                                max_length=12,
                                verbose_name="what it is by law or custom",
                            ),
                        ),
                        (
                            "minutes_allotted",
                            models.PositiveSmallIntegerField(blank=True, null=True),
                        ),
                        (
                            "every",
                            models.CharField(
                                choices=[
                                    ("meeting", "Every meeting"),
                                    ("second", "Every second meeting"),
                                    ("quarter", "Every quarter"),
                                    ("half_year", "Every half year"),
                                    ("year", "Once a year, in a month"),
                                ],
                                default="meeting",
                                max_length=9,
                            ),
                        ),
                        (
                            "month",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="1 to 12, for what comes once a year.",
                                null=True,
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        ("starts_on", models.DateField(verbose_name="from")),
                        (
                            "ends_on",
                            models.DateField(blank=True, null=True, verbose_name="to"),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="work_plan_rules",
                                to="meetings.board",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["board", "position", "pk"],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("every", "year"),
                                        ("month__gte", 1),
                                        ("month__lte", 12),
                                    ),
                                    models.Q(
                                        models.Q(("every", "year"), _negated=True),
                                        ("month", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="work_plan_rule_yearly_has_a_month",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on", None),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="work_plan_rule_ends_after_start",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgendaItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        (
                            "label",
                            models.CharField(blank=True, editable=False, max_length=8),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("decision", "Decision"),
                                    ("discussion", "Discussion"),
                                    ("information", "Information"),
                                    ("presentation", "Presentation"),
                                    ("heading", "Heading without a number"),
                                ],
                                default="discussion",
                                max_length=12,
                            ),
                        ),
                        (
                            "standing",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("apologies", "Apologies"),
                                    ("declarations", "Declarations of interest"),
                                    ("minutes", "Minutes of the last meeting"),
                                    ("public", "Public participation"),
                                    ("action_log", "Action log"),
                                    ("exclusion", "Exclusion of the public"),
                                    ("readmission", "The public comes back"),
                                    ("work_plan", "Work plan"),
                                    ("urgent", "Urgent business"),
                                ],
                                max_length=12,
                                verbose_name="what it is by law or custom",
                            ),
                        ),
                        (
                            "is_part",
                            models.BooleanField(
                                default=False,
                                help_text="Numbered 4a, 4b.",
                                verbose_name="part of the item above",
                            ),
                        ),
                        ("title", models.CharField(max_length=300)),
                        (
                            "asked",
                            models.TextField(
                                blank=True,
                                help_text="One or two sentences.",
                                verbose_name="what the board is asked to do",
                            ),
                        ),
                        ("presenter", models.CharField(blank=True, max_length=200)),
                        (
                            "minutes_allotted",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="minutes allotted"
                            ),
                        ),
                        (
                            "chair_notes",
                            models.TextField(
                                blank=True,
                                help_text="Only the chair's copy has them.",
                                verbose_name="notes for the chair",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("stands", "On the agenda"),
                                    ("withdrawn", "Withdrawn"),
                                    ("deferred", "Deferred"),
                                ],
                                default="stands",
                                max_length=9,
                            ),
                        ),
                        (
                            "state_reason",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="why it is withdrawn or deferred",
                            ),
                        ),
                        (
                            "urgent_reason",
                            models.TextField(
                                blank=True, verbose_name="why it cannot wait"
                            ),
                        ),
                        (
                            "urgent_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="when"
                            ),
                        ),
                        (
                            "is_late",
                            models.BooleanField(
                                editable=False,
                                help_text="Known once the agenda is out: whether it came with too few days.",
                                null=True,
                                verbose_name="came too late",
                            ),
                        ),
                        (
                            "source_id",
                            models.CharField(blank=True, editable=False, max_length=80),
                        ),
                        (
                            "is_restricted_at_source",
                            models.BooleanField(default=False, editable=False),
                        ),
                        (
                            "urgent_chair",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who found it urgent",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="meetings.meeting",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["meeting", "number"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("meeting", "number"), name="item_number_unique"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("label", ""), _negated=True),
                                fields=("meeting", "label"),
                                name="item_label_unique",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("source_id", ""), _negated=True),
                                fields=("meeting", "source_id"),
                                name="item_brought_over_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "heading"), _negated=True),
                                    models.Q(("is_part", False), ("label", "")),
                                    _connector="OR",
                                ),
                                name="item_heading_has_no_number",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state", "stands"),
                                    models.Q(("state_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="item_off_the_agenda_says_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("urgent_at__isnull", True),
                                        ("urgent_chair__isnull", True),
                                        ("urgent_reason", ""),
                                    ),
                                    models.Q(
                                        models.Q(("urgent_reason", ""), _negated=True),
                                        ("urgent_at__isnull", False),
                                        ("urgent_chair__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="item_urgency_is_whole",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ChampionTask",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("what", models.CharField(max_length=300)),
                        (
                            "due_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="by when"
                            ),
                        ),
                        (
                            "done_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="done on"
                            ),
                        ),
                        (
                            "champion",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="tasks",
                                to="meetings.champion",
                            ),
                        ),
                    ],
                    options={
                        "ordering": [
                            models.OrderBy(models.F("due_on"), nulls_last=True),
                            "pk",
                        ],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("what", ""), _negated=True),
                                name="champion_task_says_what",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Membership",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("chair", "Chair"),
                                    ("co_chair", "Co-Chair"),
                                    ("vice_chair", "Vice-Chair"),
                                    ("member", "Member"),
                                    ("coopted", "Co-opted member"),
                                    ("substitute", "Substitute"),
                                    ("observer", "Observer"),
                                    ("adviser", "Adviser"),
                                ],
                                default="member",
                                max_length=10,
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("elected", "Elected member"),
                                    ("officer", "Officer"),
                                    ("partner", "Partner"),
                                    ("carer", "Foster carer"),
                                    ("young", "Care-experienced young person"),
                                    ("independent", "Independent"),
                                ],
                                default="elected",
                                max_length=11,
                            ),
                        ),
                        (
                            "group",
                            models.CharField(
                                blank=True,
                                max_length=100,
                                verbose_name="political group",
                            ),
                        ),
                        (
                            "is_voting",
                            models.BooleanField(default=True, verbose_name="votes"),
                        ),
                        (
                            "voting_reason",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="why the vote is not as the law has it",
                            ),
                        ),
                        ("chosen_by", models.CharField(blank=True, max_length=200)),
                        (
                            "responsibility",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "As their role on the board has it"),
                                    ("none", "None: nothing is asked of them"),
                                    ("universal", "Universal: what everybody knows"),
                                    (
                                        "targeted",
                                        "Targeted: for those who sit on the board or visit homes",
                                    ),
                                    (
                                        "specialist",
                                        "Specialist: for those who lead the service",
                                    ),
                                ],
                                help_text="Which training they need.",
                                max_length=10,
                                verbose_name="responsibility as a corporate parent",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="from")),
                        (
                            "ends_on",
                            models.DateField(blank=True, null=True, verbose_name="to"),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="memberships",
                                to="meetings.board",
                            ),
                        ),
                        (
                            "elected_at",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="elected",
                                to="meetings.meeting",
                                verbose_name="elected at the meeting",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="memberships",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "substitute_for",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="substitutes",
                                to="meetings.membership",
                                verbose_name="stands in for",
                            ),
                        ),
                        (
                            "seat_rule",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="memberships",
                                to="meetings.seatrule",
                                verbose_name="seat of the terms",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["person__name"],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on", None),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="membership_ends_after_start",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("ends_on", None)),
                                fields=("board", "person"),
                                name="membership_one_open_seat",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("role__in", ["observer", "adviser"]),
                                        _negated=True,
                                    ),
                                    ("is_voting", False),
                                    _connector="OR",
                                ),
                                name="membership_observers_never_vote",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("substitute_for", None),
                                    ("role", "substitute"),
                                    _connector="OR",
                                ),
                                name="membership_only_substitutes_stand_in",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Minutes",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("approved", "Approved"),
                                    ("signed", "Signed"),
                                ],
                                default="draft",
                                max_length=8,
                            ),
                        ),
                        (
                            "source",
                            models.TextField(
                                blank=True,
                                help_text="As it was brought in, marks of the page it came from included.",
                                verbose_name="the text they came from",
                            ),
                        ),
                        (
                            "brought_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        (
                            "approved_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="approved on"
                            ),
                        ),
                        (
                            "corrections",
                            models.TextField(
                                blank=True,
                                help_text="One a line: in minute 12, “five” to read “six”.",
                                verbose_name="corrections made when they were approved",
                            ),
                        ),
                        (
                            "signed_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="signed on"
                            ),
                        ),
                        ("circulated_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "comments_until",
                            models.DateField(
                                blank=True, null=True, verbose_name="comments until"
                            ),
                        ),
                        (
                            "as_approved",
                            models.JSONField(blank=True, editable=False, null=True),
                        ),
                        (
                            "as_published",
                            models.JSONField(blank=True, editable=False, null=True),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who chaired the meeting that approved them",
                            ),
                        ),
                        (
                            "approving_meeting",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty where it is not here; its day stands beside it.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="approves",
                                to="meetings.meeting",
                                verbose_name="the meeting that approved them",
                            ),
                        ),
                        (
                            "brought_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "meeting",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="minutes",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "signed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who signed them",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "minutes",
                        "ordering": ["-meeting__meets_on"],
                        "permissions": [
                            (
                                "comment_minutes",
                                "Can read circulated draft minutes and comment",
                            )
                        ],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("circulated_at", None),
                                        ("comments_until", None),
                                    ),
                                    models.Q(
                                        ("circulated_at__isnull", False),
                                        ("comments_until__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="minutes_circulated_until_a_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("approved_by", None),
                                        ("approved_on", None),
                                        ("signed_by", None),
                                        ("signed_on", None),
                                        ("state", "draft"),
                                    ),
                                    models.Q(
                                        ("approved_by__isnull", False),
                                        ("approved_on__isnull", False),
                                        ("signed_by", None),
                                        ("signed_on", None),
                                        ("state", "approved"),
                                    ),
                                    models.Q(
                                        ("approved_by__isnull", False),
                                        ("approved_on__isnull", False),
                                        ("signed_by__isnull", False),
                                        ("signed_on__gte", models.F("approved_on")),
                                        ("state", "signed"),
                                    ),
                                    _connector="OR",
                                ),
                                name="minutes_state_says_when_and_who",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PrivateNotice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("first", "28-day notice"),
                                    ("second", "5-day notice"),
                                ],
                                max_length=6,
                            ),
                        ),
                        ("published_on", models.DateField()),
                        (
                            "words",
                            models.TextField(
                                help_text="As the notice says it.",
                                verbose_name="why in private, and what was said against it",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="private_notices",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["meeting", "kind"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("meeting", "kind"), name="private_notice_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TermsParagraph",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("heading", "Heading"),
                                    ("text", "Paragraph"),
                                    ("point", "Point of a list"),
                                ],
                                max_length=7,
                            ),
                        ),
                        ("number", models.CharField(blank=True, max_length=20)),
                        ("text", models.TextField()),
                        (
                            "terms",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="paragraphs",
                                to="meetings.termsofreference",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["terms", "position"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("terms", "position"),
                                name="terms_paragraph_place_unique",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Attendance",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "group",
                            models.CharField(
                                choices=[
                                    ("present", "Present"),
                                    ("apologies", "Apologies"),
                                    ("in attendance", "In attendance"),
                                    ("absent", "Absent"),
                                ],
                                max_length=13,
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        (
                            "words",
                            models.CharField(
                                blank=True,
                                help_text="What stands behind the name.",
                                max_length=300,
                            ),
                        ),
                        ("is_substitute", models.BooleanField(default=False)),
                        (
                            "is_remote",
                            models.BooleanField(
                                default=False, verbose_name="joins remotely"
                            ),
                        ),
                        (
                            "is_chair",
                            models.BooleanField(
                                default=False, verbose_name="chairs the meeting"
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                help_text="Only where exactly one person of this name is known.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attendance",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "membership",
                            models.ForeignKey(
                                blank=True,
                                help_text="The seat that they hold, or hold a substitute's place for.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attendance",
                                to="meetings.membership",
                            ),
                        ),
                        (
                            "minutes",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attendance",
                                to="meetings.minutes",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "attendance",
                        "ordering": ["minutes", "position"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("minutes", "position"),
                                name="attendance_place_unique",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "group__in",
                                        [
                                            "present",
                                            "apologies",
                                            "in attendance",
                                            "absent",
                                        ],
                                    )
                                ),
                                name="attendance_group_valid",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_substitute", False),
                                    ("membership__isnull", False),
                                    _connector="OR",
                                ),
                                name="attendance_substitute_takes_a_seat",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_remote", False),
                                    ("group__in", ["present", "in attendance"]),
                                    _connector="OR",
                                ),
                                name="attendance_remote_is_there",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("name", ""), _negated=True),
                                name="attendance_has_a_name",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("is_chair", True)),
                                fields=("minutes",),
                                name="attendance_one_chair",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_chair", False),
                                    models.Q(
                                        ("group", "present"),
                                        ("membership__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="attendance_chair_is_a_member_present",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Paper",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        ("title", models.CharField(max_length=300)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("upload", "PDF file"),
                                    ("report", "Report, written here"),
                                    ("plan", "Delivery plan, as it stands"),
                                    ("exceptions", "Exception report"),
                                    ("questions", "Questions from members"),
                                    ("action_log", "Action log"),
                                ],
                                default="upload",
                                max_length=12,
                            ),
                        ),
                        ("file", models.FileField(blank=True, upload_to="papers/%Y/")),
                        ("original_name", models.CharField(blank=True, max_length=255)),
                        (
                            "sha256",
                            models.CharField(
                                blank=True,
                                help_text="Of the file; of a written report's words, once they are approved.",
                                max_length=64,
                            ),
                        ),
                        ("pages", models.PositiveIntegerField(blank=True, null=True)),
                        (
                            "size",
                            models.PositiveBigIntegerField(
                                blank=True,
                                help_text="Bytes of the file as it was uploaded.",
                                null=True,
                            ),
                        ),
                        ("is_tagged", models.BooleanField(default=False)),
                        (
                            "head_spots",
                            models.JSONField(
                                blank=True,
                                default=list,
                                editable=False,
                                help_text="Where each page's head has room for a number: [right, top] or null.",
                            ),
                        ),
                        (
                            "left_out",
                            models.CharField(
                                blank=True,
                                help_text="What no pack takes over of the file: scripts, files in it, notes.",
                                max_length=500,
                            ),
                        ),
                        (
                            "as_at",
                            models.DateField(
                                blank=True,
                                help_text="Left empty, the day of the meeting.",
                                null=True,
                            ),
                        ),
                        (
                            "is_exempt",
                            models.BooleanField(
                                default=False,
                                verbose_name="not for publication (exempt)",
                            ),
                        ),
                        (
                            "exempt_paragraphs",
                            models.CharField(
                                blank=True,
                                max_length=40,
                                verbose_name="Schedule 12A paragraphs",
                            ),
                        ),
                        (
                            "public_interest_test",
                            models.TextField(
                                blank=True,
                                verbose_name="why the public interest is in keeping it private",
                            ),
                        ),
                        (
                            "exempt_review_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="to be looked at again on",
                            ),
                        ),
                        (
                            "added_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        (
                            "source_id",
                            models.CharField(blank=True, editable=False, max_length=80),
                        ),
                        (
                            "source_address",
                            models.URLField(blank=True, editable=False, max_length=500),
                        ),
                        (
                            "source_published_on",
                            models.DateField(blank=True, editable=False, null=True),
                        ),
                        (
                            "exempt_author",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who decided",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="papers",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "strategy",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="papers",
                                to="strategy.strategy",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["item__number", "position", "pk"],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "kind__in",
                                            ["plan", "exceptions", "questions"],
                                        ),
                                        _negated=True,
                                    ),
                                    ("strategy__isnull", False),
                                    _connector="OR",
                                ),
                                name="paper_plan_has_strategy",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("source_id", ""), _negated=True),
                                fields=("item", "source_id"),
                                name="paper_brought_over_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_exempt", False),
                                    models.Q(
                                        models.Q(
                                            ("exempt_paragraphs", ""), _negated=True
                                        ),
                                        models.Q(
                                            ("public_interest_test", ""), _negated=True
                                        ),
                                        ("exempt_review_on__isnull", False),
                                        models.Q(
                                            ("exempt_author__isnull", False),
                                            models.Q(
                                                ("exempt_paragraphs", "not stated"),
                                                models.Q(
                                                    ("source_id", ""), _negated=True
                                                ),
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="paper_exempt_says_why",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Publication",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("agenda", "Agenda"),
                                    ("supplement", "Agenda supplement"),
                                    ("minutes", "Minutes"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "number",
                            models.PositiveSmallIntegerField(
                                default=0,
                                help_text="Supplement 1, 2, 3; 0 for the agenda.",
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(default=django.utils.timezone.now),
                        ),
                        ("public_file", models.FileField(upload_to="publications/%Y/")),
                        ("public_sha256", models.CharField(max_length=64)),
                        ("public_pages", models.PositiveIntegerField()),
                        ("full_file", models.FileField(upload_to="publications/%Y/")),
                        ("full_sha256", models.CharField(max_length=64)),
                        ("full_pages", models.PositiveIntegerField()),
                        (
                            "last_number",
                            models.PositiveIntegerField(
                                help_text="Its last printed page number, from which a supplement goes on."
                            ),
                        ),
                        (
                            "page_map",
                            models.JSONField(
                                help_text="Full edition, a row a page: number, item, paper, kind."
                            ),
                        ),
                        (
                            "superseding_reason",
                            models.TextField(
                                blank=True,
                                help_text="What differs from the publication that it supersedes.",
                                verbose_name="why it went out again",
                            ),
                        ),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "withdrawn_reason",
                            models.TextField(
                                blank=True, verbose_name="why it is withdrawn"
                            ),
                        ),
                        (
                            "items",
                            models.ManyToManyField(
                                blank=True,
                                help_text="The items on its front sheet: they are public and stay as they are.",
                                related_name="publications",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="publications",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "published_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "supersedes",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="superseded_by",
                                to="meetings.publication",
                            ),
                        ),
                        (
                            "withdrawn_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["published_at", "pk"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("supersedes", None)),
                                fields=("meeting", "kind", "number"),
                                name="publication_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("withdrawn_at", None),
                                        ("withdrawn_by", None),
                                        ("withdrawn_reason", ""),
                                    ),
                                    models.Q(
                                        ("withdrawn_at__isnull", False),
                                        models.Q(
                                            ("withdrawn_reason", ""), _negated=True
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="publication_withdrawn_says_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("kind", "supplement"), ("number__gte", 1)
                                    ),
                                    models.Q(
                                        models.Q(("kind", "supplement"), _negated=True),
                                        ("number", 0),
                                    ),
                                    _connector="OR",
                                ),
                                name="publication_only_supplements_numbered",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ExemptionReview",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("stays", "It stays exempt"),
                                    ("released", "It is released"),
                                    (
                                        "exempted",
                                        "It was made exempt after it had gone out",
                                    ),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("reason", models.TextField()),
                        ("decided_on", models.DateField()),
                        (
                            "paragraphs",
                            models.CharField(
                                help_text="Of Schedule 12A, as they stood before.",
                                max_length=40,
                            ),
                        ),
                        (
                            "next_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="to be looked at again on",
                            ),
                        ),
                        (
                            "recorded_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who decided",
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "paper",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="exemption_reviews",
                                to="meetings.paper",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["paper", "-pk"],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="exemption_review_says_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("next_on", None), ("outcome", "released")
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("outcome", "released"), _negated=True
                                        ),
                                        ("next_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="exemption_that_stays_is_looked_at_again",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Minute",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "number",
                            models.CharField(
                                blank=True,
                                help_text="As printed; apart from the item's.",
                                max_length=20,
                            ),
                        ),
                        ("heading", models.CharField(blank=True, max_length=500)),
                        (
                            "asked",
                            models.TextField(
                                blank=True,
                                verbose_name="what the board was asked to do",
                            ),
                        ),
                        ("text", models.TextField(blank=True)),
                        ("is_attendance", models.BooleanField(default=False)),
                        (
                            "notes",
                            models.TextField(
                                blank=True,
                                help_text="What the clerk noted: never shown to anybody else.",
                            ),
                        ),
                        (
                            "revision",
                            models.PositiveIntegerField(
                                default=0,
                                help_text="Goes up with each saving of the notes.",
                            ),
                        ),
                        ("began_at", models.DateTimeField(blank=True, null=True)),
                        ("ended_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "is_exempt",
                            models.BooleanField(
                                default=False,
                                verbose_name="not for publication (exempt)",
                            ),
                        ),
                        (
                            "exempt_paragraphs",
                            models.CharField(
                                blank=True,
                                max_length=40,
                                verbose_name="Schedule 12A paragraphs",
                            ),
                        ),
                        (
                            "public_summary",
                            models.TextField(
                                blank=True,
                                help_text="A fair and coherent record, without what is exempt.",
                                verbose_name="what the public reads instead",
                            ),
                        ),
                        (
                            "chaired_by",
                            models.ForeignKey(
                                blank=True,
                                help_text="Only where it is not who chairs the meeting.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="meetings.attendance",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="minutes",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "minutes",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rows",
                                to="meetings.minutes",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["minutes", "position"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("minutes", "position"),
                                name="minute_place_unique",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_exempt", False),
                                    models.Q(("exempt_paragraphs", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="minute_exempt_says_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ended_at", None),
                                    ("ended_at__gte", models.F("began_at")),
                                    _connector="OR",
                                ),
                                name="minute_ends_after_it_began",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PublishedPaper",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "sha256",
                            models.CharField(
                                help_text="Of the paper as it was published.",
                                max_length=64,
                            ),
                        ),
                        (
                            "source",
                            models.FileField(
                                blank=True,
                                help_text="A live paper as it was printed: it could not be made again.",
                                upload_to="printed/%Y/",
                            ),
                        ),
                        ("first_page", models.CharField(max_length=12)),
                        ("last_page", models.CharField(max_length=12)),
                        (
                            "paper",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="published_papers",
                                to="meetings.paper",
                            ),
                        ),
                        (
                            "publication",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="published_papers",
                                to="meetings.publication",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["publication", "pk"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("publication", "paper"),
                                name="published_paper_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Report",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("to_follow", "To follow"),
                                    ("draft", "Draft"),
                                    ("ready", "Waits for approval"),
                                    ("approved", "Approved"),
                                ],
                                default="to_follow",
                                max_length=9,
                            ),
                        ),
                        (
                            "due_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="to be ready by"
                            ),
                        ),
                        (
                            "report_of",
                            models.CharField(
                                blank=True,
                                help_text="A post, not a name.",
                                max_length=200,
                                verbose_name="report of",
                            ),
                        ),
                        ("purpose", models.TextField(blank=True)),
                        ("background", models.TextField(blank=True)),
                        (
                            "voice",
                            models.TextField(
                                blank=True, verbose_name="what young people said"
                            ),
                        ),
                        (
                            "options",
                            models.TextField(
                                blank=True, verbose_name="options considered"
                            ),
                        ),
                        ("money", models.TextField(blank=True)),
                        ("law", models.TextField(blank=True)),
                        ("equality", models.TextField(blank=True)),
                        (
                            "data",
                            models.TextField(
                                blank=True, verbose_name="data protection"
                            ),
                        ),
                        (
                            "rights",
                            models.TextField(
                                blank=True, verbose_name="children's rights"
                            ),
                        ),
                        ("background_papers", models.TextField(blank=True)),
                        (
                            "sent_back_because",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="what is still to be done",
                            ),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "approver",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reports_to_approve",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who approves it",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reports_to_write",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who writes it",
                            ),
                        ),
                        (
                            "paper",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="report",
                                to="meetings.paper",
                            ),
                        ),
                        (
                            "principles",
                            models.ManyToManyField(
                                blank=True,
                                related_name="reports",
                                to="strategy.principle",
                            ),
                        ),
                        (
                            "revises",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                help_text="The published version that this one takes the place of.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="revisions",
                                to="meetings.report",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["paper"],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("approved_at__isnull", False),
                                        ("approved_by__isnull", False),
                                        ("state", "approved"),
                                    ),
                                    models.Q(
                                        models.Q(("state", "approved"), _negated=True),
                                        ("approved_at", None),
                                        ("approved_by", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="report_approved_says_who_and_when",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("author", None),
                                    models.Q(
                                        models.Q(
                                            ("approver", None),
                                            models.Q(
                                                ("approver", models.F("author")),
                                                _negated=True,
                                            ),
                                            _connector="OR",
                                        ),
                                        models.Q(
                                            ("approved_by", None),
                                            models.Q(
                                                ("approved_by", models.F("author")),
                                                _negated=True,
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="report_needs_a_second_person",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Interest",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("pecuniary", "Disclosable pecuniary interest"),
                                    ("other", "Other interest"),
                                ],
                                max_length=9,
                            ),
                        ),
                        (
                            "nature",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="what it is"
                            ),
                        ),
                        (
                            "is_sensitive",
                            models.BooleanField(
                                default=False,
                                help_text="Noted without what it is (Localism Act 2011, s.32).",
                            ),
                        ),
                        (
                            "is_registered",
                            models.BooleanField(
                                default=True, verbose_name="in the register"
                            ),
                        ),
                        (
                            "dispensation",
                            models.CharField(
                                blank=True,
                                help_text="Who gave it and when.",
                                max_length=300,
                                verbose_name="dispensation",
                            ),
                        ),
                        (
                            "leaves",
                            models.BooleanField(
                                help_text="Leaves the count and the vote of the item.",
                                verbose_name="takes no part",
                            ),
                        ),
                        (
                            "declared_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        (
                            "attendance",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="interests",
                                to="meetings.attendance",
                            ),
                        ),
                        (
                            "minute",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="interests",
                                to="meetings.minute",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["declared_at", "pk"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("attendance", "minute"),
                                name="interest_once_an_item",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "pecuniary"), _negated=True),
                                    ("leaves", True),
                                    models.Q(("dispensation", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="interest_pecuniary_takes_no_part",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_sensitive", True),
                                    models.Q(("nature", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="interest_says_what_or_is_sensitive",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MinutesComment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("words", models.TextField(verbose_name="your comment")),
                        (
                            "made_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        (
                            "verdict",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("taken", "Taken"),
                                    ("not taken", "Not taken"),
                                ],
                                max_length=9,
                            ),
                        ),
                        (
                            "answer",
                            models.TextField(
                                blank=True, verbose_name="a word to whoever said it"
                            ),
                        ),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "minute",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="comments",
                                to="meetings.minute",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["minute", "made_at", "pk"],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("words", ""), _negated=True),
                                name="minutes_comment_says_something",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("answer", ""),
                                        ("answered_by", None),
                                        ("verdict", ""),
                                    ),
                                    models.Q(
                                        models.Q(("answer", ""), _negated=True),
                                        ("answered_by__isnull", False),
                                        ("verdict__in", ["taken", "not taken"]),
                                    ),
                                    _connector="OR",
                                ),
                                name="minutes_comment_answered_by_somebody",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Movement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "way",
                            models.CharField(
                                choices=[("arrives", "Arrives"), ("leaves", "Leaves")],
                                max_length=7,
                            ),
                        ),
                        (
                            "at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now()
                            ),
                        ),
                        (
                            "attendance",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="movements",
                                to="meetings.attendance",
                            ),
                        ),
                        (
                            "minute",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="movements",
                                to="meetings.minute",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["at", "pk"],
                        "default_permissions": [],
                    },
                ),
                migrations.CreateModel(
                    name="Recommendation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("text", models.TextField()),
                        ("reason", models.TextField(blank=True)),
                        (
                            "report",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="recommendations",
                                to="meetings.report",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["report", "position"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("report", "position"),
                                name="recommendation_number_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("text", ""), _negated=True),
                                name="recommendation_says_something",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Resolution",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        (
                            "opening",
                            models.TextField(
                                help_text="The words that open it: “Resolved:”."
                            ),
                        ),
                        ("reason", models.TextField(blank=True)),
                        ("mover", models.CharField(blank=True, max_length=200)),
                        ("seconder", models.CharField(blank=True, max_length=200)),
                        (
                            "recommended",
                            models.TextField(
                                blank=True,
                                help_text="As it stood there.",
                                verbose_name="what the report recommended",
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("open", "Not decided yet"),
                                    ("carried", "Carried"),
                                    ("lost", "Lost"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="carried",
                                max_length=9,
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("assent", "Agreed without a vote"),
                                    ("hands", "Show of hands"),
                                    ("names", "Vote by name"),
                                ],
                                max_length=6,
                                verbose_name="how it was decided",
                            ),
                        ),
                        (
                            "votes_for",
                            models.PositiveSmallIntegerField(blank=True, null=True),
                        ),
                        (
                            "votes_against",
                            models.PositiveSmallIntegerField(blank=True, null=True),
                        ),
                        (
                            "abstentions",
                            models.PositiveSmallIntegerField(blank=True, null=True),
                        ),
                        (
                            "casting_vote",
                            models.CharField(
                                blank=True,
                                choices=[("for", "For"), ("against", "Against")],
                                max_length=7,
                            ),
                        ),
                        ("decided_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "could_vote",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="members there who could vote",
                            ),
                        ),
                        (
                            "quorum",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="how many the board needs",
                            ),
                        ),
                        (
                            "amends",
                            models.ForeignKey(
                                blank=True,
                                help_text="The motion that this one was to change.",
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="amendments",
                                to="meetings.resolution",
                            ),
                        ),
                        (
                            "casting_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="+",
                                to="meetings.attendance",
                            ),
                        ),
                        (
                            "minute",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="resolutions",
                                to="meetings.minute",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["minute", "position"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("minute", "position"),
                                name="resolution_place_unique",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("seconder", ""),
                                    models.Q(("mover", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="resolution_seconded_was_moved",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("abstentions", None),
                                        ("method__in", ["", "assent"]),
                                        ("votes_against", None),
                                        ("votes_for", None),
                                    ),
                                    models.Q(
                                        ("abstentions__isnull", False),
                                        ("method__in", ["hands", "names"]),
                                        ("votes_against__isnull", False),
                                        ("votes_for__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="resolution_vote_is_counted",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("casting_by", None), ("casting_vote", "")
                                    ),
                                    models.Q(
                                        models.Q(("casting_vote", ""), _negated=True),
                                        ("casting_by__isnull", False),
                                        ("votes_for", models.F("votes_against")),
                                    ),
                                    _connector="OR",
                                ),
                                name="resolution_casting_vote_breaks_a_tie",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("method__in", ["", "assent"]),
                                    ("outcome", "withdrawn"),
                                    models.Q(
                                        ("outcome", "carried"),
                                        ("votes_for__gt", models.F("votes_against")),
                                    ),
                                    models.Q(
                                        ("casting_vote", "for"), ("outcome", "carried")
                                    ),
                                    models.Q(
                                        ("outcome", "lost"),
                                        ("votes_for__lt", models.F("votes_against")),
                                    ),
                                    models.Q(
                                        ("outcome", "lost"),
                                        ("votes_for", models.F("votes_against")),
                                        models.Q(
                                            ("casting_vote", "for"), _negated=True
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="resolution_outcome_is_the_majority",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("outcome", "open"), _negated=True),
                                    models.Q(("decided_at", None), ("method", "")),
                                    _connector="OR",
                                ),
                                name="resolution_open_is_not_decided",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("could_vote", None), ("quorum", None)),
                                    ("could_vote__gte", models.F("quorum")),
                                    _connector="OR",
                                ),
                                name="resolution_needs_a_quorum",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("could_vote", None),
                                    ("votes_for", None),
                                    (
                                        "could_vote__gte",
                                        django.db.models.expressions.CombinedExpression(
                                            django.db.models.expressions.CombinedExpression(
                                                models.F("votes_for"),
                                                "+",
                                                models.F("votes_against"),
                                            ),
                                            "+",
                                            models.F("abstentions"),
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="resolution_votes_are_of_those_there",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Clause",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(
                                help_text="Its place in the whole resolution, those below others included."
                            ),
                        ),
                        ("depth", models.PositiveSmallIntegerField(default=0)),
                        ("number", models.CharField(blank=True, max_length=20)),
                        ("text", models.TextField(blank=True)),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="clauses",
                                to="meetings.clause",
                            ),
                        ),
                        (
                            "resolution",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="clauses",
                                to="meetings.resolution",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["resolution", "position"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("resolution", "position"),
                                name="clause_place_unique",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("depth", 0), ("parent", None)),
                                    models.Q(
                                        ("depth__gte", 1), ("parent__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="clause_depth_has_parent",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Exclusion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "paragraphs",
                            models.CharField(
                                max_length=40, verbose_name="Schedule 12A paragraphs"
                            ),
                        ),
                        ("began_at", models.DateTimeField(blank=True, null=True)),
                        ("ended_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "covers",
                            models.ManyToManyField(
                                related_name="exclusions", to="meetings.minute"
                            ),
                        ),
                        (
                            "resolution",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="exclusion",
                                to="meetings.resolution",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["pk"],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("paragraphs", ""), _negated=True),
                                name="exclusion_names_paragraphs",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ended_at", None),
                                    ("ended_at__gte", models.F("began_at")),
                                    _connector="OR",
                                ),
                                name="exclusion_ends_after_it_began",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Vote",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "choice",
                            models.CharField(
                                choices=[
                                    ("for", "For"),
                                    ("against", "Against"),
                                    ("abstains", "Abstains"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "attendance",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="votes",
                                to="meetings.attendance",
                            ),
                        ),
                        (
                            "resolution",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="named_votes",
                                to="meetings.resolution",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["attendance__position"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("resolution", "attendance"), name="vote_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FollowUp",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "Open"),
                                    ("proposed", "Said to be done"),
                                    ("done", "Done"),
                                    ("none", "Nothing to do"),
                                ],
                                default="open",
                                max_length=8,
                            ),
                        ),
                        (
                            "owner_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="who does it"
                            ),
                        ),
                        (
                            "due_on",
                            models.DateField(blank=True, null=True, verbose_name="due"),
                        ),
                        (
                            "due_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="by when"
                            ),
                        ),
                        (
                            "why_none",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="why nobody or no date is named, or nothing is to be done",
                            ),
                        ),
                        (
                            "outcome",
                            models.TextField(blank=True, verbose_name="what was done"),
                        ),
                        ("proposed_on", models.DateField(blank=True, null=True)),
                        ("done_on", models.DateField(blank=True, null=True)),
                        (
                            "action",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="follow_ups",
                                to="strategy.action",
                            ),
                        ),
                        (
                            "clause",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="follow_up",
                                to="meetings.clause",
                            ),
                        ),
                        (
                            "closed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "closed_in",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="closes",
                                to="meetings.clause",
                                verbose_name="the decision by which the board closed it",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="follow_ups",
                                to="performance.indicator",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="follow_ups",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "referred_to",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="referred",
                                to="meetings.board",
                                verbose_name="the board that it is passed to",
                            ),
                        ),
                        (
                            "noted_at",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="meetings.meeting",
                                verbose_name="the meeting at which the board noted it",
                            ),
                        ),
                    ],
                    options={
                        "ordering": [
                            models.OrderBy(models.F("due_on"), nulls_last=True),
                            "pk",
                        ],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("why_none", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            ("owner__isnull", False),
                                            models.Q(
                                                ("owner_words", ""), _negated=True
                                            ),
                                            _connector="OR",
                                        ),
                                        models.Q(
                                            ("due_on__isnull", False),
                                            models.Q(("due_words", ""), _negated=True),
                                            _connector="OR",
                                        ),
                                        models.Q(("state", "none"), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="follow_up_says_who_and_when_or_why_not",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("done_on", None),
                                        ("proposed_on", None),
                                        ("state__in", ["open", "none"]),
                                    ),
                                    models.Q(
                                        ("done_on", None),
                                        ("proposed_on__isnull", False),
                                        ("state", "proposed"),
                                    ),
                                    models.Q(
                                        ("done_on__isnull", False), ("state", "done")
                                    ),
                                    _connector="OR",
                                ),
                                name="follow_up_state_says_when",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state", "done"),
                                    models.Q(("closed_in", None), ("noted_at", None)),
                                    _connector="OR",
                                ),
                                name="follow_up_closed_by_the_board_is_done",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ["open", "none"]),
                                    models.Q(("outcome", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="follow_up_said_to_be_done_says_how",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Answer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("briefing", "Briefing note"),
                                    ("letter", "Letter"),
                                    ("data", "Data"),
                                    ("response", "Response"),
                                    (
                                        "decision",
                                        "Decision of the board that was asked",
                                    ),
                                ],
                                default="briefing",
                                max_length=8,
                            ),
                        ),
                        ("title", models.CharField(max_length=200)),
                        ("text", models.TextField(blank=True)),
                        ("file", models.FileField(blank=True, upload_to="answers/%Y/")),
                        ("original_name", models.CharField(blank=True, max_length=255)),
                        ("sha256", models.CharField(blank=True, max_length=64)),
                        ("pages", models.PositiveIntegerField(blank=True, null=True)),
                        (
                            "size",
                            models.PositiveBigIntegerField(
                                blank=True,
                                help_text="Bytes of the file as it was uploaded.",
                                null=True,
                            ),
                        ),
                        (
                            "left_out",
                            models.CharField(
                                blank=True,
                                help_text="What no pack takes over of the file: scripts, files in it, notes.",
                                max_length=500,
                            ),
                        ),
                        (
                            "is_public",
                            models.BooleanField(
                                default=False, verbose_name="everybody may read it"
                            ),
                        ),
                        (
                            "given_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        (
                            "circulated_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "circulated_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "given_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "clause",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="answers",
                                to="meetings.clause",
                                verbose_name="the other board's decision",
                            ),
                        ),
                        (
                            "follow_up",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="meetings.followup",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["given_at", "pk"],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("text", ""), _negated=True),
                                    models.Q(("file", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="answer_has_words_or_a_file",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("circulated_at", None), ("circulated_by", None)
                                    ),
                                    models.Q(
                                        ("circulated_at__isnull", False),
                                        ("circulated_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="answer_was_sent_by_somebody",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FollowUpNote",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "said_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        (
                            "words",
                            models.TextField(
                                blank=True, verbose_name="where are we now?"
                            ),
                        ),
                        (
                            "new_due_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="new date"
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="why a new date",
                            ),
                        ),
                        (
                            "due_before",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=200,
                                verbose_name="by when before",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("asked", "Asked for"),
                                    ("agreed", "Agreed"),
                                    ("refused", "Not agreed"),
                                ],
                                editable=False,
                                max_length=7,
                            ),
                        ),
                        (
                            "decided_on",
                            models.DateField(blank=True, editable=False, null=True),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "follow_up",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notes",
                                to="meetings.followup",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-said_at", "-pk"],
                        "default_permissions": [],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("new_due_on", None),
                                        ("reason", ""),
                                        ("state", ""),
                                        models.Q(("words", ""), _negated=True),
                                    ),
                                    models.Q(
                                        ("new_due_on__isnull", False),
                                        models.Q(("reason", ""), _negated=True),
                                        models.Q(("state", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="follow_up_note_new_date_has_a_reason",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decided_by", None),
                                        ("decided_on", None),
                                        ("state__in", ["", "asked"]),
                                    ),
                                    models.Q(
                                        ("decided_by__isnull", False),
                                        ("decided_on__isnull", False),
                                        ("state__in", ["agreed", "refused"]),
                                    ),
                                    _connector="OR",
                                ),
                                name="follow_up_note_decision_says_who_and_when",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state", "asked")),
                                fields=("follow_up",),
                                name="follow_up_note_one_new_date_at_a_time",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Visit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("visited_on", models.DateField(verbose_name="visited on")),
                        ("saw", models.TextField(verbose_name="what we saw")),
                        (
                            "children_said",
                            models.TextField(
                                blank=True, verbose_name="what children said"
                            ),
                        ),
                        (
                            "asked",
                            models.TextField(
                                blank=True, verbose_name="what we ask for"
                            ),
                        ),
                        (
                            "outcome",
                            models.TextField(
                                blank=True, verbose_name="what came of it"
                            ),
                        ),
                        (
                            "is_public",
                            models.BooleanField(
                                default=False, verbose_name="everybody may read it"
                            ),
                        ),
                        (
                            "action",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="visits",
                                to="strategy.action",
                                verbose_name="the action of a plan that answers it",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="visits_reported",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "follow_up",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="visits",
                                to="meetings.followup",
                                verbose_name="what the board asked for because of it",
                            ),
                        ),
                        (
                            "home",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="visits",
                                to="meetings.home",
                            ),
                        ),
                        (
                            "visitors",
                            models.ManyToManyField(
                                related_name="visits", to=settings.AUTH_USER_MODEL
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-visited_on", "-pk"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("home", "visited_on"), name="visit_one_a_day"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("saw", ""), _negated=True),
                                name="visit_says_what_was_seen",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WorkPlanItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        ("title", models.CharField(max_length=300)),
                        (
                            "asked",
                            models.TextField(
                                blank=True, verbose_name="what the board is asked to do"
                            ),
                        ),
                        ("presenter", models.CharField(blank=True, max_length=200)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("decision", "Decision"),
                                    ("discussion", "Discussion"),
                                    ("information", "Information"),
                                    ("presentation", "Presentation"),
                                    ("heading", "Heading without a number"),
                                ],
                                default="discussion",
                                max_length=12,
                            ),
                        ),
                        (
                            "minutes_allotted",
                            models.PositiveSmallIntegerField(blank=True, null=True),
                        ),
                        (
                            "why",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="why it comes"
                            ),
                        ),
                        (
                            "slot",
                            models.CharField(
                                blank=True,
                                editable=False,
                                help_text="Which coming of its rule this is: a meeting, a quarter, a year.",
                                max_length=20,
                            ),
                        ),
                        (
                            "dropped_because",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="why it does not come any more",
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="work_plan",
                                to="meetings.board",
                            ),
                        ),
                        (
                            "deferred_from",
                            models.OneToOneField(
                                blank=True,
                                editable=False,
                                help_text="The item of an earlier agenda that was put off.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="deferred_to",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "follow_up",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="work_plan",
                                to="meetings.followup",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="work_plan",
                                to="performance.indicator",
                            ),
                        ),
                        (
                            "item",
                            models.OneToOneField(
                                blank=True,
                                help_text="Where it stands on an agenda by now.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="work_plan_item",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="work_plan",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "rule",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="items",
                                to="meetings.workplanrule",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["board", "meeting__meets_on", "position", "pk"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("slot", ""), _negated=True),
                                fields=("rule", "slot"),
                                name="work_plan_item_once_a_slot",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AnswerMail",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "claimed_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        ("sent_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "answer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="mails",
                                to="meetings.answer",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["person__name"],
                        "default_permissions": [],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("answer", "person"),
                                name="answer_mail_one_a_member",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalBoard",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        ("slug", models.SlugField(max_length=80)),
                        (
                            "legal_basis",
                            models.CharField(
                                choices=[
                                    (
                                        "committee",
                                        "Committee (Local Government Act 1972, s.102(1))",
                                    ),
                                    ("advisory", "Advisory committee (s.102(4))"),
                                    ("executive", "Executive committee"),
                                    ("panel", "Informal panel"),
                                ],
                                default="committee",
                                max_length=9,
                            ),
                        ),
                        (
                            "sits_in_public",
                            models.BooleanField(
                                default=True, verbose_name="sits in public"
                            ),
                        ),
                        ("quorum", models.PositiveSmallIntegerField(default=3)),
                        (
                            "quorum_paragraph",
                            models.CharField(blank=True, max_length=20),
                        ),
                        (
                            "least_meetings",
                            models.PositiveSmallIntegerField(
                                default=4, verbose_name="meetings a year at least"
                            ),
                        ),
                        (
                            "meeting_year",
                            models.CharField(
                                choices=[
                                    ("municipal", "Municipal year (May to April)"),
                                    ("calendar", "Calendar year"),
                                ],
                                default="municipal",
                                max_length=9,
                                verbose_name="the year they are counted in",
                            ),
                        ),
                        (
                            "meetings_paragraph",
                            models.CharField(blank=True, max_length=20),
                        ),
                        (
                            "remote_counts_from",
                            models.DateField(
                                blank=True,
                                help_text="Left empty, only those in the room count for quorum and votes.",
                                null=True,
                                verbose_name="those who join remotely count from",
                            ),
                        ),
                        (
                            "remote_paragraph",
                            models.CharField(blank=True, max_length=20),
                        ),
                        (
                            "coopted_vote",
                            models.BooleanField(
                                default=True,
                                help_text="Only an advisory committee or a panel can say so in its terms.",
                                verbose_name="co-opted members vote",
                            ),
                        ),
                        (
                            "supplement_numbering",
                            models.CharField(
                                choices=[
                                    ("continue", "Go on from the agenda's last page"),
                                    ("restart", "Start again with a prefix (S1-1)"),
                                ],
                                default="continue",
                                max_length=8,
                                verbose_name="page numbers of supplements",
                            ),
                        ),
                        (
                            "minute_numbering",
                            models.CharField(
                                choices=[
                                    ("meeting", "From 1 at each meeting: 1., 2., 3."),
                                    (
                                        "year",
                                        "Running through the calendar year: 12., 13.",
                                    ),
                                    (
                                        "year_named",
                                        "Running, with the year: 12/26, 13/26",
                                    ),
                                ],
                                default="meeting",
                                max_length=10,
                                verbose_name="numbers of minutes",
                            ),
                        ),
                        (
                            "clause_numbering",
                            models.CharField(
                                choices=[
                                    ("roman", "(i), and below it (a)"),
                                    ("letters", "(a), and below it (i)"),
                                    ("figures", "1), and below it a)"),
                                ],
                                default="roman",
                                max_length=7,
                                verbose_name="numbers in resolutions",
                            ),
                        ),
                        ("contact_name", models.CharField(blank=True, max_length=200)),
                        (
                            "contact_job_title",
                            models.CharField(blank=True, max_length=200),
                        ),
                        ("contact_phone", models.CharField(blank=True, max_length=40)),
                        (
                            "contact_email",
                            models.EmailField(
                                blank=True,
                                max_length=254,
                                verbose_name="contact e-mail address",
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical board",
                        "verbose_name_plural": "historical boards",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCourse",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("title", models.CharField(db_index=True, max_length=200)),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("universal", "Universal: what everybody knows"),
                                    (
                                        "targeted",
                                        "Targeted: for those who sit on the board or visit homes",
                                    ),
                                    (
                                        "specialist",
                                        "Specialist: for those who lead the service",
                                    ),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "about",
                            models.TextField(
                                blank=True,
                                help_text="Whoever is due reads this: when it is held, and whom to tell.",
                                verbose_name="how to take part",
                            ),
                        ),
                        (
                            "renew_after_months",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Left empty, it holds for good.",
                                null=True,
                                verbose_name="done again after so many months",
                            ),
                        ),
                        (
                            "is_offered",
                            models.BooleanField(
                                default=True, verbose_name="is offered now"
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical course",
                        "verbose_name_plural": "historical courses",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalBasisChange",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("from_on", models.DateField(verbose_name="from")),
                        (
                            "old_basis",
                            models.CharField(
                                choices=[
                                    (
                                        "committee",
                                        "Committee (Local Government Act 1972, s.102(1))",
                                    ),
                                    ("advisory", "Advisory committee (s.102(4))"),
                                    ("executive", "Executive committee"),
                                    ("panel", "Informal panel"),
                                ],
                                max_length=9,
                            ),
                        ),
                        (
                            "new_basis",
                            models.CharField(
                                choices=[
                                    (
                                        "committee",
                                        "Committee (Local Government Act 1972, s.102(1))",
                                    ),
                                    ("advisory", "Advisory committee (s.102(4))"),
                                    ("executive", "Executive committee"),
                                    ("panel", "Informal panel"),
                                ],
                                max_length=9,
                            ),
                        ),
                        ("was_public", models.BooleanField()),
                        ("is_public", models.BooleanField()),
                        ("reason", models.CharField(max_length=500)),
                        (
                            "recorded_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.board",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical basis change",
                        "verbose_name_plural": "historical basis changes",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalChairRule",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "office",
                            models.CharField(
                                choices=[
                                    ("chair", "Chair"),
                                    ("vice_chair", "Vice-Chair"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("elected", "Elected member"),
                                    ("officer", "Officer"),
                                    ("partner", "Partner"),
                                    ("carer", "Foster carer"),
                                    ("young", "Care-experienced young person"),
                                    ("independent", "Independent"),
                                ],
                                max_length=11,
                                verbose_name="must be",
                            ),
                        ),
                        (
                            "chosen_by",
                            models.CharField(
                                blank=True,
                                help_text="For example, full Council",
                                max_length=200,
                                verbose_name="chosen by",
                            ),
                        ),
                        (
                            "months",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="for how many months",
                            ),
                        ),
                        (
                            "paragraph",
                            models.CharField(
                                blank=True,
                                max_length=20,
                                verbose_name="paragraph of the terms that says so",
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.board",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical chair rule",
                        "verbose_name_plural": "historical chair rules",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalChampion",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "subject",
                            models.CharField(
                                max_length=200, verbose_name="what they champion"
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="from")),
                        (
                            "ends_on",
                            models.DateField(blank=True, null=True, verbose_name="to"),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.board",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical champion",
                        "verbose_name_plural": "historical champions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalHome",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        (
                            "is_named_in_public",
                            models.BooleanField(
                                default=False, verbose_name="may be named in public"
                            ),
                        ),
                        (
                            "public_name",
                            models.CharField(
                                default="A children’s home",
                                max_length=200,
                                verbose_name="what the public reads instead",
                            ),
                        ),
                        (
                            "visit_every_months",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="visited every so many months",
                            ),
                        ),
                        (
                            "is_visited",
                            models.BooleanField(
                                default=True, verbose_name="is visited now"
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.board",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical home",
                        "verbose_name_plural": "historical homes",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMeeting",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("meets_on", models.DateField(verbose_name="date")),
                        ("meets_at", models.TimeField(verbose_name="time")),
                        (
                            "closes_at",
                            models.TimeField(
                                blank=True, null=True, verbose_name="time it is to end"
                            ),
                        ),
                        ("venue", models.CharField(max_length=200)),
                        ("how_to_attend", models.TextField(blank=True)),
                        (
                            "is_extraordinary",
                            models.BooleanField(
                                default=False, verbose_name="extraordinary meeting"
                            ),
                        ),
                        (
                            "short_notice_reason",
                            models.TextField(
                                blank=True,
                                editable=False,
                                verbose_name="why it was convened at shorter notice",
                            ),
                        ),
                        (
                            "began_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "ended_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("announced", "Announced"),
                                    ("published", "Published"),
                                    ("held", "Held"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="draft",
                                max_length=9,
                            ),
                        ),
                        (
                            "cancelled_because",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="why it is cancelled",
                            ),
                        ),
                        (
                            "source_id",
                            models.CharField(blank=True, editable=False, max_length=40),
                        ),
                        (
                            "source_digest",
                            models.CharField(blank=True, editable=False, max_length=64),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.board",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical meeting",
                        "verbose_name_plural": "historical meetings",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSeatRule",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        (
                            "who",
                            models.CharField(
                                help_text="For example, Up to 2 foster carers",
                                max_length=300,
                                verbose_name="who sits on it",
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("elected", "Elected member"),
                                    ("officer", "Officer"),
                                    ("partner", "Partner"),
                                    ("carer", "Foster carer"),
                                    ("young", "Care-experienced young person"),
                                    ("independent", "Independent"),
                                ],
                                max_length=11,
                                verbose_name="kind of person",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("member", "Member"),
                                    ("coopted", "Co-opted member"),
                                    ("observer", "Observer"),
                                    ("adviser", "Adviser"),
                                ],
                                default="member",
                                max_length=8,
                                verbose_name="as what",
                            ),
                        ),
                        (
                            "least",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="seats at least"
                            ),
                        ),
                        (
                            "most",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="seats at most"
                            ),
                        ),
                        (
                            "paragraph",
                            models.CharField(
                                blank=True,
                                max_length=20,
                                verbose_name="paragraph of the terms that says so",
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.board",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical seat rule",
                        "verbose_name_plural": "historical seat rules",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTermsOfReference",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "number",
                            models.PositiveSmallIntegerField(
                                help_text="Of the version: 1, 2, 3."
                            ),
                        ),
                        (
                            "adopted_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="adopted on"
                            ),
                        ),
                        (
                            "in_force_from",
                            models.DateField(verbose_name="in force from"),
                        ),
                        (
                            "source",
                            models.TextField(
                                help_text="As pasted or typed: the paragraphs are read out of it.",
                                verbose_name="the terms",
                            ),
                        ),
                        (
                            "added_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "added_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.board",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical terms of reference",
                        "verbose_name_plural": "historical terms of reference",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTraining",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("done_on", models.DateField(verbose_name="done on")),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "course",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.course",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical training",
                        "verbose_name_plural": "historical trainings",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalWorkPlanRule",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("title", models.CharField(max_length=300)),
                        (
                            "asked",
                            models.TextField(
                                blank=True, verbose_name="what the board is asked to do"
                            ),
                        ),
                        ("presenter", models.CharField(blank=True, max_length=200)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("decision", "Decision"),
                                    ("discussion", "Discussion"),
                                    ("information", "Information"),
                                    ("presentation", "Presentation"),
                                    ("heading", "Heading without a number"),
                                ],
                                default="discussion",
                                max_length=12,
                            ),
                        ),
                        (
                            "standing",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("apologies", "Apologies"),
                                    ("declarations", "Declarations of interest"),
                                    ("minutes", "Minutes of the last meeting"),
                                    ("public", "Public participation"),
                                    ("action_log", "Action log"),
                                    ("exclusion", "Exclusion of the public"),
                                    ("readmission", "The public comes back"),
                                    ("work_plan", "Work plan"),
                                    ("urgent", "Urgent business"),
                                ],
                                max_length=12,
                                verbose_name="what it is by law or custom",
                            ),
                        ),
                        (
                            "minutes_allotted",
                            models.PositiveSmallIntegerField(blank=True, null=True),
                        ),
                        (
                            "every",
                            models.CharField(
                                choices=[
                                    ("meeting", "Every meeting"),
                                    ("second", "Every second meeting"),
                                    ("quarter", "Every quarter"),
                                    ("half_year", "Every half year"),
                                    ("year", "Once a year, in a month"),
                                ],
                                default="meeting",
                                max_length=9,
                            ),
                        ),
                        (
                            "month",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="1 to 12, for what comes once a year.",
                                null=True,
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        ("starts_on", models.DateField(verbose_name="from")),
                        (
                            "ends_on",
                            models.DateField(blank=True, null=True, verbose_name="to"),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.board",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical work plan rule",
                        "verbose_name_plural": "historical work plan rules",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAgendaItem",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField()),
                        (
                            "label",
                            models.CharField(blank=True, editable=False, max_length=8),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("decision", "Decision"),
                                    ("discussion", "Discussion"),
                                    ("information", "Information"),
                                    ("presentation", "Presentation"),
                                    ("heading", "Heading without a number"),
                                ],
                                default="discussion",
                                max_length=12,
                            ),
                        ),
                        (
                            "standing",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("apologies", "Apologies"),
                                    ("declarations", "Declarations of interest"),
                                    ("minutes", "Minutes of the last meeting"),
                                    ("public", "Public participation"),
                                    ("action_log", "Action log"),
                                    ("exclusion", "Exclusion of the public"),
                                    ("readmission", "The public comes back"),
                                    ("work_plan", "Work plan"),
                                    ("urgent", "Urgent business"),
                                ],
                                max_length=12,
                                verbose_name="what it is by law or custom",
                            ),
                        ),
                        (
                            "is_part",
                            models.BooleanField(
                                default=False,
                                help_text="Numbered 4a, 4b.",
                                verbose_name="part of the item above",
                            ),
                        ),
                        ("title", models.CharField(max_length=300)),
                        (
                            "asked",
                            models.TextField(
                                blank=True,
                                help_text="One or two sentences.",
                                verbose_name="what the board is asked to do",
                            ),
                        ),
                        ("presenter", models.CharField(blank=True, max_length=200)),
                        (
                            "minutes_allotted",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="minutes allotted"
                            ),
                        ),
                        (
                            "chair_notes",
                            models.TextField(
                                blank=True,
                                help_text="Only the chair's copy has them.",
                                verbose_name="notes for the chair",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("stands", "On the agenda"),
                                    ("withdrawn", "Withdrawn"),
                                    ("deferred", "Deferred"),
                                ],
                                default="stands",
                                max_length=9,
                            ),
                        ),
                        (
                            "state_reason",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="why it is withdrawn or deferred",
                            ),
                        ),
                        (
                            "urgent_reason",
                            models.TextField(
                                blank=True, verbose_name="why it cannot wait"
                            ),
                        ),
                        (
                            "urgent_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="when"
                            ),
                        ),
                        (
                            "is_late",
                            models.BooleanField(
                                editable=False,
                                help_text="Known once the agenda is out: whether it came with too few days.",
                                null=True,
                                verbose_name="came too late",
                            ),
                        ),
                        (
                            "source_id",
                            models.CharField(blank=True, editable=False, max_length=80),
                        ),
                        (
                            "is_restricted_at_source",
                            models.BooleanField(default=False, editable=False),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "urgent_chair",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who found it urgent",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.meeting",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical agenda item",
                        "verbose_name_plural": "historical agenda items",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalChampionTask",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("what", models.CharField(max_length=300)),
                        (
                            "due_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="by when"
                            ),
                        ),
                        (
                            "done_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="done on"
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "champion",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.champion",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical champion task",
                        "verbose_name_plural": "historical champion tasks",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMinutes",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("approved", "Approved"),
                                    ("signed", "Signed"),
                                ],
                                default="draft",
                                max_length=8,
                            ),
                        ),
                        (
                            "source",
                            models.TextField(
                                blank=True,
                                help_text="As it was brought in, marks of the page it came from included.",
                                verbose_name="the text they came from",
                            ),
                        ),
                        (
                            "brought_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        (
                            "approved_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="approved on"
                            ),
                        ),
                        (
                            "corrections",
                            models.TextField(
                                blank=True,
                                help_text="One a line: in minute 12, “five” to read “six”.",
                                verbose_name="corrections made when they were approved",
                            ),
                        ),
                        (
                            "signed_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="signed on"
                            ),
                        ),
                        ("circulated_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "comments_until",
                            models.DateField(
                                blank=True, null=True, verbose_name="comments until"
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who chaired the meeting that approved them",
                            ),
                        ),
                        (
                            "brought_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "signed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who signed them",
                            ),
                        ),
                        (
                            "approving_meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Empty where it is not here; its day stands beside it.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.meeting",
                                verbose_name="the meeting that approved them",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.meeting",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical minutes",
                        "verbose_name_plural": "historical minutes",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAttendance",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "group",
                            models.CharField(
                                choices=[
                                    ("present", "Present"),
                                    ("apologies", "Apologies"),
                                    ("in attendance", "In attendance"),
                                    ("absent", "Absent"),
                                ],
                                max_length=13,
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        (
                            "words",
                            models.CharField(
                                blank=True,
                                help_text="What stands behind the name.",
                                max_length=300,
                            ),
                        ),
                        ("is_substitute", models.BooleanField(default=False)),
                        (
                            "is_remote",
                            models.BooleanField(
                                default=False, verbose_name="joins remotely"
                            ),
                        ),
                        (
                            "is_chair",
                            models.BooleanField(
                                default=False, verbose_name="chairs the meeting"
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Only where exactly one person of this name is known.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "membership",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The seat that they hold, or hold a substitute's place for.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.membership",
                            ),
                        ),
                        (
                            "minutes",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.minutes",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical attendance",
                        "verbose_name_plural": "historical attendance",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMembership",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("chair", "Chair"),
                                    ("co_chair", "Co-Chair"),
                                    ("vice_chair", "Vice-Chair"),
                                    ("member", "Member"),
                                    ("coopted", "Co-opted member"),
                                    ("substitute", "Substitute"),
                                    ("observer", "Observer"),
                                    ("adviser", "Adviser"),
                                ],
                                default="member",
                                max_length=10,
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("elected", "Elected member"),
                                    ("officer", "Officer"),
                                    ("partner", "Partner"),
                                    ("carer", "Foster carer"),
                                    ("young", "Care-experienced young person"),
                                    ("independent", "Independent"),
                                ],
                                default="elected",
                                max_length=11,
                            ),
                        ),
                        (
                            "group",
                            models.CharField(
                                blank=True,
                                max_length=100,
                                verbose_name="political group",
                            ),
                        ),
                        (
                            "is_voting",
                            models.BooleanField(default=True, verbose_name="votes"),
                        ),
                        (
                            "voting_reason",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="why the vote is not as the law has it",
                            ),
                        ),
                        ("chosen_by", models.CharField(blank=True, max_length=200)),
                        (
                            "responsibility",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "As their role on the board has it"),
                                    ("none", "None: nothing is asked of them"),
                                    ("universal", "Universal: what everybody knows"),
                                    (
                                        "targeted",
                                        "Targeted: for those who sit on the board or visit homes",
                                    ),
                                    (
                                        "specialist",
                                        "Specialist: for those who lead the service",
                                    ),
                                ],
                                help_text="Which training they need.",
                                max_length=10,
                                verbose_name="responsibility as a corporate parent",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="from")),
                        (
                            "ends_on",
                            models.DateField(blank=True, null=True, verbose_name="to"),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.board",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "elected_at",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.meeting",
                                verbose_name="elected at the meeting",
                            ),
                        ),
                        (
                            "substitute_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.membership",
                                verbose_name="stands in for",
                            ),
                        ),
                        (
                            "seat_rule",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.seatrule",
                                verbose_name="seat of the terms",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical membership",
                        "verbose_name_plural": "historical memberships",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPaper",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        ("title", models.CharField(max_length=300)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("upload", "PDF file"),
                                    ("report", "Report, written here"),
                                    ("plan", "Delivery plan, as it stands"),
                                    ("exceptions", "Exception report"),
                                    ("questions", "Questions from members"),
                                    ("action_log", "Action log"),
                                ],
                                default="upload",
                                max_length=12,
                            ),
                        ),
                        ("file", models.TextField(blank=True, max_length=100)),
                        ("original_name", models.CharField(blank=True, max_length=255)),
                        (
                            "sha256",
                            models.CharField(
                                blank=True,
                                help_text="Of the file; of a written report's words, once they are approved.",
                                max_length=64,
                            ),
                        ),
                        ("pages", models.PositiveIntegerField(blank=True, null=True)),
                        (
                            "size",
                            models.PositiveBigIntegerField(
                                blank=True,
                                help_text="Bytes of the file as it was uploaded.",
                                null=True,
                            ),
                        ),
                        ("is_tagged", models.BooleanField(default=False)),
                        (
                            "head_spots",
                            models.JSONField(
                                blank=True,
                                default=list,
                                editable=False,
                                help_text="Where each page's head has room for a number: [right, top] or null.",
                            ),
                        ),
                        (
                            "left_out",
                            models.CharField(
                                blank=True,
                                help_text="What no pack takes over of the file: scripts, files in it, notes.",
                                max_length=500,
                            ),
                        ),
                        (
                            "as_at",
                            models.DateField(
                                blank=True,
                                help_text="Left empty, the day of the meeting.",
                                null=True,
                            ),
                        ),
                        (
                            "is_exempt",
                            models.BooleanField(
                                default=False,
                                verbose_name="not for publication (exempt)",
                            ),
                        ),
                        (
                            "exempt_paragraphs",
                            models.CharField(
                                blank=True,
                                max_length=40,
                                verbose_name="Schedule 12A paragraphs",
                            ),
                        ),
                        (
                            "public_interest_test",
                            models.TextField(
                                blank=True,
                                verbose_name="why the public interest is in keeping it private",
                            ),
                        ),
                        (
                            "exempt_review_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="to be looked at again on",
                            ),
                        ),
                        (
                            "added_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        (
                            "source_id",
                            models.CharField(blank=True, editable=False, max_length=80),
                        ),
                        (
                            "source_address",
                            models.URLField(blank=True, editable=False, max_length=500),
                        ),
                        (
                            "source_published_on",
                            models.DateField(blank=True, editable=False, null=True),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "exempt_author",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who decided",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "strategy",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="strategy.strategy",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical paper",
                        "verbose_name_plural": "historical papers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMinute",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "number",
                            models.CharField(
                                blank=True,
                                help_text="As printed; apart from the item's.",
                                max_length=20,
                            ),
                        ),
                        ("heading", models.CharField(blank=True, max_length=500)),
                        (
                            "asked",
                            models.TextField(
                                blank=True,
                                verbose_name="what the board was asked to do",
                            ),
                        ),
                        ("text", models.TextField(blank=True)),
                        ("is_attendance", models.BooleanField(default=False)),
                        (
                            "notes",
                            models.TextField(
                                blank=True,
                                help_text="What the clerk noted: never shown to anybody else.",
                            ),
                        ),
                        (
                            "revision",
                            models.PositiveIntegerField(
                                default=0,
                                help_text="Goes up with each saving of the notes.",
                            ),
                        ),
                        ("began_at", models.DateTimeField(blank=True, null=True)),
                        ("ended_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "is_exempt",
                            models.BooleanField(
                                default=False,
                                verbose_name="not for publication (exempt)",
                            ),
                        ),
                        (
                            "exempt_paragraphs",
                            models.CharField(
                                blank=True,
                                max_length=40,
                                verbose_name="Schedule 12A paragraphs",
                            ),
                        ),
                        (
                            "public_summary",
                            models.TextField(
                                blank=True,
                                help_text="A fair and coherent record, without what is exempt.",
                                verbose_name="what the public reads instead",
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "chaired_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Only where it is not who chairs the meeting.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.attendance",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "minutes",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.minutes",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical minute",
                        "verbose_name_plural": "historical minutes",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalInterest",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("pecuniary", "Disclosable pecuniary interest"),
                                    ("other", "Other interest"),
                                ],
                                max_length=9,
                            ),
                        ),
                        (
                            "nature",
                            models.CharField(
                                blank=True, max_length=500, verbose_name="what it is"
                            ),
                        ),
                        (
                            "is_sensitive",
                            models.BooleanField(
                                default=False,
                                help_text="Noted without what it is (Localism Act 2011, s.32).",
                            ),
                        ),
                        (
                            "is_registered",
                            models.BooleanField(
                                default=True, verbose_name="in the register"
                            ),
                        ),
                        (
                            "dispensation",
                            models.CharField(
                                blank=True,
                                help_text="Who gave it and when.",
                                max_length=300,
                                verbose_name="dispensation",
                            ),
                        ),
                        (
                            "leaves",
                            models.BooleanField(
                                help_text="Leaves the count and the vote of the item.",
                                verbose_name="takes no part",
                            ),
                        ),
                        (
                            "declared_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "attendance",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.attendance",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "minute",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.minute",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical interest",
                        "verbose_name_plural": "historical interests",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMinutesComment",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("words", models.TextField(verbose_name="your comment")),
                        (
                            "made_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        (
                            "verdict",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("taken", "Taken"),
                                    ("not taken", "Not taken"),
                                ],
                                max_length=9,
                            ),
                        ),
                        (
                            "answer",
                            models.TextField(
                                blank=True, verbose_name="a word to whoever said it"
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "minute",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.minute",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical minutes comment",
                        "verbose_name_plural": "historical minutes comments",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMovement",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "way",
                            models.CharField(
                                choices=[("arrives", "Arrives"), ("leaves", "Leaves")],
                                max_length=7,
                            ),
                        ),
                        (
                            "at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now()
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "attendance",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.attendance",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "minute",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.minute",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical movement",
                        "verbose_name_plural": "historical movements",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalRecommendation",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("text", models.TextField()),
                        ("reason", models.TextField(blank=True)),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.report",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical recommendation",
                        "verbose_name_plural": "historical recommendations",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalReport",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("to_follow", "To follow"),
                                    ("draft", "Draft"),
                                    ("ready", "Waits for approval"),
                                    ("approved", "Approved"),
                                ],
                                default="to_follow",
                                max_length=9,
                            ),
                        ),
                        (
                            "due_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="to be ready by"
                            ),
                        ),
                        (
                            "report_of",
                            models.CharField(
                                blank=True,
                                help_text="A post, not a name.",
                                max_length=200,
                                verbose_name="report of",
                            ),
                        ),
                        ("purpose", models.TextField(blank=True)),
                        ("background", models.TextField(blank=True)),
                        (
                            "voice",
                            models.TextField(
                                blank=True, verbose_name="what young people said"
                            ),
                        ),
                        (
                            "options",
                            models.TextField(
                                blank=True, verbose_name="options considered"
                            ),
                        ),
                        ("money", models.TextField(blank=True)),
                        ("law", models.TextField(blank=True)),
                        ("equality", models.TextField(blank=True)),
                        (
                            "data",
                            models.TextField(
                                blank=True, verbose_name="data protection"
                            ),
                        ),
                        (
                            "rights",
                            models.TextField(
                                blank=True, verbose_name="children's rights"
                            ),
                        ),
                        ("background_papers", models.TextField(blank=True)),
                        (
                            "sent_back_because",
                            models.CharField(
                                blank=True,
                                max_length=500,
                                verbose_name="what is still to be done",
                            ),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "approver",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who approves it",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who writes it",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "paper",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.paper",
                            ),
                        ),
                        (
                            "revises",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                help_text="The published version that this one takes the place of.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.report",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical report",
                        "verbose_name_plural": "historical reports",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalExclusion",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "paragraphs",
                            models.CharField(
                                max_length=40, verbose_name="Schedule 12A paragraphs"
                            ),
                        ),
                        ("began_at", models.DateTimeField(blank=True, null=True)),
                        ("ended_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "resolution",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.resolution",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical exclusion",
                        "verbose_name_plural": "historical exclusions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalResolution",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        (
                            "opening",
                            models.TextField(
                                help_text="The words that open it: “Resolved:”."
                            ),
                        ),
                        ("reason", models.TextField(blank=True)),
                        ("mover", models.CharField(blank=True, max_length=200)),
                        ("seconder", models.CharField(blank=True, max_length=200)),
                        (
                            "recommended",
                            models.TextField(
                                blank=True,
                                help_text="As it stood there.",
                                verbose_name="what the report recommended",
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("open", "Not decided yet"),
                                    ("carried", "Carried"),
                                    ("lost", "Lost"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="carried",
                                max_length=9,
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("assent", "Agreed without a vote"),
                                    ("hands", "Show of hands"),
                                    ("names", "Vote by name"),
                                ],
                                max_length=6,
                                verbose_name="how it was decided",
                            ),
                        ),
                        (
                            "votes_for",
                            models.PositiveSmallIntegerField(blank=True, null=True),
                        ),
                        (
                            "votes_against",
                            models.PositiveSmallIntegerField(blank=True, null=True),
                        ),
                        (
                            "abstentions",
                            models.PositiveSmallIntegerField(blank=True, null=True),
                        ),
                        (
                            "casting_vote",
                            models.CharField(
                                blank=True,
                                choices=[("for", "For"), ("against", "Against")],
                                max_length=7,
                            ),
                        ),
                        ("decided_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "could_vote",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="members there who could vote",
                            ),
                        ),
                        (
                            "quorum",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="how many the board needs",
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "casting_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.attendance",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "minute",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.minute",
                            ),
                        ),
                        (
                            "amends",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The motion that this one was to change.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.resolution",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical resolution",
                        "verbose_name_plural": "historical resolutions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalVote",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "choice",
                            models.CharField(
                                choices=[
                                    ("for", "For"),
                                    ("against", "Against"),
                                    ("abstains", "Abstains"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "attendance",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.attendance",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "resolution",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.resolution",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical vote",
                        "verbose_name_plural": "historical votes",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalClause",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(
                                help_text="Its place in the whole resolution, those below others included."
                            ),
                        ),
                        ("depth", models.PositiveSmallIntegerField(default=0)),
                        ("number", models.CharField(blank=True, max_length=20)),
                        ("text", models.TextField(blank=True)),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.clause",
                            ),
                        ),
                        (
                            "resolution",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.resolution",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical clause",
                        "verbose_name_plural": "historical clauses",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFollowUp",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "Open"),
                                    ("proposed", "Said to be done"),
                                    ("done", "Done"),
                                    ("none", "Nothing to do"),
                                ],
                                default="open",
                                max_length=8,
                            ),
                        ),
                        (
                            "owner_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="who does it"
                            ),
                        ),
                        (
                            "due_on",
                            models.DateField(blank=True, null=True, verbose_name="due"),
                        ),
                        (
                            "due_words",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="by when"
                            ),
                        ),
                        (
                            "why_none",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="why nobody or no date is named, or nothing is to be done",
                            ),
                        ),
                        (
                            "outcome",
                            models.TextField(blank=True, verbose_name="what was done"),
                        ),
                        ("proposed_on", models.DateField(blank=True, null=True)),
                        ("done_on", models.DateField(blank=True, null=True)),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "action",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="strategy.action",
                            ),
                        ),
                        (
                            "clause",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.clause",
                            ),
                        ),
                        (
                            "closed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "closed_in",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.clause",
                                verbose_name="the decision by which the board closed it",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="performance.indicator",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "referred_to",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.board",
                                verbose_name="the board that it is passed to",
                            ),
                        ),
                        (
                            "noted_at",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.meeting",
                                verbose_name="the meeting at which the board noted it",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical follow up",
                        "verbose_name_plural": "historical follow ups",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAnswer",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("briefing", "Briefing note"),
                                    ("letter", "Letter"),
                                    ("data", "Data"),
                                    ("response", "Response"),
                                    (
                                        "decision",
                                        "Decision of the board that was asked",
                                    ),
                                ],
                                default="briefing",
                                max_length=8,
                            ),
                        ),
                        ("title", models.CharField(max_length=200)),
                        ("text", models.TextField(blank=True)),
                        ("file", models.TextField(blank=True, max_length=100)),
                        ("original_name", models.CharField(blank=True, max_length=255)),
                        ("sha256", models.CharField(blank=True, max_length=64)),
                        ("pages", models.PositiveIntegerField(blank=True, null=True)),
                        (
                            "size",
                            models.PositiveBigIntegerField(
                                blank=True,
                                help_text="Bytes of the file as it was uploaded.",
                                null=True,
                            ),
                        ),
                        (
                            "left_out",
                            models.CharField(
                                blank=True,
                                help_text="What no pack takes over of the file: scripts, files in it, notes.",
                                max_length=500,
                            ),
                        ),
                        (
                            "is_public",
                            models.BooleanField(
                                default=False, verbose_name="everybody may read it"
                            ),
                        ),
                        (
                            "given_at",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                            ),
                        ),
                        (
                            "circulated_at",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "circulated_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "clause",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.clause",
                                verbose_name="the other board's decision",
                            ),
                        ),
                        (
                            "follow_up",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.followup",
                            ),
                        ),
                        (
                            "given_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical answer",
                        "verbose_name_plural": "historical answers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalVisit",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("visited_on", models.DateField(verbose_name="visited on")),
                        ("saw", models.TextField(verbose_name="what we saw")),
                        (
                            "children_said",
                            models.TextField(
                                blank=True, verbose_name="what children said"
                            ),
                        ),
                        (
                            "asked",
                            models.TextField(
                                blank=True, verbose_name="what we ask for"
                            ),
                        ),
                        (
                            "outcome",
                            models.TextField(
                                blank=True, verbose_name="what came of it"
                            ),
                        ),
                        (
                            "is_public",
                            models.BooleanField(
                                default=False, verbose_name="everybody may read it"
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "action",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="strategy.action",
                                verbose_name="the action of a plan that answers it",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "follow_up",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.followup",
                                verbose_name="what the board asked for because of it",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "home",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.home",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical visit",
                        "verbose_name_plural": "historical visits",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalWorkPlanItem",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True,
                                blank=True,
                                db_index=True,
                                verbose_name="ID",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=1)),
                        ("title", models.CharField(max_length=300)),
                        (
                            "asked",
                            models.TextField(
                                blank=True, verbose_name="what the board is asked to do"
                            ),
                        ),
                        ("presenter", models.CharField(blank=True, max_length=200)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("decision", "Decision"),
                                    ("discussion", "Discussion"),
                                    ("information", "Information"),
                                    ("presentation", "Presentation"),
                                    ("heading", "Heading without a number"),
                                ],
                                default="discussion",
                                max_length=12,
                            ),
                        ),
                        (
                            "minutes_allotted",
                            models.PositiveSmallIntegerField(blank=True, null=True),
                        ),
                        (
                            "why",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="why it comes"
                            ),
                        ),
                        (
                            "slot",
                            models.CharField(
                                blank=True,
                                editable=False,
                                help_text="Which coming of its rule this is: a meeting, a quarter, a year.",
                                max_length=20,
                            ),
                        ),
                        (
                            "dropped_because",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="why it does not come any more",
                            ),
                        ),
                        (
                            "history_id",
                            models.AutoField(primary_key=True, serialize=False),
                        ),
                        ("history_date", models.DateTimeField(db_index=True)),
                        (
                            "history_change_reason",
                            models.CharField(max_length=100, null=True),
                        ),
                        (
                            "history_type",
                            models.CharField(
                                choices=[
                                    ("+", "Created"),
                                    ("~", "Changed"),
                                    ("-", "Deleted"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "board",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.board",
                            ),
                        ),
                        (
                            "deferred_from",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                help_text="The item of an earlier agenda that was put off.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "follow_up",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.followup",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="performance.indicator",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Where it stands on an agenda by now.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.agendaitem",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.meeting",
                            ),
                        ),
                        (
                            "rule",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="meetings.workplanrule",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical work plan item",
                        "verbose_name_plural": "historical work plan items",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
            ]
        ),
        migrations.RunPython(
            lambda apps, schema_editor: grant(apps, PERMISSIONS),
            lambda apps, schema_editor: revoke(apps, PERMISSIONS),
        ),
        triggers.installed(),
    ]
