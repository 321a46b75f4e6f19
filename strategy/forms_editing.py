"""What is asked of somebody who changes a plan's objectives and actions."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Div, Layout, Submit
from django import forms
from django.db.models import Case, When

from cpboard.exchange.dates import read_date
from cpboard.keys import RowsField
from cpboard.layout import Fold
from cpboard.people.models import Agency, Person
from strategy import rating
from strategy.merging import Both, plain
from strategy.models import Action, Objective, Precision, Principle


def with_button(*fields, button, is_grave=False):
    """A form's layout with its one button, red where it takes something away."""
    helper = FormHelper()
    submit = Submit("save", button, css_class="govuk-button--warning" * is_grave)
    helper.layout = Layout(*fields, Div(submit, css_class="govuk-button-group"))
    return helper


class TickBoxes(RowsField):
    """Rows to tick; ``ticked_first`` spares the reader of a long list the search."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, queryset, **kwargs):
        super().__init__(queryset, required=False, **kwargs)

    def ticked_first(self, ticked):
        """Put the rows that are ticked now above the others."""
        pks = [row.pk for row in ticked or ()]
        self.queryset = self.queryset.order_by(
            Case(When(pk__in=pks, then=0), default=1), "name"
        )


def principles_field():
    """The seven principles as boxes to tick."""
    return TickBoxes(
        Principle.objects.all(),
        label="Which principles does it serve?",
        help_text="Children and Social Work Act 2017, section 1. None is an answer.",
    )


def how_many(title, ticked):
    """The line of a fold, with how many of its boxes are ticked."""
    return f"{title} ({len(ticked)} ticked)" if ticked else title


def readable_due(words):
    """Words read as a due date; words that are none are sent back."""
    due = read_date(words.strip())
    if due.on or due.precision == Precision.ONGOING:
        return due
    raise forms.ValidationError(
        "Enter a date such as 31 March 2027, a month such as March 2027, or Ongoing"
    )


class ObjectiveForm(forms.ModelForm):
    """One thing the strategy sets out to achieve, and how."""

    principles = principles_field()

    class Meta:
        model = Objective
        fields = ["title", "statement", "how", "principles"]
        labels = {"title": "What do we want to achieve?", "statement": "What it means"}
        widgets = {
            "title": forms.Textarea(attrs={"rows": 2}),
            "statement": forms.Textarea(attrs={"rows": 3}),
            "how": forms.Textarea(attrs={"rows": 3}),
        }
        error_messages = {"title": {"required": "Enter what we want to achieve"}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = with_button(
            "title",
            "statement",
            "how",
            Fold(
                how_many("Principles it serves", self.initial.get("principles")),
                "principles",
            ),
            button="Save this objective",
        )


class ActionForm(forms.ModelForm):
    """The words of one row of the plan, and who leads it.

    Two people may have it open at once: ``Both`` sees to it that nothing is lost.
    """

    agencies = TickBoxes(Agency.objects.all())
    joint_leads = TickBoxes(Person.objects.active(), label="Joint leads")
    principles = principles_field()
    new_due = forms.CharField(
        max_length=100,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-20"}),
    )
    redate_reason = forms.CharField(
        label="Why does the date move?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    shown = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Action
        fields = [
            "ref",
            "activity",
            "agencies",
            "lead_officer",
            "lead_words",
            "joint_leads",
            "principles",
            "other_plan_ref",
            "inspection_paragraph",
        ]
        labels = {
            "lead_words": "The lead as papers print it",
            "other_plan_ref": "Reference in another plan",
            "inspection_paragraph": "Paragraph of the inspection report",
        }
        help_texts = {
            "lead_words": "Made from the agencies and the lead officer where you "
            "leave it empty, or leave it alone and change those.",
            "other_plan_ref": "For example, Sufficiency strategy, action 4.",
            "inspection_paragraph": "For example, Ofsted, March 2026, paragraph 31.",
        }
        widgets = {
            "ref": forms.TextInput(attrs={"class": "govuk-input--width-5"}),
            "activity": forms.Textarea(attrs={"rows": 4}),
            "lead_words": forms.TextInput,
        }

    def __init__(self, data=None, *, instance, words):
        super().__init__(data, instance=instance)
        self.words = words
        self.latest = instance.updates.latest() if instance.pk else None
        self.both = Both(self)
        self.initial["shown"] = self.both.mark()
        self.set_up_fields()
        self.helper = self.make_helper()

    def set_up_fields(self):
        """Words of this kind of plan, and who may be chosen."""
        one, fields = self.words.one, self.fields
        fields["activity"].label = self.words.what
        fields["activity"].error_messages["required"] = f"Enter the {one}'s own words"
        fields["agencies"].label = self.words.agencies
        for name in ("agencies", "joint_leads"):
            fields[name].ticked_first(self.initial.get(name))
        officers = Person.objects.active().filter(email__isnull=False)
        officers |= Person.objects.filter(pk=self.instance.lead_officer_id)
        fields["lead_officer"].queryset = officers
        fields["lead_officer"].empty_label = "Nobody yet"
        has_date = self.latest is not None and self.has_date()
        fields["new_due"].label = "New due date" if self.latest else self.words.due
        fields["new_due"].required = self.latest is None
        fields["new_due"].error_messages["required"] = "Enter a date, or Ongoing"
        fields["new_due"].help_text = (
            "Only if the date has to move. The first due date stays on record."
            if has_date
            else "For example, 31 March 2027, March 2027 or Ongoing. "
            "The first due date stays on record for good."
        )
        if not has_date:
            del fields["redate_reason"]

    def has_date(self):
        """Whether it is promised for a time already, so that moving it is slipping."""
        return bool(self.latest.due_on or self.latest.due_precision == "ongoing")

    def make_helper(self):
        """The form's layout: what is rarely changed is folded."""
        due = ["new_due"]
        if self.latest:
            when = rating.due_in_words(self.latest)
            why = ["redate_reason"] if "redate_reason" in self.fields else []
            due = [Fold(f"Move the due date, now: {when}", "new_due", *why)]
        ticked = self.initial.get
        return with_button(
            "shown",
            HTML('{% include "strategy/_conflicts.html" %}'),
            Div("ref", "activity"),
            *due,
            Div("agencies", css_class="cp-tick-box"),
            "lead_officer",
            Fold(
                how_many("Joint leads, and the lead in words", ticked("joint_leads")),
                "lead_words",
                Div("joint_leads", css_class="cp-tick-box"),
            ),
            Fold(how_many("Principles it serves", ticked("principles")), "principles"),
            Fold(
                "References to other plans and inspections",
                "other_plan_ref",
                "inspection_paragraph",
                is_open=bool(
                    ticked("other_plan_ref") or ticked("inspection_paragraph")
                ),
            ),
            button=f"Save this {self.words.one}",
        )

    def clean_new_due(self):
        """The words read as a date; None where the date stays."""
        words = self.cleaned_data["new_due"]
        return readable_due(words) if words.strip() else None

    def clean(self):
        """A new date needs its reason; what others saved meanwhile is seen first."""
        data = super().clean()
        self.both.bring_together(data)
        self.check_date(data)
        self.name_the_lead(data)
        return data

    def check_date(self, data):
        """A date that moves says why; the same date again moves nothing."""
        due = data.get("new_due")
        if not due or not self.latest:
            return
        if (due.on, due.precision) == (self.latest.due_on, self.latest.due_precision):
            data["new_due"] = None
        elif "redate_reason" in self.fields and not data.get("redate_reason"):
            self.add_error("redate_reason", "Say why the date moves")

    def name_the_lead(self, data):
        """Words for the lead, where nobody wrote them or they would be out of date."""
        words, was = data.get("lead_words", ""), self.initial.get("lead_words", "")
        now = self.both.now
        moved = any(
            plain(data.get(name)) != now[name] for name in ("agencies", "lead_officer")
        )
        if words and (words != was or not moved):
            return
        names = ", ".join(str(agency) for agency in data.get("agencies", ()))
        officer = data.get("lead_officer")
        if names and officer:
            data["lead_words"] = f"{names} ({officer})"
        else:
            data["lead_words"] = names or (str(officer) if officer else "")


class ReasonForm(forms.Form):
    """Why something is done that the board will ask about."""

    reason = forms.CharField(
        label="Why?",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say why: the board will ask"},
        help_text="Everybody who reads the plan reads this.",
    )

    def __init__(self, data=None, *, button):
        super().__init__(data)
        self.helper = with_button("reason", button=button, is_grave=True)
