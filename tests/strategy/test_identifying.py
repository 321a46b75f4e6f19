"""Words by which a child might be known (LAW: the children)."""

import pytest

from strategy.identifying import (
    could_identify,
    few_children,
    initials,
    names_beside_homes,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We spoke to 3 children.", ["3 children"]),
        ("We spoke to 2 of our care leavers.", ["2 of our care leavers"]),
        ("Four young people came.", ["Four young people"]),
        ("Children: 4, adults: 9", ["Children: 4"]),
        ("care leavers (2)", ["care leavers (2"]),
        ("Only one child was moved.", ["Only one child"]),
        ("1 child moved, then 5 children.", ["1 child", "5 children"]),
        ("We spoke to 13 children.", []),
        ("We spoke to 6 children.", []),
        ("1,200 children", []),
        ("2.5 children", []),
        ("3 in 10 children", []),
        ("Four out of ten young people", []),
        ("For 3 years children have asked.", []),
        ("children (12)", []),
        ("children: 3 in 4", []),
        ("One young person said so.", []),
        ("5 homes", []),
    ],
)
def test_counts_of_one_to_five_children(text, found):
    assert few_children(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("J.S. said so.", ["J.S."]),
        ("We asked JS.", ["JS"]),
        ("Then B said no.", ["B"]),
        ("What child A told us", ["A"]),
        ("She and K. left.", ["K."]),
        ("I said so, and I meant it.", []),
        ("A bus. A pass.", []),
        ("The GP, the TV and the UK", []),
        ("R-rated X-ray", []),
        ("We asked. B", []),
    ],
)
def test_initials(text, found):
    assert initials(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ellie moved to new carers.", ["Ellie"]),
        ("We placed Kofi and O'Neil near home.", ["Kofi", "O'Neil"]),
        ("She lives with Jo-Ann.", ["Jo-Ann"]),
        ("Children moved in May. They lived in a foster home.", []),
        ("Ellie won the cup.", []),
        ("Ellie won the cup. Carers came too.", []),
    ],
)
def test_names_beside_where_somebody_lives(text, found):
    assert names_beside_homes(text) == found


def test_each_finding_is_a_sentence_and_each_said_once():
    text = "Ellie and 2 children moved. Ellie and J.S. live near carers."

    assert could_identify(text) == [
        "“2 children”: so few that somebody could tell who they are.",
        "“J.S.” could be somebody's initials.",
        "“Ellie” looks like a name, beside where somebody lives or moved.",
    ]


def test_names_of_places_and_services_are_nobodys():
    text = "Foster carers in Larkmoor, and the Open Road."

    assert could_identify(text) != []
    assert could_identify(text, known=["Larkmoor", "Open Road"]) == []


def test_plain_words_are_no_reason_to_warn():
    assert could_identify("We want to see our brothers and sisters more.") == []
