"""Objectives, leads and ratings out of their words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpboard.exchange.grids import read_grids
from cpboard.exchange.shapes import Cell, Grid, Row
from strategy.reading import read_plan
from strategy.reading.leads import Leads
from strategy.reading.objectives import split_objective
from strategy.reading.ratings import rating_of_fill, rating_of_word


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (["Objective 3 – Home"], ("3", "Home", "", "")),
        (["Objective 3", "Home", "We care."], ("3", "Home", "We care.", "")),
        (["OBJECTIVE 3: 'Home'"], ("3", "Home", "", "")),
        (["Priority Three - Home"], ("3", "Home", "", "")),
        (["3. Home\nfor all\nWe care."], ("3", "Home for all", "We care.", "")),
        (["Home"], ("", "Home", "", "")),
        (["Aim higher"], ("", "Aim higher", "", "")),
        (["Home", "Our aim: to care"], ("", "Home", "to care", "")),
        (["Home “We care for you”"], ("", "Home", "We care for you", "")),
        (
            ["Leavers' 'Real Offer' 'To keep each carers' promise'. And more"],
            ("", "Leavers' 'Real Offer'", "To keep each carers' promise. And more", ""),
        ),
        (["Home How will we do this? We ask"], ("", "Home", "", "We ask")),
        (["Home", "See how we do this"], ("", "Home", "See how we do this", "")),
        (["Theme A: Home"], ("A", "Home", "", "")),
    ],
)  # fmt: skip
def test_an_objective_is_parted_and_loses_no_word(texts, parts):
    read = split_objective(texts)

    assert (read.label, read.title, read.statement, read.how) == parts


@settings(deadline=None)
@given(st.lists(st.text(alphabet="aB '‘’.\n-", min_size=1), min_size=1, max_size=4))
def test_no_lines_lose_a_word(texts):
    read = split_objective(texts)

    kept = f"{read.full_title} {read.statement} {read.how}"
    assert letters(kept) == letters(" ".join(texts))


def letters(text):
    """The letters alone."""
    return [letter for letter in text if letter.isalpha()]


@pytest.mark.parametrize(
    ("plan", "words", "agencies", "posts", "people"),
    [
        ([], "Care Service (Tess Okoro)", ["Care Service"], [], ["Tess Okoro"]),
        ([], "Care Service, Mel Ortega", ["Care Service"], [], ["Mel Ortega"]),
        ([], "Care Service - Mel Ortega", ["Care Service"], [], ["Mel Ortega"]),
        ([], "Ann Lee, Head of Fostering", [], ["Head of Fostering"], ["Ann Lee"]),
        ([], "Ann Lee / Bo O'Neill", [], [], ["Ann Lee", "Bo O'Neill"]),
        ([], "Ann Lee and Bo Smith-Jones", [], [], ["Ann Lee", "Bo Smith-Jones"]),
        ([], "Cllr A. Lee", [], [], ["Cllr A. Lee"]),
        ([], "Team Manager; Housing", ["Housing"], ["Team Manager"], []),
        ([], "Care Service (CSC)", ["Care Service (CSC)"], [], []),
        ([], "Quality Assurance, Review and Safety Service",
         ["Quality Assurance, Review and Safety Service"], [], []),
        (["Care"], "Care and Health", ["Care", "Health"], [], []),
        (["Care"], "care & Health.", ["Care", "Health"], [], []),
        (["Care"], "The Care, Health and Home", ["Care", "Health and Home"], [], []),
        (["Care", "Care and Health"], "Health and Home", ["Health and Home"], [], []),
        (["Health"], "Head of Health and Home", [], ["Head of Health and Home"], []),
        (["Looking Forward"], "Looking Forward", ["Looking Forward"], [], []),
    ],
)  # fmt: skip
def test_leads_are_split_only_where_the_words_or_the_plan_say_so(
    plan, words, agencies, posts, people
):
    known = ["Looking Forward"] if plan == ["Looking Forward"] else []

    lead, _ = Leads([*plan, words], known).read(words)

    assert lead.words == words
    assert list(lead.agencies) == agencies
    assert list(lead.posts) == posts
    assert list(lead.people) == people


def test_a_known_agency_splits_and_lends_its_spelling():
    text = "Action,Lead,Due,RAG\nAsk,care service and Police,31/03/26,Red\n"

    plan = read_plan(read_grids(text.encode()), known_agencies=["Care Service"])

    assert plan.actions[0].lead.agencies == ("Care Service", "Police")


@pytest.mark.parametrize(
    ("lead", "message"),
    [
        ("", "No lead is named."),
        ("TBC", "No lead is named yet."),
        ("Kim Park", "Read as a person's name: Kim Park."),
        ("Care and Health", 'Kept as one agency: "Care and Health". No part of it'),
    ],
)
def test_a_doubtful_lead_is_a_warning(lead, message):
    text = f"Action,Lead,Due,RAG\nAsk,{lead},31/03/26,Red\n"

    warnings = read_plan(read_grids(text.encode())).warnings

    assert [p.message for p in warnings if p.column == "Lead"][0].startswith(message)


@pytest.mark.parametrize(
    ("words", "rating"),
    [
        ("Green", "green"),
        ("GREEN.", "green"),
        ("g", "green"),
        ("B", "blue"),
        ("RAG: Red", "red"),
        ("Amber (at risk)", "amber"),
        ("Complete", "blue"),
        ("On-target", "green"),
        ("Under control", "amber"),
        ("Behind schedule", "red"),
        ("Not started", "not_rated"),
        ("N/A", "not_rated"),
        ("🟢", "green"),
        ("Mostly harmless", "blue"),
        ("Amber/Green", None),
        ("Red to Amber", None),
        ("Not green", None),
        ("Lilac", None),
    ],
)
def test_a_rating_is_known_by_word_letter_or_phrase(words, rating):
    assert rating_of_word(words, {"mostly harmless": "blue"}) == rating


@pytest.mark.parametrize(
    ("fill", "rating"),
    [
        ("00B050", "green"),
        ("92D050", "green"),
        ("9BBB59", "green"),
        ("C6EFCE", "green"),
        ("FFC000", "amber"),
        ("FFFF00", "amber"),
        ("ED7D31", "amber"),
        ("FF0000", "red"),
        ("C00000", "red"),
        ("FFC7CE", "red"),
        ("0070C0", "blue"),
        ("00B0F0", "blue"),
        ("002060", "blue"),
        ("FFFFFF", None),
        ("D9D9D9", None),
        ("000000", None),
        ("F2F2F2", None),
        ("D9E2F3", None),
        ("FF00FF", None),
        (None, None),
    ],
)
def test_a_fill_is_the_rating_of_the_nearest_hue(fill, rating):
    assert rating_of_fill(fill) == rating


def coloured(word, fill, band=None):
    """A plan of one action whose rating cell has a word and a fill."""
    head = Row(1, tuple(Cell(text) for text in ("Action", "Lead", "Due", "RAG")))
    plain = (Cell("Ask", band), Cell("Police", band), Cell("31/03/26", band))
    return read_plan([Grid("", (head, Row(2, (*plain, Cell(word, fill)))))])


def test_a_colour_stands_for_a_word_that_is_missing():
    plan = coloured("", "00B050")

    assert plan.actions[0].rating == "green"
    assert plan.warnings[-1].message == "No word: read as Green from the cell's colour."


def test_the_band_of_a_whole_row_is_no_rating():
    plan = coloured("", "00B050", band="00B050")

    assert plan.actions[0].rating == "not_rated"


def test_a_word_counts_before_a_colour_that_says_otherwise():
    plan = coloured("Amber", "00B050")

    assert plan.actions[0].rating == "amber"
    assert plan.warnings[-1].message == (
        "The cell is coloured green; the word counts: read as Amber."
    )


def test_words_that_rate_nothing_are_kept_with_a_warning():
    plan = coloured("In progress", "00B050")

    assert (plan.actions[0].rating, plan.actions[0].rating_words) == (
        "not_rated",
        "In progress",
    )
    assert plan.warnings[-1].message == (
        "Says nothing of how well it goes: not rated, and the words kept."
    )
