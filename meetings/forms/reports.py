"""Forms for written reports: who writes one by when, and its words."""

import re

from django import forms
from django.db.models import Q

from cpboard.forms import HouseDateField, check_is_not_endless
from cpboard.keys import RowsField
from cpboard.people.models import Person
from meetings.forms.fields import helper, plain_required
from meetings.forms.papers import PaperForm
from meetings.models import Recommendation, Report
from meetings.reports import WHO_AND_WHEN
from meetings.reports_merging import ROWS, BothReports
from meetings.reports_sections import (
    BACKGROUND_PAPERS,
    IMPLICATIONS,
    NAMES,
    PROSE,
    PURPOSE,
    SECTIONS,
)
from strategy.models import Principle

MOST_ROWS = 40
LEAST_ROWS = 2
NONE = re.compile(r"(none|nil|n/?a|not applicable)\.?", re.IGNORECASE)


class ReportPaperForm(PaperForm):
    """What a report is called, who writes it, who approves it, and by when."""

    author = forms.ModelChoiceField(
        Person.objects.none(),
        label="Who writes it?",
        required=False,
        empty_label="Not known yet",
        help_text="They find it on their home page until it is written.",
    )
    approver = forms.ModelChoiceField(
        Person.objects.none(),
        label="Who approves it?",
        required=False,
        empty_label="Not known yet",
        help_text="Somebody else than its writer. Only an approved report goes out.",
    )
    due_on = HouseDateField(label="By when is it to be approved?", required=False)
    field_order = ["title", *WHO_AND_WHEN]

    def __init__(self, *args, report, **kwargs):
        super().__init__(*args, **kwargs)
        self.report = report
        officers = Person.objects.active().filter(email__isnull=False)
        for name in ("author", "approver"):
            kept = Q(pk=getattr(report, f"{name}_id"))
            self.fields[name].queryset = officers | Person.objects.filter(kept)
        for name in WHO_AND_WHEN:
            self.initial.setdefault(name, getattr(report, name))
        plain_required(self, title="Enter what the report is called")
        self.lay_out("title", *WHO_AND_WHEN, button="Save this report")

    def clean(self):
        data = super().clean()
        author = data.get("author")
        if author and author == data.get("approver"):
            self.add_error("approver", "Choose somebody else than its writer")
        if author and author.pk == self.report.approved_by_id:
            self.add_error("author", f"{author} approved it: withdraw that first")
        for name in WHO_AND_WHEN:
            setattr(self.report, name, data.get(name))
        if author and not self.report.pk:
            self.report.report_of = author.job_title
        return data


class RecommendationForm(forms.Form):
    """One clause, its reason, and its place among the others."""

    text = forms.CharField(
        label="The board is recommended",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        validators=[check_is_not_endless],
    )
    reason = forms.CharField(
        label="Reason",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        validators=[check_is_not_endless],
    )
    place = forms.IntegerField(
        label="Place",
        required=False,
        min_value=1,
        max_value=MOST_ROWS,
        widget=forms.TextInput(
            attrs={"class": "govuk-input--width-2", "inputmode": "numeric"}
        ),
    )

    def clean(self):
        data = super().clean()
        if data.get("reason") and not data.get("text"):
            self.add_error("text", "Write what the board is recommended")
        return data


RecommendationRows = forms.formset_factory(
    RecommendationForm, extra=0, max_num=MOST_ROWS, validate_max=True
)


class ReportForm(forms.ModelForm):
    """The words of a report, with its recommendations as ``rows``.

    Two people may have it open at once: ``BothReports`` sees that nothing is lost.
    """

    principles = RowsField(
        Principle.objects.all(),
        label="Which principles does it serve?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Children and Social Work Act 2017, section 1. None is an answer.",
    )
    shown = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Report
        fields = ["report_of", *NAMES, "principles"]
        labels = {"report_of": "Report of"} | {
            part.name: part.title for part in SECTIONS
        }
        help_texts = {part.name: part.hint for part in SECTIONS} | {
            "report_of": "A post, such as Head of children in care: papers name nobody."
        }
        widgets = {
            part.name: forms.Textarea(attrs={"rows": part.rows}) for part in SECTIONS
        }

    def __init__(self, data=None, *, instance):
        super().__init__(data, instance=instance)
        for name in NAMES:
            self.fields[name].validators.append(check_is_not_endless)
        self.both = BothReports(self)
        self.initial["shown"] = self.both.mark()
        self.rows = self.make_rows(self.both.now[ROWS])
        if data is not None:
            self.rows = RecommendationRows(data, prefix="row", initial=[])

    def make_rows(self, said, more=1):
        """Boxes for what is recommended, and empty ones to go on."""
        empty = max(more, LEAST_ROWS - len(said))
        initial = [
            {"text": text, "reason": reason, "place": place}
            for place, (text, reason) in enumerate(said, start=1)
        ]
        initial += [{} for _ in range(empty)]
        return RecommendationRows(prefix="row", initial=initial)

    def show_rows(self, said):
        """Show these recommendations in place of those that were sent."""
        self.rows = self.make_rows(said)

    def prose(self):
        """The boxes of its middle part, in order."""
        return [self[part.name] for part in PROSE]

    def implications(self):
        """The boxes that may say "None"."""
        return [self[part.name] for part in IMPLICATIONS]

    def first(self):
        """The boxes before the recommendations."""
        return [self["report_of"], self[PURPOSE.name]]

    def last(self):
        """The box behind all others."""
        return self[BACKGROUND_PAPERS.name]

    def clean(self):
        data = super().clean()
        for name in ["report_of", *NAMES]:
            if name in data:
                data[name] = tidy(data[name])
        if not self.rows.is_valid():
            raise forms.ValidationError("Look at the recommendations again.")
        data[ROWS] = in_their_places(self.rows.cleaned_data)
        self.both.bring_together(data)
        return data

    def recommendations(self):
        """The recommendations as they would be saved, for a preview."""
        return [
            Recommendation(position=position, text=text, reason=reason)
            for position, (text, reason) in enumerate(self.cleaned_data[ROWS], start=1)
        ]


def tidy(words: str) -> str:
    """The words with plain line ends; "none" in any spelling is "None"."""
    words = words.replace("\r\n", "\n").strip()
    return "None" if NONE.fullmatch(words) else words


def in_their_places(rows) -> list[tuple[str, str]]:
    """(text, reason) of the rows that say something, in the order of their places.

    A row that was given another's place goes before it when it moves up, and behind
    it when it moves down.
    """
    placed = []
    for own, row in enumerate(rows, start=1):
        text, reason = tidy(row.get("text") or ""), tidy(row.get("reason") or "")
        place = row.get("place") or own
        half = 0 if place == own else -0.5 if place < own else 0.5
        if text:
            placed.append((place + half, text, reason))
    placed.sort(key=lambda row: row[0])
    return [(text, reason) for _, text, reason in placed]


class SendBackForm(forms.Form):
    """What is still to be done before somebody approves a report."""

    because = forms.CharField(
        label="What is still to be done?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Say what is still to be done"},
    )

    def __init__(self, data=None):
        super().__init__(data)
        self.helper = helper("because", button="Send it back")
