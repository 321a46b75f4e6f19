"""Any text at all: never an error, never a lost letter, and in good time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpboard.exchange.words import INVISIBLE
from meetings.bringing import proposals
from meetings.minutes_reading import read_minutes
from tests.meetings.minutes_files import letters

PIECES = st.sampled_from(
    [
        "Resolved:",
        "RESOLVED - That",
        "AGREED:",
        "It was agreed that:",
        "NOTED",
        "(i) One",
        "(ii)",
        "(h) Eight",
        "(i)",
        "1) First",
        "a) below",
        "1.1 Deep",
        "•",
        "- a dash",
        "Reason: so",
        "Reason:",
        "Agenda item",
        "Minutes:",
        "Supporting documents:",
        "Present:",
        "Councillors Ash (Chair), Birch and Cedar",
        "Apologies",
        "12. HEALTH",
        "A heading alone",
        "A sentence that says what was said, and by whom.",
        "That it be so.",
        "",
        "",
    ]
)


@given(st.lists(PIECES, max_size=40).map("\n".join))
def test_lines_in_any_order_lose_no_letter(text):
    read = read_minutes(text)

    assert read.letters() == letters(text)
    proposals(read)


@given(st.text(max_size=400))
def test_any_text_loses_no_letter(text):
    assert read_minutes(text).letters() == letters(INVISIBLE.sub("", text))


@pytest.mark.parametrize(
    "line",
    [
        "(",
        "(i) ",
        "1.1.1.1 x\n",
        "• \n",
        "Councillors A, ",
        "Present: A, (",
        "Resolved:\n",
        "Resolved:\n(a) That\n\nwords\n\n",
        "moved by a seconded by ",
        "one one one one ",
        "be considered ",
        "RESOLVED" + "-" * 50,
        "Agenda item\n\nTitle\n",
        "\n\nA heading alone\n\n",
    ],
)
def test_a_long_odd_text_takes_time_in_step_with_its_length(line):
    text = line * (60_000 // len(line))

    started = time.process_time()
    read = read_minutes(text)
    taken = time.process_time() - started

    assert read.letters() == letters(text)
    assert taken < 6
