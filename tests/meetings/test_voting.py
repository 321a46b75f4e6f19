"""Who votes: out of legal basis, role and category, or with a reason of its own."""

from datetime import date

import pytest
from django.db import IntegrityError

from meetings import voting
from meetings.models import Membership
from tests.meetings.makers import make_board, make_clerk, make_seat
from tests.meetings.pages import text_of
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

FORM = {
    "role": "coopted",
    "category": "carer",
    "group": "",
    "starts_on": "1 May 2026",
    "ends_on": "",
}


@pytest.mark.parametrize(
    ("basis", "role", "category", "expected"),
    [
        ("committee", "member", "elected", "Votes"),
        ("committee", "coopted", "carer", "co-opted (LGHA 1989, s.13)"),
        ("committee", "member", "young", "co-opted (LGHA 1989, s.13)"),
        ("committee", "coopted", "elected", "co-opted (LGHA 1989, s.13)"),
        (
            "executive",
            "coopted",
            "partner",
            "only members of the cabinet take executive decisions",
        ),
        ("advisory", "coopted", "carer", "Votes"),
        ("panel", "member", "officer", "Votes"),
        ("advisory", "observer", "elected", "observer"),
        ("panel", "adviser", "officer", "adviser"),
    ],
)
def test_the_vote_follows_from_law_and_category(basis, role, category, expected):
    board = make_board(legal_basis=basis)

    right = voting.derived_right(board, role, category)

    assert ("Votes" if right.is_voting else right.reason) == expected


def test_the_terms_of_an_advisory_committee_can_leave_the_co_opted_without_a_vote():
    board = make_board(legal_basis="advisory", coopted_vote=False)

    right = voting.derived_right(board, "coopted", "carer")

    assert right == (False, "co-opted, as the terms of reference say")


@pytest.mark.parametrize("role", ["observer", "adviser"])
def test_the_database_gives_observers_and_advisers_no_vote(role):
    with pytest.raises(IntegrityError):
        make_seat(role=role, is_voting=True)


def test_the_database_lets_only_substitutes_stand_in():
    seat = make_seat()

    with pytest.raises(IntegrityError):
        make_seat(board=seat.board, substitute_for=seat)


def sent(client, board, **fields):
    """What comes back when a clerk adds a member."""
    client.force_login(make_clerk())
    form = FORM | {"new_name": "Ann Abel"} | fields
    return client.post(f"/boards/{board.slug}/new-seat/", form, follow=True)


def test_a_new_seat_has_the_vote_that_the_law_gives(client):
    page = sent(client, make_board())

    assert Membership.objects.get().is_voting is False
    assert "Does not vote: co-opted (LGHA 1989, s.13)" in text_of(page)


def test_another_vote_than_the_law_s_needs_a_reason(client):
    page = sent(client, make_board(), voting="yes")

    assert page.context["form"].errors == {
        "voting_reason": ["Say why the vote is not as the law has it"]
    }


def test_another_vote_stands_with_its_reason(client):
    page = sent(client, make_board(), voting="yes", voting_reason="By regulation 4.")

    assert Membership.objects.get().is_voting is True
    assert "Votes: By regulation 4." in text_of(page)


def test_no_reason_gives_an_adviser_a_vote(client):
    fields = {"role": "adviser", "voting": "yes", "voting_reason": "We like them."}

    page = sent(client, make_board(), **fields)

    assert page.context["form"].errors == {
        "voting": ["Observers and advisers never vote"]
    }


def test_a_substitute_is_named_on_the_seat_they_stand_in_for(client):
    board = make_board()
    seat = make_seat(board=board, person=make_person(name="Bo Birch"))
    fields = {"role": "substitute", "category": "elected", "substitute_for": seat.pk}

    page = sent(client, board, **fields)

    assert "Bo Birch Votes Substitute: Ann Abel" in text_of(page)
    assert "Ann Abel Substitute Votes when standing in" in text_of(page)


def test_nobody_but_a_substitute_stands_in(client):
    seat = make_seat()

    page = sent(client, seat.board, substitute_for=seat.pk)

    assert list(page.context["form"].errors) == ["substitute_for"]


CHANGE = {
    "new_basis": "committee",
    "is_public": "no",
    "from_on": "1 May 2024",
    "reason": "Full Council said so.",
}


def test_a_change_of_basis_is_kept_with_its_reason_and_the_votes_follow(client):
    board = make_board(legal_basis="advisory")
    coopted = make_seat(board=board, role="coopted", category="carer")
    kept = make_seat(
        board=board, role="coopted", category="carer", voting_reason="By law."
    )
    over = make_seat(
        board=board, role="coopted", category="carer", ends_on=date(2021, 1, 1)
    )
    client.force_login(make_clerk())

    page = client.post(f"/boards/{board.slug}/basis/", CHANGE, follow=True)

    votes = [Membership.objects.get(pk=s.pk).is_voting for s in (coopted, kept, over)]
    assert votes == [False, True, True]
    assert (
        "From 1 May 2024: Committee (Local Government Act 1972, s.102(1)), before that "
        "Advisory committee (s.102(4)); it sits in private, before that in public. "
        "Full Council said so."
    ) in text_of(page)
    assert "By the Local Government Act 1972, s.100A, a committee is open" in text_of(
        page
    )


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"reason": ""}, "reason"),
        ({"from_on": "1 1 2099"}, "from_on"),
        ({"new_basis": "advisory", "is_public": "yes"}, "new_basis"),
    ],
)
def test_a_change_without_reason_day_or_difference_is_sent_back(client, wrong, field):
    board = make_board(legal_basis="advisory")
    client.force_login(make_clerk())

    page = client.post(f"/boards/{board.slug}/basis/", CHANGE | wrong)

    assert list(page.context["form"].errors) == [field]
    assert not board.basis_changes.exists()
