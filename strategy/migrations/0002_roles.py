from django.db import migrations

from cpboard.people.roles import (
    ADMINISTRATOR,
    DEMOCRACY_OFFICER,
    OFFICER,
    PERFORMANCE_OFFICER,
    grant,
    revoke,
)

PERMISSIONS = {
    "strategy.strategy.view_draft": (
        "Can read strategies that are not approved yet",
        [OFFICER, PERFORMANCE_OFFICER, DEMOCRACY_OFFICER, ADMINISTRATOR],
    ),
    "strategy.strategy.change_strategy": (
        "Can set up strategies and approve them",
        [DEMOCRACY_OFFICER, ADMINISTRATOR],
    ),
    "strategy.strategy.import_plan": (
        "Can bring in a plan from a file",
        [PERFORMANCE_OFFICER, DEMOCRACY_OFFICER, ADMINISTRATOR],
    ),
    "strategy.progressupdate.add_progressupdate": (
        "Can add progress update",
        [OFFICER, PERFORMANCE_OFFICER, DEMOCRACY_OFFICER, ADMINISTRATOR],
    ),
}


class Migration(migrations.Migration):
    dependencies = [("strategy", "0001_initial"), ("people", "0002_roles")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: grant(apps, PERMISSIONS),
            lambda apps, schema_editor: revoke(apps, PERMISSIONS),
        )
    ]
