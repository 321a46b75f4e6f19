from django.db import migrations

from cpboard.people.roles import (
    ADMINISTRATOR,
    DEMOCRACY_OFFICER,
    MEMBER,
    OFFICER,
    PERFORMANCE_OFFICER,
    grant,
    revoke,
)

PERMISSIONS = {
    "strategy.challenge.add_challenge": ("Can add challenge", [MEMBER]),
    "strategy.voice.change_voice": (
        "Can change voice",
        [OFFICER, PERFORMANCE_OFFICER, DEMOCRACY_OFFICER, ADMINISTRATOR],
    ),
}


class Migration(migrations.Migration):
    dependencies = [("strategy", "0018_seven_principles"), ("people", "0002_roles")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: grant(apps, PERMISSIONS),
            lambda apps, schema_editor: revoke(apps, PERMISSIONS),
        )
    ]
