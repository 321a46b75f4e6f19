"""The command that writes a pack to a file: what it finds, what it says."""

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from meetings.packs import publish
from tests.meetings.makers import (
    make_board,
    make_exempt_paper,
    make_item,
    make_meeting,
    make_paper,
    stored,
)
from tests.pdf.walk import page_texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def export(tmp_path):
    """Runs the command into a file; gives the file and what was said."""

    def run(meeting, *options, kind="agenda", edition="public"):
        out, said = tmp_path / "pack.pdf", StringIO()
        call_command(
            *("export_pack", str(meeting), "--kind", kind, "--edition", edition),
            *("--out", str(out), *options),
            stdout=said,
        )
        return out, said.getvalue()

    return run


def make_agenda(**fields):
    """A draft meeting with a public and an exempt paper."""
    meeting = make_meeting(state="draft", **fields)
    item = make_item(meeting=meeting)
    make_paper(item=item, title="Open")
    make_exempt_paper(item=item, title="Closed")
    return meeting


def test_in_words_it_says_where_and_how_long(export):
    meeting = make_agenda()

    out, said = export(meeting.pk)

    assert said == f"{out}: 4 pages.\n"


@pytest.mark.parametrize("published", [False, True])
@pytest.mark.parametrize(
    ("edition", "titles"), [("public", ["Open"]), ("full", ["Open", "Closed"])]
)
def test_each_edition_names_its_own_papers(export, published, edition, titles):
    meeting = make_agenda()
    if published:
        publish(meeting=meeting, kind="agenda")

    _, said = export(meeting.pk, "--json", edition=edition)

    assert [paper["title"] for paper in json.loads(said)["papers"]] == titles


def test_what_is_published_is_written_as_it_went_out(export):
    meeting = make_agenda()
    publication = publish(meeting=meeting, kind="agenda")

    out, _ = export(meeting.pk, "--published-on", "2020-01-01", edition="full")

    assert out.read_bytes() == stored(publication.full_file)


def test_a_day_alone_will_do_where_one_meeting_fits(export):
    make_agenda(meets_on=date(2031, 1, 7))

    out, _ = export("7 January 2031", "--published-on", "2 January 2031")

    assert "published on 2 January 2031" in page_texts(out.read_bytes())[0]


@pytest.mark.parametrize(
    ("meeting", "options", "sentence"),
    [
        ("2031-01-07", (), "More than one meeting fits: 2031-01-07. Name its board"),
        ("2031-01-08", (), "There is no meeting: 2031-01-08. Name its board too"),
        ("soon", (), "soon names no meeting: give a day like 2021-01-19."),
        ("one/2031-01-07", ("--published-on", "soon"), "soon is not a day such as"),
    ],
)
def test_what_it_cannot_find_is_said(export, meeting, options, sentence):
    for slug in ["one", "two"]:
        make_agenda(board=make_board(slug=slug), meets_on=date(2031, 1, 7))

    with pytest.raises(CommandError) as refused:
        export(meeting, *options)

    assert str(refused.value).startswith(sentence)


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("agenda", "The agenda has no items yet."),
        ("supplement", "No paper has been added since the last publication."),
        ("minutes", "This meeting has no minutes yet."),
    ],
)
def test_with_nothing_to_write_it_says_so(export, kind, sentence):
    meeting = make_meeting(state="draft")

    with pytest.raises(CommandError, match=sentence):
        export(meeting.pk, kind=kind)


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    meeting = make_agenda()
    out = tmp_path / "nowhere" / "pack.pdf"

    with pytest.raises(CommandError) as refused:
        call_command(
            *("export_pack", str(meeting.pk), "--kind", "agenda"),
            *("--edition", "public", "--out", str(out)),
        )

    assert str(refused.value) == f"{out}: No such file or directory."
