from django.db import migrations, models

HELP = "Where each page's head has room for a number: [right, top] or null."


def head_spots():
    return models.JSONField(blank=True, default=list, editable=False, help_text=HELP)


class Migration(migrations.Migration):
    dependencies = [("meetings", "0006_paper_left_out")]

    operations = [
        migrations.AddField("historicalpaper", "head_spots", head_spots()),
        migrations.AddField("paper", "head_spots", head_spots()),
    ]
