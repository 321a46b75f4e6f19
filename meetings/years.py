"""The council's municipal year: from May to April, named "2026/27"."""

from datetime import date

# The annual meeting of the council is held in May (Local Government Act 1972, s.7).
FIRST_MONTH = 5


def year_of(day: date) -> int:
    """The municipal year that the day is in, by the calendar year it begins in."""
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def first_day(year: int) -> date:
    """1 May of the year."""
    return date(year, FIRST_MONTH, 1)


def last_day(year: int) -> date:
    """30 April of the next calendar year."""
    return date(year + 1, FIRST_MONTH - 1, 30)


def year_in_words(year: int) -> str:
    """As councils write it: "2026/27"."""
    return f"{year}/{(year + 1) % 100:02}"


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    for last in (day.day, 30, 29):
        try:
            return date(day.year + years, month + 1, min(day.day, last))
        except ValueError:
            continue
    return date(day.year + years, month + 1, 28)


def chosen_year(words: str, years: list[int]) -> int:
    """The year asked for, if it is one of the list; else the first of the list."""
    return next((year for year in years if str(year) == words), years[0])


def years_of(board, today: date) -> list[int]:
    """This year and those in which the board met before, the newest first."""
    days = board.meetings.filter(meets_on__lt=today).values_list("meets_on", flat=True)
    return sorted({year_of(today), *map(year_of, days)}, reverse=True)
