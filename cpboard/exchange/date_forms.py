"""The forms in which dates.py knows a date.

Each reader takes simplified words and gives (date, precision, remark), None where
the words are not its own, or raises Refused. In a remark {date} becomes the date as
its precision shows it, {day} the day itself.
"""

import calendar
import re
from datetime import date, timedelta
from enum import StrEnum

EARLIEST, LATEST = 1990, 2100

MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if n}
MONTHS |= {name.lower(): n for n, name in enumerate(calendar.month_abbr) if n}
MONTHS |= {"sept": 9}

MONTH = f"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
YEAR = r"'?(?P<year>[0-9]{4}|[0-9]{2})"
YEARS = r"(?P<first>[0-9]{4}|[0-9]{2}) ?[/-] ?(?P<second>[0-9]{4}|[0-9]{2})"
MARKS = r"(?P<marks>[ ./-]+)"
MORE = r"(?P<more>[ ./-]+)"
DAY = r"(?P<day>[0-9]{1,2})"
DIGITS = r"(?P<month>[0-9]{1,2})"
FULL_YEAR = r"(?P<year>[0-9]{4})"
QUARTER = r"(?:q|quarter|qtr) ?(?P<quarter>[1-4])"
COUNCIL_YEAR = r"(?:fy|f/y|(?:financial|council) year)"
SCHOOL_YEAR = r"(?:academic|school) year"

DAY_FORMS = [
    rf"{DAY}{MARKS}{DIGITS}{MORE}{YEAR}",
    rf"{FULL_YEAR}{MARKS}{DIGITS}{MORE}{DAY}",
    rf"{DAY}[ ./-]*(?:of )?{MONTH}[ ./-]*{YEAR}",
    rf"{MONTH}[ .]*{DAY} +{FULL_YEAR}",
]
MONTH_FORMS = [
    rf"{MONTH}[ ./-]*(?:of )?{YEAR}",
    rf"{DIGITS} ?[/.-]+ ?{FULL_YEAR}",
    rf"{FULL_YEAR} ?[/.-]+ ?{DIGITS}",
]
QUARTER_FORMS = [
    rf"{QUARTER}(?: of)?(?: ?fy)? ?{YEARS}",
    rf"(?:fy ?)?{YEARS}[ -]*{QUARTER}",
]
# As we write a quarter ourselves.
MONTHS_FORM = rf"{MONTH.replace('<month>', '<first>')} (?:to|-) {MONTH} {FULL_YEAR}"
YEAR_END_FORMS = {
    rf"{COUNCIL_YEAR} ?{YEARS}": (3, 31),
    rf"{YEARS} {COUNCIL_YEAR}": (3, 31),
    rf"{SCHOOL_YEAR} ?{YEARS}": (8, 31),
    rf"{YEARS} {SCHOOL_YEAR}": (8, 31),
}
YEARLESS_FORMS = [
    MONTH,
    rf"{DAY}[ ./-]*(?:of )?{MONTH}",
    r"[0-9]{1,2} ?[/.] ?[0-9]{1,2}",
    QUARTER,
]
# Words round a date that change nothing about it.
BEFORE = re.compile(
    r"(?:(?:due|by|the|in|on|no later than|target|deadline|date|until|till|revised|new"
    r"|extended|completed? by|to)\b[: ]*)+"
)
AFTER = re.compile(r"[ (-]*(?:revised|extended|new date|target|at the latest|latest)$")
END_OF = re.compile(r"end (?:of )?(?:the )?")
ABOUT = re.compile(r"(?:mid|middle of|early|late|beginning of|start of)[ -]+")
FROM = re.compile(r"(?:from|starting|starts|commencing|as of)(?: in| on)? ")
WEEK_OF = re.compile(r"(?:w/c|w/b|wc|week (?:commencing|beginning|of)) ?")
WEEK_TO = re.compile(r"(?:w/e|week ending) ?")
ONGOING = re.compile(
    r"(?:on[ -]?going|continuous|continual(?:ly)?|continuing|rolling|throughout"
    r"|business as usual|bau)\b"
)
AGAIN = re.compile(
    r"annual(?:ly)?|yearly|quarterly|monthly|weekly|fortnightly|daily|termly"
    r"|regular(?:ly)?|six[ -]monthly|6[ -]monthly|bi-?annual(?:ly)?|twice a year"
    r"|(?:each|every)(?: [a-z0-9]+)? (?:year|quarter|month|week|term|meeting)s?"
)
REVIEW = re.compile(
    r"(?:and |to be |will be |next )*review(?:ed)?(?: date)?(?: ?[:-] ?| )"
)
ABSENT = re.compile(
    r"tb[cad]|(?:date )?to be (?:confirmed|agreed|arranged|decided|set|determined)"
    r"|date tb[ca]|n/?a|not applicable|none|not (?:yet )?(?:set|known|agreed)"
    r"|unknown|[-?]+"
)
DONE = re.compile(r"completed?|done|closed|achieved|finished")
SOON = re.compile(r"immediate(?:ly)?|asap|as soon as possible|urgent")

NO_END = "Read as ongoing: it has no end, and it needs a review date."


class Precision(StrEnum):
    """How exact a date is; the date is the last day that the words allow."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    ONGOING = "ongoing"
    UNKNOWN = "unknown"


Found = tuple[date | None, Precision, str]


class Refused(Exception):
    """Words that look like a date and are none; the message says why."""


def simplified(words: str) -> str:
    """Lower case, plain marks, without ordinals, weekdays, times and commas."""
    marks = dict.fromkeys("‐‑‒–—−", "-")
    marks |= {"’": "'", "‘": "'", "`": "'", ",": " "}
    text = words.lower().translate(str.maketrans(marks))
    text = re.sub(r"(?<=[0-9]) ?(?:st|nd|rd|th)\b", "", text)
    text = re.sub(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", " ", text)
    text = re.sub(r"^(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)[. ]+(?=[0-9])", "", text)
    clock = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?"
    text = re.sub(rf"(?<=[0-9])[t ]+{clock} ?(?:z|[ap]m)?$", "", text)
    return re.sub(r"\s+", " ", text).strip(" .;:()")


def read_ongoing(text: str) -> Found | None:
    """Work without an end; a review date where the words give one."""
    if AGAIN.fullmatch(text):
        remark = "Comes round again: read as ongoing, and it needs a review date."
        return None, Precision.ONGOING, remark
    match = ONGOING.match(text)
    if not match:
        return None
    rest = text[match.end() :].strip(" -:;.()")
    if not rest:
        return None, Precision.ONGOING, NO_END
    if (review := REVIEW.match(rest)) and (found := read_dated(rest[review.end() :])):
        remark = "Read as ongoing, to be reviewed by {day}."
        return found[0], Precision.ONGOING, remark
    if re.search(r"[0-9]", rest):
        raise Refused("It says both that this is ongoing and a date.")
    return None, Precision.ONGOING, f"{NO_END} Its other words are kept."


def read_absent(text: str) -> Found | None:
    """Words that say there is no date yet, or no date at all."""
    if ABSENT.fullmatch(text):
        return None, Precision.UNKNOWN, "No date is set yet."
    if DONE.fullmatch(text):
        remark = "It says that it is done, not when it was due. No date was read."
        return None, Precision.UNKNOWN, remark
    if SOON.fullmatch(text):
        remark = "It says how soon, but names no day. No date was read."
        return None, Precision.UNKNOWN, remark
    return None


def read_dated(text: str) -> Found | None:
    """A day, week, month or quarter with the usual words round it."""
    text = AFTER.sub("", text)
    if before := BEFORE.match(text):
        text = text[before.end() :]
    text = text.strip(" .;:()-")
    if match := WEEK_OF.match(text):
        return read_week(text[match.end() :])
    if match := WEEK_TO.match(text):
        return read_day(text[match.end() :])
    if match := FROM.match(text):
        found = read_period(text[match.end() :])
        remark = "It begins then: read as due to be in place by {day}."
        return found and (*found[:2], remark)
    if match := ABOUT.match(text):
        found = read_month(text[match.end() :])
        return found and (*found[:2], "Read as {date}, so due by {day}.")
    if match := END_OF.match(text):
        rest = text[match.end() :]
        return read_year_end(rest) or read_period(rest)
    return read_period(text)


def read_period(text: str) -> Found | None:
    """A day, a month, a quarter, or a year that says which kind it is."""
    for reader in (read_day, read_quarter, read_named_year, read_month):
        if found := reader(text):
            return found
    for form in YEARLESS_FORMS:
        if re.fullmatch(form, text):
            raise Refused("It has no year.")
    return None


def first_match(forms, text: str) -> re.Match | None:
    """The match of the first form that fits the whole text."""
    return next((m for form in forms if (m := re.fullmatch(form, text))), None)


def read_week(text: str) -> Found | None:
    """The day on which a week begins, as that week's last day."""
    found = read_day(text)
    return found and (found[0] + timedelta(days=6), Precision.WEEK, found[2])


def read_day(text: str) -> Found | None:
    """One day, in any of the orders that cannot be mistaken, else British."""
    match = first_match(DAY_FORMS, text)
    if match is None:
        return None
    parts = match.groupdict(default="/")
    on = day_of(parts["year"], parts["month"], parts["day"])
    marks = parts.get("marks", "/"), parts.get("more", "/")
    doubled = any(len(mark.replace(" ", "")) > 1 for mark in marks)
    return on, Precision.DAY, "A mark is doubled: read as {date}." if doubled else ""


def read_month(text: str) -> Found | None:
    """A month, as its last day; a two-digit year is remarked on."""
    match = first_match(MONTH_FORMS, text)
    if match is None:
        return None
    year, month = year_of(match["year"]), month_of(match["month"])
    on = date(year, month, calendar.monthrange(year, month)[1])
    remark = "" if len(match["year"]) == 4 else "Read as {date}, so due by {day}."
    return on, Precision.MONTH, remark


def read_quarter(text: str) -> Found | None:
    """A quarter of a council year: Q1 is April to June, Q4 January to March."""
    if match := first_match(QUARTER_FORMS, text):
        first = first_year(match)
        ends = [(first, 6, 30), (first, 9, 30), (first, 12, 31), (first + 1, 3, 31)]
        return date(*ends[int(match["quarter"]) - 1]), Precision.QUARTER, ""
    if match := re.fullmatch(MONTHS_FORM, text):
        return read_months(match)
    if re.fullmatch(rf"{QUARTER}[ -]*{YEAR}|[0-9]{{4}}[ -]*q[1-4]", text):
        raise Refused('Calendar and council years differ: write it as "Q3 2025/26".')
    return None


def read_months(match: re.Match) -> Found | None:
    """The quarter "October to December 2025", as its last day."""
    year, month = year_of(match["year"]), month_of(match["month"])
    if month % 3 or month_of(match["first"]) != month - 2:
        return None
    return date(year, month, calendar.monthrange(year, month)[1]), Precision.QUARTER, ""


def read_named_year(text: str) -> Found | None:
    """The last day of a financial or academic year that says which of them it is."""
    for form, (month, day) in YEAR_END_FORMS.items():
        if match := re.fullmatch(form, text):
            on = date(first_year(match) + 1, month, day)
            return on, Precision.MONTH, "Read as {date}, so due by {day}."
    years = re.fullmatch(rf"{FULL_YEAR} ?[/-] ?(?P<second>[0-9]{{2}})", text)
    is_span = years and (int(years["year"]) + 1) % 100 == int(years["second"])
    # "2009/10" could be October, but then it could be a council year too.
    if is_span or re.fullmatch(FULL_YEAR, text):
        raise Refused("A year alone does not say when in it this is due.")
    return None


def read_year_end(text: str) -> Found | None:
    """The end of a calendar year, after "end of"."""
    match = re.fullmatch(FULL_YEAR, text)
    if match is None:
        return None
    on = date(year_of(match["year"]), 12, 31)
    return on, Precision.MONTH, "Read as {date}, so due by {day}."


def first_year(match: re.Match) -> int:
    """2025 of "2025/26" and "25/26"; the years must follow each other."""
    first, second = year_of(match["first"]), year_of(match["second"])
    if second != first + 1:
        raise Refused("These two years do not follow each other.")
    return first


def year_of(digits: str) -> int:
    """The year; two digits are 20yy."""
    year = int(digits) + (2000 if len(digits) == 2 else 0)
    if not EARLIEST <= year <= LATEST:
        raise Refused(f"The year {digits} cannot be right.")
    return year


def month_of(words: str) -> int:
    """The month's number, by name or digits."""
    month = MONTHS.get(words) or int(words)
    if not 1 <= month <= 12:
        raise Refused(f"There is no month {month}; the day comes first here.")
    return month


def day_of(year: str, month: str, day: str) -> date:
    """The day, if the calendar has it."""
    whole_year, whole_month = year_of(year), month_of(month)
    try:
        return date(whole_year, whole_month, int(day))
    except ValueError as error:
        name = calendar.month_name[whole_month]
        raise Refused(f"{name} {whole_year} has no day {int(day)}.") from error
