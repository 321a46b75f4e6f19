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
        ("meetings", "0013_text_of_terms_gives_way"),
        ("people", "0002_roles"),
    ]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: grant(apps, PERMISSIONS),
            lambda apps, schema_editor: revoke(apps, PERMISSIONS),
        )
    ]
