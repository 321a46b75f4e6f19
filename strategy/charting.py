"""How a plan is going, as charts: each with its finding in a sentence and its data."""

from dataclasses import dataclass
from datetime import date
from itertools import batched

from django.utils.html import format_html_join

from cpboard import charts
from cpboard.charts.ratings import parts_of
from cpboard.exchange.dates import long_date
from strategy import slippage
from strategy.ahead import Ahead, due_ahead
from strategy.models import Action
from strategy.progress import PlanAsAt
from strategy.slippage import Ledger
from strategy.trends import Standing, counted_as, ratings_over_time

# Heads of the columns that count ratings, in the order of the marks.
COUNTED = [
    "Red",
    "Amber",
    "Green",
    "Blue",
    "Not rated",
    "Withdrawn or superseded",
]
# More of them than these would be longer than a page of paper.
MOST_DUMBBELLS = 15
MOST_BARS = 9


@dataclass(frozen=True)
class Chart:
    """A chart with what it shows, in words and in figures."""

    slug: str
    about: str
    finding: str
    drawing: str  # safe SVG; "" where there is nothing to draw
    heads: list[str]
    rows: list[list]
    remark: str = ""


def charts_of(plan: PlanAsAt, actions: list[Action]) -> list[Chart]:
    """The four charts of a plan as at its day; three queries besides the actions."""
    return [
        by_objective(objectives_in_order(plan), actions),
        over_time(ratings_over_time(plan.strategy, plan.on)),
        ahead(due_ahead(actions, plan.on)),
        slipped(slippage.ledger(plan, actions)),
    ]


def objectives_in_order(plan: PlanAsAt) -> list:
    """The plan's objectives in their words and order of its day."""
    return sorted(plan.objectives.values(), key=lambda each: each.number)


def plural(count: int, word: str = "action") -> str:
    """A count with its noun: "1 action", "3 actions"."""
    return f"{count} {word}{'' if count == 1 else 's'}"


def figures(counts: dict) -> list[int]:
    """The counts as cells, under the heads of ``COUNTED``."""
    return [counts.get(name, 0) for name in charts.MARKS]


def in_force(counts: dict) -> int:
    """How many of them are still in the plan."""
    return sum(counts.values()) - counts.get(charts.ENDED, 0)


def by_objective(objectives, actions: list[Action]) -> Chart:
    """How the actions of each objective are rated; as they stood under it then."""
    counts = {}
    for action in actions:
        own = counts.setdefault(action.objective_then, {})
        own[counted_as(action)] = own.get(counted_as(action), 0) + 1
    rows = [(each, counts[each.pk]) for each in objectives if each.pk in counts]
    finding = worst_objectives(rows)
    return Chart(
        slug="by-objective",
        about="Ratings by objective",
        finding=finding,
        drawing=bars_of(rows, finding),
        heads=["Objective", *COUNTED],
        rows=[[f"{each.number}. {each.title}", *figures(own)] for each, own in rows],
    )


def bars_of(rows, finding: str) -> str:
    """A bar an objective; many objectives in several drawings that fit a page each."""
    drawn = [
        charts.Bar(f"{each.number}. {each.title}", parts_of(own)) for each, own in rows
    ]
    most = max((bar.total for bar in drawn), default=0)
    drawings = [
        charts.bars(
            list(some),
            title=f"More objectives, from {some[0].label}" if number else finding,
            most=most,
        )
        for number, some in enumerate(batched(drawn, MOST_BARS))
    ]
    return format_html_join("", "{}", [[drawing] for drawing in drawings])


def worst_objectives(rows) -> str:
    """Where Red stands most often, or Amber where nothing is Red."""
    for name, word in [("red", "Red"), ("amber", "Amber")]:
        most = max((own.get(name, 0) for _, own in rows), default=0)
        if not most:
            continue
        worst = [(each, own) for each, own in rows if own.get(name) == most]
        if len(worst) == 1:
            each, own = worst[0]
            of_all = f"of its {plural(in_force(own))}"
            where = f"objective {each.number}: {most} {of_all}"
        else:
            *most_of, last = [str(each.number) for each, _ in worst]
            where = f"objectives {', '.join(most_of)} and {last}: {most} in each"
        return f"{word} stands most often in {where}."
    return "No action is Red or Amber."


def over_time(standings: list[Standing]) -> Chart:
    """How the ratings of the whole plan went, month by month."""
    finding = trend(standings)
    points = [
        charts.Column(month_in_words(standing.on), parts_of(standing.counts))
        for standing in standings
    ]
    return Chart(
        slug="over-time",
        about="Ratings over time",
        finding=finding,
        drawing=charts.columns(points, title=finding),
        heads=["At the end of", *COUNTED],
        rows=[
            [long_date(standing.on), *figures(standing.counts)]
            for standing in reversed(standings)
        ],
    )


def month_in_words(day: date) -> str:
    """The month below a column."""
    return f"{day:%B %Y}"


def trend(standings: list[Standing]) -> str:
    """Red and Amber now against a year before, or against the first month."""
    if not standings:
        return "Nothing had been entered by this day."
    now = standings[-1]
    of_all = plural(now.total) + (" still in the plan" if now.has_ended else "")
    words = f"{now.troubled} of {of_all} {be(now.troubled)} Red or Amber"
    if not now.troubled:
        words = "No action is Red or Amber"
    before = standings[-13:][0]
    if before is now:
        return f"{words}."
    difference = now.troubled - before.troubled
    how = f"{abs(difference)} {'more' if difference > 0 else 'fewer'} than"
    if difference == 0:
        how = "as many as"
    return f"{words}, {how} on {long_date(before.on)}."


def be(count: int) -> str:
    """The verb after a count."""
    return "is" if count == 1 else "are"


def ahead(found: Ahead) -> Chart:
    """What is overdue, and what falls due in the next twelve months."""
    finding = late_and_due(found)
    last_month = len(found.months)
    rows = [
        charts.BoxRow(
            stretch.label,
            [charts.Box(each.ref_then, each.rating) for each in stretch.actions],
            is_apart=place in (0, last_month),
        )
        for place, stretch in enumerate(found.stretches)
    ]
    box = "Each box is an action by its ref."
    if charts.is_crowded(rows):
        box = "Each box counts the actions of one rating."
    return Chart(
        slug="ahead",
        about="Due dates ahead",
        finding=finding,
        drawing=charts.boxes(rows, title=finding),
        heads=["When", "Actions", "Refs"],
        rows=[
            [
                stretch.label,
                len(stretch.actions),
                ", ".join(each.ref_then or "no ref" for each in stretch.actions),
            ]
            for stretch in found.stretches
        ],
        remark=f"{box} Complete ones are left out.",
    )


def late_and_due(found: Ahead) -> str:
    """How many are overdue, and how many fall due in the months ahead."""
    late, due = len(found.overdue.actions), found.due_in_months
    overdue = f"{plural(late)} {be(late)} overdue" if late else "No action is overdue"
    falls = f"{due or 'none'} {'fall' if due > 1 else 'falls'} due"
    return f"{overdue}; {falls} by the end of {found.months[-1].label}."


def slipped(ledger: Ledger) -> Chart:
    """First due date against now, the worst first."""
    slips = ledger.slips
    remark = "From the first due date (open) to the present one (filled)."
    if len(slips) > MOST_DUMBBELLS:
        remark += f" The {MOST_DUMBBELLS} worst of {len(slips)} are drawn."
    on = ledger.plan.on
    return Chart(
        slug="slippage",
        about="First due date against now",
        finding=ledger.sentence,
        drawing=charts.dumbbells(
            [dumbbell(slip) for slip in slips[:MOST_DUMBBELLS]],
            title=ledger.sentence,
            on=on,
            on_words=long_date(on),
        ),
        heads=["Ref", "Activity", "First due", "Now", "Moved", "Times"],
        rows=[
            [
                slip.action.ref_then,
                slip.action.activity_then,
                slip.first_due,
                slip.now_due,
                slip.in_words,
                len(slip.moves),
            ]
            for slip in slips
        ],
        remark=remark if slips else "",
    )


def dumbbell(slip) -> charts.Dumbbell:
    """One slip as it is drawn."""
    is_dated = slippage.is_dated(slip.last)
    return charts.Dumbbell(
        label=f"{slip.action.ref_then} {slip.action.activity_then}".strip(),
        start=slip.first.due_on,
        end=slip.last.due_on if is_dated else None,
        start_words=short_date(slip.first),
        end_words=short_date(slip.last) if is_dated else "no date",
        words=slip.in_words if is_dated else "",
    )


def short_date(said) -> str:
    """A due date as it fits beside a dot: "24 Apr 2027", "Apr 2027"."""
    if said.due_precision == "day":
        return f"{said.due_on.day} {said.due_on:%b %Y}"
    return f"{said.due_on:%b %Y}"
