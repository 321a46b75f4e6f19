from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("strategy", "0007_agencies_follow_the_lead_words")]

    operations = [migrations.RemoveField("historicalaction", "position")]
