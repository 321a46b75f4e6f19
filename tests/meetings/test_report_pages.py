"""Pages of written reports: who reads what, writing together, the way to approval."""

import json
from datetime import date

import pytest

from meetings import packs, reports
from meetings.models import Paper, Report
from meetings.reports_merging import saved
from tests.meetings.makers import make_clerk, make_item, make_meeting, reasons
from tests.meetings.makers_reports import WORDS, make_report
from tests.meetings.pages import text_of, told
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def boxes(report, *rows, **fields):
    """The form of a report as a browser sends it, as it shows the report now."""
    sent = {"report_of": report.report_of, "shown": json.dumps(saved(report))}
    sent |= {name: getattr(report, name) for name in WORDS}
    sent |= {"row-TOTAL_FORMS": len(rows), "row-INITIAL_FORMS": len(rows)}
    for number, row in enumerate(rows):
        for name, words in zip(["text", "reason", "place"], row, strict=False):
            sent[f"row-{number}-{name}"] = words
    return sent | fields


@pytest.fixture
def author(client):
    person = make_person()
    client.force_login(person)
    return person


def texts_of(report):
    """What a report recommends, in order."""
    return list(report.recommendations.values_list("text", "reason"))


def test_the_clerk_says_who_writes_a_report_and_its_writer_is_asked(client):
    item, author, approver = make_item(), make_person(), make_person()
    client.force_login(make_clerk())

    page = client.post(
        f"/items/{item.pk}/new-report/",
        {"title": "Fares", "author": author.pk, "approver": approver.pk}
        | {"due_on": "1 12 2030"},
        follow=True,
    )

    report = Report.objects.get()
    assert (report.paper.kind, report.state) == ("report", "to_follow")
    assert (report.author, report.due_on) == (author, date(2030, 12, 1))
    assert f"Item 1: Fares. To follow, {author}, by 1 December 2030" in text_of(page)


def test_a_report_is_not_approved_by_its_writer(client):
    item, person = make_item(), make_person()
    client.force_login(make_clerk())

    page = client.post(
        f"/items/{item.pk}/new-report/",
        {"title": "Fares", "author": person.pk, "approver": person.pk},
    )

    assert page.context["form"].errors == {
        "approver": ["Choose somebody else than its writer"]
    }
    assert not Paper.objects.exists()


def test_its_writer_writes_it_and_recommendations_take_their_places(client, author):
    report = make_report(author=author, state="to_follow", recommendations=[])

    page = client.post(
        f"/reports/{report.pk}/edit/",
        boxes(
            report,
            ["Second.", "Because."],
            ["Third."],
            ["First.", "", "1"],
            ["", ""],
            purpose="To choose.\r\n",
            law="none.",
        ),
        follow=True,
    )

    report.refresh_from_db()
    assert told(page) == ["The report is saved."]
    assert (report.state, report.purpose, report.law) == (
        "draft",
        "To choose.",
        "None",
    )
    assert texts_of(report) == [
        ("First.", ""),
        ("Second.", "Because."),
        ("Third.", ""),
    ]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (["", "Because."], "Write what the board is recommended"),
        (["Pay.", "", "first"], "Enter a whole number."),
    ],
)
def test_a_row_that_is_wrong_is_sent_back_with_all_that_was_typed(
    client, author, row, says
):
    report = make_report(author=author)

    page = client.post(
        f"/reports/{report.pk}/edit/", boxes(report, row, background="Long words.")
    )

    assert says in text_of(page)
    assert "Long words." in text_of(page)
    assert Report.objects.get().background == WORDS["background"]


def test_more_boxes_keep_what_was_typed_and_save_nothing(client, author):
    report = make_report(author=author)

    page = client.post(
        f"/reports/{report.pk}/edit/", boxes(report, ["Typed."], more="yes")
    )

    assert len(page.context["form"].rows.forms) == 3
    assert "Typed." in text_of(page)
    assert texts_of(report) == [("Pay the fares.", "")]


def test_a_preview_shows_how_it_reads_and_saves_nothing(client, author):
    report = make_report(author=author)

    page = client.post(
        f"/reports/{report.pk}/edit/",
        boxes(report, ["Pay."], background="Only 2 children ask.", preview="yes"),
    )

    assert "“2 children”: so few that somebody could tell" in text_of(page)
    assert page.context["laid"].recommendations[0].text == "Pay."
    assert Report.objects.get().background == WORDS["background"]


def test_two_who_write_at_once_lose_nothing(client, author):
    report = make_report(author=author)
    mine = boxes(report, ["My clause."], purpose="Mine.", money="My money.")
    report.purpose, report.law = "Theirs.", "Their law."
    reports.save_words(
        report=report, recommendations=[("Their clause.", "")], principles=[]
    )

    page = client.post(f"/reports/{report.pk}/edit/", mine)

    words = text_of(page)
    form = page.context["form"]
    report.refresh_from_db()
    assert "Both texts are shown below" in words
    assert [each.label for each in form.both.conflicts] == [
        "Purpose",
        "Recommendations",
    ]
    for text in ["Theirs.", "Mine.", "Their clause.", "My clause."]:
        assert text in words
    assert (form["law"].value(), form["money"].value()) == ("Their law.", "My money.")
    assert report.purpose == "Theirs."

    again = mine | {"shown": form["shown"].value(), "law": "Their law."}
    client.post(f"/reports/{report.pk}/edit/", again | {"keep": "recommendations"})

    report.refresh_from_db()
    assert (report.purpose, report.law, report.money) == (
        "Mine.",
        "Their law.",
        "My money.",
    )
    assert texts_of(report) == [("Their clause.", "")]


def test_what_was_typed_into_a_report_approved_meanwhile_is_not_lost(client, author):
    report = make_report(author=author, state="ready", approver=make_person())
    sent = boxes(report, background="Long words.")
    reports.approve(report=report, author=report.approver, seen=reports.mark_of(report))

    page = client.post(f"/reports/{report.pk}/edit/", sent)

    assert "Nothing is saved. This report is approved." in text_of(page)
    assert "Long words." in text_of(page)
    assert Report.objects.get().background == WORDS["background"]


def test_a_report_goes_to_its_approver_and_back_and_is_approved(client, author):
    approver = make_person()
    report = make_report(author=author, approver=approver)
    step = f"/reports/{report.pk}/step/"

    client.post(step, {"to": "ready"})
    assert client.post(step, {"to": "approve"}).status_code == 403
    client.force_login(approver)
    empty = client.post(step, {"to": "send_back"})
    client.post(step, {"to": "send_back", "because": "Say what it costs."})
    report.refresh_from_db()
    assert "Say what is still to be done" in text_of(empty)
    assert (report.state, report.sent_back_because) == ("draft", "Say what it costs.")

    reports.say_ready(report=report)
    seen = client.get(f"/reports/{report.pk}/").context["seen"]
    page = client.post(step, {"to": "approve", "seen": seen}, follow=True)

    report.refresh_from_db()
    assert told(page)[-1] == "It is approved. It goes out with the next pack."
    assert (report.state, report.approved_by) == ("approved", approver)


def approved_report(**fields):
    """A report that its approver has approved, of a public meeting."""
    item = make_item(meeting=make_meeting(state="draft"))
    report = make_report(
        item=item, state="ready", author=make_person(), approver=make_person(), **fields
    )
    reports.approve(report=report, author=report.approver, seen=reports.mark_of(report))
    return report


def test_a_report_is_a_page_for_everybody_once_it_is_published_and_not_before(client):
    report = approved_report(recommendations=["Pay the fares."])
    address = f"/papers/{report.paper_id}/"

    before = client.get(address).status_code
    packs.publish(meeting=report.paper.item.meeting, kind="agenda")

    assert before == 404
    assert "The board is recommended: Pay the fares." in text_of(client.get(address))


def test_an_exempt_report_is_a_page_for_those_who_may_read_it(client):
    report = approved_report(**reasons())
    packs.publish(meeting=report.paper.item.meeting, kind="agenda")
    address = f"/papers/{report.paper_id}/"

    anonymous = client.get(address).status_code
    client.force_login(make_clerk())

    assert (anonymous, client.get(address).status_code) == (404, 200)


def test_a_report_that_is_written_is_nobody_else_s_business(client):
    report = make_report(author=make_person(), approver=make_person())
    client.force_login(make_person("Officer"))

    addresses = ["", "edit/", "report.pdf"]

    answers = [client.get(f"/reports/{report.pk}/{end}") for end in addresses]
    assert [answer.status_code for answer in answers] == [404] * 3


def test_a_draft_of_an_exempt_report_is_not_told_to_who_may_not_read_it(client):
    report = make_report(title="Buy Planted House", **reasons())
    client.force_login(make_person("Administrator"))

    meeting = client.get(report.paper.item.meeting.get_absolute_url())

    assert client.get(f"/reports/{report.pk}/").status_code == 404
    assert "an exempt paper. Draft" in text_of(meeting)
    assert "Planted" not in text_of(meeting)
