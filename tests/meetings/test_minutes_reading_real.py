"""Minutes of York, Herefordshire and Leicester as they stand on their websites."""

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from meetings.bringing import proposals
from meetings.minutes_reading import read_minutes
from tests.meetings.minutes_files import letters

PAPERS = Path(settings.BASE_DIR).parent / "shared" / "inputs"
NAMES = {
    "york": "york-2015-minutes",
    "herefordshire 2019": "herefordshire-2019-annual-update-minutes",
    "herefordshire 2020": "herefordshire-2020-cabinet-decision",
    "leicester": "leicester-2015-annual-report-minutes",
}
ROMAN = ["(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)", "(viii)", "(ix)"]
NEXT_ON = date(2015, 12, 14)


def paper(name):
    """The text of a paper; skipped where the papers do not lie beside the checkout."""
    if not PAPERS.is_dir():
        pytest.skip(f"The real papers are not at {PAPERS}.")
    return (PAPERS / f"{NAMES[name]}.txt").read_text(encoding="utf-8")


def rows(name):
    """Each thing decided."""
    return read_minutes(paper(name)).as_json()["resolutions"]


@pytest.mark.parametrize("name", NAMES)
def test_every_word_stands_in_what_was_read_in_order(name):
    text = paper(name)

    assert read_minutes(text).letters() == letters(text.removeprefix("\ufeff"))


def test_york_has_nine_resolutions_and_one_reason():
    found = rows("york")

    assert [row["number"] for row in found] == ROMAN
    assert [len(row["text"]) for row in found] == [
        91, 80, 215, 90, 135, 221, 171, 104, 71,
    ]  # fmt: skip
    assert len({row["reason"] for row in found}) == 1
    assert found[0]["reason"].startswith("In order to further strengthen")


def test_york_gets_the_next_meeting_where_its_words_ask_for_one():
    found = proposals(read_minutes(paper("york")), NEXT_ON)

    taken = [each.number for each in found if "14 December 2015" in each.reading]
    assert [each.number for each in found] == ROMAN
    assert taken == ["(iii)", "(iv)", "(vi)", "(vii)"]
    assert found[0].asked.owner == "Group Leaders"


def test_york_gets_an_item_of_the_work_plan_for_what_the_board_takes_up():
    found = proposals(read_minutes(paper("york")), NEXT_ON)

    items = [each.number for each in found if each.asked.is_item]
    assert items == ["(iii)", "(iv)", "(v)", "(vi)", "(vii)", "(ix)"]


def test_herefordshire_2020_has_a_to_c():
    assert [row["number"] for row in rows("herefordshire 2020")] == [
        "(a)",
        "(b)",
        "(c)",
    ]


def test_leicester_has_letters_below_numbers():
    assert [
        (row["number"], [clause["number"] for clause in row["clauses"]])
        for row in rows("leicester")
    ] == [("1)", ["a)", "b)", "c)", "d)"]), ("2)", ["a)", "b)", "c)", "d)", "e)"])]


def test_leicester_asks_the_director_for_each():
    found = proposals(read_minutes(paper("leicester")))

    assert {each.asked.owner for each in found} == {
        "Strategic Director Children’s Services"
    }


def test_herefordshire_2019_has_five_that_name_neither_owner_nor_date():
    found = proposals(read_minutes(paper("herefordshire 2019")))

    assert len(rows("herefordshire 2019")) == 5
    assert [(each.asked.owner, each.asked.due) for each in found] == [("", "")] * 5
    assert {each.asked.why_none for each in found} == {
        "The minutes name neither who does it nor by when."
    }
