"""An evening from beginning to end, as the clerk's browser sees it."""

import re

from meetings.models import Exclusion, Interest, Minute, Movement, Resolution
from tests.browser.checks import assert_accessible, assert_fits
from tests.meetings.evenings import make_board_evening
from tests.meetings.makers import make_clerk, make_exempt_paper
from tests.pdf.walk import page_texts

NO_CONNECTION = "Not saved: no connection, kept on this device"


def take(page, number):
    """Take the item that comes next."""
    page.get_by_role("button", name=f"Next: item {number}").click()
    page.get_by_role("heading", name=f"{number}. Thing {number}").wait_for()


def wait_until_saved(page):
    """The page says at what time the notes were saved."""
    page.get_by_text(re.compile(r"^Saved [0-9]{2}\.[0-9]{2}$")).wait_for()


def note(page, words):
    """Type notes as a person does, and wait until the page says that they are safe."""
    page.get_by_role("textbox", name="Notes on item").press_sequentially(words)
    page.keyboard.press("Control+s")
    wait_until_saved(page)


def tap(page, way, name):
    """The button beside a name."""
    return page.get_by_role("button", name=re.compile(rf"{way}\W+{name}"))


def leave(page, *names):
    """Members leave, a tap each."""
    for name in names:
        tap(page, "Leaves", name).click()
        tap(page, "Arrives", name).wait_for()


def arrive(page, *names):
    """Members come back, a tap each."""
    for name in names:
        tap(page, "Arrives", name).click()
        tap(page, "Leaves", name).wait_for()


def declare(page, name):
    """A member has an interest and takes no part in the item."""
    page.get_by_text("Somebody declares an interest").click()
    page.get_by_label("Who declares it").select_option(name)
    page.get_by_label("What kind").select_option("Disclosable pecuniary interest")
    page.get_by_role("textbox", name="What it is").fill("Owns the house")
    page.get_by_label("Takes no part in this item").check()
    page.get_by_role("button", name="Note the interest").click()
    page.get_by_text(f"{name} (takes no part: an interest)").first.wait_for()


def vote_with_a_tie(page):
    """A motion that only the chair's casting vote carries."""
    page.get_by_label("What the board is to decide").fill("(i) That it be so.")
    page.get_by_role("button", name="Put it to the vote").first.click()
    page.get_by_role("radio", name="Show of hands").check()
    page.locator("[name=votes_for]").fill("2")
    page.locator("[name=votes_against]").fill("2")
    page.get_by_role("button", name="Record the vote").click()
    page.get_by_text("The votes are equal. Say how").first.wait_for()
    assert_accessible(page)
    page.get_by_role("radio", name="For", exact=True).check()
    page.get_by_role("button", name="Record the vote").click()
    page.get_by_text("casting vote for by Ash Chair").wait_for()


def exclude(page):
    """The public goes out for the items with exempt papers."""
    page.get_by_text("Exclude the public", exact=True).click()
    agreed = page.get_by_role("button", name="Agreed without a vote")
    agreed.last.click()
    page.get_by_text("The public is excluded").wait_for()


def take_a_late_item(page):
    """The chair finds why the last item cannot wait, and the board decides on it."""
    page.locator("[name=urgent_reason]").fill("The roof fell in")
    page.get_by_role("button", name="Record why it is urgent").click()
    page.get_by_label("What the board is to decide").fill("That it be mended.")
    page.get_by_role("button", name="Agreed without a vote").first.click()
    page.get_by_text("That it be mended.").first.wait_for()


def write_the_exempt_minute(page):
    """What was said in private, and what the public reads instead."""
    page.get_by_role("link", name="Thing 7").click()
    page.get_by_label("What was said").fill("Planted House costs too much.")
    page.get_by_label("What the public reads instead").fill("A contract was talked of.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("link", name="Read them as a whole").click()


def minutes_of(page, meeting, which):
    """The words of the minutes as PDF, spaces made one."""
    host = page.url.split("/meetings/")[0]
    address = f"{host}{meeting.get_absolute_url()}minutes/draft-{which}.pdf"
    sent = page.context.request.get(address)
    return " ".join(" ".join(page_texts(sent.body())).split())


# What the minutes say of the evening by themselves, item by item.
SAID = [
    "Elm Member declared a disclosable pecuniary interest in this item (Owns the "
    "house) and left the meeting for this item.",
    "2 voted for, 2 against; none abstained.",
    "The votes being equal, Ash Chair gave the casting vote for it.",
    "the public be excluded from the meeting during item 7, on the grounds that item "
    "7 involves the likely disclosure of exempt information as defined in paragraph 3",
    "The public was excluded from",
    "Cedar Member left at",
    "the meeting had no quorum (2 of the 3 members that it takes): nothing could be "
    "decided.",
    "the meeting had a quorum again.",
    "for these special circumstances: The roof fell in.",
    "That it be mended.",
]


def test_an_evening_is_noted_and_nothing_is_lost(open_page):
    meeting = make_board_evening(items=8)
    make_exempt_paper(item=meeting.items.get(number=7))
    meeting.items.filter(number=8).update(is_late=True)
    page = open_page(meeting.get_absolute_url(), person=make_clerk(), width=820)
    page.get_by_role("link", name="Open the evening").click()
    page.get_by_role("link", name="Mark everybody as present").click()
    page.get_by_role("button", name="Begin the evening").click()

    page.get_by_role("button", name="Take item 1").click()
    for number in (2, 3, 4):
        take(page, number)
    declare(page, "Elm Member")
    vote_with_a_tie(page)
    take(page, 5)
    exclude(page)
    take(page, 6)
    leave(page, "Cedar Member", "Dale Member", "Elm Member")
    lost = page.get_by_text("No quorum: 2 members who can vote are here").inner_text()
    may_put = page.get_by_text("Put a motion").count()
    page.context.set_offline(True)
    page.get_by_role("textbox", name="Notes on item").press_sequentially(
        "Only talked about. "
    )
    page.keyboard.press("Control+s")
    page.get_by_text(NO_CONNECTION).wait_for()
    page.context.set_offline(False)
    wait_until_saved(page)
    note(page, "And no more.")
    arrive(page, "Cedar Member", "Dale Member")
    take(page, 7)
    page.context.set_offline(True)
    page.get_by_role("textbox", name="Notes on item").press_sequentially(
        "Behind closed doors."
    )
    address, context = page.url, page.context
    page.close()
    context.set_offline(False)
    page = context.new_page()
    page.goto(address)
    wait_until_saved(page)
    again = page.get_by_role("textbox", name="Notes on item").input_value()
    page.get_by_role("button", name="The public comes back").click()
    take(page, 8)
    take_a_late_item(page)
    page.set_viewport_size({"width": 390, "height": 900})
    assert_accessible(page)
    assert_fits(page)
    page.get_by_role("link", name="End the evening").first.click()
    page.get_by_role("button", name="End the evening now").click()
    page.get_by_text("Now the minutes").wait_for()
    write_the_exempt_minute(page)
    assert_accessible(page)
    assert_fits(page)
    read = " ".join(page.locator("main").inner_text().split())
    full, public = (minutes_of(page, meeting, which) for which in ("full", "public"))

    for words in (read, full, public):
        assert [each for each in SAID if each not in words] == []
    secret = "Planted House costs too much."
    assert [secret in words for words in (read, full, public)] == [True, True, False]
    assert "A contract was talked of." in public
    assert "exempt under paragraph 3 of Schedule 12A" in public
    assert lost.endswith("Take notes only; the board can decide nothing.")
    assert may_put == 0
    assert again == "Behind closed doors."
    rows = {row.item.number: row for row in Minute.objects.select_related("item")}
    assert rows[6].notes == "Only talked about. And no more."
    assert rows[7].notes == "Behind closed doors."
    assert (rows[7].is_exempt, rows[7].exempt_paragraphs) == (True, "3")
    assert [row.ended_at is None for row in rows.values()] == [False] * 8
    interest = Interest.objects.get()
    assert (interest.attendance.name, interest.minute) == ("Elm Member", rows[4])
    tied, exclusion, _ = Resolution.objects.order_by("minute__position")
    assert (tied.outcome, tied.casting_by.name) == ("carried", "Ash Chair")
    assert (tied.votes_for, tied.votes_against, tied.could_vote) == (2, 2, 4)
    assert exclusion.minute == rows[5]
    assert Exclusion.objects.get().ended_at is not None
    moved = Movement.objects.filter(minute=rows[6]).select_related("attendance")
    assert [str(each) for each in moved] == [
        "Cedar Member leaves",
        "Dale Member leaves",
        "Elm Member leaves",
        "Cedar Member arrives",
        "Dale Member arrives",
    ]
