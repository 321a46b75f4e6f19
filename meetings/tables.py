"""Tables of meetings; the row's markup is in templates/meetings/."""

import django_tables2 as tables

from meetings.models import Meeting


class MeetingTable(tables.Table):
    """Meetings that are over, the last one first."""

    caption = "Past meetings"
    # No way on from here: what is ahead stands above the table.
    empty_url = empty_link = ""

    meets_on = tables.Column("Date")
    board = tables.Column("Board", order_by=["board__name"])
    venue = tables.Column("Where", orderable=False)
    state = tables.Column("State", orderable=False)

    class Meta:
        model = Meeting
        fields = ["meets_on", "board", "venue", "state"]
        template_name = "meetings/_meeting_table.html"
        empty_text = "No meeting has taken place yet."
