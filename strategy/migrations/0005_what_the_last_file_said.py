from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("strategy", "0004_plan_import")]

    operations = [
        migrations.AddField(
            model_name="action",
            name="file_words",
            field=models.JSONField(
                blank=True,
                default=dict,
                editable=False,
                help_text="What the last file said: the next one is compared with it.",
            ),
        ),
    ]
