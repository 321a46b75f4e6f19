"""What the evening noted stands in the minutes by itself, and holds them up or not."""

from datetime import time, timedelta

import pytest
from django.utils import timezone

from meetings import evening as steps
from meetings import exclusions, motions
from meetings.bringing import MinutesRefused, bring_in
from meetings.composing import compose
from meetings.drafts import PackError
from meetings.evening_clock import moment_of
from meetings.minutes import NotDecided
from meetings.minutes_publishing import publish_minutes
from meetings.models import FollowUp, Interest, WorkPlanItem
from meetings.roll import Place, seats_of
from meetings.urgency import sentence as urgency_sentence
from meetings.votes import Tally
from meetings.writing import save_minute, save_resolution
from tests.meetings.evenings import (
    again,
    at_item,
    begin,
    make_board_evening,
    make_evening,
    row,
    somebody,
)
from tests.meetings.makers import make_clerk, make_seat, reasons
from tests.meetings.makers_reports import make_report
from tests.meetings.minutes_files import approve
from tests.meetings.pages import text_of
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db
ASSENT = Tally("assent")


def agreed(evening, number, text="That it be so."):
    """A motion at the item that nobody votes against."""
    return motions.put(minute=evening.row(number), text=text, is_agreed=True)


def excluded(evening, *numbers, at=1):
    """The public goes out for items, by a resolution at another."""
    covers = [evening.row(number) for number in numbers]
    return exclusions.put_exclusion(
        minute=evening.row(at), covers=covers, paragraphs="3", is_agreed=True
    )


def minute_of(evening, number):
    """The minute of the item as it is read."""
    written = compose(again(evening.meeting).minutes)
    return next(each for each in written.minutes if each.number == str(number))


def test_a_motion_keeps_what_the_report_recommended_else_what_was_asked():
    evening = make_evening()
    item = evening.row(1).item
    make_report(item=item, state="approved", recommendations=["Pay."])

    reported, asked = agreed(evening, 1, "1. Pay half."), agreed(evening, 2)

    assert reported.recommended == "1. Pay."
    assert asked.recommended == "Please agree."
    (decided,) = minute_of(evening, 1).resolutions
    assert (decided.recommended, decided.words()) == ("1. Pay.", "1. Pay half.")


def test_what_an_exempt_report_recommends_stays_in_an_exempt_minute():
    evening = make_evening()
    item = evening.row(2).item
    planted = ["Buy Planted House."]
    make_report(item=item, state="approved", recommendations=planted, **reasons())
    open_one = motions.put_motion(minute=evening.row(2), text="So.")
    excluded(evening, 2)
    evening = again(evening.meeting)
    closed = motions.put_motion(minute=evening.row(2), text="Thus.")
    kept = closed.recommended

    exclusions.readmit(meeting=evening.meeting)

    closed.refresh_from_db()
    assert open_one.recommended == "Please agree."
    assert kept == "1. Buy Planted House."
    assert closed.recommended == "Please agree."


def test_a_minute_made_public_forgets_what_only_the_exempt_report_said():
    evening = make_evening()
    item = evening.row(2).item
    planted = ["Buy Planted House."]
    make_report(item=item, state="approved", recommendations=planted, **reasons())
    excluded(evening, 2)
    motion = agreed(again(evening.meeting), 2)
    minute = row(evening, 2)
    minute.is_exempt = False

    save_minute(minute=minute)

    motion.refresh_from_db()
    assert motion.recommended == "Please agree."


def test_minutes_wait_for_an_open_motion_and_say_where_it_is_decided(sign_in):
    evening = make_evening()
    motion = motions.put_motion(minute=evening.row(2), text="That it be so.")
    steps.end(meeting=evening.meeting)
    minutes = again(evening.meeting).minutes
    client = sign_in(make_clerk())

    pages = [
        client.get(f"{evening.meeting.get_absolute_url()}{page}/")
        for page in ("approve-minutes", "minutes/publish")
    ]

    address = f"{evening.meeting.get_absolute_url()}evening/2/#motion-{motion.pk}"
    assert [page.context["undecided"] for page in pages] == [[(motion, address)]] * 2
    assert "A motion at item 2 is not decided yet." in text_of(pages[0])
    assert compose(minutes).minutes[1].resolutions == []
    assert FollowUp.objects.count() == 0
    with pytest.raises(NotDecided, match="A motion at item 2 is not decided"):
        approve(minutes)
    with pytest.raises(PackError, match="A motion at item 2 is not decided"):
        publish_minutes(minutes=minutes)


def test_page_and_minutes_count_the_same_people():
    meeting = make_board_evening(members=3)
    stand_in = make_seat(
        board=meeting.board, person=make_person(name="Fir"), role="substitute"
    )
    make_seat(board=meeting.board, person=make_person(name="Oak"), role="observer")
    seats = {seat.person.name: seat for seat in seats_of(meeting)}
    places = [
        Place(seats["Ash Chair"], "present"),
        Place(seats["Birch Vice"], "present", is_remote=True),
        Place(seats["Cedar Member"], "apologies", stand_in=stand_in),
        Place(seats["Oak"], "in attendance"),
    ]
    steps.begin(meeting=meeting, places=places, author=make_clerk())

    at_item(again(meeting), 1)

    evening = again(meeting)
    count = evening.count(evening.row(1))
    assert count.could_vote == 2
    (told,) = minute_of(evening, 1).after
    assert told.endswith(
        "the meeting had no quorum (2 of the 3 members that it takes): nothing could "
        "be decided."
    )


def test_the_minutes_tell_the_exclusion_and_who_chaired_an_item():
    evening = make_evening(items=4)
    at_item(evening, 1)
    excluded(evening, 2, 3)
    at_item(evening, 2)
    vice = somebody(evening, "Birch Vice")
    steps.choose_chair(minute=row(evening, 2), attendance=vice)
    exclusions.readmit(meeting=evening.meeting)

    clock = f"{timezone.localtime():%-I.%M}"
    (told,) = minute_of(evening, 1).after
    assert told.startswith(f"The public was excluded from {clock}")
    assert told.endswith(
        " for item 2 and item 3, under paragraph 3 of Schedule 12A to the Local "
        "Government Act 1972."
    )
    assert minute_of(evening, 2).before == [
        "Birch Vice was in the chair for this item."
    ]


def test_the_public_reads_why_a_late_item_was_urgent_even_an_exempt_one():
    evening = make_evening()
    item = evening.row(2).item
    item.urgent_reason, item.urgent_chair = "The roof fell in", make_person(name="Ash")
    steps.note_urgency(item=item)
    steps.declare(
        interest=Interest(
            attendance=somebody(evening, "Elm Member"),
            minute=row(evening, 2),
            kind="other",
            nature="Planted House",
            leaves=True,
        )
    )
    excluded(evening, 2)

    public = minute_of(evening, 2).for_public()

    assert public.in_public == [urgency_sentence(row(evening, 2).item)]
    assert "The roof fell in." in public.in_public[0]
    assert public.before == []


def test_short_notice_stands_at_the_head_of_the_minutes():
    meeting = make_board_evening()
    meeting.short_notice_reason = "A child was ill"
    meeting.save()

    written = compose(begin(meeting).minutes)

    assert written.head[0] == "Ash Chair was in the chair."
    assert written.head[1].startswith("The meeting was convened at shorter notice")


ASKED = "That Robin be asked to bring a report to the next meeting."


def test_what_was_decided_is_followed_up_when_the_evening_ends_and_goes_on_the_plan():
    evening = make_evening()
    agreed(evening, 1, ASKED)
    before = FollowUp.objects.count()

    steps.end(meeting=evening.meeting)
    agreed(again(evening.meeting), 2, "That Kim be asked to write.")

    assert before == 0
    assert [each.who() for each in FollowUp.objects.order_by("pk")] == ["Robin", "Kim"]
    assert WorkPlanItem.objects.get().follow_up.who() == "Robin"


@pytest.mark.parametrize(
    ("corrected", "then"), [("", "Kim"), ("Head of homes", "Head of homes")]
)
def test_an_edited_clause_is_read_anew_unless_somebody_corrected_it(corrected, then):
    evening = make_evening()
    motion = agreed(evening, 1, "That Robin be asked to write.")
    steps.end(meeting=evening.meeting)
    if corrected:
        FollowUp.objects.update(owner_words=corrected)
    clause = motion.clauses.get()
    clause.text = "That Kim be asked to write."

    save_resolution(resolution=motion, clauses=[clause], removed=[])

    assert FollowUp.objects.get().who() == then


def test_an_evening_past_midnight_and_one_noted_the_day_after():
    day = timezone.localdate() - timedelta(days=2)
    evening = make_evening(meets_on=day)
    meeting = evening.meeting
    at_item(evening, 1)
    stands = row(evening, 1)

    late = moment_of(meeting, time(0, 20))
    early = moment_of(meeting, time(16, 50))

    meeting.refresh_from_db()
    assert f"{timezone.localtime(meeting.began_at):%d %H.%M}" == f"{day:%d} 17.00"
    assert stands.began_at == meeting.began_at
    assert timezone.localtime(late).date() == day + timedelta(days=1)
    assert timezone.localtime(early).date() == day
    steps.correct_times(minute=stands, began_at=meeting.began_at, ended_at=late)
    assert steps.end(meeting=meeting).ended_at == late


def test_minutes_of_an_evening_that_was_noted_are_not_brought_in_as_text():
    evening = make_evening()

    with pytest.raises(MinutesRefused, match="every item has its minute already"):
        bring_in(meeting=evening.meeting, text="1. Thing 1\n\nResolved: So.")

    assert again(evening.meeting).minutes.rows.count() == 3
