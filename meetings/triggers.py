"""What the database refuses by itself of meetings: rules across rows.

Small triggers, the same on SQLite and PostgreSQL, each named after its rule; the name
is in the IntegrityError.

SQLite drops a table's triggers when a migration makes it anew, and will not rename a
table that a trigger elsewhere speaks of. So a migration that changes AgendaItem,
Minutes, Minute, Resolution, Clause, Vote, Interest, Publication, PublishedPaper or
Report stands between ``triggers.removed()`` and ``triggers.installed()``. A test names
the triggers that are missing in the end.
"""

from django.db import migrations

# Once published, bytes and hash never change (DESIGN: publishing): not by any code.
FROZEN = (
    "meeting_id, kind, number, published_at, public_file, public_sha256, "
    "public_pages, full_file, full_sha256, full_pages, last_number, page_map, "
    "published_by_id, supersedes_id, superseding_reason"
)
# No decision on an item that came too late, unless it says why it could not wait
# (Local Government Act 1972, s.100B(4)(b); LAW: N4).
LATE = """EXISTS (SELECT 1 FROM meetings_agendaitem AS late
    WHERE late.id = {item} AND late.is_late AND late.urgent_reason = '')"""
ITEM_OF_MINUTE = (
    "(SELECT was.item_id FROM meetings_minute AS was WHERE was.id = NEW.minute_id)"
)
MINUTED = """EXISTS (SELECT 1 FROM meetings_resolution AS put
    WHERE put.minute_id = NEW.id)"""

# The words of a published report (DESIGN: publishing).
REPORT_WORDS = (
    "paper_id, state, report_of, purpose, background, voice, options, money, law, "
    "equality, data, rights, background_papers, approved_by_id, approved_at"
)
PUBLISHED_REPORT = """EXISTS (SELECT 1 FROM meetings_publishedpaper AS held
    WHERE held.paper_id = OLD.paper_id)"""
OF_PUBLISHED_REPORT = """EXISTS (SELECT 1 FROM meetings_publishedpaper AS held
    JOIN meetings_report AS report ON report.paper_id = held.paper_id
    WHERE report.id = NEW.report_id)"""
# Minutes that the board has approved, and all that was decided in them (LAW: A1).
APPROVED = """EXISTS (SELECT 1 FROM meetings_minutes AS kept
    {joins} WHERE {row} AND kept.state <> 'draft')"""
OF_MINUTES = "JOIN meetings_minute AS was ON was.minutes_id = kept.id"
OF_RESOLUTION = (
    f"{OF_MINUTES} JOIN meetings_resolution AS put ON put.minute_id = was.id"
)
MINUTE_WORDS = (
    "minutes_id, position, number, heading, asked, text, is_exempt, "
    "exempt_paragraphs, public_summary"
)
RESOLUTION_WORDS = (
    "minute_id, position, opening, reason, mover, seconder, recommended, outcome, "
    "method, votes_for, votes_against, abstentions, casting_vote, could_vote, quorum"
)
CLAUSE_WORDS = "resolution_id, position, number, text"


def changed(columns: str) -> str:
    """Whether one of the columns gets another value; saving a row as it is may be."""
    return " OR ".join(
        f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in columns.split(", ")
    )


# The name of the rule -> the table, when it looks, and what it refuses.
RULES = {
    "meetings_publication_stays": (
        "meetings_publication",
        f"UPDATE OF {FROZEN}",
        "1 = 1",
    ),
    "publication_withdrawn_stays_withdrawn": (
        "meetings_publication",
        "UPDATE OF withdrawn_at, withdrawn_by_id, withdrawn_reason",
        "OLD.withdrawn_at IS NOT NULL",
    ),
    "resolution_on_a_late_item_says_why": (
        "meetings_resolution",
        "INSERT",
        LATE.format(item=ITEM_OF_MINUTE),
    ),
    "resolution_moved_to_a_late_item_says_why": (
        "meetings_resolution",
        "UPDATE OF minute_id",
        LATE.format(item=ITEM_OF_MINUTE),
    ),
    "minute_moved_to_a_late_item_says_why": (
        "meetings_minute",
        "UPDATE OF item_id",
        f"{LATE.format(item='NEW.item_id')} AND {MINUTED}",
    ),
    "item_decided_late_keeps_its_reason": (
        "meetings_agendaitem",
        "UPDATE OF is_late, urgent_reason",
        "NEW.is_late AND NEW.urgent_reason = '' AND EXISTS (SELECT 1"
        " FROM meetings_resolution AS put"
        " JOIN meetings_minute AS was ON was.id = put.minute_id"
        " WHERE was.item_id = NEW.id)",
    ),
    "approved_minutes_stay_approved": (
        "meetings_minutes",
        "UPDATE OF state, as_approved, meeting_id",
        "OLD.state <> 'draft' AND (NEW.state = 'draft' OR NEW.as_approved IS NULL"
        " AND OLD.as_approved IS NOT NULL OR NEW.meeting_id <> OLD.meeting_id"
        " OR OLD.state = 'signed' AND NEW.state <> 'signed')",
    ),
    "minute_of_approved_minutes_stays": (
        "meetings_minute",
        f"UPDATE OF {MINUTE_WORDS}",
        f"({changed(MINUTE_WORDS)})"
        f" AND {APPROVED.format(joins='', row='kept.id = OLD.minutes_id')}",
    ),
    "resolution_of_approved_minutes_stays": (
        "meetings_resolution",
        f"UPDATE OF {RESOLUTION_WORDS}",
        f"({changed(RESOLUTION_WORDS)})"
        f" AND {APPROVED.format(joins=OF_MINUTES, row='was.id = OLD.minute_id')}",
    ),
    "clause_of_approved_minutes_stays": (
        "meetings_clause",
        f"UPDATE OF {CLAUSE_WORDS}",
        f"({changed(CLAUSE_WORDS)})"
        " AND "
        + APPROVED.format(joins=OF_RESOLUTION, row="put.id = OLD.resolution_id"),
    ),
    # No part and no vote (Localism Act 2011, s.31; LAW: M5).
    "vote_of_nobody_with_an_interest": (
        "meetings_vote",
        "INSERT",
        """EXISTS (SELECT 1 FROM meetings_interest AS told
            JOIN meetings_resolution AS put ON put.minute_id = told.minute_id
            WHERE told.attendance_id = NEW.attendance_id AND told.leaves
            AND put.id = NEW.resolution_id)""",
    ),
    "published_report_stays": (
        "meetings_report",
        f"UPDATE OF {REPORT_WORDS}",
        PUBLISHED_REPORT,
    ),
    "published_report_keeps_its_recommendations": (
        "meetings_recommendation",
        "UPDATE",
        OF_PUBLISHED_REPORT,
    ),
    "published_report_gets_no_recommendation": (
        "meetings_recommendation",
        "INSERT",
        OF_PUBLISHED_REPORT,
    ),
    "published_report_gets_no_principle": (
        "meetings_report_principles",
        "INSERT",
        OF_PUBLISHED_REPORT,
    ),
}


def in_sqlite(name: str, table: str, event: str, refused: str) -> list[str]:
    """The statements that make one trigger in SQLite."""
    return [
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW"
        f" WHEN {refused} BEGIN SELECT RAISE(ABORT, '{name}'); END"
    ]


def in_postgresql(name: str, table: str, event: str, refused: str) -> list[str]:
    """The statements that make one trigger, and its function, in PostgreSQL."""
    return [
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" IF {refused} THEN RAISE EXCEPTION '{name}'"
        " USING ERRCODE = 'integrity_constraint_violation'; END IF;"
        " RETURN NEW; END $$",
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW"
        f" EXECUTE FUNCTION {name}()",
    ]


def install(apps, schema_editor):
    """Make every trigger of meetings anew."""
    remove(apps, schema_editor)
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    make = in_sqlite if is_sqlite else in_postgresql
    for name, (table, event, refused) in RULES.items():
        for statement in make(name, table, event, refused):
            # No parameters at all: else a per cent sign would stand for one.
            schema_editor.execute(statement, params=None)


def remove(apps, schema_editor):
    """Take every trigger of meetings away, so that a migration can change tables."""
    is_postgresql = schema_editor.connection.vendor == "postgresql"
    for name, (table, _, _) in RULES.items():
        on_table = f" ON {table}" if is_postgresql else ""
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}{on_table}", params=None)
        if is_postgresql:
            schema_editor.execute(f"DROP FUNCTION IF EXISTS {name}()", params=None)


def installed() -> migrations.RunPython:
    """The step that ends a migration of the tables that the rules look at."""
    return migrations.RunPython(install, remove)


def removed() -> migrations.RunPython:
    """The step that begins a migration of the tables that the rules look at."""
    return migrations.RunPython(remove, install)
