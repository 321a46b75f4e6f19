from django.db import migrations

# Once published, bytes and hash never change (DESIGN: publishing): not by any code.
# SQLite drops a table's triggers when a migration remakes it; a test notices.
FROZEN = (
    "meeting_id, kind, number, published_at, public_file, public_sha256, "
    "public_pages, full_file, full_sha256, full_pages, last_number, page_map"
)
SQLITE = f"""
CREATE TRIGGER meetings_publication_stays
BEFORE UPDATE OF {FROZEN} ON meetings_publication
BEGIN SELECT RAISE(ABORT, 'A publication never changes.'); END
"""
POSTGRESQL = f"""
CREATE FUNCTION meetings_publication_stays() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION 'A publication never changes.' USING ERRCODE = '23000'; END
$$ LANGUAGE plpgsql;
CREATE TRIGGER meetings_publication_stays
BEFORE UPDATE OF {FROZEN} ON meetings_publication
FOR EACH ROW EXECUTE FUNCTION meetings_publication_stays()
"""


def freeze(apps, schema_editor):
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    schema_editor.execute(SQLITE if is_sqlite else POSTGRESQL)


def thaw(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER meetings_publication_stays")
    else:
        schema_editor.execute("DROP FUNCTION meetings_publication_stays CASCADE")


class Migration(migrations.Migration):
    dependencies = [("meetings", "0007_paper_head_spots")]

    operations = [migrations.RunPython(freeze, thaw)]
