from django.db import migrations

from strategy import triggers


class Migration(migrations.Migration):
    dependencies = [("strategy", "0021_updates_keep_the_rules")]

    operations = [triggers.installed()]
