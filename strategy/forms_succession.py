"""What is asked of somebody who splits, merges or carries actions forward."""

from crispy_forms.layout import HTML, Div, Fieldset
from django import forms
from django.db.models import Count, Q

from cpboard.forms import HouseDateField
from cpboard.layout import Fold
from strategy.carrying import open_actions
from strategy.forms_editing import ReasonForm, TickBoxes, with_button
from strategy.models import Objective

PARTS = [1, 2, 3, 4]


class SplitForm(ReasonForm):
    """The two to four actions that one becomes, and why."""

    def __init__(self, data=None, *, action, words):
        super().__init__(data, button="Look at it before it is done")
        for number in PARTS:
            letter = "abcd"[number - 1]
            ref = f"{action.ref}{letter}" if action.ref else ""
            self.fields[f"ref_{number}"] = forms.CharField(
                label="Ref",
                required=False,
                initial=ref,
                widget=forms.TextInput(attrs={"class": "govuk-input--width-5"}),
            )
            self.fields[f"activity_{number}"] = forms.CharField(
                label=words.what,
                required=number <= 2,
                initial=action.activity if number == 1 else "",
                widget=forms.Textarea(attrs={"rows": 3}),
                error_messages={"required": f"Enter what this {words.one} is"},
            )
        parts = [
            Fieldset(f"New {words.one} {number}", f"ref_{number}", f"activity_{number}")
            for number in PARTS
        ]
        more = Fold(f"A third and a fourth {words.one}", *parts[2:])
        self.fields["reason"].label = "Why is it split?"
        self.helper = with_button(
            *parts[:2], more, "reason", button="Look at it before it is done"
        )

    def parts(self):
        """The new actions that were filled in: ref and activity each."""
        data = self.cleaned_data
        return [
            {"ref": data[f"ref_{number}"], "activity": data[f"activity_{number}"]}
            for number in PARTS
            if data[f"activity_{number}"]
        ]


class MergeForm(ReasonForm):
    """The one action that several become, and why."""

    def __init__(self, data=None, *, actions, words):
        super().__init__(data, button="Look at it before it is done")
        self.fields["ref"] = forms.CharField(
            label="Ref",
            required=False,
            initial=actions[0].ref,
            widget=forms.TextInput(attrs={"class": "govuk-input--width-5"}),
        )
        self.fields["activity"] = forms.CharField(
            label=words.what,
            initial="\n".join(action.activity for action in actions),
            help_text=f"The words of all are here: make one {words.one} of them.",
            widget=forms.Textarea(attrs={"rows": 3 * len(actions)}),
            error_messages={"required": f"Enter what this {words.one} is"},
        )
        self.fields["reason"].label = "Why are they merged?"
        self.helper = with_button(
            "ref", "activity", "reason", button="Look at it before it is done"
        )


class ObjectiveBoxes(TickBoxes):
    """Objectives to tick, each with how many of its actions are open."""

    def label_from_instance(self, objective):
        """The objective, and what it would take along."""
        count = objective.open_count
        return f"{objective}: {count} open" if count else f"{objective}: none open"


class CarryForm(forms.Form):
    """The next strategy, and what it takes over from this one."""

    title = forms.CharField(
        label="What is the new one called?",
        max_length=200,
        error_messages={"required": "Enter what the new one is called"},
    )
    starts_on = HouseDateField(label="From", required=False)
    ends_on = HouseDateField(label="To", required=False)
    objectives = ObjectiveBoxes(
        Objective.objects.none(),
        label="Which objectives go on?",
        help_text="Complete and withdrawn ones stay behind, to be read there.",
    )

    def __init__(self, data=None, *, strategy):
        super().__init__(data, initial={"objectives": strategy.objectives.all()})
        still_open = open_actions(strategy).order_by().values("pk")
        objectives = strategy.objectives.annotate(
            open_count=Count("actions", filter=Q(actions__in=still_open))
        )
        self.fields["objectives"].queryset = objectives.order_by("number")
        self.helper = with_button(
            "title",
            Div("starts_on", "ends_on", css_class="cp-row"),
            HTML('{% include "strategy/_left_behind.html" %}'),
            "objectives",
            button="Make the draft",
        )

    def clean(self):
        data = super().clean()
        starts_on, ends_on = data.get("starts_on"), data.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", "The period ends before it starts")
        return data
