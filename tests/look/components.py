"""One page with every component of the house, for the eye and for axe."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import django_tables2 as tables
from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Fieldset, Layout, Row, Submit
from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.template import engines
from django.urls import include, path

from cpboard.forms import HouseDateField, HouseDateTimeField, RadiosWithHints

RATINGS = [
    ("red", "Red"),
    ("amber", "Amber"),
    ("green", "Green"),
    ("blue", "Blue"),
    ("not_rated", "Not rated"),
]
HINTS = {
    "red": "Off track: the board needs to act",
    "blue": "Complete, with evidence of it",
}


@dataclass
class Count:
    rating: str
    label: str
    count: int


class EveryControl(forms.Form):
    rating = forms.ChoiceField(choices=RATINGS, widget=RadiosWithHints(hints=HINTS))
    progress = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 4}),
        label="Where are we now?",
        help_text="You can use up to 2,000 characters",
    )
    reason = forms.CharField(label="Why is it off track?", required=False)
    due = HouseDateField(label="Due")
    pages = forms.IntegerField(required=False)
    email = forms.EmailField(label="E-mail address")
    agency = forms.ChoiceField(choices=[("", "All"), ("1", "Health")], required=False)
    needs = forms.MultipleChoiceField(choices=RATINGS, label="Which apply?")
    public = forms.BooleanField(label="The public may see this", required=False)
    paper = forms.FileField(label="Evidence", help_text="PDF, up to 64 MB")
    starts = HouseDateTimeField(label="Starts")
    token = forms.CharField(widget=forms.HiddenInput, initial="kept")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["needs"].widget = forms.CheckboxSelectMultiple(choices=RATINGS)
        self.helper = FormHelper()
        self.helper.add_input(Submit("save", "Save"))
        self.helper.layout = Layout(
            "rating",
            Field("reason", wrapper_class="cp-when cp-when--red cp-when--amber"),
            "progress",
            Fieldset("When and how much", Row("due", "pages")),
            "email",
            "agency",
            "needs",
            "public",
            "paper",
            "starts",
            "token",
        )

    def clean(self):
        raise forms.ValidationError("The two dates do not agree")


class Filters(forms.Form):
    words = forms.CharField(required=False)
    rating = forms.ChoiceField(choices=[("", "Any"), *RATINGS], required=False)


class Promises(tables.Table):
    caption = "Promises"

    ref = tables.Column()
    activity = tables.Column(orderable=False)
    due = tables.Column(attrs={"td": {"class": "cp-number"}})

    class Meta:
        order_by = "ref"
        empty_text = "No promise fits these filters."
        per_page = 5


ROWS = [
    {"ref": n, "activity": f"Promise {n} to the children in our care", "due": 2026 + n}
    for n in range(1, 60)
]


def context(request):
    """What the page shows; a POST shows the form with its errors."""
    empty = Promises([], prefix="none-")
    empty.empty_url, empty.empty_link = "?", "Show every promise"
    table = Promises(ROWS)
    tables.RequestConfig(request, paginate={"per_page": 5}).configure(table)
    return {
        "form": EveryControl(request.POST or None),
        "filter_form": Filters(request.GET),
        "table": table,
        "empty": empty,
        "counts": [
            Count("red", "Red", 1),
            Count("amber", "Amber", 5),
            Count("green", "Green", 36),
            Count("blue", "Blue", 2),
            Count("not_rated", "Not rated", 4),
        ],
        "flags": ["overdue 50 days", "re-dated"],
        "today": date(2021, 1, 19),
    }


@login_not_required
def components(request):
    messages.success(request, "Action 29 is rated Amber")
    messages.warning(request, "Four actions have no rating")
    source = (Path(__file__).parent / "components.html").read_text()
    template = engines["django"].from_string(source)
    return HttpResponse(template.render(context(request), request))


@login_not_required
def forbidden(request):
    raise PermissionDenied


@login_not_required
def broken(request):
    raise RuntimeError


urlpatterns = [
    path("forbidden/", forbidden),
    path("broken/", broken),
    path("", components, name="home"),
    path("components/", components, name="strategy_list"),
    path("meetings/", components, name="meeting_list"),
    path("mine/", components, name="my_actions"),
    path("accessibility/", components, name="accessibility"),
    path("account/", include("allauth.account.urls")),
]
