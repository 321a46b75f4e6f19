import django.db.models.deletion
import django.db.models.expressions
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0040_written_reports"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
            ],
            options={
                "ordering": ["pk"],
                "default_permissions": [],
            },
        ),
        migrations.CreateModel(
            name="HistoricalExclusion",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
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
                "verbose_name": "historical exclusion",
                "verbose_name_plural": "historical exclusions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="attendance",
            name="is_chair",
            field=models.BooleanField(default=False, verbose_name="chairs the meeting"),
        ),
        migrations.AddField(
            model_name="historicalattendance",
            name="is_chair",
            field=models.BooleanField(default=False, verbose_name="chairs the meeting"),
        ),
        migrations.AddField(
            model_name="historicalminute",
            name="chaired_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                help_text="Only where it is not who chairs the meeting.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="meetings.attendance",
            ),
        ),
        migrations.AddField(
            model_name="historicalresolution",
            name="could_vote",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="members there who could vote"
            ),
        ),
        migrations.AddField(
            model_name="historicalresolution",
            name="quorum",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="how many the board needs"
            ),
        ),
        migrations.AddField(
            model_name="minute",
            name="chaired_by",
            field=models.ForeignKey(
                blank=True,
                help_text="Only where it is not who chairs the meeting.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="meetings.attendance",
            ),
        ),
        migrations.AddField(
            model_name="resolution",
            name="could_vote",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="members there who could vote"
            ),
        ),
        migrations.AddField(
            model_name="resolution",
            name="quorum",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="how many the board needs"
            ),
        ),
        migrations.AlterField(
            model_name="historicalresolution",
            name="outcome",
            field=models.CharField(
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
        migrations.AlterField(
            model_name="resolution",
            name="casting_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.RESTRICT,
                related_name="+",
                to="meetings.attendance",
            ),
        ),
        migrations.AlterField(
            model_name="resolution",
            name="outcome",
            field=models.CharField(
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
        migrations.AlterField(
            model_name="vote",
            name="attendance",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.RESTRICT,
                related_name="votes",
                to="meetings.attendance",
            ),
        ),
        migrations.AddConstraint(
            model_name="attendance",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_chair", True)),
                fields=("minutes",),
                name="attendance_one_chair",
            ),
        ),
        migrations.AddConstraint(
            model_name="attendance",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("is_chair", False),
                    models.Q(("group", "present"), ("membership__isnull", False)),
                    _connector="OR",
                ),
                name="attendance_chair_is_a_member_present",
            ),
        ),
        migrations.AddConstraint(
            model_name="resolution",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome", "open"), _negated=True),
                    models.Q(("decided_at", None), ("method", "")),
                    _connector="OR",
                ),
                name="resolution_open_is_not_decided",
            ),
        ),
        migrations.AddConstraint(
            model_name="resolution",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("could_vote", None), ("quorum", None)),
                    ("could_vote__gte", models.F("quorum")),
                    _connector="OR",
                ),
                name="resolution_needs_a_quorum",
            ),
        ),
        migrations.AddConstraint(
            model_name="resolution",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("could_vote", None),
                    ("votes_for", None),
                    (
                        "could_vote__gte",
                        django.db.models.expressions.CombinedExpression(
                            django.db.models.expressions.CombinedExpression(
                                models.F("votes_for"), "+", models.F("votes_against")
                            ),
                            "+",
                            models.F("abstentions"),
                        ),
                    ),
                    _connector="OR",
                ),
                name="resolution_votes_are_of_those_there",
            ),
        ),
        migrations.AddField(
            model_name="exclusion",
            name="covers",
            field=models.ManyToManyField(
                related_name="exclusions", to="meetings.minute"
            ),
        ),
        migrations.AddField(
            model_name="exclusion",
            name="resolution",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="exclusion",
                to="meetings.resolution",
            ),
        ),
        migrations.AddField(
            model_name="historicalexclusion",
            name="history_user",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalexclusion",
            name="resolution",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="meetings.resolution",
            ),
        ),
        migrations.AddConstraint(
            model_name="exclusion",
            constraint=models.CheckConstraint(
                condition=models.Q(("paragraphs", ""), _negated=True),
                name="exclusion_names_paragraphs",
            ),
        ),
        migrations.AddConstraint(
            model_name="exclusion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ended_at", None),
                    ("ended_at__gte", models.F("began_at")),
                    _connector="OR",
                ),
                name="exclusion_ends_after_it_began",
            ),
        ),
    ]
