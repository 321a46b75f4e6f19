from django.db import migrations, models

CANCELLED_BECAUSE = {
    "name": "cancelled_because",
    "field": models.CharField(
        blank=True, max_length=300, verbose_name="why it is cancelled"
    ),
}


class Migration(migrations.Migration):
    dependencies = [("meetings", "0004_publication_items")]

    operations = [
        migrations.AddField(model_name="meeting", **CANCELLED_BECAUSE),
        migrations.AddField(model_name="historicalmeeting", **CANCELLED_BECAUSE),
    ]
