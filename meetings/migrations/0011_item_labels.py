from django.db import migrations
from django.db.models import CharField, F
from django.db.models.functions import Cast


def number_as_label(apps, schema_editor):
    """Items printed their place until now."""
    items = apps.get_model("meetings", "AgendaItem").objects
    items.update(label=Cast(F("number"), CharField()))


class Migration(migrations.Migration):
    dependencies = [("meetings", "0010_evenings_minutes_and_reports")]

    operations = [
        migrations.RunPython(number_as_label, migrations.RunPython.noop),
    ]
