from django.db import migrations, models

SIZE = {
    "name": "size",
    "field": models.PositiveBigIntegerField(
        blank=True, help_text="Bytes of the file as it was uploaded.", null=True
    ),
}


class Migration(migrations.Migration):
    dependencies = [("meetings", "0002_roles")]

    operations = [
        migrations.AddField(model_name="paper", **SIZE),
        migrations.AddField(model_name="historicalpaper", **SIZE),
    ]
