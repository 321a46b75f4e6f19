from django.db import migrations

from cpboard.people.roles import MEMBER, grant, revoke

PERMISSIONS = {
    "meetings.minutes.comment_minutes": (
        "Can read circulated draft minutes and comment",
        [MEMBER],
    ),
}


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0060_minutes_comments_and_approval"),
        ("people", "0002_roles"),
    ]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: grant(apps, PERMISSIONS),
            lambda apps, schema_editor: revoke(apps, PERMISSIONS),
        )
    ]
