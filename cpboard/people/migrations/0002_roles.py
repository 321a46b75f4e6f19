from django.db import migrations

from cpboard.people.roles import ADMINISTRATOR, DEMOCRACY_OFFICER, ROLES, grant, revoke

PERMISSIONS = {
    "people.person.view_person": (
        "Can view person",
        [DEMOCRACY_OFFICER, ADMINISTRATOR],
    ),
    "people.person.change_person": (
        "Can change person",
        [DEMOCRACY_OFFICER, ADMINISTRATOR],
    ),
    "people.person.set_roles": ("Can set what people may do", [ADMINISTRATOR]),
}


def make_roles(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    for name in ROLES:
        Group.objects.get_or_create(name=name)
    grant(apps, PERMISSIONS)


def remove_roles(apps, schema_editor):
    revoke(apps, PERMISSIONS)
    apps.get_model("auth", "Group").objects.filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_roles, remove_roles)]
