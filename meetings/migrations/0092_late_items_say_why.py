from django.db import migrations

from meetings import triggers


class Migration(migrations.Migration):
    dependencies = [("meetings", "0091_which_items_came_late")]

    operations = [triggers.installed()]
