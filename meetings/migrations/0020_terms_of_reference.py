import django.db.models.deletion
import django.db.models.functions.datetime
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0011_item_labels"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
                    models.DateField(blank=True, null=True, verbose_name="adopted on"),
                ),
                ("in_force_from", models.DateField(verbose_name="in force from")),
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
            ],
            options={
                "verbose_name_plural": "terms of reference",
                "ordering": ["-number"],
                "default_permissions": [],
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
            ],
            options={
                "ordering": ["terms", "position"],
                "default_permissions": [],
            },
        ),
        migrations.AddField(
            model_name="board",
            name="coopted_vote",
            field=models.BooleanField(
                default=True,
                help_text="Only an advisory committee or a panel can say so in its terms.",
                verbose_name="co-opted members vote",
            ),
        ),
        migrations.AddField(
            model_name="board",
            name="meeting_year",
            field=models.CharField(
                choices=[
                    ("municipal", "Municipal year (May to April)"),
                    ("calendar", "Calendar year"),
                ],
                default="municipal",
                max_length=9,
                verbose_name="the year they are counted in",
            ),
        ),
        migrations.AddField(
            model_name="board",
            name="meetings_paragraph",
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name="board",
            name="quorum_paragraph",
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name="board",
            name="remote_paragraph",
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name="board",
            name="sits_in_public",
            field=models.BooleanField(default=True, verbose_name="sits in public"),
        ),
        migrations.AddField(
            model_name="historicalboard",
            name="coopted_vote",
            field=models.BooleanField(
                default=True,
                help_text="Only an advisory committee or a panel can say so in its terms.",
                verbose_name="co-opted members vote",
            ),
        ),
        migrations.AddField(
            model_name="historicalboard",
            name="meeting_year",
            field=models.CharField(
                choices=[
                    ("municipal", "Municipal year (May to April)"),
                    ("calendar", "Calendar year"),
                ],
                default="municipal",
                max_length=9,
                verbose_name="the year they are counted in",
            ),
        ),
        migrations.AddField(
            model_name="historicalboard",
            name="meetings_paragraph",
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name="historicalboard",
            name="quorum_paragraph",
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name="historicalboard",
            name="remote_paragraph",
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name="historicalboard",
            name="sits_in_public",
            field=models.BooleanField(default=True, verbose_name="sits in public"),
        ),
        migrations.AddField(
            model_name="historicalmembership",
            name="chosen_by",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="historicalmembership",
            name="elected_at",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="meetings.meeting",
                verbose_name="elected at the meeting",
            ),
        ),
        migrations.AddField(
            model_name="historicalmembership",
            name="substitute_for",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="meetings.membership",
                verbose_name="stands in for",
            ),
        ),
        migrations.AddField(
            model_name="membership",
            name="chosen_by",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="membership",
            name="elected_at",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="elected",
                to="meetings.meeting",
                verbose_name="elected at the meeting",
            ),
        ),
        migrations.AddField(
            model_name="membership",
            name="substitute_for",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="substitutes",
                to="meetings.membership",
                verbose_name="stands in for",
            ),
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
                    "board",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="basis_changes",
                        to="meetings.board",
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
            ],
            options={
                "ordering": ["-from_on", "-pk"],
                "default_permissions": [],
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
                        choices=[("chair", "Chair"), ("vice_chair", "Vice-Chair")],
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
                        blank=True, null=True, verbose_name="for how many months"
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
            },
        ),
        migrations.CreateModel(
            name="HistoricalBasisChange",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
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
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
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
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "office",
                    models.CharField(
                        choices=[("chair", "Chair"), ("vice_chair", "Vice-Chair")],
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
                        blank=True, null=True, verbose_name="for how many months"
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
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
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
            name="HistoricalSeatRule",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
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
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
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
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
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
                    models.DateField(blank=True, null=True, verbose_name="adopted on"),
                ),
                ("in_force_from", models.DateField(verbose_name="in force from")),
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
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
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
            },
        ),
        migrations.AddField(
            model_name="historicalmembership",
            name="seat_rule",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="meetings.seatrule",
                verbose_name="seat of the terms",
            ),
        ),
        migrations.AddField(
            model_name="membership",
            name="seat_rule",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="memberships",
                to="meetings.seatrule",
                verbose_name="seat of the terms",
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("substitute_for", None), ("role", "substitute"), _connector="OR"
                ),
                name="membership_only_substitutes_stand_in",
            ),
        ),
        migrations.AddField(
            model_name="termsofreference",
            name="added_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="termsofreference",
            name="board",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="terms",
                to="meetings.board",
            ),
        ),
        migrations.AddField(
            model_name="termsparagraph",
            name="terms",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="paragraphs",
                to="meetings.termsofreference",
            ),
        ),
        migrations.AddConstraint(
            model_name="basischange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("old_basis", models.F("new_basis")),
                    ("was_public", models.F("is_public")),
                    _negated=True,
                ),
                name="basis_change_changes_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="basischange",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="basis_change_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="chairrule",
            constraint=models.UniqueConstraint(
                fields=("board", "office"), name="chair_rule_one_an_office"
            ),
        ),
        migrations.AddConstraint(
            model_name="chairrule",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("months", None), ("months__gte", 1), _connector="OR"
                ),
                name="chair_rule_months_positive",
            ),
        ),
        migrations.AddConstraint(
            model_name="seatrule",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("most", None),
                    models.Q(("most__gte", models.F("least")), ("most__gte", 1)),
                    _connector="OR",
                ),
                name="seat_rule_most_not_below_least",
            ),
        ),
        migrations.AddConstraint(
            model_name="termsofreference",
            constraint=models.UniqueConstraint(
                fields=("board", "number"), name="terms_number_unique"
            ),
        ),
        migrations.AddConstraint(
            model_name="termsofreference",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("adopted_on", None),
                    ("adopted_on__lte", models.F("in_force_from")),
                    _connector="OR",
                ),
                name="terms_adopted_before_in_force",
            ),
        ),
        migrations.AddConstraint(
            model_name="termsparagraph",
            constraint=models.UniqueConstraint(
                fields=("terms", "position"), name="terms_paragraph_place_unique"
            ),
        ),
    ]
