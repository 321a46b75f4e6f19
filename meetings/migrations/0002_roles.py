from django.db import migrations

from cpboard.people.roles import (
    ADMINISTRATOR,
    DEMOCRACY_OFFICER,
    MEMBER,
    grant,
    revoke,
)

PERMISSIONS = {
    "meetings.board.change_board": (
        "Can set up boards and their members",
        [DEMOCRACY_OFFICER, ADMINISTRATOR],
    ),
    "meetings.meeting.view_draft": (
        "Can read meetings before they are published",
        [DEMOCRACY_OFFICER, ADMINISTRATOR],
    ),
    "meetings.meeting.change_meeting": (
        "Can prepare meetings, agendas and papers",
        [DEMOCRACY_OFFICER, ADMINISTRATOR],
    ),
    "meetings.meeting.publish_meeting": (
        "Can publish agendas, supplements and minutes",
        [DEMOCRACY_OFFICER],
    ),
    "meetings.meeting.view_exempt": (
        "Can read exempt papers",
        [MEMBER, DEMOCRACY_OFFICER],
    ),
}


class Migration(migrations.Migration):
    dependencies = [("meetings", "0001_initial"), ("people", "0002_roles")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: grant(apps, PERMISSIONS),
            lambda apps, schema_editor: revoke(apps, PERMISSIONS),
        )
    ]
