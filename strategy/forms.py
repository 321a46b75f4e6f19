"""The day a plan is read as at, and how a strategy is set up."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.utils import timezone

from cpboard.forms import HouseDateField
from cpboard.layout import Fold
from cpboard.people.models import Person
from strategy.models import Strategy


class AsAtForm(forms.Form):
    """The day a plan is read as at; today where none is given."""

    as_at = HouseDateField(label="As at", required=False)

    def day(self):
        """The day asked for, else today; a wrong date is said, not guessed."""
        self.full_clean()
        return self.cleaned_data.get("as_at") or timezone.localdate()


class StrategyForm(forms.ModelForm):
    """A strategy's title, period, owner, state and what its ratings mean."""

    starts_on = HouseDateField(label="From", required=False)
    ends_on = HouseDateField(label="To", required=False)
    approved_on = HouseDateField(label="Approved on", required=False)

    class Meta:
        model = Strategy
        fields = [
            "title",
            "kind",
            "starts_on",
            "ends_on",
            "vision",
            "owner",
            "state",
            "approved_on",
            "approved_by",
            "approved_at_address",
            "follows",
            "red_means",
            "amber_means",
            "green_means",
            "blue_means",
        ]
        labels = {
            "approved_by": "Resolution that approved it",
            "approved_at_address": "Address of that resolution",
            "follows": "Which plan does it take the place of?",
        }
        widgets = {"vision": forms.Textarea(attrs={"rows": 4})}
        help_texts = {
            "state": "Drafts are read by officers only. Approved plans are public.",
            "owner": "Confirms completed actions and looks after the whole plan.",
            "follows": "Both plans then name each other.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # An owner confirms what is complete, so has to be able to sign in.
        people = Person.objects.active().filter(email__isnull=False)
        self.fields["owner"].queryset = people
        others = Strategy.objects.exclude(pk=self.instance.pk).in_order()
        self.fields["follows"].queryset = others
        self.fields["follows"].empty_label = "None"
        self.helper = self.make_helper()

    def make_helper(self):
        """The form's layout: what is set once in a plan's life is folded."""
        helper = FormHelper()
        # The page has the form's own tag and buttons.
        helper.form_tag, helper.disable_csrf = False, True
        helper.layout = Layout(
            "title",
            "kind",
            Div("starts_on", "ends_on", css_class="cp-row"),
            "vision",
            "owner",
            "state",
            Fold(
                "Its approval, and the plan before it",
                "approved_on",
                "approved_by",
                "approved_at_address",
                "follows",
            ),
            Fold(
                "What the ratings mean",
                "red_means",
                "amber_means",
                "green_means",
                "blue_means",
            ),
        )
        return helper

    def clean_state(self):
        """What the board has approved stays public."""
        state = self.cleaned_data["state"]
        if state == Strategy.State.DRAFT and self.initial.get("state", state) != state:
            raise forms.ValidationError(
                "An approved strategy cannot become a draft again: mark it as "
                "superseded once another takes its place"
            )
        return state

    def clean_approved_on(self):
        """Nobody has approved anything on a day that is still ahead."""
        approved_on = self.cleaned_data["approved_on"]
        if approved_on and approved_on > timezone.localdate():
            raise forms.ValidationError("The day it was approved is still ahead")
        return approved_on

    def clean_follows(self):
        """No plan follows one that, further back, follows it."""
        follows = before = self.cleaned_data["follows"]
        while before is not None:
            if before == self.instance:
                raise forms.ValidationError(f"{follows} follows this plan already")
            before = before.follows
        return follows

    def clean(self):
        data = super().clean()
        starts_on, ends_on = data.get("starts_on"), data.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", "The period ends before it starts")
        if data.get("approved_on") and data.get("state") == Strategy.State.DRAFT:
            self.add_error("state", "It was approved: a draft has no such day")
        return data

    def save(self, commit=True):
        """Save under an address of its own, made from the title once."""
        if not self.instance.slug:
            self.instance.slug = Strategy.free_slug(self.instance.title)
        return super().save(commit)
