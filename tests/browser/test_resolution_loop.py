"""Five requests of a scrutiny committee, from the resolution to a circulated answer."""

from datetime import date
from urllib.parse import urljoin

import pytest
from django.core import mail

from meetings.models import Answer, AnswerMail, FollowUp
from tests.browser.checks import assert_accessible, assert_fits
from tests.meetings.loop_makers import make_member
from tests.meetings.makers import make_clerk, make_meeting
from tests.pdf import samples

# The five requests of Herefordshire's committee of 2019, in our own words: three
# briefing notes, a response and a letter, with neither owner nor date.
MINUTES = """\
Health of children in care

The committee asked how children wait for help with their feelings.

RESOLVED: That:

• A briefing note be provided on the panel of services for children's feelings;
• A briefing note be provided on how the covenant for care leavers begins;
• A response be provided on what the changed money for A levels means for them;
• A letter be sent to the health commissioners about the size of the nursing team; and
• A briefing note be provided on referrals to supported homes.
"""
ANSWERS = [
    ("Briefing note", "briefing"),
    ("Briefing note", "briefing"),
    ("Response", "response"),
    ("Letter", "letter"),
    ("Briefing note", "briefing"),
]


@pytest.fixture
def meeting():
    """A committee with two members that met, and its next meeting."""
    meeting = make_meeting(state="held", meets_on=date(2025, 3, 4))
    for name in ("Ash", "Birch"):
        make_member(meeting.board, name=name)
    return meeting


def test_each_of_five_requests_becomes_a_circulated_answer(
    open_page, meeting, tmp_path
):
    document = tmp_path / "note.pdf"
    document.write_bytes(samples.paper("Note"))
    address = f"{meeting.get_absolute_url()}bring-in-minutes/"
    page = open_page(address, person=make_clerk(), width=390)
    page.get_by_label("Or their text").fill(MINUTES)
    page.get_by_role("button", name="Look at what it says").click()
    page.get_by_role("button", name="Save these minutes").click()
    found = list(FollowUp.objects.order_by("clause__position"))

    for number, (follow_up, (kind, _)) in enumerate(
        zip(found, ANSWERS, strict=True), start=1
    ):
        answer_it(page, follow_up, kind, number, document)

    assert [answer.kind for answer in Answer.objects.order_by("pk")] == [
        kind for _, kind in ANSWERS
    ]
    assert list(FollowUp.objects.values_list("state", flat=True)) == ["proposed"] * 5
    assert AnswerMail.objects.exclude(sent_at=None).count() == 10
    assert len({(*message.to, message.body) for message in mail.outbox}) == 10
    assert_accessible(page)
    assert_fits(page)


def answer_it(page, follow_up, kind, number, document):
    """Answer one request, the first with a document, and send it to the members."""
    page.goto(urljoin(page.url, follow_up.get_absolute_url()))
    page.get_by_role("link", name="Answer the board").click()
    page.get_by_label(kind, exact=True).check()
    page.get_by_label("What is it called?").fill(f"Answer {number}")
    if number == 1:
        page.get_by_label("A document (PDF)").set_input_files(document)
    else:
        page.get_by_label("The answer in words").fill("This is what we found.")
    page.get_by_label("This is all that was asked for: say that it is done").check()
    page.get_by_role("button", name="Save this answer").click()
    page.get_by_role("button", name="Send it to 2 members").click()
    page.get_by_text("The members are being told").wait_for()
