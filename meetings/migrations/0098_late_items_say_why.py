from django.db import migrations

from meetings import triggers


class Migration(migrations.Migration):
    dependencies = [("meetings", "0097_published_reports_stay")]

    operations = [triggers.installed()]
