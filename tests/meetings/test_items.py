"""Adding items to an agenda, changing their order, taking them off."""

import pytest

from meetings.agenda import remove_item
from meetings.models import AgendaItem, Paper
from tests.meetings.makers import (
    make_item,
    make_meeting,
    make_paper,
    make_publication,
)
from tests.meetings.pages import text_of, told

pytestmark = pytest.mark.django_db

FORM = {"title": "Foster care", "asked": "To note the report.", "presenter": ""}
KEEPS = (
    "Item 1 has been published: it keeps its number and its words. "
    "You can add papers to it, or an item at the end, for a supplement."
)


def agenda(meeting):
    """Number and title of every item, in order."""
    return list(meeting.items.values_list("number", "title"))


def test_an_item_comes_at_the_end(clerk):
    meeting = make_meeting(state="draft")
    make_item(meeting=meeting)

    page = clerk.post(f"{meeting.get_absolute_url()}new-item/", FORM, follow=True)

    assert agenda(meeting) == [(1, "Thing 1"), (2, "Foster care")]
    assert page.redirect_chain == [(f"{meeting.get_absolute_url()}#item-2", 302)]
    assert told(page) == ["Item 2 is on the agenda. Add its papers, or the next item."]


@pytest.mark.parametrize(
    ("title", "message"),
    [
        (" ", "Enter what the item is called"),
        ("x" * 301, "Ensure this value has at most 300 characters (it has 301)."),
        ("a\x00b", "Null characters are not allowed."),
    ],
)
def test_an_item_without_a_usable_title_is_sent_back(clerk, title, message):
    meeting = make_meeting(state="draft")

    page = clerk.post(f"{meeting.get_absolute_url()}new-item/", FORM | {"title": title})

    assert page.context["form"].errors == {"title": [message]}
    assert page.context["form"]["asked"].value() == "To note the report."


def test_script_in_a_title_is_shown_as_text(clerk):
    item = make_item(title="<script>alert(1)</script>")

    page = clerk.get(item.meeting.get_absolute_url()).content.decode()

    assert "<script>alert" not in page


def test_a_draft_item_is_edited(clerk):
    item = make_item()

    clerk.post(f"/items/{item.pk}/edit/", FORM)

    item.refresh_from_db()
    assert (item.number, item.title) == (1, "Foster care")


def test_an_edited_item_keeps_a_title(clerk):
    item = make_item()

    page = clerk.post(f"/items/{item.pk}/edit/", FORM | {"title": ""})

    assert page.context["form"].errors == {"title": ["Enter what the item is called"]}
    assert "Edit item 1" in text_of(page)


@pytest.mark.parametrize(
    ("place", "to", "titles", "said"),
    [
        (1, "up", ["Thing 2", "Thing 1", "Thing 3"], "Item 2 is now item 1."),
        (1, "down", ["Thing 1", "Thing 3", "Thing 2"], "Item 2 is now item 3."),
        (0, "up", ["Thing 1", "Thing 2", "Thing 3"], "Item 1 cannot move further."),
        (2, "down", ["Thing 1", "Thing 2", "Thing 3"], "Item 3 cannot move further."),
    ],
)
def test_items_move_by_one_and_numbers_follow_the_order(clerk, place, to, titles, said):
    meeting = make_meeting(state="draft")
    items = [make_item(meeting=meeting) for _ in range(3)]

    page = clerk.post(f"/items/{items[place].pk}/move/", {"to": to}, follow=True)

    assert agenda(meeting) == list(enumerate(titles, start=1))
    assert told(page) == [said]


def test_a_move_leaves_no_trace_of_the_number_it_parked_on(clerk):
    meeting = make_meeting(state="draft")
    make_item(meeting=meeting)
    second = make_item(meeting=meeting)

    clerk.post(f"/items/{second.pk}/move/", {"to": "up"})

    assert not AgendaItem.history.filter(number=0).exists()


def test_an_item_goes_with_its_papers_and_the_next_move_up(
    clerk, django_capture_on_commit_callbacks
):
    meeting = make_meeting(state="draft")
    first, second, third = [make_item(meeting=meeting) for _ in range(3)]
    paper = make_paper(item=second)

    asked = clerk.get(f"/items/{second.pk}/remove/")
    with django_capture_on_commit_callbacks(execute=True):
        page = clerk.post(f"/items/{second.pk}/remove/", follow=True)

    assert "Its 1 paper goes with it" in text_of(asked)
    assert agenda(meeting) == [(1, "Thing 1"), (2, "Thing 3")]
    assert told(page) == ["“Thing 2” is off the agenda. If you need it, add it again."]
    assert not Paper.objects.exists()
    assert not paper.file.storage.exists(paper.file.name)


@pytest.mark.parametrize("action", ["edit", "remove"])
def test_a_published_item_keeps_its_number_and_its_words(clerk, action):
    item = make_item(meeting=make_meeting())
    make_publication(meeting=item.meeting)

    page = clerk.post(f"/items/{item.pk}/{action}/", FORM, follow=True)

    assert told(page) == [KEEPS]
    assert agenda(item.meeting) == [(1, "Thing 1")]


def test_items_added_after_publication_move_only_among_themselves(clerk):
    meeting = make_meeting()
    make_item(meeting=meeting)
    make_publication(meeting=meeting)
    second, third = make_item(meeting=meeting), make_item(meeting=meeting)

    clerk.post(f"/items/{second.pk}/move/", {"to": "up"})
    clerk.post(f"/items/{third.pk}/move/", {"to": "up"})

    assert agenda(meeting) == [(1, "Thing 1"), (2, "Thing 3"), (3, "Thing 2")]


def test_a_published_item_does_not_move(clerk):
    meeting = make_meeting()
    make_item(meeting=meeting)
    second = make_item(meeting=meeting)
    make_publication(meeting=meeting)

    clerk.post(f"/items/{second.pk}/move/", {"to": "up"})

    assert agenda(meeting) == [(1, "Thing 1"), (2, "Thing 2")]


def test_a_published_agenda_says_plainly_what_can_still_be_done(clerk):
    item = make_item(meeting=make_meeting())
    make_publication(meeting=item.meeting)

    words = text_of(clerk.get(item.meeting.get_absolute_url()))

    assert "What has been published keeps its number and its words." in words
    assert "Add a paper to item 1" in words
    assert "Move up" not in words


def test_an_item_published_in_the_meantime_is_not_removed():
    item = make_item(meeting=make_meeting())
    make_publication(meeting=item.meeting)

    assert not remove_item(item=item)
    assert AgendaItem.objects.filter(pk=item.pk).exists()
