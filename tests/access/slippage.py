"""How due dates moved, ratings to ask about, and the charts of a plan."""

from tests.access.strategy import DRAFT, approved_plan, draft_plan
from tests.access.table import PUBLIC, Row

# Of a day before the plan began: an empty paper is a quick one.
LONG_AGO = "?as_at=2000-01-01"

ROWS = [
    Row("strategy_slippage", PUBLIC, slug=approved_plan),
    Row("strategy_slippage", DRAFT, state="draft, none moved", slug=draft_plan),
    Row("ratings_to_ask_about", PUBLIC, slug=approved_plan),
    Row("ratings_to_ask_about", DRAFT, state="draft", slug=draft_plan),
    Row("strategy_charts", PUBLIC, slug=approved_plan),
    Row("strategy_charts", DRAFT, state="draft", slug=draft_plan),
    Row("strategy_charts_paper", PUBLIC, query=LONG_AGO, slug=approved_plan),
    Row(
        "strategy_charts_paper",
        DRAFT,
        state="draft",
        query=LONG_AGO,
        slug=draft_plan,
    ),
]
