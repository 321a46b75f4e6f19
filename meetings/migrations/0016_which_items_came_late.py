from django.db import migrations
from django.utils import timezone

from meetings.notice import CLEAR_DAYS, clear_days


def mark_items(apps, schema_editor):
    """Whether each item of an agenda that is out came with too few clear days."""
    meetings = apps.get_model("meetings", "Meeting").objects
    for meeting in meetings.filter(publications__kind="agenda").distinct():
        closed = set(meeting.board.closure_days.values_list("closed_on", flat=True))
        for item in meeting.items.all():
            item.is_late = came_late(item, meeting, closed)
            item.save(update_fields=["is_late"])


def came_late(item, meeting, closed):
    """The rule of meetings.urgency, as it was when this was written."""
    if meeting.board.legal_basis == "panel" or item.kind == "heading":
        return False
    first = item.publications.order_by("published_at", "pk").first()
    if first is None:
        return True
    if first.kind == "agenda":
        return False
    published_on = timezone.localdate(first.published_at)
    return clear_days(published_on, meeting.meets_on, closed) < CLEAR_DAYS


def forget(apps, schema_editor):
    """Back to what nobody knew."""
    apps.get_model("meetings", "AgendaItem").objects.update(is_late=None)


class Migration(migrations.Migration):
    dependencies = [("meetings", "0015_parenting_roles")]

    operations = [migrations.RunPython(mark_items, forget)]
