from django.db import migrations
from django.utils import timezone


def fill(apps, schema_editor):
    """Give each update the present wording of its action, and the day it was made."""
    ProgressUpdate = apps.get_model("strategy", "ProgressUpdate")
    updates = ProgressUpdate.objects.select_related("action")
    for update in updates.iterator(chunk_size=500):
        action = update.action
        ProgressUpdate.objects.filter(pk=update.pk).update(
            objective_id=action.objective_id,
            ref=action.ref,
            activity=action.activity,
            lead_words=action.lead_words,
            lead_officer_id=action.lead_officer_id,
            said_on=timezone.localdate(update.made_at),
        )
    confirmed = ProgressUpdate.objects.filter(rating="blue", is_proposed=False)
    for update in confirmed.exclude(source="import"):
        ProgressUpdate.objects.filter(pk=update.pk).update(confirmed_by=update.author)


class Migration(migrations.Migration):
    dependencies = [("strategy", "0009_updates_carry_the_wording")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
