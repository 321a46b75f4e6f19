from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("strategy", "0006_refs_of_any_length")]

    operations = [migrations.DeleteModel(name="HistoricalAction_agencies")]
