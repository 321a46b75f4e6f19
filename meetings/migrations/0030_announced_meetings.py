from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("meetings", "0022_text_of_terms_gives_way")]

    operations = [
        migrations.RemoveConstraint(
            model_name="meeting",
            name="meeting_state_valid",
        ),
        migrations.AddField(
            model_name="historicalmeeting",
            name="closes_at",
            field=models.TimeField(
                blank=True, null=True, verbose_name="time it is to end"
            ),
        ),
        migrations.AddField(
            model_name="meeting",
            name="closes_at",
            field=models.TimeField(
                blank=True, null=True, verbose_name="time it is to end"
            ),
        ),
        migrations.AlterField(
            model_name="historicalmeeting",
            name="state",
            field=models.CharField(
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
        migrations.AlterField(
            model_name="meeting",
            name="state",
            field=models.CharField(
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
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        ["draft", "announced", "published", "held", "cancelled"],
                    )
                ),
                name="meeting_state_valid",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("closes_at", None),
                    ("closes_at__gt", models.F("meets_at")),
                    _connector="OR",
                ),
                name="meeting_ends_after_it_starts",
            ),
        ),
    ]
