import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("strategy", "0010_fill_the_wording")]

    operations = [
        migrations.AlterField(
            model_name="progressupdate",
            name="objective",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.RESTRICT,
                related_name="+",
                to="strategy.objective",
            ),
        ),
        migrations.AlterField(
            model_name="progressupdate",
            name="activity",
            field=models.TextField(),
        ),
    ]
