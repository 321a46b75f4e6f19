import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("strategy", "0016_voice"),
    ]

    operations = [
        migrations.CreateModel(
            name="Reminder",
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
                ("on", models.DateField()),
                (
                    "claimed_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                    ),
                ),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reminders",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-on", "person"],
                "default_permissions": [],
            },
        ),
        migrations.CreateModel(
            name="UpdateDraft",
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
                    "words",
                    models.JSONField(
                        default=dict, help_text="The rating form's boxes as sent."
                    ),
                ),
                ("saved_at", models.DateTimeField()),
                (
                    "action",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="draft",
                        to="strategy.action",
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
            ],
            options={
                "ordering": ["-saved_at"],
                "default_permissions": [],
            },
        ),
        migrations.CreateModel(
            name="UpdateRound",
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
                ("due_on", models.DateField(verbose_name="updates are due by")),
                (
                    "meeting_on",
                    models.DateField(
                        blank=True, null=True, verbose_name="for the meeting of"
                    ),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        help_text="Stands above each worklist.",
                        verbose_name="what leads should know",
                    ),
                ),
                (
                    "made_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                    ),
                ),
                ("opened_at", models.DateTimeField(blank=True, null=True)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rounds",
                        to="strategy.strategy",
                    ),
                ),
            ],
            options={
                "ordering": ["-due_on", "-pk"],
                "default_permissions": [],
            },
        ),
        migrations.AddField(
            model_name="progressupdate",
            name="round",
            field=models.ForeignKey(
                blank=True,
                help_text="The round that this update answers.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="updates",
                to="strategy.updateround",
            ),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.UniqueConstraint(
                fields=("person", "on"), name="reminder_one_a_person_a_day"
            ),
        ),
        migrations.AddConstraint(
            model_name="updateround",
            constraint=models.UniqueConstraint(
                condition=models.Q(("closed_at", None), ("opened_at__isnull", False)),
                fields=("strategy",),
                name="round_one_open_in_a_plan",
            ),
        ),
        migrations.AddConstraint(
            model_name="updateround",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("closed_at", None),
                    ("closed_at__gte", models.F("opened_at")),
                    _connector="OR",
                ),
                name="round_closed_after_opened",
            ),
        ),
    ]
