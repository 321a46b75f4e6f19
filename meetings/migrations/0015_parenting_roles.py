from django.db import migrations

from cpboard.people.roles import (
    ADMINISTRATOR,
    DEMOCRACY_OFFICER,
    OFFICER,
    grant,
    revoke,
)

PERMISSIONS = {
    "meetings.course.record_parenting": (
        "Can keep members' training, visits and champions",
        [OFFICER, DEMOCRACY_OFFICER, ADMINISTRATOR],
    ),
}


class Migration(migrations.Migration):
    dependencies = [("meetings", "0014_minutes_roles"), ("people", "0002_roles")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: grant(apps, PERMISSIONS),
            lambda apps, schema_editor: revoke(apps, PERMISSIONS),
        )
    ]
