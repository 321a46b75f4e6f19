import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0070_links_notes_and_answers"),
        ("strategy", "0022_update_triggers"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
                    models.CharField(max_length=200, verbose_name="what they champion"),
                ),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="to")),
            ],
            options={
                "ordering": ["subject", "-starts_on"],
                "default_permissions": [],
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
                    models.DateField(blank=True, null=True, verbose_name="by when"),
                ),
                (
                    "done_on",
                    models.DateField(blank=True, null=True, verbose_name="done on"),
                ),
            ],
            options={
                "ordering": [models.OrderBy(models.F("due_on"), nulls_last=True), "pk"],
                "default_permissions": [],
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
                    models.BooleanField(default=True, verbose_name="is offered now"),
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
            },
        ),
        migrations.CreateModel(
            name="HistoricalChampion",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "subject",
                    models.CharField(max_length=200, verbose_name="what they champion"),
                ),
                ("starts_on", models.DateField(verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="to")),
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
            name="HistoricalChampionTask",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("what", models.CharField(max_length=300)),
                (
                    "due_on",
                    models.DateField(blank=True, null=True, verbose_name="by when"),
                ),
                (
                    "done_on",
                    models.DateField(blank=True, null=True, verbose_name="done on"),
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
            name="HistoricalCourse",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
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
                    models.BooleanField(default=True, verbose_name="is offered now"),
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
            name="HistoricalHome",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
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
                    models.BooleanField(default=True, verbose_name="is visited now"),
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
            name="HistoricalTraining",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("done_on", models.DateField(verbose_name="done on")),
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
            name="HistoricalVisit",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("visited_on", models.DateField(verbose_name="visited on")),
                ("saw", models.TextField(verbose_name="what we saw")),
                (
                    "children_said",
                    models.TextField(blank=True, verbose_name="what children said"),
                ),
                ("asked", models.TextField(blank=True, verbose_name="what we ask for")),
                (
                    "outcome",
                    models.TextField(blank=True, verbose_name="what came of it"),
                ),
                (
                    "is_public",
                    models.BooleanField(
                        default=False, verbose_name="everybody may read it"
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
                    models.BooleanField(default=True, verbose_name="is visited now"),
                ),
            ],
            options={
                "ordering": ["name"],
                "default_permissions": [],
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
            ],
            options={
                "ordering": ["-done_on", "person__name"],
                "default_permissions": [],
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
                    models.TextField(blank=True, verbose_name="what children said"),
                ),
                ("asked", models.TextField(blank=True, verbose_name="what we ask for")),
                (
                    "outcome",
                    models.TextField(blank=True, verbose_name="what came of it"),
                ),
                (
                    "is_public",
                    models.BooleanField(
                        default=False, verbose_name="everybody may read it"
                    ),
                ),
            ],
            options={
                "ordering": ["-visited_on", "-pk"],
                "default_permissions": [],
            },
        ),
        migrations.AddField(
            model_name="historicalmembership",
            name="responsibility",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "As their role on the board has it"),
                    ("none", "None: nothing is asked of them"),
                    ("universal", "Universal: what everybody knows"),
                    (
                        "targeted",
                        "Targeted: for those who sit on the board or visit homes",
                    ),
                    ("specialist", "Specialist: for those who lead the service"),
                ],
                help_text="Which training they need.",
                max_length=10,
                verbose_name="responsibility as a corporate parent",
            ),
        ),
        migrations.AddField(
            model_name="membership",
            name="responsibility",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "As their role on the board has it"),
                    ("none", "None: nothing is asked of them"),
                    ("universal", "Universal: what everybody knows"),
                    (
                        "targeted",
                        "Targeted: for those who sit on the board or visit homes",
                    ),
                    ("specialist", "Specialist: for those who lead the service"),
                ],
                help_text="Which training they need.",
                max_length=10,
                verbose_name="responsibility as a corporate parent",
            ),
        ),
        migrations.AddField(
            model_name="champion",
            name="board",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="champions",
                to="meetings.board",
            ),
        ),
        migrations.AddField(
            model_name="champion",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="champions",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="championtask",
            name="champion",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="tasks",
                to="meetings.champion",
            ),
        ),
        migrations.AddConstraint(
            model_name="course",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("renew_after_months", None),
                    ("renew_after_months__gte", 1),
                    _connector="OR",
                ),
                name="course_renewed_after_a_month_or_more",
            ),
        ),
        migrations.AddField(
            model_name="historicalchampion",
            name="board",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="meetings.board",
            ),
        ),
        migrations.AddField(
            model_name="historicalchampion",
            name="history_user",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalchampion",
            name="person",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalchampiontask",
            name="champion",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="meetings.champion",
            ),
        ),
        migrations.AddField(
            model_name="historicalchampiontask",
            name="history_user",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalcourse",
            name="history_user",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalhome",
            name="board",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="meetings.board",
            ),
        ),
        migrations.AddField(
            model_name="historicalhome",
            name="history_user",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicaltraining",
            name="course",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="meetings.course",
            ),
        ),
        migrations.AddField(
            model_name="historicaltraining",
            name="history_user",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicaltraining",
            name="person",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalvisit",
            name="action",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="strategy.action",
                verbose_name="the action of a plan that answers it",
            ),
        ),
        migrations.AddField(
            model_name="historicalvisit",
            name="author",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalvisit",
            name="follow_up",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="meetings.followup",
                verbose_name="what the board asked for because of it",
            ),
        ),
        migrations.AddField(
            model_name="historicalvisit",
            name="history_user",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="home",
            name="board",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="homes",
                to="meetings.board",
            ),
        ),
        migrations.AddField(
            model_name="historicalvisit",
            name="home",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="meetings.home",
            ),
        ),
        migrations.AddField(
            model_name="training",
            name="course",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="trainings",
                to="meetings.course",
            ),
        ),
        migrations.AddField(
            model_name="training",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="trainings",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="visit",
            name="action",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="visits",
                to="strategy.action",
                verbose_name="the action of a plan that answers it",
            ),
        ),
        migrations.AddField(
            model_name="visit",
            name="author",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="visits_reported",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="visit",
            name="follow_up",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="visits",
                to="meetings.followup",
                verbose_name="what the board asked for because of it",
            ),
        ),
        migrations.AddField(
            model_name="visit",
            name="home",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="visits",
                to="meetings.home",
            ),
        ),
        migrations.AddField(
            model_name="visit",
            name="visitors",
            field=models.ManyToManyField(
                related_name="visits", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddConstraint(
            model_name="champion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ends_on", None),
                    ("ends_on__gte", models.F("starts_on")),
                    _connector="OR",
                ),
                name="champion_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="championtask",
            constraint=models.CheckConstraint(
                condition=models.Q(("what", ""), _negated=True),
                name="champion_task_says_what",
            ),
        ),
        migrations.AddConstraint(
            model_name="home",
            constraint=models.UniqueConstraint(
                fields=("board", "name"), name="home_name_unique"
            ),
        ),
        migrations.AddConstraint(
            model_name="home",
            constraint=models.CheckConstraint(
                condition=models.Q(("public_name", ""), _negated=True),
                name="home_is_called_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="home",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("visit_every_months", None),
                    ("visit_every_months__gte", 1),
                    _connector="OR",
                ),
                name="home_visited_every_month_or_more",
            ),
        ),
        migrations.AddConstraint(
            model_name="training",
            constraint=models.UniqueConstraint(
                fields=("course", "person", "done_on"), name="training_once_a_day"
            ),
        ),
        migrations.AddConstraint(
            model_name="visit",
            constraint=models.UniqueConstraint(
                fields=("home", "visited_on"), name="visit_one_a_day"
            ),
        ),
        migrations.AddConstraint(
            model_name="visit",
            constraint=models.CheckConstraint(
                condition=models.Q(("saw", ""), _negated=True),
                name="visit_says_what_was_seen",
            ),
        ),
    ]
