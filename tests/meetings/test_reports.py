"""Written reports: what they recommend, who approves them, what stays as it was."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from meetings import packs, reports
from meetings.agenda_shown import agenda_for
from meetings.drafts import PackError, draft_pack
from meetings.models import Recommendation, Report
from meetings.papers_reports import report_paper
from meetings.reports import ReportError, recommendations_of
from meetings.reports_waiting import needs_of, waiting_for
from strategy.models import Principle
from tests.meetings.makers import make_clerk, make_item, make_meeting, reasons, stored
from tests.meetings.makers_reports import make_report
from tests.pdf.walk import page_texts, structure_faults, validator_errors
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def test_recommendations_of_an_item_are_numbered_over_all_its_reports():
    item = make_item()
    make_report(item=item, state="approved", recommendations=["Pay\r\nfares.", "Ask."])
    make_report(item=item, state="approved", recommendations=["Count them."])
    make_report(item=item, recommendations=["Not approved yet."])
    make_report(state="approved", recommendations=["Of another item."])

    assert recommendations_of(item) == "1. Pay fares.\n2. Ask.\n3. Count them."


def test_an_item_without_recommendations_has_no_words_for_them():
    assert recommendations_of(make_item()) == ""


def test_what_an_exempt_report_recommends_is_told_only_where_it_is_asked_for():
    item = make_item()
    make_report(
        item=item, state="approved", recommendations=["Buy Planted House."], **reasons()
    )

    assert recommendations_of(item) == ""
    assert recommendations_of(item, with_exempt=True) == "1. Buy Planted House."


def test_a_revised_report_takes_the_place_of_the_one_that_went_out():
    item = make_item()
    old = make_report(item=item, state="approved", recommendations=["Pay £5."])
    new = make_report(
        item=item, state="ready", recommendations=["Pay £6."], revises=old
    )

    assert recommendations_of(item) == "1. Pay £5."

    new.state, new.approved_by, new.approved_at = "approved", *approval(old)
    new.save()

    assert recommendations_of(item) == "1. Pay £6."


def approval(report):
    """Who approved a report and when."""
    return report.approved_by, report.approved_at


def make_ready(**fields):
    """A report that waits for the approval of its second person."""
    fields.setdefault("author", make_person())
    fields.setdefault("approver", make_person())
    return make_report(state="ready", **fields)


def approved(**fields):
    """A report as its second person approved it."""
    report = make_ready(**fields)
    approver, seen = report.approver, reports.mark_of(report)
    return reports.approve(report=report, author=approver, seen=seen)


def test_an_approved_report_goes_out_and_no_other():
    report = make_ready()
    item = report.paper.item

    before = [entry.is_awaited for entry in draft_pack(item.meeting, "agenda").entries]
    reports.approve(report=report, author=report.approver, seen=reports.mark_of(report))

    (entry,) = draft_pack(item.meeting, "agenda").entries
    assert (before, entry.is_awaited) == ([True], False)
    assert entry.papers == [report.paper]


def test_who_wrote_it_does_not_approve_it():
    report = make_ready()
    seen = reports.mark_of(report)

    with pytest.raises(ReportError, match="Somebody else approves it: you wrote it."):
        reports.approve(report=report, author=report.author, seen=seen)


def test_the_database_wants_a_second_person_too():
    person = make_person()

    with pytest.raises(IntegrityError, match="report_needs_a_second_person"):
        make_report(author=person, state="approved", approved_by=person)


def test_words_that_were_changed_while_somebody_read_them_are_not_approved():
    report = make_ready()
    seen = reports.mark_of(report)
    reports.save_words(report=report, recommendations=[("Walk.", "")], principles=[])

    with pytest.raises(ReportError, match="changed while you read"):
        reports.approve(report=report, author=report.approver, seen=seen)


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"purpose": ""}, "Purpose: nothing is written yet."),
        ({"voice": ""}, "What young people said: nothing is written yet."),
        ({"rights": ""}, "Children's rights: nothing is written yet."),
        ({"background_papers": ""}, "Background papers: nothing is written yet."),
        (
            {"recommendations": []},
            "Recommendations: the board is asked for nothing yet.",
        ),
        ({"background": "# A\n\n### B"}, "Background: The heading “B” skips a level"),
    ],
)
def test_a_report_that_lacks_something_is_not_ready(fields, says):
    report = make_report(**fields)

    with pytest.raises(ReportError, match=f"It is not ready yet. {says}"):
        reports.say_ready(report=report)


def test_background_options_and_principles_may_be_left_out():
    report = make_report(background="", options="")

    assert reports.say_ready(report=report).state == "ready"


def test_approved_words_change_only_once_the_approval_is_withdrawn():
    report = approved()

    with pytest.raises(ReportError, match="Withdraw the approval"):
        reports.save_words(report=report, recommendations=[], principles=[])

    report = reports.withdraw_approval(report=report)
    reports.save_words(report=report, recommendations=[("Walk.", "")], principles=[])
    assert (report.state, report.approved_by) == ("draft", None)
    assert report.paper.is_to_follow


def publish(report):
    """Publish the agenda that the report stands on."""
    return packs.publish(meeting=report.paper.item.meeting, kind="agenda")


def test_the_words_of_a_published_report_stay_by_every_way():
    report = approved()
    publish(report)

    for change in [
        lambda: reports.save_words(report=report, recommendations=[], principles=[]),
        lambda: reports.withdraw_approval(report=report),
    ]:
        with pytest.raises(ReportError):
            change()
    for change in [
        lambda: Report.objects.update(purpose="Other"),
        lambda: Recommendation.objects.update(text="Other"),
        lambda: Recommendation.objects.create(report=report, position=9, text="More"),
        lambda: report.principles.add(Principle.objects.first()),
    ]:
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def test_a_new_version_goes_out_in_a_supplement_and_the_old_one_stays():
    old = approved(purpose="First words.", recommendations=["Pay £5."])
    publish(old)
    new = reports.revise(report=old)
    new.purpose = "Second words."
    reports.save_words(report=new, recommendations=[("Pay £6.", "")], principles=[])
    reports.say_ready(report=new)
    reports.approve(report=new, author=old.approver, seen=reports.mark_of(new))

    supplement = packs.publish(meeting=old.paper.item.meeting, kind="supplement")

    old.refresh_from_db()
    held = [row.paper for row in supplement.published_papers.all()]
    assert (old.purpose, str(new.paper)) == ("First words.", "Fares (revised)")
    assert held == [new.paper]
    with pytest.raises(ReportError, match="A new version is begun already."):
        reports.revise(report=old)


def test_a_pack_refuses_words_that_were_not_approved():
    report = approved()
    Report.objects.filter(pk=report.pk).update(purpose="Other words.")

    with pytest.raises(PackError, match="are not those that were approved"):
        publish(report)


def test_an_exempt_report_leaves_no_word_in_the_public_pack():
    report = approved(purpose="Buy Planted House.", **reasons())
    make_report(item=report.paper.item, title="Draft of Planted Close")

    publication = publish(report)

    assert "Planted" in " ".join(page_texts(stored(publication.full_file)))
    assert "Planted" not in " ".join(page_texts(stored(publication.public_file)))


def test_the_paper_of_a_report_is_tagged_and_names_nobody():
    author = make_person(name="Ursula Planted", job_title="Head of fares")
    report = make_ready(
        author=author,
        report_of="Head of fares",
        background="# Costs\n\n|Year|Cost|\n|---|--:|\n|1|£5|\n\n- a\n\n  - b\n\n- c",
        recommendations=["Pay the fares.", "Ask again."],
    )

    paper = report_paper(report)

    words = " ".join(page_texts(paper))
    assert validator_errors(paper) == []
    assert structure_faults(paper) == []
    assert "Report of the Head of fares" in words
    assert "Planted" not in words
    assert report_paper(report) == paper


@pytest.mark.parametrize("rows", [1, 3])
def test_reports_stand_on_the_home_page_of_whose_turn_it_is(
    rows, django_assert_num_queries
):
    author, approver = make_person(), make_person()
    for _ in range(rows):
        make_report(author=author, approver=approver, due_on=date(2030, 12, 1))
        make_ready(author=author, approver=approver)
        approved(author=author, approver=approver)

    with django_assert_num_queries(1):
        to_write = needs_of(author, date(2030, 12, 2))
    to_approve = needs_of(approver, date(2030, 12, 2))

    assert [need.why for need in to_write] == [
        "It is a draft. It was due on 1 December 2030."
    ] * rows
    assert {need.button for need in to_approve} == {"Read it"}
    assert len(to_approve) == rows


@pytest.mark.parametrize("rows", [1, 3])
def test_what_an_agenda_waits_for_costs_no_more_than_the_agenda(
    rows, django_assert_num_queries
):
    meeting = make_meeting(state="draft")
    for day in range(rows, 0, -1):
        author, due_on = make_person(), date(2030, 12, day)
        make_report(item=make_item(meeting=meeting), author=author, due_on=due_on)
    clerk = make_clerk()
    clerk.has_perm("meetings.view_draft")

    with django_assert_num_queries(4):
        waiting = waiting_for(agenda_for(meeting, clerk), date(2030, 12, 2))
        told = [(row.report.due_on.day, row.is_late, row.who != "") for row in waiting]

    assert told == [(1, True, True), (2, False, True), (3, False, True)][:rows]
