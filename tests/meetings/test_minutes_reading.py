"""Minutes as councils write them: headings, decisions, reasons; no word is lost."""

import pytest

from meetings.minutes_reading import read_minutes
from tests.meetings.minutes_files import NAMES, decided, letters, sample


def headings(read):
    """Number and heading of each minute."""
    return [(minute.number, minute.heading) for minute in read.items]


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_a_sample_stands_in_what_was_read_in_order(name):
    text = sample(name)

    assert read_minutes(text).letters() == letters(text)


def test_roman_clauses_have_their_reason_and_their_movers():
    read = read_minutes(sample("roman"))

    (resolution,) = read.resolutions
    assert decided(read) == [
        ("(i)", "That the Clerk be asked to find a room by 31 March 2031.", []),
        ("(ii)", "That every answer\nbe written in plain words.", []),
        ("(iii)", "That the terms of reference be reviewed.", []),
    ]
    assert resolution.opening == "Resolved:"
    assert resolution.reason == "Young people asked for it."
    assert (resolution.mover, resolution.seconder) == (
        "Councillor Birch",
        "Councillor Cedar",
    )


def test_what_is_said_behind_a_decision_is_a_minute_of_its_own():
    read = read_minutes(sample("roman"))

    assert headings(read) == [
        ("", "MINUTES OF THE CORPORATE PARENTING BOARD"),
        ("1.", "Declarations of interest"),
        ("2.", "A new way of hearing young people"),
        ("", ""),
        ("3.", "Close"),
    ]
    assert read.items[3].text == "Members then spoke of the summer."


def test_a_page_copied_from_a_website_keeps_its_marks_apart():
    read = read_minutes(sample("nested"))

    assert read.marks == [
        "Agenda item",
        "Minutes:",
        "Supporting documents:",
        "Feedback",
        "Additional documents:",
        "Back to the top of the page",
    ]
    (minute,) = read.items
    assert minute.heading == "HOMES FOR CARE LEAVERS"
    assert minute.asked == "The board is asked to comment on the plan."
    assert minute.text.startswith("The manager told of the year.")


def test_letters_stand_below_numbers_of_the_same_look():
    assert decided(read_minutes(sample("nested"))) == [
        ("1)", "That the manager be asked to send the members:-", ["a)", "b)"]),
        ("2)", "That the report be noted.", []),
    ]


def test_bullets_are_clauses_and_the_next_number_is_the_next_minute():
    read = read_minutes(sample("bullets"))

    assert headings(read)[0] == ("12.", "HEALTH OF CHILDREN IN CARE")
    assert headings(read)[1] == ("13.", "ANY OTHER BUSINESS")
    assert decided(read) == [
        ("•", "the report be welcomed; and", []),
        ("•", "a letter be sent to the trust.", []),
        ("", "that the next visit be in May.", []),
        ("", "that the chair retires.", []),
    ]


@pytest.mark.parametrize(
    ("opening", "text"),
    [
        ("Resolved:\n\nThat it be so.", "That it be so."),
        ("RESOLVED - That it be so.", "That it be so."),
        ("RESOLVED 24/15: That it be so.", "That it be so."),
        ("RESOLVED UNANIMOUSLY that it be so.", "that it be so."),
        ("Resolved unanimously: That it be so.", "That it be so."),
        ("AGREED: That it be so.", "That it be so."),
        ("Agreed that it be so.", "that it be so."),
        ("It was agreed that:\n\n(a) it be so.", "it be so."),
        ("It was unanimously resolved to be so.", "to be so."),
        ("The Board RESOLVED that it be so.", "that it be so."),
        ("Members agreed that:\n\n• it be so.", "it be so."),
        ("NOTED: that it be so.", "that it be so."),
        ("Decision: that it be so.", "that it be so."),
        ("RESOLVED that the Board\n\n(a) be so.", "be so."),
        ("4.2 RESOLVED: That it be so.", "That it be so."),
        ("RESOLVED: (a) That it be so.", "That it be so."),
    ],
)
def test_a_decision_is_known_by_the_words_that_open_it(opening, text):
    read = read_minutes(f"The chair spoke of it.\n\n{opening}\n")

    assert [row[1] for row in decided(read)] == [text]


@pytest.mark.parametrize(
    "words",
    [
        "It was noted that a new home had opened.",
        "Resolved issues were not spoken of again.",
        "Agreed actions are listed in the appendix.",
        "Members noted that the following would be needed:",
        "The panel moved, seconded and agreed what it recommends below.",
    ],
)
def test_what_is_only_told_decides_nothing(words):
    read = read_minutes(f"The chair spoke of it.\n\n{words}\n")

    assert read.resolutions == []
    assert [w.message.split(".")[0] for w in read.warnings] == [
        "No decision was recognised"
    ]


@pytest.mark.parametrize(
    ("label", "reason"),
    [
        ("Reason:    So that it lasts.", "So that it lasts."),
        ("REASON FOR DECISION:\nSo that it lasts.", "So that it lasts."),
        ("Reasons for the decision\n\nSo that it\nlasts.", "So that it\nlasts."),
    ],
)
def test_a_reason_is_known_by_its_label(label, reason):
    read = read_minutes(f"RESOLVED:\n\n(a) That it be so.\n\n{label}\n\nThe end came.")

    assert [r.reason for r in read.resolutions] == [reason]
    assert read.items[-1].text == "The end came."


def test_two_decisions_of_a_minute_keep_their_own_clauses():
    read = read_minutes("Resolved:\n(a) This.\n(b) That.\n\nResolved:\n(a) More.\n")

    assert [len(r.clauses) for r in read.resolutions] == [2, 1]
    assert read.warnings == ()


def test_words_between_clauses_belong_to_the_clause_before():
    read = read_minutes("Resolved:\n\n(a) This,\n\nand so on.\n\n(b) That.\n")

    assert [row[1] for row in decided(read)] == ["This,\n\nand so on.", "That."]


def test_clauses_without_numbers_each_begin_with_that():
    read = read_minutes("Resolved:\n\nThat A be.\n\nThat B be.\n\nThey went home.")

    assert [row[1] for row in decided(read)] == ["That A be.", "That B be."]
    assert read.items[-1].text == "They went home."


def test_a_decision_of_which_nothing_follows_is_told():
    read = read_minutes("Resolved:\n\nAgenda item\n\nHomes\n")

    assert [w.message for w in read.warnings] == ["Nothing stands below this decision."]


def test_a_second_reason_stays_as_text():
    read = read_minutes("Resolved:\n(a) This.\nReason: One.\n\nReason: Two.\n")

    assert read.resolutions[0].reason == "One."
    assert read.items[-1].text == "Reason: Two."


def test_what_the_public_should_not_read_is_told():
    read = read_minutes(
        "1. Homes\n\nThe public and press were excluded.\n\n"
        "They spoke of two young children.\n\nResolved:\n(a) This.\n"
    )

    assert [(w.words, w.message.split(":")[0]) for w in read.warnings] == [
        ("public and press were excluded", "The public was excluded here"),
        (
            "two young children",
            "A number this small beside children can tell who is meant.",
        ),
    ]


def test_an_empty_text_has_nothing_to_read():
    assert [w.message for w in read_minutes(" \n").warnings] == [
        "There is nothing to read."
    ]


@pytest.mark.parametrize(
    ("line", "number"),
    [("12 HEALTH OF CHILDREN", "12"), ("CPB.12/15 HEALTH OF CHILDREN", "CPB.12/15")],
)
def test_a_number_before_capitals_heads_a_minute(line, number):
    read = read_minutes(f"{line}\nThe nurse reported.\n")

    assert headings(read) == [(number, "HEALTH OF CHILDREN")]


def test_a_second_line_below_a_title_belongs_to_it():
    read = read_minutes("Corporate Parenting Board\n\nTuesday 4 March 2025\n")

    assert headings(read) == [("", "Corporate Parenting Board")]
    assert read.items[0].text == "Tuesday 4 March 2025"


def test_a_heading_in_capitals_ends_a_decision_without_a_gap():
    read = read_minutes("RESOLVED:\n(a) That it be so.\nANY OTHER BUSINESS\nNone.\n")

    assert decided(read) == [("(a)", "That it be so.", [])]
    assert headings(read)[1:] == [("", "ANY OTHER BUSINESS")]


def test_a_number_in_capitals_that_would_go_on_is_the_next_minute():
    read = read_minutes(
        "1. HOMES\n\nRESOLVED:\n\n1. That it be so.\n\n2. HEALTH\n\nThe end.\n"
    )

    assert headings(read) == [("1.", "HOMES"), ("2.", "HEALTH")]
