import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("strategy", "0008_places_have_no_history"),
    ]

    operations = [
        migrations.AddField(
            model_name="progressupdate",
            name="activity",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="progressupdate",
            name="confirmed_by",
            field=models.ForeignKey(
                blank=True,
                help_text="Who says for the plan that it is complete.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="progressupdate",
            name="lead_officer",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="progressupdate",
            name="lead_words",
            field=models.TextField(blank=True, verbose_name="lead"),
        ),
        migrations.AddField(
            model_name="progressupdate",
            name="objective",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.RESTRICT,
                related_name="+",
                to="strategy.objective",
            ),
        ),
        migrations.AddField(
            model_name="progressupdate",
            name="redate_agreed_on",
            field=models.DateField(
                blank=True,
                help_text="The meeting that agreed to the new date.",
                null=True,
            ),
        ),
        migrations.AddField(
            model_name="progressupdate",
            name="ref",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="progressupdate",
            name="said_on",
            field=models.DateField(default=django.utils.timezone.localdate),
        ),
        migrations.AddField(
            model_name="progressupdate",
            name="standing",
            field=models.CharField(
                choices=[
                    ("under_way", "Under way"),
                    ("not_started", "Not started"),
                    ("on_hold", "On hold"),
                    ("withdrawn", "Withdrawn"),
                    ("superseded", "Superseded"),
                ],
                default="under_way",
                max_length=11,
            ),
        ),
        migrations.AlterField(
            model_name="progressupdate",
            name="source",
            field=models.CharField(
                choices=[
                    ("form", "Rated by form"),
                    ("import", "Brought in from a file"),
                    ("edit", "The plan's words changed"),
                ],
                default="form",
                max_length=6,
            ),
        ),
        migrations.AddConstraint(
            model_name="progressupdate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "standing__in",
                        [
                            "under_way",
                            "not_started",
                            "on_hold",
                            "withdrawn",
                            "superseded",
                        ],
                    )
                ),
                name="update_standing_valid",
            ),
        ),
    ]
