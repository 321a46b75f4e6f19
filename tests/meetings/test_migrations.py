"""The one step of a new installation makes what the many of an old one made."""

from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader


def test_the_squashed_migration_ends_where_the_steps_end():
    steps = MigrationLoader(None, replace_migrations=False)
    squashed = MigrationLoader(None)

    changes = MigrationAutodetector(
        steps.project_state(), squashed.project_state()
    ).changes(steps.graph)

    assert "0001_initial" in {name for app, name in steps.graph.nodes}
    assert changes == {}
