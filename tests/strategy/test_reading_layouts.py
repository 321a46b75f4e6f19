"""Plans as other councils lay them out, each as the file has it."""

from datetime import date

from cpboard.exchange.grids import read_grids
from cpboard.exchange.shapes import Cell, Grid, Row
from strategy.reading import read_plan


def read(text, **options):
    """The plan in a CSV of these words."""
    return read_plan(read_grids(text.encode()), **options)


def outline(plan):
    """Each objective's number and title with its actions' refs and activities."""
    return [
        (o.number, o.title, [(a.ref, a.activity) for a in o.actions])
        for o in plan.objectives
    ]


def said(plan):
    """Row, column, words and message of each warning."""
    return [(p.row, p.column, p.value, p.message) for p in plan.warnings]


def test_a_theme_repeated_in_the_first_column_is_an_objective():
    plan = read(
        "Corporate parenting action plan 2025\n"
        "Theme,No.,What will we do?,Who,When,R/A/G,Comments\n"
        "Being heard,1.1,Ask,Participation Team,September 2025,G,Drafted\n"
        "Being heard,1.2,Answer,Participation Team,Q3 2025/26,A,\n"
        "Being well,2.1,Check,Health,30/06/26,R,Cancelled\n"
        "Being heard,1.3,Ask again,Participation Team,30/06/26,R,\n"
    )

    assert plan.title == "Corporate parenting action plan 2025"
    assert outline(plan) == [
        (1, "Being heard", [("1.1", "Ask"), ("1.2", "Answer"), ("1.3", "Ask again")]),
        (2, "Being well", [("2.1", "Check")]),
    ]
    assert [a.rating for a in plan.actions] == ["green", "amber", "red", "red"]


def test_a_priority_written_once_holds_for_the_rows_below():
    plan = read(
        "Priority;Action;Lead officer;Timescale;Status\n"
        "1. Home;Find carers;Jane Smith;31.3.26;On track\n"
        ";Train them;Head of Fostering (Amir Khan);w/c 20 May 2026;Behind schedule\n"
        "2. School;Laptops;Virtual School, Ann Lee;30.4.26;On target\n"
        ";;;;\n"
    )

    assert outline(plan) == [
        (1, "Home", [("", "Find carers"), ("", "Train them")]),
        (2, "School", [("", "Laptops")]),
    ]
    assert [(a.rating, a.rating_words) for a in plan.actions] == [
        ("green", "On track"),
        ("red", "Behind schedule"),
        ("green", "On target"),
    ]
    assert plan.warnings == ()


def test_a_priority_of_high_or_low_is_no_objective():
    plan = read("Action,Priority,Lead,By when\nAsk,High,Police,1/2/26\n")

    assert outline(plan) == [(1, "Delivery plan", [("", "Ask")])]
    assert plan.actions[0].other == (("Priority", "High"),)


def test_lines_across_the_table_are_title_statement_and_how():
    plan = read(
        "Ref,Action,Owner,Due date,RAG\n"
        "Priority 1: Feeling safe,,,,\n"
        "We want every child to feel safe,,,,\n"
        "How we will achieve this:,,,,\n"
        "By listening,,,,\n"
        "1,Visit weekly,Police,31/03/26,Green\n"
        "Priority 2: Moving on,,,,\n"
        "2,Open flats,Housing,30/09/26,Amber\n"
        "Key: Blue complete; Green on track; Amber at risk; Red off track,,,,\n"
    )

    first = plan.objectives[0]
    assert (first.title, first.statement, first.how) == (
        "Feeling safe",
        "We want every child to feel safe",
        "By listening",
    )
    assert outline(plan)[1] == (2, "Moving on", [("2", "Open flats")])
    assert said(plan) == [
        (
            9,
            "",
            "Key: Blue complete; Green on track; Amber at risk; Red off track",
            "Explains the ratings; it is not part of the plan.",
        )
    ]


def test_a_plan_without_objectives_is_one_under_its_title():
    plan = read(
        "Action,Lead,By when,Rating\nAsk,Housing,31/03/26,Red\n",
        file_name="our-pledge_2026.csv",
    )

    assert plan.title == "Our pledge 2026"
    assert outline(plan) == [(1, "Our pledge 2026", [("", "Ask")])]
    assert said(plan) == [
        (
            2,
            "",
            "",
            'No objective is named here: the actions stand under "Our pledge 2026".',
        )
    ]


def test_the_latest_of_several_progress_columns_that_has_words_is_read():
    plan = read(
        "Ref,Action,Progress Q1,Progress Q2,Progress Q3,RAG Q1,RAG Q2,RAG Q3,Who,Due\n"
        "1,Open,Rooms found,Opened,,Amber,Green,,Housing,31/03/26\n"
    )

    (action,) = plan.actions
    assert (action.where_now, action.rating) == ("Opened", "green")
    assert action.other == (("Progress Q1", "Rooms found"), ("RAG Q1", "Amber"))


def test_revised_and_completed_dates_and_two_lead_columns_have_their_fields():
    plan = read(
        "Action,Lead agency,Lead officer,Original due date,Revised date,Date completed,"
        "Status,Evidence of impact\n"
        "Open,Youth Service,Kim Park,31/03/25,31/05/25,12/06/25,Complete,40 visits\n",
        as_at=date(2025, 5, 1),
    )

    (action,) = plan.actions
    assert action.due.on == date(2025, 3, 31)
    assert action.due_now.on == date(2025, 5, 31)
    assert action.completed.on == date(2025, 6, 12)
    assert action.lead.agencies == ("Youth Service",)
    assert action.lead.people == ("Kim Park",)
    assert (action.rating, action.rating_words) == ("blue", "Complete")
    assert [message for *_, message in said(plan)] == [
        'No objective is named here: the actions stand under "Delivery plan".'
    ]


def test_two_heading_rows_are_one():
    plan = read(
        "Ref,Action,Progress,,Responsibility,\n"
        ",,Update,BRAG,Lead,By when\n"
        "Objective 1 - Voice,,,,,\n"
        "1,Set up a forum,Met twice,G,Youth Service,31/10/25\n"
    )

    (action,) = plan.actions
    assert (action.where_now, action.rating) == ("Met twice", "green")
    assert (action.lead.words, action.due.on) == ("Youth Service", date(2025, 10, 31))
    assert plan.warnings == ()


def test_headings_repeated_under_each_objective_and_repeated_words_are_understood():
    plan = read(
        "Aim 1 - Voice,Aim 1 - Voice,Aim 1 - Voice,Aim 1 - Voice\n"
        "Action,Lead,Due,RAG\n"
        "Ask,Youth Service,31/03/26,Red\n"
        "Aim 2 - Home,Aim 2 - Home,Aim 2 - Home,Aim 2 - Home\n"
        "RAG,Action,Lead,Due\n"
        "Amber,Build,Housing,31/03/26\n"
    )

    assert outline(plan) == [(1, "Voice", [("", "Ask")]), (2, "Home", [("", "Build")])]
    assert [a.rating for a in plan.actions] == ["red", "amber"]
    assert plan.warnings == ()


def test_a_pledge_beside_actions_is_the_objective():
    plan = read(
        "Pledge,What we will do,Who is responsible?,By when?,How is it going?,"
        "RAG rating (Blue / Red / Amber / Green)\n"
        "We listen,Hold a forum,Youth Service,31/03/26,Good,Green - on track\n"
        ",,,,Second line,\n"
    )

    assert outline(plan) == [(1, "We listen", [("", "Hold a forum")])]
    assert plan.actions[0].where_now == "Good\nSecond line"
    assert plan.actions[0].rating_words == "Green - on track"
    assert said(plan)[0][3] == "Has neither ref nor activity: read as more of row 2."


def test_a_pledge_alone_is_the_activity():
    plan = read("Pledge,Lead,Timeline\nWe listen,Youth Service,31/03/26\n")

    assert outline(plan) == [(1, "Delivery plan", [("", "We listen")])]
    assert said(plan)[0][3] == "There is no column for ratings."


def test_a_number_and_a_wide_cell_are_one_line():
    grid = Grid(
        "Plan",
        (
            row(1, "Ref", "Action", "Lead", "Due", "RAG"),
            Row(2, (Cell("Theme A"), Cell("Being heard", span=4), *[Cell(span=0)] * 3)),
            row(3, "1", "Ask", "Police", "31/03/26", "Green"),
            Row(4, (Cell("Theme B"), Cell("Being well", span=4), *[Cell(span=0)] * 3)),
            row(5, "2", "Check", "Police", "31/03/26", "Green"),
        ),
    )

    plan = read_plan([grid])

    # Letters are no numbers of ours, so they stay with the title.
    assert [(o.number, o.title) for o in plan.objectives] == [
        (1, "Theme A: Being heard"),
        (2, "Theme B: Being well"),
    ]


def row(number, *texts):
    """A row of plain cells."""
    return Row(number, tuple(Cell(text) for text in texts))


def test_no_row_is_dropped_without_a_word():
    plan = read(
        "Ref,Action,Lead,Due,RAG\n"
        ",,Nobody,,\n"
        "5,,Police,31/03/26,Red\n"
        "6,Ask,Police,31/03/26,Red,one,two\n"
        "Next meeting in May,,,,\n"
    )

    assert [(a.ref, a.activity, a.other) for a in plan.actions] == [
        ("5", "", ()),
        (
            "6",
            "Ask",
            (("Column without heading", "one"), ("Column without heading", "two")),
        ),
    ]
    assert [(number, message) for number, _, _, message in said(plan)] == [
        (2, "This row has neither ref nor activity; it was not understood."),
        (3, 'No objective is named here: the actions stand under "Delivery plan".'),
        (3, "This action has no activity, only the rest of its row."),
        (4, "This column has no heading; its words are kept."),
        (4, "This column has no heading; its words are kept."),
        (5, "This stands after the last action; it was not read as an objective."),
    ]


def test_a_file_without_a_plan_is_an_error():
    plan = read("Name,Telephone\nPolice,101\n")

    assert plan.objectives == ()
    assert [error.message for error in plan.errors] == [
        "No action was found: the table needs a heading row with words such as Action, "
        "Lead, By when and BRAG."
    ]


def test_problems_print_the_four_keys_of_the_command():
    plan = read("Action,Lead,Due,RAG\nAsk,Police,31/02/26,Mauve\n")

    assert plan.errors[0].as_json() == {
        "row": 2,
        "column": "RAG",
        "value": "Mauve",
        "message": "Not a known rating: write Blue, Red, Amber, Green or nothing, or "
        'choose "not rated, keep the word".',
    }


def test_five_thousand_rows_are_read():
    rows = "".join(
        f"{n},Do thing {n},Care and Health,31/03/26,G\n" for n in range(5_000)
    )

    plan = read(f"Ref,Action,Lead,Due,RAG\n{rows}")

    assert plan.counts()["green"] == 5_000
