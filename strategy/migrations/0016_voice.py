import django.db.models.deletion
import django.db.models.functions.datetime
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("strategy", "0015_challenges"),
    ]

    operations = [
        migrations.CreateModel(
            name="Voice",
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
                    "title",
                    models.CharField(help_text="In plain words.", max_length=120),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("message", "Something to change"),
                            ("complaint", "Complaint"),
                            ("compliment", "Compliment"),
                            ("achievement", "Achievement to celebrate"),
                        ],
                        default="message",
                        max_length=11,
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("survey", "Survey"),
                            ("council", "Children in care council"),
                            ("forum", "Care leavers' forum"),
                            ("complaint", "Complaint or compliment"),
                            ("other", "Another way"),
                        ],
                        default="council",
                        max_length=9,
                        verbose_name="how we heard it",
                    ),
                ),
                ("heard_on", models.DateField(verbose_name="when we heard it")),
                ("words", models.TextField(verbose_name="what they told us")),
                (
                    "is_quoted",
                    models.BooleanField(
                        default=False,
                        help_text="Leave empty for a summary.",
                        verbose_name="these are their own words",
                    ),
                ),
                (
                    "what_we_did",
                    models.TextField(blank=True, verbose_name="what we did"),
                ),
                (
                    "did_on",
                    models.DateField(
                        blank=True, null=True, verbose_name="when we did it"
                    ),
                ),
                (
                    "is_public",
                    models.BooleanField(
                        default=False, verbose_name="everybody may read it"
                    ),
                ),
                (
                    "entered_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                    ),
                ),
            ],
            options={
                "ordering": ["-heard_on", "-pk"],
                "default_permissions": ["change"],
            },
        ),
        migrations.CreateModel(
            name="HistoricalVoice",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "title",
                    models.CharField(help_text="In plain words.", max_length=120),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("message", "Something to change"),
                            ("complaint", "Complaint"),
                            ("compliment", "Compliment"),
                            ("achievement", "Achievement to celebrate"),
                        ],
                        default="message",
                        max_length=11,
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("survey", "Survey"),
                            ("council", "Children in care council"),
                            ("forum", "Care leavers' forum"),
                            ("complaint", "Complaint or compliment"),
                            ("other", "Another way"),
                        ],
                        default="council",
                        max_length=9,
                        verbose_name="how we heard it",
                    ),
                ),
                ("heard_on", models.DateField(verbose_name="when we heard it")),
                ("words", models.TextField(verbose_name="what they told us")),
                (
                    "is_quoted",
                    models.BooleanField(
                        default=False,
                        help_text="Leave empty for a summary.",
                        verbose_name="these are their own words",
                    ),
                ),
                (
                    "what_we_did",
                    models.TextField(blank=True, verbose_name="what we did"),
                ),
                (
                    "did_on",
                    models.DateField(
                        blank=True, null=True, verbose_name="when we did it"
                    ),
                ),
                (
                    "is_public",
                    models.BooleanField(
                        default=False, verbose_name="everybody may read it"
                    ),
                ),
                (
                    "entered_at",
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
                    "entered_by",
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
                "verbose_name": "historical voice",
                "verbose_name_plural": "historical voices",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="voice",
            name="actions",
            field=models.ManyToManyField(
                blank=True, related_name="voices", to="strategy.action"
            ),
        ),
        migrations.AddField(
            model_name="voice",
            name="entered_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="voice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind__in", ["message", "complaint", "compliment", "achievement"])
                ),
                name="voice_kind_valid",
            ),
        ),
    ]
