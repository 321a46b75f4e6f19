"""A board's members as corporate parents in one municipal year, in figures.

The page of the year shows them, and an annual report can take them.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from meetings import champions, training, visits
from meetings.attendance import Register, register_of
from meetings.models import Board, Champion, Visit
from meetings.models import Responsibility as Level
from meetings.years import first_day, last_day, year_in_words, year_of


@dataclass(frozen=True)
class LevelFigures:
    """Of those who need a level, how many have it."""

    words: str
    needed: int
    trained: int


@dataclass(frozen=True)
class ParentsYear:
    """What members did as corporate parents, as one reader may know it.

    ``levels`` tell of today, or are empty for a year that is over: who needed what
    then is not on record. ``courses`` counts those who did each course in the year.
    """

    board: Board
    year: int
    levels: list[LevelFigures]
    courses: list[tuple[str, int]]
    reports: list[visits.Report]
    visits_made: int
    homes_visited: int
    champions: list[Champion]
    attendance: Register

    @property
    def words(self) -> str:
        """The year as councils write it."""
        return year_in_words(self.year)

    @property
    def trained(self) -> int:
        """How many have the level they need today."""
        return sum(level.trained for level in self.levels)

    @property
    def needed(self) -> int:
        """How many need any level today."""
        return sum(level.needed for level in self.levels)


def figures_of(board: Board, year: int, user, today: date) -> ParentsYear:
    """The figures of the year so far; reports and attendance as the person may read.

    The numbers of visits and homes are the same for everybody. A fixed number of
    queries.
    """
    made = Visit.objects.filter(
        home__board=board, visited_on__range=(first_day(year), last_day(year))
    )
    homes = list(made.values_list("home", flat=True))
    return ParentsYear(
        board=board,
        year=year,
        levels=level_figures(board, today) if year == year_of(today) else [],
        courses=course_figures(board, year, today),
        reports=visits.reports(board, user, year),
        visits_made=len(homes),
        homes_visited=len(set(homes)),
        champions=champions.champions_in(board, year),
        attendance=register_of(board, year, user, today),
    )


def level_figures(board: Board, today: date) -> list[LevelFigures]:
    """For each level that anybody on the board needs, how many have it today."""
    found = training.standings(board, today)
    return [
        LevelFigures(
            words=words.split(":")[0],
            needed=sum(each.level == level for each in found),
            trained=sum(each.level == level and is_trained(each) for each in found),
        )
        for level, words in Level.levels()
        if any(each.level == level for each in found)
    ]


def is_trained(standing: training.Standing) -> bool:
    """Whether the training still holds, due again soon or not."""
    return standing.state in {training.TRAINED, training.SOON}


def course_figures(board: Board, year: int, today: date) -> list[tuple[str, int]]:
    """How many of the board did each course in the year, by its title."""
    done = training.done_in(board, year, today)
    return sorted(Counter(each.course.title for each in done).items())
