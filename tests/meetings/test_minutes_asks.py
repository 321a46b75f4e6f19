"""What a clause asks for: of whom and by when, by its words."""

from datetime import date

import pytest

from meetings.minutes_reading.asks import asked_of, due_from

NEXT_ON = date(2031, 3, 4)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("That it be raised at the next meeting.", "next meeting"),
        ("That it come to the next Board meeting.", "next meeting"),
        ("That it come at the next meeting but one.", ""),
        ("That it be done by 31 March 2031.", "31 March 2031"),
        ("That it be done by the end of March 2031.", "March 2031"),
        ("That it be done before 1/4/31.", "1/4/31"),
        ("That it start once the home is open.", "once the home is open"),
        ("That the accounts be considered.", "next meeting"),
        ("That the Clerk ask that it be considered.", "next meeting"),
        ("That the Director be asked that it be looked at.", ""),
        ("That the Director be asked to say what is reviewed.", ""),
        ("That the workplan be updated.", "next meeting"),
        ("That it be added to the agenda.", "next meeting"),
        ("That figures be brought quarterly.", "quarterly"),
        ("That it be so.", ""),
    ],
)
def test_by_when_is_read_from_the_words(text, due):
    assert asked_of(text).due == due


@pytest.mark.parametrize(
    ("text", "is_item"),
    [
        ("That the Clerk be asked to bring it to the next meeting.", True),
        ("That the accounts be considered.", True),
        ("That figures be brought to the Board twice a year.", True),
        ("That the workplan be updated.", True),
        ("That the Clerk be asked to write before the next meeting.", False),
        ("That the Clerk be asked to say what is considered.", False),
    ],
)
def test_what_comes_to_the_board_is_an_item(text, is_item):
    assert asked_of(text).is_item == is_item


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("That Group Leaders be asked to consider it.", "Group Leaders"),
        ("That the Head of Care is requested to write.", "Head of Care"),
        ("asks the Director to write to every carer.", "Director"),
        ("The Clerk to arrange a visit.", "Clerk"),
        ("That the Clerk will send it.", "Clerk"),
        ("Action: Robin Elm to chase the bus company.", "Robin Elm"),
        ("ACTION - Head of Care to visit.", "Head of Care"),
        ("That it be so.", ""),
    ],
)
def test_who_is_asked_is_read_from_the_words(text, owner):
    assert asked_of(text).owner == owner


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("That the report be noted.", "RESOLVED:"),
        ("notes the report.", "RESOLVED:"),
        ("That the chair retires.", "NOTED:"),
    ],
)
def test_nothing_is_left_to_do_where_it_is_only_noted(text, opening):
    asked = asked_of(text, opening=opening)

    assert not asked.is_open
    assert asked.why_none == "Decided as it stands: nothing is left to do."


def test_a_clause_takes_owner_and_date_from_the_one_above():
    above = "That the Clerk be asked to bring to the next meeting:"

    asked = asked_of("a list of homes.", above)

    assert (asked.owner, asked.due, asked.why_none) == ("Clerk", "next meeting", "")


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("the next meeting", NEXT_ON),
        ("31 March 2031", date(2031, 3, 31)),
        ("March 2031", date(2031, 3, 31)),
        ("once the home is open", None),
        ("", None),
    ],
)
def test_words_become_a_day_where_they_mean_one(words, on):
    assert due_from(words, NEXT_ON) == (on, words)
