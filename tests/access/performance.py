"""Indicators, figures and scorecards."""

from performance.models import Figure
from tests.access.table import SIGNED_IN, Row

ENTERS = "login 403 403 200 403 403"
ENTERED = "login 403 403 302 403 403"
SLUG = "three-moves"


def last_figure():
    """The key of the indicator's last figure."""
    return Figure.objects.filter(indicator__slug=SLUG).latest("period_ends_on").pk


ROWS = [
    Row("indicator_list", SIGNED_IN),
    Row("indicator_detail", SIGNED_IN, slug=SLUG),
    Row("indicator_detail", "login 404 404 404 404 404", state="none", slug="no-such"),
    Row("figure_create", ENTERS, slug=SLUG),
    Row("figure_create", ENTERS, state="empty", slug=SLUG, post={}),
    Row("figure_correct", ENTERS, pk=last_figure),
    Row(
        "figure_correct",
        ENTERED,
        pk=last_figure,
        post={"numerator": "20", "denominator": "240"},
    ),
]
