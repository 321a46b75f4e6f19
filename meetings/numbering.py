"""Numbers of minutes and of clauses, in the board's own style."""

import re

from django.db import transaction

from meetings.models import Board, Clause, Minute, Minutes

FIGURES = re.compile("[0-9]+")
ROMAN = [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]
Style = Board.ClauseNumbering
STYLES = {
    Style.ROMAN: ["roman", "letter", "figure"],
    Style.LETTERS: ["letter", "roman", "figure"],
    Style.FIGURES: ["figure)", "letter)", "roman)"],
}


def roman(number: int) -> str:
    """A number in small Roman figures: 4 is "iv"."""
    said = ""
    for value, letters in ROMAN:
        while number >= value:
            said += letters
            number -= value
    return said


def letter(number: int) -> str:
    """A number as a letter: 1 is "a", 27 is "aa"."""
    said = ""
    while number:
        number, rest = divmod(number - 1, 26)
        said = chr(ord("a") + rest) + said
    return said


def printed(style: str, number: int) -> str:
    """A number as clauses have it: "(iv)", "(d)", "(4)", "4)", "d)"."""
    kind = style.rstrip(")")
    word = {"roman": roman, "letter": letter, "figure": str}[kind](number)
    return f"{word})" if style.endswith(")") else f"({word})"


def clause_numbers(depths: list[int], style: str) -> list[str]:
    """The numbers of a resolution's clauses, by how deep each stands.

    One clause alone has none.
    """
    if len(depths) == 1:
        return [""]
    levels, counts, said = STYLES[Style(style)], {}, []
    for depth in depths:
        counts = {level: n for level, n in counts.items() if level <= depth}
        counts[depth] = counts.get(depth, 0) + 1
        kind = levels[min(depth, len(levels) - 1)]
        said.append(printed(kind, counts[depth]))
    return said


def minute_number(number: int, style: str, year: int) -> str:
    """A minute's number as the board prints it: "12." or "12/26"."""
    if style == Board.MinuteNumbering.YEAR_NAMED:
        return f"{number}/{year % 100:02}"
    return f"{number}."


def first_number(minutes: Minutes) -> int:
    """The first free number: 1, or where numbers run, after the year's last.

    The year is the calendar year of the meeting.
    """
    meeting = minutes.meeting
    if meeting.board.minute_numbering == Board.MinuteNumbering.MEETING:
        return 1
    before = Minute.objects.filter(
        minutes__meeting__board=meeting.board,
        minutes__meeting__meets_on__year=meeting.meets_on.year,
        minutes__meeting__meets_on__lt=meeting.meets_on,
    ).exclude(number="")
    found = [FIGURES.match(each) for each in before.values_list("number", flat=True)]
    return 1 + max((int(match[0]) for match in found if match), default=0)


@transaction.atomic
def renumber(minutes: Minutes) -> None:
    """Number the draft's minutes and clauses afresh, as the board sets it."""
    number_minutes(minutes)
    found = Clause.objects.filter(resolution__minute__minutes=minutes)
    number_clauses(found, minutes.meeting.board.clause_numbering)


def number_minutes(minutes: Minutes) -> None:
    """Number the minutes of items and those under a heading.

    The list of names, a title with nothing below it and text behind a decision have
    no number.
    """
    board, year = minutes.meeting.board, minutes.meeting.meets_on.year
    number, items = first_number(minutes), set()
    rows = minutes.rows.order_by("position").select_related("item")
    for row in rows.prefetch_related("resolutions"):
        is_numbered = takes_number(row, items)
        items.add(row.item_id)
        style = board.minute_numbering
        row.number = minute_number(number, style, year) if is_numbered else ""
        number += is_numbered
        row.save(update_fields=["number"])


def takes_number(row: Minute, items_before: set) -> bool:
    """Whether a minute has a number of its own."""
    if row.is_attendance or (row.item and row.item.is_heading()):
        return False
    if row.heading:
        return bool(row.item or row.text or row.resolutions.all())
    return row.item is not None and row.item_id not in items_before


def number_clauses(found, style: str) -> None:
    """Number the clauses of resolutions, each resolution from its beginning."""
    of_resolution = {}
    for clause in found.order_by("resolution", "position"):
        of_resolution.setdefault(clause.resolution_id, []).append(clause)
    for clauses in of_resolution.values():
        numbers = clause_numbers([clause.depth for clause in clauses], style)
        for clause, clause.number in zip(clauses, numbers, strict=True):
            clause.save(update_fields=["number"])


def number_if_bare(minutes: Minutes) -> None:
    """Number what has none but its item's; what was brought in stays as printed."""
    if minutes.source:
        return
    rows = minutes.rows.exclude(number="").select_related("item")
    if all(row.item and row.number == row.item.label for row in rows):
        number_minutes(minutes)
    clauses = Clause.objects.filter(resolution__minute__minutes=minutes)
    numbered = clauses.exclude(number="").values("resolution")
    number_clauses(
        clauses.exclude(resolution__in=numbered), minutes.meeting.board.clause_numbering
    )
