from django.db import migrations
from django.utils import timezone

from meetings.terms_reading import read_terms


def text_to_version(apps, schema_editor):
    """What a board's page said it is for becomes version 1 of its terms."""
    terms = apps.get_model("meetings", "TermsOfReference").objects
    paragraphs = apps.get_model("meetings", "TermsParagraph").objects
    history = apps.get_model("meetings", "HistoricalBoard").objects
    for board in apps.get_model("meetings", "Board").objects.all():
        text = board.terms_of_reference
        if not text.strip():
            continue
        said = history.filter(id=board.pk, terms_of_reference=text)
        first = said.order_by("history_date").first()
        moment = first.history_date if first else timezone.now()
        version = terms.create(
            board=board,
            number=1,
            in_force_from=timezone.localdate(moment),
            source=text,
        )
        paragraphs.bulk_create(
            paragraphs.model(terms=version, position=position, **vars(paragraph))
            for position, paragraph in enumerate(read_terms(text), start=1)
        )


def version_to_text(apps, schema_editor):
    """The last version's text goes back to the board."""
    terms = apps.get_model("meetings", "TermsOfReference").objects
    for version in terms.order_by("number").select_related("board"):
        version.board.terms_of_reference = version.source
        version.board.save()


def observers_do_not_vote(apps, schema_editor):
    """Observers and advisers never had a vote, whatever their seat said."""
    seats = apps.get_model("meetings", "Membership").objects
    seats.filter(role__in=["observer", "adviser"], is_voting=True).update(
        is_voting=False
    )


class Migration(migrations.Migration):
    dependencies = [("meetings", "0011_item_labels")]

    operations = [
        migrations.RunPython(text_to_version, version_to_text),
        migrations.RunPython(observers_do_not_vote, migrations.RunPython.noop),
    ]
