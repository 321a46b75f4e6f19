"""Who was there: lists of names in the ways in which councils write them."""

import pytest

from meetings.minutes_reading import read_minutes
from meetings.minutes_reading.attendance import attendees
from tests.meetings.minutes_files import sample


def named(text):
    """Group, name and words of everybody in a text."""
    return [(a.group, a.name, a.words) for a in read_minutes(text).attendance]


def test_a_sample_names_everybody_in_their_group():
    assert named(sample("roman")) == [
        ("present", "Councillor Ash", "Chair"),
        ("present", "Councillor Birch", ""),
        ("present", "Councillor Cedar", ""),
        ("present", "Robin Elm", "foster carer"),
        ("apologies", "Councillor Fir", ""),
        ("apologies", "Dr Willow", ""),
        ("in attendance", "Hazel Rowan", "Director of children's services"),
        ("in attendance", "Holly Yew", "Clerk"),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Councillor Ash (Chair)", [("Councillor Ash", "Chair")]),
        ("Cllrs Ash and Birch", [("Cllr Ash", ""), ("Cllr Birch", "")]),
        ("Cllr Ash, Cllr Birch", [("Cllr Ash", ""), ("Cllr Birch", "")]),
        ("Robin Elm, Hazel Rowan", [("Robin Elm", ""), ("Hazel Rowan", "")]),
        ("Robin Elm and Hazel Rowan", [("Robin Elm", ""), ("Hazel Rowan", "")]),
        ("Robin Elm, Lead Nurse", [("Robin Elm", "Lead Nurse")]),
        ("Robin Elm, Head of care", [("Robin Elm", "Head of care")]),
        ("Robin Elm (A) (B)", [("Robin Elm", "(A) (B)")]),
        (
            "Robin Elm; Hazel Rowan, Clerk",
            [("Robin Elm", ""), ("Hazel Rowan", "Clerk")],
        ),
        ("Cllr Ash of Ely, Cllr Birch", [("Cllr Ash of Ely", ""), ("Cllr Birch", "")]),
        ("(Chair)", []),
        ("None.", []),
        ("", []),
        ("A" * 4000, []),
    ],
)
def test_a_line_of_names_is_taken_apart(words, expected):
    assert [(a.name, a.words) for a in attendees("present", words)] == expected


@pytest.mark.parametrize(
    ("label", "group"),
    [
        ("Members present:", "present"),
        ("PRESENT", "present"),
        ("Apologies for absence:", "apologies"),
        ("Absent:", "apologies"),
        ("Officers present:", "in attendance"),
        ("Also present:", "in attendance"),
        ("Officers (by video):", "in attendance"),
        ("Observers:", "in attendance"),
    ],
)
def test_a_label_says_the_group(label, group):
    assert named(f"{label}\nRobin Elm\n") == [(group, "Robin Elm", "")]


def test_apologies_told_in_a_sentence_are_read_and_stay_text():
    text = "1. Apologies\n\nApologies were received from Councillors Ash and Birch.\n"

    assert named(text) == [
        ("apologies", "Councillor Ash", ""),
        ("apologies", "Councillor Birch", ""),
    ]
    assert read_minutes(text).items[0].text.startswith("Apologies were received")


def test_a_heading_behind_the_list_is_nobody():
    text = "Present:\nRobin Elm\n\nUrgent Business\n\nThe chair said that there was no "
    text += "business that could not wait.\n"

    assert named(text) == [("present", "Robin Elm", "")]
    assert read_minutes(text).items[0].heading == "Urgent Business"


def test_a_heading_that_looks_like_a_label_lists_nobody():
    text = "Apologies\n\nThere were no apologies.\n"

    assert named(text) == []
    assert read_minutes(text).items[0].heading == "Apologies"


def test_a_sentence_below_the_list_is_no_name():
    text = "Present:\nRobin Elm\nThe meeting was told that it would be filmed.\n"

    assert named(text) == [("present", "Robin Elm", "")]
    assert read_minutes(text).items[0].text.startswith("The meeting was told")
