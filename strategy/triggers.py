"""What the update log refuses by itself: rules that need the row before.

What one row can show alone is a check constraint (``models/update_rules.py``). Here
are small triggers, the same on SQLite and PostgreSQL, each named after its rule; the
name is in the IntegrityError.

SQLite drops the triggers of a table that a migration makes anew, which it does for
nearly every change of a table. So a migration that changes ProgressUpdate ends with::

    operations = [..., triggers.installed()]

A migration that has to rewrite old rows stands between two steps of its own,
``migrations.RunPython(triggers.remove, triggers.install)`` and ``installed()``. A
test names the triggers that are missing after all migrations.
"""

from django.db import migrations

TABLE = "strategy_progressupdate"
# What an SQL dialect needs to know of months.
DIALECTS = {
    "sqlite": {
        "last_of_month": "date(NEW.due_on, 'start of month', '+1 month', '-1 day')",
        "month": "CAST(strftime('%m', NEW.due_on) AS INTEGER)",
    },
    "postgresql": {
        "last_of_month": "(date_trunc('month', NEW.due_on)"
        " + interval '1 month' - interval '1 day')::date",
        "month": "EXTRACT(MONTH FROM NEW.due_on)",
    },
}


def was(condition: str) -> str:
    """SQL: the action's last row before this one is so; false for a first row."""
    return f"""EXISTS (
        SELECT 1 FROM {TABLE} AS was WHERE was.id = (
            SELECT told.id FROM {TABLE} AS told WHERE told.action_id = NEW.action_id
            ORDER BY told.made_at DESC, told.id DESC LIMIT 1
        ) AND ({condition})
    )"""  # noqa: S608 our own names


def differs(name: str) -> str:
    """SQL: a column that may be empty is not as it was."""
    return f"((NEW.{name} IS NULL) <> (was.{name} IS NULL) OR NEW.{name} <> was.{name})"


# A first date moves nothing, nor does the next review of what stays ongoing. To
# become ongoing, or to lose its date, does.
MOVED = f"""was.due_on IS NOT NULL
    AND NOT (was.due_precision = 'ongoing' AND NEW.due_precision = 'ongoing')
    AND ({differs("due_on")}
        OR (NEW.due_precision IN ('ongoing', 'unknown')
            AND NEW.due_precision <> was.due_precision))"""
NEEDS_WORDS = """(NEW.rating IN ('red', 'amber')
    OR (NEW.rating = 'green' AND NEW.due_on < NEW.said_on))"""
# An edit of the plan's words says nothing of progress, and empties no reason.
SAID_OTHERWISE = f"""NEW.rating <> was.rating OR NEW.is_proposed <> was.is_proposed
    OR NEW.said_on <> was.said_on OR NEW.evidence <> was.evidence
    OR {differs("completed_on")} OR {differs("confirmed_by_id")}
    OR ({NEEDS_WORDS} AND ((NEW.reason = '' AND was.reason <> '')
        OR (NEW.next_steps = '' AND was.next_steps <> '')))"""

# The name of the rule -> when it looks, and what it refuses.
RULES = {
    "update_is_never_changed": ("UPDATE", "1 = 1"),
    "update_comes_after_the_last": ("INSERT", was("was.made_at > NEW.made_at")),
    "update_month_means_its_last_day": (
        "INSERT",
        "NEW.due_precision IN ('month', 'quarter') AND NEW.due_on <> {last_of_month}",
    ),
    "update_quarter_means_its_last_month": (
        "INSERT",
        "NEW.due_precision = 'quarter' AND {month} NOT IN (3, 6, 9, 12)",
    ),
    "update_moved_date_says_why": (
        "INSERT",
        f"NEW.source <> 'import' AND NEW.redate_reason = '' AND {was(MOVED)}",
    ),
    "update_blue_keeps_its_due_date": (
        "INSERT",
        f"NEW.source <> 'import' AND NEW.rating = 'blue' AND {was(MOVED)}",
    ),
    "update_edit_says_nothing_of_progress": (
        "INSERT",
        f"NEW.source = 'edit' AND {was(SAID_OTHERWISE)}",
    ),
    "update_edit_of_the_standing_says_why": (
        "INSERT",
        "NEW.source = 'edit' AND NEW.reason = ''"
        " AND NEW.standing IN ('on_hold', 'withdrawn', 'superseded')"
        f" AND {was('was.standing <> NEW.standing')}",
    ),
}


def in_sqlite(name: str, event: str, refused: str) -> list[str]:
    """The statements that make one trigger in SQLite."""
    return [
        f"CREATE TRIGGER {name} BEFORE {event} ON {TABLE} FOR EACH ROW"
        f" WHEN {refused} BEGIN SELECT RAISE(ABORT, '{name}'); END"
    ]


def in_postgresql(name: str, event: str, refused: str) -> list[str]:
    """The statements that make one trigger, and its function, in PostgreSQL."""
    return [
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" IF {refused} THEN RAISE EXCEPTION '{name}'"
        " USING ERRCODE = 'integrity_constraint_violation'; END IF;"
        " RETURN NEW; END $$",
        f"CREATE TRIGGER {name} BEFORE {event} ON {TABLE} FOR EACH ROW"
        f" EXECUTE FUNCTION {name}()",
    ]


def install(apps, schema_editor):
    """Make every trigger of the log anew."""
    vendor = schema_editor.connection.vendor
    remove(apps, schema_editor)
    make = in_sqlite if vendor == "sqlite" else in_postgresql
    for name, (event, refused) in RULES.items():
        for statement in make(name, event, refused.format(**DIALECTS[vendor])):
            # No parameters at all: else a per cent sign would stand for one.
            schema_editor.execute(statement, params=None)


def remove(apps, schema_editor):
    """Take every trigger of the log away, so that a migration can rewrite rows."""
    vendor = schema_editor.connection.vendor
    on_table = f" ON {TABLE}" if vendor == "postgresql" else ""
    for name in RULES:
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}{on_table}", params=None)
        if vendor == "postgresql":
            schema_editor.execute(f"DROP FUNCTION IF EXISTS {name}()", params=None)


def installed() -> migrations.RunPython:
    """The step that ends every migration of ProgressUpdate."""
    return migrations.RunPython(install, remove)
