import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("strategy", "0013_strategies_approved_and_followed"),
    ]

    operations = [
        migrations.AddField(
            model_name="action",
            name="inspection_paragraph",
            field=models.CharField(
                blank=True,
                max_length=200,
                verbose_name="paragraph of the inspection report",
            ),
        ),
        migrations.AddField(
            model_name="action",
            name="joint_leads",
            field=models.ManyToManyField(
                blank=True, related_name="joint_actions", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="action",
            name="other_plan_ref",
            field=models.CharField(
                blank=True, max_length=200, verbose_name="reference in another plan"
            ),
        ),
        migrations.AddField(
            model_name="action",
            name="replaces",
            field=models.ManyToManyField(
                blank=True,
                help_text="The superseded actions whose place this one took.",
                related_name="replaced_by",
                to="strategy.action",
            ),
        ),
        migrations.AddField(
            model_name="historicalaction",
            name="inspection_paragraph",
            field=models.CharField(
                blank=True,
                max_length=200,
                verbose_name="paragraph of the inspection report",
            ),
        ),
        migrations.AddField(
            model_name="historicalaction",
            name="other_plan_ref",
            field=models.CharField(
                blank=True, max_length=200, verbose_name="reference in another plan"
            ),
        ),
        migrations.CreateModel(
            name="HistoricalMilestone",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1)),
                ("what", models.CharField(max_length=300)),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="due")),
                (
                    "done_on",
                    models.DateField(blank=True, null=True, verbose_name="done"),
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
                "verbose_name": "historical milestone",
                "verbose_name_plural": "historical milestones",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Milestone",
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
                ("what", models.CharField(max_length=300)),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="due")),
                (
                    "done_on",
                    models.DateField(blank=True, null=True, verbose_name="done"),
                ),
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="milestones",
                        to="strategy.action",
                    ),
                ),
            ],
            options={
                "ordering": ["action", "position", "pk"],
                "default_permissions": [],
            },
        ),
    ]
