"""Nothing that was published can be taken away (LAW: A2)."""

import ast
from pathlib import Path

import pytest
from django.conf import settings
from django.db.models import ProtectedError

from meetings.agenda import remove_item, remove_paper
from meetings.models import Publication
from meetings.packs import publish
from meetings.republishing import withdraw
from tests.meetings.makers import make_clerk, make_item, make_meeting, make_paper

pytestmark = pytest.mark.django_db


def make_agenda():
    """A published agenda with one item and one paper, long ago."""
    meeting = make_meeting(state="draft")
    make_paper(item=make_item(meeting=meeting))
    return publish(meeting=meeting, kind="agenda")


def test_no_page_takes_a_published_item_or_paper_away(client):
    agenda = make_agenda()
    item = agenda.items.get()
    paper = item.papers.get()
    client.force_login(make_clerk())

    client.post(f"/items/{item.pk}/remove/")
    client.post(f"/papers/{paper.pk}/remove/")

    assert not remove_item(item=item)
    assert not remove_paper(paper=paper)
    assert list(item.papers.all()) == [paper]


def test_the_rows_beside_a_publication_protect_it_even_when_it_is_withdrawn():
    agenda = make_agenda()
    withdraw(publication=agenda, author=None, reason="An error.")
    paper = agenda.items.get().papers.get()

    for row in [agenda.meeting, agenda.meeting.board, paper, agenda.items.get()]:
        with pytest.raises(ProtectedError):
            row.delete()
    assert Publication.objects.get().public_sha256 == agenda.public_sha256


def test_no_code_deletes_a_publication():
    # The files of half a publication that could not be saved go (meetings.editions).
    folder = Path(settings.BASE_DIR, "meetings")
    found = [
        f"{path.name}: {ast.unparse(node.func.value)}"
        for path in sorted(folder.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "delete"
        and "publi" in ast.unparse(node.func.value).lower()
    ]

    assert found == []
