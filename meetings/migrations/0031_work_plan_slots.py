import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("meetings", "0030_announced_meetings")]

    operations = [
        migrations.AddField(
            model_name="historicalworkplanitem",
            name="deferred_from",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                help_text="The item of an earlier agenda that was put off.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="meetings.agendaitem",
            ),
        ),
        migrations.AddField(
            model_name="historicalworkplanitem",
            name="slot",
            field=models.CharField(
                blank=True,
                editable=False,
                help_text="Which coming of its rule this is: a meeting, a quarter, a year.",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="workplanitem",
            name="deferred_from",
            field=models.OneToOneField(
                blank=True,
                editable=False,
                help_text="The item of an earlier agenda that was put off.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="deferred_to",
                to="meetings.agendaitem",
            ),
        ),
        migrations.AddField(
            model_name="workplanitem",
            name="slot",
            field=models.CharField(
                blank=True,
                editable=False,
                help_text="Which coming of its rule this is: a meeting, a quarter, a year.",
                max_length=20,
            ),
        ),
        migrations.AddConstraint(
            model_name="workplanitem",
            constraint=models.UniqueConstraint(
                condition=models.Q(("slot", ""), _negated=True),
                fields=("rule", "slot"),
                name="work_plan_item_once_a_slot",
            ),
        ),
    ]
