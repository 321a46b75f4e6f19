"""Writes tests/samples/plans/whole.*: a plan of full size, in our own words.

Eight objectives and 48 actions with the counts and slips of a plan that a council
published: 42 green, 2 blue, 4 not rated; a ref used twice; doubled marks in dates.

Run from the checkout: python -m tests.samples.make_whole_plan
"""

import csv

import docx
import openpyxl

from tests.samples.make_plans import PLANS, fill_row

TITLE = "Westbourne corporate parenting delivery plan"
HEADINGS = [
    "Ref",
    "Activity",
    "Where Are We Now?",
    "Evidence",
    "Lead",
    "By When",
    "BRAG",
]
CARE, HEALTH, SCHOOL, HOMES, LEAVERS = (
    "Care Service",
    "Health Trust",
    "Virtual School",
    "Housing Service",
    "Leaving Care Team",
)
GREEN, BLUE, NOT_RATED = "Green", "Blue", ""
SOON, LATER, LAST = "30/06/21", "31/12/21", "31/03/22"
# Objective, statement, how; then activity, lead, due, rating, where now, evidence.
PLAN = [
    (
        ("Being heard", "Children say what matters to them, and see what came of it.",
         "We ask often, in ways that children choose."),
        ("Ask each child what they would change", CARE, SOON, GREEN,
         "Half of them were asked.", ""),
        ("Answer every question within two weeks", CARE, SOON, GREEN, "", ""),
        ("Give the forum a budget of its own", CARE, "31/07//2021", GREEN, "", ""),
        ("Let young people interview new staff", CARE, LATER, NOT_RATED, "", ""),
        ("Hold a listening day each season", CARE, "Ongoing", GREEN,
         "Two were held.", "Notes of both days"),
        ("Print the complaints card again", CARE, SOON, GREEN, "", ""),
    ),
    (
        ("Knowing who you are", "Every child knows their own story.",
         "Workers write as if the child read it today."),
        ("Start a memory box on the first day", CARE, SOON, GREEN, "", ""),
        ("Rewrite the letter about why you came", CARE, LATER, GREEN, "", ""),
        ("Finish life story work that was begun", CARE, "31/12/20", BLUE,
         "All are finished.", ""),
        ("Meet a worker's family pictures with your own", CARE, LAST, GREEN, "", ""),
        ("Find the brothers and sisters of each child", CARE, LATER, GREEN, "", ""),
        ("Pay for journeys to see them", CARE, SOON, GREEN, "", ""),
    ),
    (
        ("Feeling well", "Help comes when it is asked for, not a season later.",
         "One worker stays from the first call to the last."),
        ("Check teeth and eyes in the first month", HEALTH, SOON, GREEN, "", ""),
        ("Sit in on the clinic's waiting list", HEALTH, SOON, GREEN, "", ""),
        ("Open the drop-in on Saturdays", HEALTH, "30/11/20", BLUE,
         "It is open.", "Opening hours"),
        ("Train carers to talk about low mood", HEALTH, LATER, GREEN, "", ""),
        ("Send health passports at sixteen", HEALTH, LAST, GREEN, "", ""),
        ("Offer swimming to all who want it", HEALTH, SOON, GREEN, "", ""),
    ),
    (
        ("Doing well at school", "A good school, and somebody who asks how it went.",
         "Learning plans are read by those who can act on them."),
        ("Write each learning plan with its child", SCHOOL, SOON, GREEN, "", ""),
        ("Visit every school once a year", SCHOOL, "Ongoing", GREEN, "", ""),
        ("Lend a laptop within a week", SCHOOL, SOON, GREEN, "", ""),
        ("Tell schools what a move does to learning", SCHOOL, LATER, GREEN, "", ""),
        ("Bring missed lessons home", SCHOOL, LAST, NOT_RATED, "", ""),
        ("Name a friend of learning in each home", SCHOOL, LAST, NOT_RATED, "", ""),
    ),
    (
        ("A place to call home", "Homes are near friends, and last.",
         "We look two years ahead and buy what will be needed."),
        ("Count the homes that will be needed", HOMES, SOON, GREEN, "", ""),
        ("Recruit twelve foster carers", CARE, LATER, GREEN, "", ""),
        ("Let children meet carers before a move", CARE, SOON, GREEN, "", ""),
        ("Keep a spare room in each part of town", HOMES, LATER, GREEN, "", ""),
        ("Publish the promise about moves",
         "Care Service (Nadia Holt)", "30/11/20", GREEN,
         "The words are agreed.", ""),
        ("Ask after each move how it went", CARE, SOON, GREEN, "", ""),
    ),
    (
        ("Staying safe", "Nobody is missing for long, or in trouble for long.",
         "Those who know the child make the plan."),
        ("Ring carers the morning after", CARE, SOON, GREEN, "", ""),
        ("Go through each return with the police", CARE, LATER, GREEN, "", ""),
        ("Teach carers what phones can do", CARE, SOON, GREEN, "", ""),
        ("Keep children out of court for small things", CARE, SOON, GREEN, "", ""),
        ("Write a promise with the police", CARE, "31/12//2021", GREEN, "", ""),
        ("Walk through town with young people", CARE, LAST, GREEN, "", ""),
    ),
    (
        ("Getting ready", "Grown up a step at a time.",
         "Money, cooking and keys come before the day they are needed."),
        ("Open a savings account for each child", LEAVERS, SOON, GREEN, "", ""),
        ("Run the cooking course twice", LEAVERS, LATER, GREEN, "", ""),
        ("Pay for driving lessons", LEAVERS, LAST, GREEN, "", ""),
        ("Try a flat for two weeks", HOMES, LATER, GREEN, "", ""),
        ("Plan the first month with each leaver", LEAVERS, SOON, GREEN, "", ""),
        ("Give every leaver a birth certificate", LEAVERS, SOON, GREEN, "", ""),
    ),
    (
        ("Leaving care, not leaving us", "The door stays open to twenty-five.",
         "One number to ring, and somebody who knows your name."),
        ("Keep in touch every month", LEAVERS, SOON, GREEN, "", ""),
        ("Exempt leavers from council tax", HOMES, "Jan-22", GREEN, "", ""),
        ("Name a housing worker for leavers", HOMES, LAST, GREEN, "", ""),
        ("Put the local offer online", LEAVERS, "31/12/20", NOT_RATED, "", ""),
        ("Find work trials in the council", LEAVERS, LATER, GREEN, "", ""),
        ("Hold a supper in December", LEAVERS, LATER, GREEN, "", ""),
    ),
]  # fmt: skip
# The ref that two actions have; those that follow count on from it.
TWICE = 34


def rows():
    """The rows below the headings; a row of one cell stands across the table."""
    number = 0
    for place, ((title, statement, how), *actions) in enumerate(PLAN, start=1):
        yield [f"Objective {place} - {title} '{statement}'"]
        yield [f"How will we achieve this: '{how}'"]
        for activity, lead, due, rating, where_now, evidence in actions:
            number += 1
            ref = number if number <= TWICE else number - 1
            yield [str(ref), activity, where_now, evidence, lead, due, rating]


def write_csv():
    """As a spreadsheet exports it."""
    with open(PLANS / "whole.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        writer.writerows(row + [""] * (7 - len(row)) for row in rows())


def write_workbook():
    """With a title above, and lines merged across."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([TITLE])
    sheet.merge_cells("A1:G1")
    sheet.append(HEADINGS)
    for row in rows():
        sheet.append([value or None for value in row])
        if len(row) == 1:
            sheet.merge_cells(f"A{sheet.max_row}:G{sheet.max_row}")
    book.save(PLANS / "whole.xlsx")


def write_document():
    """As a table below a heading."""
    document = docx.Document()
    document.add_heading(TITLE, 1)
    table = document.add_table(rows=0, cols=7)
    fill_row(table, HEADINGS)
    for row in rows():
        if len(row) == 1:
            cells = table.add_row().cells
            cells[0].merge(cells[6]).text = row[0]
        else:
            fill_row(table, row)
    document.save(str(PLANS / "whole.docx"))


if __name__ == "__main__":
    write_csv()
    write_workbook()
    write_document()
