"""York's terms of reference of 2021 as they stand in its agenda supplement."""

from pathlib import Path

import pytest
from django.conf import settings

from meetings.terms_reading import read_terms
from tests.meetings.makers import make_board, make_clerk, make_seat
from tests.meetings.pages import text_of
from tests.people.makers import make_person

REAL = Path(settings.BASE_DIR).parent / "shared" / "inputs"
YORK = REAL / "york-2021-agenda-supplement.txt"
END = "## City of York Corporate Parenting and Ch"


def rows(text):
    """What was read, as plain rows."""
    return [(each.kind, each.number, each.text) for each in read_terms(text)]


def york(first):
    """A stretch of York's paper; skipped where it does not lie beside the checkout."""
    if not YORK.is_file():
        pytest.skip(f"The real paper is not at {YORK}.")
    text = YORK.read_text(encoding="utf-8")
    return text[text.index(first) : text.index(END)]


def letters(text):
    """Every letter, figure and sign but those of layout: "#", stars and bullets."""
    lines = (line.strip().lstrip("#").strip() for line in text.splitlines())
    return "".join("".join(line.removeprefix("- ").split()) for line in lines).replace(
        "*", ""
    )


def test_york_s_numbered_paragraphs_all_come_out_with_their_numbers():
    found = rows(york("## Details"))

    assert [number for kind, number, _ in found if kind == "heading"] == [
        "", "1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.",
    ]  # fmt: skip
    assert [number for kind, number, _ in found if kind == "text" and number] == [
        "1.1", "2.1", "3.1", "4.1", "5.1", "5.2", "6.1", "7.1", "7.2", "8.1",
    ]  # fmt: skip
    assert [kind for kind, *_ in found].count("point") == 13
    assert [text[-9:] for _, number, text in found if number == "4.1"] == ["3 members"]


@pytest.mark.parametrize("first", ["## Details", "## **Purpose of Board**"])
def test_no_letter_of_york_s_terms_is_lost(first):
    text = york(first)

    found = read_terms(text)

    assert "".join(
        "".join(f"{each.number}{each.text}".split()) for each in found
    ) == letters(text)


SEATS = [
    ("Cabinet member for children", "elected", "member", "1", "1"),
    ("Councillors on panels or visiting", "elected", "member", "3", ""),
    ("Senior officers", "officer", "coopted", "4", "4"),
    ("Somebody from health", "partner", "coopted", "1", "1"),
    ("A young person", "young", "coopted", "1", "1"),
    ("Foster carers", "carer", "coopted", "0", "2"),
]


def york_board(client):
    """York's board as a clerk sets it up from its terms, by form."""
    client.force_login(make_clerk())
    board = make_board(slug="york", legal_basis="advisory", quorum=1)
    terms = {"source": york("## **Purpose of Board**"), "in_force_from": "19 1 2021"}
    client.post("/boards/york/new-terms/", terms)
    asked = {"quorum": "3", "quorum_paragraph": "4.1", "least_meetings": "4"}
    asked |= {"meetings_paragraph": "6.1", "meeting_year": "municipal"}
    client.post("/boards/york/rules/", asked | {"coopted_vote": "on"})
    for who, category, role, least, most in SEATS:
        seat = {"who": who, "category": category, "role": role, "paragraph": "2.1"}
        seat |= {"least": least, "most": most}
        client.post("/boards/york/new-seat-of-the-terms/", seat)
    chair = {"category": "", "chosen_by": "full Council", "months": "12"}
    for office in ["chair", "vice_chair"]:
        client.post(f"/boards/york/rules/{office}/", chair | {"paragraph": "5.1"})
    return board


@pytest.mark.django_db
def test_the_whole_of_york_s_terms_is_shown_each_paragraph_at_its_address(client):
    york_board(client)

    page = client.get("/boards/york/terms/1/")

    words = text_of(page)
    for _, number, text in rows(york("## **Purpose of Board**")):
        assert f"{number} {text}".strip() in words
    for anchor in [
        "1-1",
        "2-1",
        "3-1",
        "4-1",
        "5-1",
        "5-2",
        "6-1",
        "7-1",
        "7-2",
        "8-1",
    ]:
        assert f'id="paragraph-{anchor}"' in page.content.decode()


@pytest.mark.django_db
def test_york_s_terms_are_checked_where_a_machine_can(client):
    board = york_board(client)
    for number, role in enumerate(["chair", "vice_chair", "member"]):
        person = make_person(name=f"Member {number}")
        make_seat(board=board, role=role, person=person)

    page = client.get("/boards/york/").context["page"]

    unmet = [(c["paragraph"], c["sentence"]) for c in page.checks if not c["is_met"]]
    assert [number for number, _ in unmet] == ["6.1", *["2.1"] * 4, "5.1", "5.1"]
    assert unmet[0][1].endswith("; the terms ask for four.")
    assert [said.split(",")[0] for _, said in unmet[1:5]] == ["Vacant"] * 4
    assert all(check["link"] for check in page.checks)
    assert ("4.1", "Three members may vote today; the quorum is 3.") in [
        (check["paragraph"], check["sentence"]) for check in page.checks
    ]
