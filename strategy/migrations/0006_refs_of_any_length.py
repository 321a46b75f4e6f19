from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("strategy", "0005_what_the_last_file_said")]

    operations = [
        migrations.AlterField(
            model_name="action", name="ref", field=models.TextField(blank=True)
        ),
        migrations.AlterField(
            model_name="historicalaction",
            name="ref",
            field=models.TextField(blank=True),
        ),
    ]
