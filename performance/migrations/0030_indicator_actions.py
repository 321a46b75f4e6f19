from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("performance", "0003_indicator_counted"),
        ("strategy", "0019_roles_of_challenge_and_voice"),
    ]

    operations = [
        migrations.AddField(
            model_name="indicator",
            name="actions",
            field=models.ManyToManyField(
                blank=True,
                help_text="Actions whose rating this measure could speak against.",
                related_name="indicators",
                to="strategy.action",
            ),
        ),
    ]
