from django.db import migrations

from meetings import triggers


class Migration(migrations.Migration):
    dependencies = [("meetings", "0016_which_items_came_late")]

    operations = [triggers.installed()]
