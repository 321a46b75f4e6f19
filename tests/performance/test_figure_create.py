"""Entering figures and correcting them."""

import pytest
from django.utils import timezone

from cpboard.people.roles import ADMINISTRATOR, MEMBER, PERFORMANCE_OFFICER
from performance.models import Figure
from performance.periods import last_full_period
from tests.people.makers import make_person
from tests.performance.makers import make_figure, make_indicator

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(sign_in):
    return sign_in(make_person(PERFORMANCE_OFFICER))


def last_quarter():
    """The key of the last full quarter in the form."""
    return str(last_full_period("quarter", timezone.localdate()).ends_on)


def test_a_figure_is_entered_as_counts(officer):
    make_indicator(slug="moves")
    sent = {
        "period": last_quarter(),
        "numerator": 26,
        "denominator": 240,
        "is_provisional": "on",
        "commentary": "Fewer.",
    }

    response = officer.post("/performance/moves/new-figure/", sent)

    figure = Figure.objects.get()
    assert response.url == "/performance/moves/"
    assert (figure.numerator, figure.denominator) == (26, 240)
    assert str(figure.value) == "10.8333"
    assert figure.status == "provisional"
    assert figure.revision == 1


@pytest.mark.parametrize(
    ("unit", "sent", "value"),
    [("count", {"numerator": 16}, "16"), ("score", {"value": "14.6"}, "14.6")],
)
def test_each_unit_asks_for_what_it_needs(officer, unit, sent, value):
    make_indicator(slug="moves", unit=unit)

    officer.post("/performance/moves/new-figure/", sent | {"period": last_quarter()})

    assert f"{Figure.objects.get().value.normalize():f}" == value


def test_a_period_without_a_figure_says_why(officer):
    make_indicator(slug="moves")
    sent = {"period": last_quarter(), "symbol": "x"}

    officer.post("/performance/moves/new-figure/", sent)

    figure = Figure.objects.get()
    assert (figure.value, figure.symbol) == (None, "x")


@pytest.mark.parametrize(
    ("sent", "errors"),
    [
        (
            {"numerator": 7, "denominator": 6},
            {"numerator": ["A part cannot be more than the whole"]},
        ),
        (
            {"numerator": 7},
            {"denominator": ["Enter a number, or say why there is none"]},
        ),
    ],
)
def test_figures_that_cannot_be_are_refused(officer, sent, errors):
    make_indicator(slug="moves")

    response = officer.post(
        "/performance/moves/new-figure/", sent | {"period": last_quarter()}
    )

    assert response.context["form"].errors == errors
    assert not Figure.objects.exists()


def test_only_periods_without_a_figure_are_offered(officer):
    period = last_full_period("quarter", timezone.localdate())
    indicator = make_indicator(slug="moves")
    make_figure(
        indicator=indicator,
        period_starts_on=period.starts_on,
        period_ends_on=period.ends_on,
    )

    form = officer.get("/performance/moves/new-figure/").context["form"]

    assert len(form.periods) == 7
    assert str(period.ends_on) not in form.periods


def test_a_correction_is_a_new_revision(officer):
    figure = make_figure(numerator=30)
    address = f"/performance/figures/{figure.pk}/correct/"

    page = officer.get(address)
    officer.post(address, {"numerator": 26, "denominator": 240, "commentary": "Late."})

    assert page.context["form"].initial["numerator"] == 30
    old, new = Figure.objects.order_by("revision")
    assert (old.numerator, new.numerator) == (30, 26)
    assert (new.revision, new.status, new.period_label) == (
        2,
        "revised",
        "July to September 2026",
    )
    assert officer.get(address).status_code == 404


@pytest.mark.parametrize("role", [MEMBER, ADMINISTRATOR])
def test_others_enter_nothing(sign_in, role):
    figure = make_figure(indicator=make_indicator(slug="moves"))
    client = sign_in(make_person(role))

    assert client.get("/performance/moves/new-figure/").status_code == 403
    assert client.get(f"/performance/figures/{figure.pk}/correct/").status_code == 403
