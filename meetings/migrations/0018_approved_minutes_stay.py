from django.db import migrations

from meetings import triggers


class Migration(migrations.Migration):
    dependencies = [("meetings", "0017_rules_across_rows")]

    operations = [triggers.installed()]
