"""The list of indicators by objective."""

import pytest

from cpboard.people.roles import MEMBER, OFFICER
from tests.people.makers import make_person
from tests.performance.makers import make_figure, make_indicator
from tests.strategy.makers import make_objective, make_strategy

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_however_long_it_is(
    sign_in, rows, django_assert_num_queries
):
    for _ in range(rows):
        indicator = make_indicator(objectives=[make_objective()])
        make_figure(indicator=indicator)
    client = sign_in(make_person(MEMBER))

    with django_assert_num_queries(7):
        response = client.get("/performance/")

    sentences = [
        row.sentence for group in response.context["groups"] for row in group.rows
    ]
    assert sentences == ["26 of 240 children: 11%"] * rows


def test_the_latest_revision_of_the_latest_period_is_shown(sign_in):
    indicator = make_indicator()
    make_figure(indicator=indicator, numerator=30)
    make_figure(indicator=indicator, numerator=31, revision=2)
    client = sign_in(make_person(MEMBER))

    (group,) = client.get("/performance/").context["groups"]

    assert group.objective is None
    assert [row.sentence for row in group.rows] == ["31 of 240 children: 13%"]


def test_objectives_of_drafts_are_not_named_to_members(sign_in):
    draft = make_objective(strategy=make_strategy(state="draft"))
    make_indicator(objectives=[draft])

    (seen_by_member,) = (
        sign_in(make_person(MEMBER)).get("/performance/").context["groups"]
    )
    (seen_by_officer,) = (
        sign_in(make_person(OFFICER)).get("/performance/").context["groups"]
    )

    assert seen_by_member.objective is None
    assert seen_by_officer.objective == draft


@pytest.mark.parametrize("address", ["/performance/", "/performance/three-moves/"])
def test_figures_are_not_public(client, sign_in, address):
    make_indicator(slug="three-moves")

    signed_out = client.get(address)
    without_role = sign_in(make_person()).get(address)

    assert signed_out.url == f"/account/login/?next={address}"
    assert without_role.status_code == 403
