"""Rarer oddities of plans, each told and nothing lost."""

from datetime import date

import docx
import pytest

from cpboard.exchange.grids import read_grids
from cpboard.exchange.shapes import Cell, Grid, Paragraph, Row
from strategy.reading import read_plan
from strategy.reading.objectives import split_objective
from tests.exchange.files import document, saved

HEAD = ("Ref", "Action", "Lead", "By when", "RAG")


def row(number, *texts):
    """A row of plain cells."""
    return Row(number, tuple(Cell(text) for text in texts))


def grid(*rows, name="", above=()):
    """A table with the usual headings."""
    numbered = (row(number, *texts) for number, texts in enumerate((HEAD, *rows), 1))
    return Grid(name, tuple(numbered), tuple(above))


def action(ref="1", text="Ask", lead="Police", due="31/03/26", rating="Green"):
    """The texts of an action's row."""
    return (ref, text, lead, due, rating)


def messages(plan):
    """The warnings' messages."""
    return [problem.message for problem in plan.warnings]


def aim(number):
    """The texts of a line across the table."""
    return (f"Aim {number} - Home", "", "", "", "")


def test_empty_ref_and_due_date_are_told():
    plan = read_plan([grid(aim(1), action(ref="", due=""))])

    assert messages(plan) == ["No due date.", "No ref."]


def test_an_objective_without_actions_is_told():
    plan = read_plan([grid(aim(1), aim(2), action())])

    assert [len(objective.actions) for objective in plan.objectives] == [0, 1]
    assert messages(plan) == ["This objective has no actions."]


def test_the_numbers_of_objectives_are_the_files_own_where_they_can_be():
    own = read_plan([grid(aim(4), action(), ("Voice", "", "", "", ""), action("2"))])
    clash = read_plan([grid(aim(4), action(), aim(4), action("2"))])

    assert [o.number for o in own.objectives] == [4, 5]
    assert [(o.number, o.title) for o in clash.objectives] == [
        (1, "Aim 4 - Home"),
        (2, "Aim 4 - Home"),
    ]


def test_a_review_date_that_has_passed_is_told():
    plan = read_plan(
        [grid(aim(1), action(due="Ongoing - review 31/03/26"))], as_at=date(2026, 4, 1)
    )

    assert messages(plan)[-1] == "Its review date has passed as at 1 April 2026."
    assert plan.actions[0].days_overdue(date(2026, 4, 1)) == 0


def test_due_today_is_not_overdue_and_one_day_is_one_day():
    plan = read_plan([grid(aim(1), action())], as_at=date(2026, 4, 1))

    assert plan.actions[0].days_overdue(date(2026, 3, 31)) == 0
    assert messages(plan) == ["Green, overdue 1 day as at 1 April 2026."]


def test_a_completion_date_without_blue_is_told():
    text = "Action,Due,Completion date,RAG\nAsk,1/2/26,3/2/26,Green\n"

    plan = read_plan(read_grids(text.encode()))

    assert plan.actions[0].completed.on == date(2026, 2, 3)
    assert messages(plan)[-1] == "Has a completion date, but is green."


def test_a_completion_date_alone_is_the_due_date():
    plan = read_plan(read_grids(b"Action,Lead,Completion date\nAsk,Police,1/2/26\n"))

    assert plan.actions[0].due.on == date(2026, 2, 1)


def test_a_priority_without_an_action_column_is_the_action():
    plan = read_plan(read_grids(b"Priority,Lead,Due,RAG\nAsk,Police,1/2/26,Red\n"))

    assert plan.actions[0].activity == "Ask"


def test_further_rows_with_their_own_date_and_rating_are_kept_and_told():
    below = Row(3, (Cell(), Cell(is_below=True), Cell(), Cell("1/6/26"), Cell("Red")))
    first = (row(1, *HEAD), row(2, *action()), below)

    plan = read_plan([Grid("", first)])

    assert plan.actions[0].rating == "green"
    assert plan.actions[0].other == (("By when", "1/6/26"), ("RAG", "Red"))
    assert (
        messages(plan)[1:] == ["A further row of the action in row 2; words kept."] * 2
    )


def test_tables_with_headings_of_one_level_are_objectives_and_no_title():
    first = grid(action(), name="Being heard", above=[Paragraph("Being heard", 1)])
    second = grid(action("2"), name="Being well", above=[Paragraph("Being well", 1)])

    plan = read_plan([first, second], file_name="plan_2026.docx")

    assert plan.title == "Plan 2026"
    assert [o.title for o in plan.objectives] == ["Being heard", "Being well"]


def test_a_labelled_heading_is_no_title_and_plain_lines_can_name_a_table():
    first = grid(action(), above=[Paragraph("Priority 1: Voice", 0)])
    second = grid(
        action("2"), above=[Paragraph("Some words.", 0), Paragraph("Home", 0)]
    )
    third = grid(action("3"), above=[Paragraph("A sentence, not a heading.", 0)])

    plan = read_plan([first, second, third])

    assert [o.title for o in plan.objectives] == ["Voice", "Home", "Delivery plan"]


def test_a_heading_above_lines_that_are_objectives_is_a_note():
    above = [Paragraph("Our plan", 1), Paragraph("Actions for the year", 2)]

    plan = read_plan([grid(aim(1), action(), above=above)])

    assert (plan.title, plan.notes) == ("Our plan", ("Actions for the year",))
    assert [o.title for o in plan.objectives] == ["Home"]


def test_a_heading_beside_an_objective_column_is_a_note():
    table = Grid(
        "",
        (
            row(1, "Theme", "Action", "Lead"),
            row(2, "Home", "Ask", "Police"),
            Row(3, (Cell("New in May", span=3), Cell(span=0), Cell(span=0))),
            row(4, "Voice", "", ""),
            row(5, "", "Answer", "Police"),
        ),
        (Paragraph("Our plan", 1), Paragraph("Year two", 2)),
    )

    plan = read_plan([table])

    assert plan.notes == ("Year two",)
    assert [(o.title, len(o.actions)) for o in plan.objectives] == [
        ("Home", 1),
        ("Voice", 1),
    ]
    assert messages(plan)[-1] == (
        "This line is not an action; the objectives have their own column."
    )


def test_the_title_repeated_across_a_table_is_not_an_objective():
    table = grid(aim(1), action(), ("Our plan", "", "", "", ""), action("2"))

    plan = read_plan([Grid("", (row(0, "Our plan"), *table.rows))])

    assert [(o.title, len(o.actions)) for o in plan.objectives] == [("Home", 2)]


def test_empty_tables_and_rows_are_nothing():
    plan = read_plan([grid(aim(1), action(), ("", "", "", "", "")), Grid("", ())])

    assert (len(plan.actions), plan.warnings) == (1, ())


def test_a_long_first_cell_is_no_heading():
    long = "word " * 30

    plan = read_plan(
        [Grid("", (row(1, long, "Action", "Lead"), row(2, "a", "b", "c")))]
    )

    assert len(plan.errors) == 1


def test_a_first_column_of_words_without_heading_is_kept():
    rows = (row(1, "", "Action", "Lead", "RAG"), row(2, "soon", "Ask", "Police", "Red"))

    plan = read_plan([Grid("", rows)])

    assert plan.actions[0].other == (("Column without heading", "soon"),)


def test_a_first_column_without_any_words_is_nothing():
    rows = (row(1, "", "Action", "Lead", "RAG"), row(2, "", "Ask", "Police", "Red"))

    plan = read_plan([Grid("", rows)])

    assert (plan.actions[0].ref, plan.actions[0].other) == ("", ())


def test_a_ref_alone_is_an_action_without_activity():
    plan = read_plan([grid(aim(1), ("7", "", "", "", ""))])

    assert [(a.ref, a.activity) for a in plan.actions] == [("7", "")]


def test_an_objective_line_in_the_second_column_is_understood():
    plan = read_plan([grid(("", "Aim 1: Home", "", "", ""), action())])

    assert [o.title for o in plan.objectives] == ["Home"]


def test_two_cells_that_are_no_label_are_an_action():
    plan = read_plan([grid(aim(1), ("1", "Ask", "", "", ""))])

    assert [(a.ref, a.activity) for a in plan.actions] == [("1", "Ask")]


def test_a_label_and_its_words_side_by_side_are_one_line():
    plan = read_plan([grid(("Priority 2", "Home", "", "", ""), action())])

    assert [(o.number, o.title) for o in plan.objectives] == [(2, "Home")]


def test_rows_that_go_on_after_a_line_across_are_not_understood():
    plan = read_plan([grid(aim(1), ("", "", "", "31/03/26", "Red"), action())])

    assert messages(plan) == [
        "This row has neither ref nor activity; it was not understood."
    ]


def test_a_name_after_and_is_no_person_without_a_comma():
    plan = read_plan([grid(aim(1), action(lead="Ann Lee and Housing"))])

    assert plan.actions[0].lead.people == ()
    assert plan.actions[0].lead.words == "Ann Lee and Housing"


def test_marks_alone_between_leads_are_nothing():
    plan = read_plan([grid(aim(1), action(lead="Police;\n;Housing"))])

    assert plan.actions[0].lead.agencies == ("Police", "Housing")


@pytest.mark.parametrize(
    ("text", "title", "statement"),
    [
        ("Aim 1 - 'We care for you'\nAnd more", "We care for you", "And more"),
        ("Home 'We keep the 'Best Offer' on'", "Home", "We keep the 'Best Offer' on"),
        ("Home\n'We ask.' All say 'we do' too", "Home", "We ask. All say 'we do' too"),
    ],
)
def test_quotations_inside_lines_stay(text, title, statement):
    read = split_objective([text])

    assert (read.title, read.statement) == (title, statement)


def test_words_of_shapes_and_symbols_in_word_are_kept():
    made = docx.Document()
    paragraph = made.add_table(rows=1, cols=1).cell(0, 0).paragraphs[0]
    symbol = paragraph.add_run()._r.makeelement(
        docx.oxml.ns.qn("w:sym"), {docx.oxml.ns.qn("w:char"): "F0FC"}
    )
    paragraph.add_run()._r.append(symbol)
    inner = docx.oxml.OxmlElement("w:p")
    run, words = docx.oxml.OxmlElement("w:r"), docx.oxml.OxmlElement("w:t")
    words.text = "in a box"
    run.append(words)
    inner.append(run)
    paragraph.add_run()._r.append(inner)

    (table,) = read_grids(saved(made))

    assert table.rows[0].cells[0].text == "✓\nin a box"


def test_reading_never_fails_on_a_document_of_headings_only():
    plan = read_plan(read_grids(document([["Ref", "Action", "Lead"]])))

    assert [error.column for error in plan.errors] == [""]
