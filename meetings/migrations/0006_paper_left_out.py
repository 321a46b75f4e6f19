from django.db import migrations, models

LEFT_OUT = {
    "name": "left_out",
    "field": models.CharField(
        blank=True,
        help_text="What no pack takes over of the file: scripts, files in it, notes.",
        max_length=500,
    ),
}


class Migration(migrations.Migration):
    dependencies = [("meetings", "0005_meeting_cancelled_because")]

    operations = [
        migrations.AddField(model_name="paper", **LEFT_OUT),
        migrations.AddField(model_name="historicalpaper", **LEFT_OUT),
    ]
