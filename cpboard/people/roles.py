"""The five roles, and how a migration gives a role its permissions.

Roles are groups; code asks for permissions, never for a role's name.
"""

MEMBER = "Member"
OFFICER = "Officer"
PERFORMANCE_OFFICER = "Performance officer"
DEMOCRACY_OFFICER = "Democracy officer"
ADMINISTRATOR = "Administrator"
ROLES = [MEMBER, OFFICER, PERFORMANCE_OFFICER, DEMOCRACY_OFFICER, ADMINISTRATOR]

# What each role is for, beside its box on the page that gives roles.
MEANINGS = {
    MEMBER: "sits on a board; reads figures and exempt papers",
    OFFICER: "leads actions and rates them",
    PERFORMANCE_OFFICER: "enters and corrects figures",
    DEMOCRACY_OFFICER: "prepares meetings and publishes papers",
    ADMINISTRATOR: "adds people and says what they may do",
}


def grant(apps, permissions):
    """Give roles their permissions, from inside a migration.

    ``permissions`` maps "app_label.model.codename" to (what it allows, roles).
    Permission rows are made here because Django makes them only after the
    last migration has run.
    """
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    for label, (name, roles) in permissions.items():
        app_label, model, codename = label.split(".")
        content_type, _ = ContentType.objects.get_or_create(
            app_label=app_label, model=model
        )
        permission, _ = Permission.objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": name}
        )
        for role in roles:
            Group.objects.get(name=role).permissions.add(permission)


def revoke(apps, permissions):
    """Take the permissions away again, for a migration's way back."""
    Permission = apps.get_model("auth", "Permission")
    for label in permissions:
        app_label, _, codename = label.split(".")
        for permission in Permission.objects.filter(
            content_type__app_label=app_label, codename=codename
        ):
            permission.group_set.clear()
