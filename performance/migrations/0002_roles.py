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
    "performance.figure.view_figure": (
        "Can read figures that are not public",
        [MEMBER, OFFICER, PERFORMANCE_OFFICER, DEMOCRACY_OFFICER, ADMINISTRATOR],
    ),
    "performance.figure.change_figure": (
        "Can enter and correct figures",
        [PERFORMANCE_OFFICER],
    ),
    "performance.indicator.change_indicator": (
        "Can set up indicators",
        [PERFORMANCE_OFFICER, ADMINISTRATOR],
    ),
}


class Migration(migrations.Migration):
    dependencies = [("performance", "0001_initial"), ("people", "0002_roles")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: grant(apps, PERMISSIONS),
            lambda apps, schema_editor: revoke(apps, PERMISSIONS),
        )
    ]
