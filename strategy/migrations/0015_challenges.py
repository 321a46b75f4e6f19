import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("strategy", "0014_milestones_and_joint_leads"),
    ]

    operations = [
        migrations.CreateModel(
            name="Challenge",
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
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "Waiting for an answer"),
                            ("answered", "Answered"),
                            ("accepted", "Answer accepted"),
                        ],
                        default="asked",
                        max_length=8,
                    ),
                ),
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="challenges",
                        to="strategy.action",
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="challenges",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["asked_at", "pk"],
                "default_permissions": ["add"],
            },
        ),
        migrations.CreateModel(
            name="ChallengeEntry",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("ask", "Asked"),
                            ("answer", "Answered"),
                            ("accept", "Accepted the answer"),
                            ("ask_again", "Asked again"),
                        ],
                        max_length=9,
                    ),
                ),
                ("words", models.TextField(blank=True)),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "recorded_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "challenge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="entries",
                        to="strategy.challenge",
                    ),
                ),
            ],
            options={
                "ordering": ["made_at", "pk"],
                "default_permissions": [],
            },
        ),
        migrations.AddConstraint(
            model_name="challenge",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["asked", "answered", "accepted"])),
                name="challenge_state_valid",
            ),
        ),
        migrations.AddConstraint(
            model_name="challengeentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind__in", ["ask", "answer", "accept", "ask_again"])
                ),
                name="challenge_entry_kind_valid",
            ),
        ),
        migrations.AddConstraint(
            model_name="challengeentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind", "accept"),
                    models.Q(("words", ""), _negated=True),
                    _connector="OR",
                ),
                name="challenge_entry_says_something",
            ),
        ),
    ]
