from datetime import timedelta

from django.db import migrations

HALF_A_YEAR = timedelta(days=182)


def fill(apps, schema_editor):
    """Ongoing work rated by form before a review date was asked for: half a year."""
    ProgressUpdate = apps.get_model("strategy", "ProgressUpdate")
    without = ProgressUpdate.objects.filter(
        source="form", due_precision="ongoing", due_on=None
    )
    for update in without.exclude(rating="blue"):
        review_on = update.said_on + HALF_A_YEAR
        ProgressUpdate.objects.filter(pk=update.pk).update(due_on=review_on)


class Migration(migrations.Migration):
    dependencies = [("strategy", "0019_roles_of_challenge_and_voice")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
