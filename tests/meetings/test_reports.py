"""Written reports: what they recommend, who approves them, what stays as it was."""

import pytest

from meetings.reports import recommendations_of
from tests.meetings.makers import make_item, reasons
from tests.meetings.makers_reports import make_report

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
