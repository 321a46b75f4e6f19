from django.db import migrations

# What was published never changes (DESIGN: publishing), whatever code is at it.
# SQLite drops a table's triggers when a migration remakes it; a test notices.
WORDS = (
    "paper_id, state, report_of, purpose, background, voice, options, money, law, "
    "equality, data, rights, background_papers, approved_by_id, approved_at"
)
OF_REPORT = (
    "SELECT 1 FROM meetings_publishedpaper AS held WHERE held.paper_id = OLD.paper_id"
)
OF_CLAUSE = (
    "SELECT 1 FROM meetings_publishedpaper AS held JOIN meetings_report AS report "
    "ON report.paper_id = held.paper_id WHERE report.id = NEW.report_id"
)
# name -> (when, on which table, what is published)
TRIGGERS = {
    "meetings_report_stays": (f"UPDATE OF {WORDS}", "meetings_report", OF_REPORT),
    "meetings_clause_stays": ("UPDATE", "meetings_recommendation", OF_CLAUSE),
    "meetings_clause_comes": ("INSERT", "meetings_recommendation", OF_CLAUSE),
    "meetings_principle_comes": ("INSERT", "meetings_report_principles", OF_CLAUSE),
}
SAYS = "A published report never changes."


def freeze(apps, schema_editor):
    for name, (when, table, published) in TRIGGERS.items():
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(
                f"CREATE TRIGGER {name} BEFORE {when} ON {table} WHEN EXISTS "
                f"({published}) BEGIN SELECT RAISE(ABORT, '{SAYS}'); END"
            )
            continue
        schema_editor.execute(
            f"CREATE FUNCTION {name}() RETURNS trigger AS $$ BEGIN IF EXISTS "
            f"({published}) THEN RAISE EXCEPTION '{SAYS}' USING ERRCODE = '23000'; "
            "END IF; RETURN NEW; END $$ LANGUAGE plpgsql; "
            f"CREATE TRIGGER {name} BEFORE {when} ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {name}()"
        )


def thaw(apps, schema_editor):
    for name in TRIGGERS:
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(f"DROP TRIGGER {name}")
        else:
            schema_editor.execute(f"DROP FUNCTION {name} CASCADE")


class Migration(migrations.Migration):
    dependencies = [("meetings", "0091_which_items_came_late")]

    operations = [migrations.RunPython(freeze, thaw)]
