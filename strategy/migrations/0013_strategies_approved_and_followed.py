import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("strategy", "0012_principles"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalstrategy",
            name="approved_at_address",
            field=models.URLField(
                blank=True, verbose_name="address of that resolution"
            ),
        ),
        migrations.AddField(
            model_name="historicalstrategy",
            name="approved_by",
            field=models.CharField(
                blank=True,
                help_text="For example, minute 14 of the board, 19 January 2027.",
                max_length=300,
                verbose_name="resolution that approved it",
            ),
        ),
        migrations.AddField(
            model_name="historicalstrategy",
            name="approved_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="historicalstrategy",
            name="follows",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                help_text="The strategy whose open actions it carried forward.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="strategy.strategy",
            ),
        ),
        migrations.AddField(
            model_name="strategy",
            name="approved_at_address",
            field=models.URLField(
                blank=True, verbose_name="address of that resolution"
            ),
        ),
        migrations.AddField(
            model_name="strategy",
            name="approved_by",
            field=models.CharField(
                blank=True,
                help_text="For example, minute 14 of the board, 19 January 2027.",
                max_length=300,
                verbose_name="resolution that approved it",
            ),
        ),
        migrations.AddField(
            model_name="strategy",
            name="approved_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="strategy",
            name="follows",
            field=models.ForeignKey(
                blank=True,
                help_text="The strategy whose open actions it carried forward.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="followed_by",
                to="strategy.strategy",
            ),
        ),
    ]
