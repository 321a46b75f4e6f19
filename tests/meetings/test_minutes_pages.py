"""Bringing minutes in by page, reading them under the agenda, approving them."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from meetings.bringing import proposals
from meetings.minutes import text_blocks
from meetings.minutes_reading import read_minutes
from meetings.models import FollowUp, Meeting, Minutes
from tests.meetings.makers import make_item, make_meeting, make_publication
from tests.meetings.minutes_files import (
    DAY,
    approve,
    follow_ups_of,
    make_minutes,
    sample,
)
from tests.meetings.pages import text_of, told
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

TEXT = "Homes\n\nResolved:\n\n(a) That Robin Elm be asked to write.\n"


def held(**fields):
    """A meeting that has been held, and the address below which its pages stand."""
    meeting = make_meeting(meets_on=DAY, state="held", **fields)
    return meeting, meeting.get_absolute_url()


def as_seen(text, page, **typed):
    """What the preview's form sends, with what was typed for the only clause."""
    (proposal,) = proposals(read_minutes(text))
    fields = {"owner": "", "due": "", "why_none": "", "is_open": "on"} | typed
    sent = {f"{proposal.key}-{name}": value for name, value in fields.items() if value}
    sent.setdefault(f"{proposal.key}-owner", "")
    return {"text": text, "seen": page.context["seen"], "save": "1"} | sent


def test_what_was_pasted_is_shown_and_not_saved(clerk):
    _, address = held()

    page = clerk.post(f"{address}bring-in-minutes/", {"text": sample("nested")})

    assert [form.proposal.number for form in page.context["forms"]] == [
        "1) a)",
        "1) b)",
        "2)",
    ]
    assert page.context["forms"][0]["owner"].value() == "manager"
    assert Minutes.objects.count() == 0


def test_a_file_is_read_like_a_text(clerk):
    _, address = held()
    file = SimpleUploadedFile("minutes.txt", sample("bullets").encode())

    page = clerk.post(f"{address}bring-in-minutes/", {"file": file})

    assert len(page.context["forms"]) == 4
    assert "RESOLVED: That:" in page.context["again"].initial["text"]


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"text": " "}, "Choose a file, or paste the text"),
        ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7")}, "This is neither Word"),
        ({"file": SimpleUploadedFile("a.txt", b"")}, "The file is empty"),
        ({"text": "Resolved:\n" + "• So.\n" * 201}, "This is more than the minutes"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(clerk, sent, sentence):
    _, address = held()

    page = clerk.post(f"{address}bring-in-minutes/", sent)

    errors = " ".join(
        str(e) for each in page.context["form"].errors.values() for e in each
    )
    assert errors.startswith(sentence)


def test_saving_takes_what_was_typed_for_a_clause(clerk):
    owner = make_person(name="Hazel Rowan")
    meeting, address = held()
    make_meeting(board=meeting.board, meets_on=date(2025, 6, 3))
    page = clerk.post(f"{address}bring-in-minutes/", {"text": TEXT})

    sent = as_seen(TEXT, page, owner="Hazel Rowan", due="the next meeting")
    saved = clerk.post(f"{address}bring-in-minutes/", sent, follow=True)

    follow_up = FollowUp.objects.get()
    assert (follow_up.owner, follow_up.due_on) == (owner, date(2025, 6, 3))
    assert saved.redirect_chain == [(f"{address}#minutes", 302)]
    assert "with 1 decision." in told(saved)[0]
    assert Minutes.objects.get().brought_by_id == int(clerk.session["_auth_user_id"])


def test_nothing_to_do_is_saved_with_its_reason(clerk):
    _, address = held()
    page = clerk.post(f"{address}bring-in-minutes/", {"text": TEXT})

    sent = as_seen(TEXT, page, is_open="", why_none="Robin has written.")
    clerk.post(f"{address}bring-in-minutes/", sent)

    follow_up = FollowUp.objects.get()
    assert (follow_up.state, follow_up.why_none) == ("none", "Robin has written.")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"owner": "Robin Elm"}, "Say who does it and by when, or why not"),
        ({"is_open": ""}, "Say why nothing is left to do"),
    ],
)
def test_a_clause_without_owner_date_or_reason_is_asked_for(clerk, typed, sentence):
    _, address = held()
    page = clerk.post(f"{address}bring-in-minutes/", {"text": TEXT})

    again = clerk.post(f"{address}bring-in-minutes/", as_seen(TEXT, page, **typed))

    assert again.context["failed"][0].errors == {"why_none": [sentence]}
    assert f"(a) That Robin Elm be asked to write.: {sentence}" in text_of(again)
    assert Minutes.objects.count() == 0


def test_a_changed_text_is_looked_at_before_it_is_saved(clerk):
    _, address = held()
    page = clerk.post(f"{address}bring-in-minutes/", {"text": TEXT})
    sent = as_seen(TEXT, page, owner="Hazel Rowan")

    changed = f"{TEXT}\n(b) That more be done.\n"
    again = clerk.post(f"{address}bring-in-minutes/", sent | {"text": changed})

    assert Minutes.objects.count() == 0
    assert "The text has changed." in text_of(again)
    assert [form["owner"].value() for form in again.context["forms"]] == [
        "Hazel Rowan",
        "",
    ]


def test_a_text_that_is_there_already_says_so(clerk):
    meeting, address = held()
    make_minutes(meeting=meeting, text=TEXT)
    page = clerk.post(f"{address}bring-in-minutes/", {"text": TEXT})

    sent = as_seen(TEXT, page, why_none="Nobody is named.")
    again = clerk.post(f"{address}bring-in-minutes/", sent)

    assert again.context["form"].errors == {
        "text": ["This text has been brought in already."]
    }


def test_a_meeting_to_come_sends_back_with_a_sentence(clerk):
    meeting = make_meeting()

    page = clerk.get(f"{meeting.get_absolute_url()}bring-in-minutes/", follow=True)

    assert told(page) == ["This meeting is still to come: it has no minutes yet."]


def test_minutes_stand_under_their_items_and_the_others_below(client):
    meeting, address = held()
    item = make_item(meeting=meeting, title="A new way of hearing young people")
    make_item(meeting=meeting, title="Homes")
    make_publication(meeting=meeting)
    approve(make_minutes(meeting=meeting, text=sample("roman")))

    page = client.get(address)

    first, second = (entry.item for entry in page.context["entries"])
    assert [row.heading for row in first.minuted] == [item.title, ""]
    assert second.minuted == []
    assert [row.heading for row in page.context["laid"].rest] == [
        "MINUTES OF THE CORPORATE PARENTING BOARD",
        "Declarations of interest",
        "Close",
    ]
    assert [title for title, _ in page.context["laid"].groups] == [
        "Present",
        "Apologies",
        "In attendance",
    ]
    assert "Reason: Young people asked for it." in text_of(page)


def test_lists_in_the_text_are_shown_as_lists():
    minutes = make_minutes(text=sample("roman"))
    row = minutes.rows.get(heading="A new way of hearing young people")

    assert [(block["is_list"], block["lines"]) for block in text_blocks(row.text)] == [
        (False, ["The board heard two young people, who asked for:"]),
        (True, ["a room of their own;", "an answer within a week."]),
        (False, ["Members thanked them."]),
        (False, ["Moved by Councillor Birch, seconded by Councillor Cedar."]),
    ]
    assert text_blocks("one\ntwo") == [{"is_list": False, "lines": ["one two"]}]


def test_the_public_reads_no_draft_and_no_follow_up(client, sign_in):
    minutes = make_minutes(text="Homes\n\nResolved: That Robin Elm be asked to write.")
    address = minutes.meeting.get_absolute_url()

    before = text_of(client.get(address))
    approve(minutes)
    after = text_of(client.get(address))
    signed_in = text_of(sign_in(make_person()).get(address))

    assert "Homes" not in before
    assert "That Robin Elm be asked to write." in after
    assert "Robin Elm, no date, open" not in after
    assert "Robin Elm, no date, open" in signed_in


@pytest.mark.parametrize("rows", [1, 3])
def test_minutes_cost_the_same_for_many_clauses(
    client, rows, django_assert_num_queries
):
    clauses = "".join(f"({letter}) So.\n" for letter in "abc"[:rows])
    meeting, address = held()
    for number in range(rows):
        text = f"Agenda item\n\nHomes {number}\n\nResolved:\n{clauses}"
        make_minutes(meeting=meeting, text=text)
    approve(Minutes.objects.get())

    with django_assert_num_queries(5):
        client.get(address)


def test_minutes_are_approved_and_then_signed(clerk):
    chair = make_person(name="Ash")
    minutes = make_minutes()
    address = f"{minutes.meeting.get_absolute_url()}approve-minutes/"

    clerk.post(address, {"approved_on": "3 6 2025", "approved_by": chair.pk})
    page = clerk.post(
        address, {"signed_on": "4 6 2025", "signed_by": chair.pk}, follow=True
    )

    minutes.refresh_from_db()
    assert (minutes.state, minutes.signed_on) == ("signed", date(2025, 6, 4))
    assert told(page) == ["The minutes are approved.", "The minutes are signed."]
    assert (
        "Approved on 3 June 2025, Ash in the chair. Signed on 4 June 2025 by Ash."
        in text_of(page)
    )
    assert clerk.get(address).url == minutes.get_absolute_url()


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("3 3 2025", "This is before 4 March 2025"),
        ("1 1 2090", "This day is still to come"),
        ("", "Enter the day of the meeting that approved them"),
    ],
)
def test_minutes_are_approved_between_the_meeting_and_today(clerk, day, sentence):
    minutes = make_minutes()
    address = f"{minutes.meeting.get_absolute_url()}approve-minutes/"

    page = clerk.post(address, {"approved_on": day, "approved_by": ""})

    assert page.context["form"].errors == {
        "approved_on": [sentence],
        "approved_by": ["Choose who chaired the meeting"],
    }
    assert Minutes.objects.get().state == "draft"


def test_a_draft_is_removed_by_its_page_and_approved_minutes_are_not(clerk):
    minutes = make_minutes()
    address = f"{minutes.meeting.get_absolute_url()}remove-minutes/"
    approve(minutes)

    refused = clerk.post(address, follow=True)
    Minutes.objects.get().delete()
    make_minutes(meeting=Meeting.objects.get())
    removed = clerk.post(address, follow=True)

    assert told(refused)[0].startswith("These minutes stay")
    assert told(removed) == ["The draft is gone. Bring the minutes in again."]
    assert Minutes.objects.count() == 0
    assert follow_ups_of(minutes) == []
