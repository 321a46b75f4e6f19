"""The clerk writes minutes by page: words beside notes, decisions, numbers."""

import pytest

from cpboard.people.roles import ADMINISTRATOR
from meetings.models import Clause, FollowUp, Resolution
from tests.meetings.evening_rows import (
    make_evening,
    make_interest,
    make_minute,
    make_present,
    make_resolution,
)
from tests.meetings.minutes_files import approve, make_minutes
from tests.meetings.pages import text_of, told
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def as_sent(page, **typed):
    """What the form of a minute sends, with what was typed."""
    form = page.context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in (values | typed).items() if value}


def as_sent_with_clauses(page, *texts, **typed):
    """What the form of a decision sends, its clauses changed in order."""
    sent = as_sent(page, **typed)
    formset = page.context["clauses"]
    sent |= {
        "clauses-TOTAL_FORMS": len(formset.forms),
        "clauses-INITIAL_FORMS": len(formset.initial_forms),
    }
    for place, form in enumerate(formset.forms):
        depth, text = texts[place] if place < len(texts) else (0, "")
        sent |= {f"clauses-{place}-text": text, f"clauses-{place}-depth": depth}
        if form.instance.pk:
            sent[f"clauses-{place}-id"] = form.instance.pk
    return sent


def test_the_notes_and_what_is_composed_stand_beside_the_words(clerk):
    minutes = make_evening()
    row = make_minute(minutes=minutes, notes="Chart was wrong.")
    make_interest(attendance=make_present(minutes=minutes), minute=row)

    page = clerk.get(f"/minutes/{row.pk}/edit/")

    assert "Chart was wrong." in text_of(page)
    assert page.context["row"].before == [
        "Councillor Ash declared a disclosable pecuniary interest in this item "
        "(he owns it) and left the meeting for this item."
    ]


def test_words_are_saved_and_the_next_minute_opens(clerk):
    minutes = make_evening()
    row, following = make_minute(minutes=minutes), make_minute(minutes=minutes)
    address = f"/minutes/{row.pk}/edit/"

    sent = as_sent(clerk.get(address), text="Said.", number="12/26", next="1")
    answer = clerk.post(address, sent)

    row.refresh_from_db()
    assert answer.url == f"/minutes/{following.pk}/edit/"
    assert (row.text, row.number) == ("Said.", "12/26")


def test_two_who_write_one_minute_lose_nothing(clerk):
    row = make_minute(text="First.")
    address = f"/minutes/{row.pk}/edit/"
    page = clerk.get(address)
    row.text = "Theirs."
    row.save()

    refused = clerk.post(address, as_sent(page, text="Mine."))
    again = as_sent(refused, text="Theirs and mine.")
    saved = clerk.post(address, again, follow=True)

    row.refresh_from_db()
    assert "Somebody else has saved this meanwhile" in text_of(refused)
    assert ("Theirs." in text_of(refused), "Mine." in text_of(refused)) == (True, True)
    assert (saved.status_code, row.text) == (200, "Theirs and mine.")


@pytest.mark.parametrize(
    ("paragraphs", "errors"),
    [
        ("", ["Enter the paragraph that makes it exempt"]),
        (
            "9",
            [
                "Enter paragraphs of Schedule 12A as numbers from 1 to 7, for example "
                "1, 3"
            ],
        ),
    ],
)
def test_a_minute_is_exempt_under_a_paragraph(clerk, paragraphs, errors):
    address = f"/minutes/{make_minute().pk}/edit/"

    sent = as_sent(
        clerk.get(address), is_exempt="on", exempt_paragraphs=paragraphs, text="Said."
    )
    page = clerk.post(address, sent)

    assert page.context["form"].errors == {"exempt_paragraphs": errors}
    assert page.context["form"]["text"].value() == "Said."


def test_paragraphs_are_kept_in_order_and_the_administrator_marks_none(clerk, sign_in):
    row = make_minute()
    address = f"/minutes/{row.pk}/edit/"

    sent = as_sent(clerk.get(address), is_exempt="on", exempt_paragraphs="3 and 1")
    clerk.post(address, sent)
    other = sign_in(make_person(ADMINISTRATOR)).get(
        f"/minutes/{make_minute().pk}/edit/"
    )

    row.refresh_from_db()
    assert row.exempt_paragraphs == "1, 3"
    assert "is_exempt" not in other.context["form"].fields


def test_saving_a_minute_notes_what_its_decisions_ask_for(clerk):
    row = make_minute()
    make_resolution(minute=row, clauses=["That Robin be asked to write."])
    make_resolution(minute=row, clauses=["That Elm be asked to ring."], outcome="lost")
    address = f"/minutes/{row.pk}/edit/"

    clerk.post(address, as_sent(clerk.get(address), text="Said."))
    page = clerk.get(f"{row.minutes.get_absolute_url()}write/")

    assert [f.who() for f in FollowUp.objects.all()] == ["Robin"]
    assert [c.text for c in page.context["follow_ups"]] == [
        "That Robin be asked to write."
    ]


def test_a_decision_that_was_brought_in_is_reworded_clause_by_clause(clerk):
    make_minutes(text="Homes\n\nResolved:\n\n(a) That Robin be asked.\n(b) So.\n")
    resolution = Resolution.objects.get()
    address = f"/resolutions/{resolution.pk}/edit/"

    sent = as_sent_with_clauses(
        clerk.get(address),
        (0, "That Robin be asked to:"),
        (1, "write."),
        (1, "ring."),
        opening="RESOLVED:",
        reason="It is time.",
    )
    clerk.post(address, sent)

    rows = list(resolution.clauses.all())
    resolution.refresh_from_db()
    assert [(row.depth, row.text) for row in rows] == [
        (0, "That Robin be asked to:"),
        (1, "write."),
        (1, "ring."),
    ]
    assert [row.parent for row in rows] == [None, rows[0], rows[0]]
    assert (resolution.opening, resolution.reason) == ("RESOLVED:", "It is time.")
    assert sorted(f.clause.text for f in FollowUp.objects.all()) == ["ring.", "write."]


def test_a_clause_is_taken_out_unless_work_on_it_was_reported(clerk):
    resolution = make_resolution(clauses=["One.", "Two."])
    first, second = resolution.clauses.all()
    FollowUp.objects.create(
        clause=second, state="done", done_on="2025-03-05", outcome="Done.", why_none="x"
    )
    address = f"/resolutions/{resolution.pk}/edit/"
    page = clerk.get(address)

    sent = as_sent_with_clauses(page, (0, "One."), (0, "Two."))
    refused = clerk.post(address, sent | {"clauses-1-DELETE": "on"})
    clerk.post(address, sent | {"clauses-0-DELETE": "on"})

    assert refused.context["form"].non_field_errors() == [
        "Work on a clause was reported already: it stays. Reword it."
    ]
    assert list(Clause.objects.all()) == [second]
    assert first.text == "One."


def test_a_clause_stands_below_another_and_a_seconder_behind_a_mover(clerk):
    resolution = make_resolution()
    address = f"/resolutions/{resolution.pk}/edit/"
    page = clerk.get(address)

    too_deep = clerk.post(address, as_sent_with_clauses(page, (1, "One.")))
    alone = clerk.post(address, as_sent_with_clauses(page, (0, "One."), seconder="Ash"))

    assert too_deep.context["clauses"].forms[0].errors == {
        "depth": ["There is no clause above that it stands below"]
    }
    assert alone.context["form"].errors == {"mover": ["Enter who moved it"]}


def test_numbers_are_made_afresh_and_approved_minutes_stay(clerk):
    row = make_minute(number="old")
    decision = make_resolution(minute=row)
    address = row.minutes.get_absolute_url()

    page = clerk.post(f"{address}number/", follow=True)
    row.refresh_from_db()
    approve(row.minutes)
    fixed = [
        clerk.get(f"{address}write/").url,
        clerk.post(f"{address}number/").url,
        clerk.get(f"/minutes/{row.pk}/edit/").url,
        clerk.get(f"/resolutions/{decision.pk}/edit/").url,
        clerk.get(f"{address}circulate/").url,
    ]

    assert told(page) == ["Minutes and clauses are numbered afresh."]
    assert row.number == "1."
    assert set(fixed) == {address, f"{address}write/"}


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_of_all_minutes_costs_the_same_for_many(
    clerk, rows, django_assert_num_queries
):
    minutes = make_evening()
    for _ in range(rows):
        make_resolution(minute=make_minute(minutes=minutes))

    with django_assert_num_queries(22):
        clerk.get(f"{minutes.get_absolute_url()}write/")
