from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("strategy", "0011_every_update_has_its_wording"),
    ]

    operations = [
        migrations.CreateModel(
            name="Principle",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("letter", models.CharField(max_length=1, unique=True)),
                ("title", models.CharField(max_length=80)),
                ("words", models.TextField()),
            ],
            options={
                "ordering": ["letter"],
                "default_permissions": [],
            },
        ),
        migrations.AddField(
            model_name="action",
            name="principles",
            field=models.ManyToManyField(
                blank=True, related_name="actions", to="strategy.principle"
            ),
        ),
        migrations.AddField(
            model_name="objective",
            name="principles",
            field=models.ManyToManyField(
                blank=True, related_name="objectives", to="strategy.principle"
            ),
        ),
    ]
