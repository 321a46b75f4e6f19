from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("meetings", "0003_paper_size")]

    operations = [
        migrations.AddField(
            model_name="publication",
            name="items",
            field=models.ManyToManyField(
                blank=True,
                help_text="The items on its front sheet: they are public and stay as they are.",
                related_name="publications",
                to="meetings.agendaitem",
            ),
        ),
    ]
