"""Forms of what the board decides: motions, votes, the exclusion of the public."""

from django import forms

from cpboard.forms import check_is_not_endless
from cpboard.keys import RowsField
from meetings.models import Minute, Resolution, Vote
from meetings.votes import NO_CASTING_VOTE, Tally
from meetings.words import EXEMPT_PARAGRAPHS

CASTING = [
    ("for", "For"),
    ("against", "Against"),
    (NO_CASTING_VOTE, "None was given: the motion is lost"),
]


class MoversForm(forms.Form):
    """Who moves something and who seconds it: members who are here."""

    mover = forms.ChoiceField(label="Moved by", required=False)
    seconder = forms.ChoiceField(label="Seconded by", required=False)

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        names = [("", "Not noted"), *((each.name, each.name) for each in people)]
        self.fields["mover"].choices = self.fields["seconder"].choices = names


class MotionForm(MoversForm):
    """A motion, or an amendment, in the board's words."""

    text = forms.CharField(
        label="What the board is to decide",
        help_text="Clauses on lines of their own: (i), (a), 1) are read as such.",
        widget=forms.Textarea(attrs={"rows": 4}),
        validators=[check_is_not_endless],
        error_messages={"required": "Write what the board is to decide"},
    )

    field_order = ["text", "mover", "seconder"]


class RewordForm(forms.Form):
    """An open motion in other words."""

    text = forms.CharField(
        label="The motion's words",
        widget=forms.Textarea(attrs={"rows": 4}),
        validators=[check_is_not_endless],
        error_messages={"required": "Write what the board is to decide"},
    )


class ExclusionForm(MoversForm):
    """For which items the public is excluded, and under which paragraphs."""

    covers = RowsField(
        Minute.objects.none(),
        label="For which items",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose the items that the resolution names"},
    )
    paragraphs = forms.MultipleChoiceField(
        label="Under which paragraphs of Schedule 12A",
        choices=[(key, f"{key}. {words}") for key, words in EXEMPT_PARAGRAPHS.items()],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose the paragraphs that the resolution names"},
    )

    field_order = ["covers", "paragraphs", "mover", "seconder"]

    def __init__(self, *args, rows, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["covers"].queryset = rows
        self.fields["covers"].label_from_instance = lambda row: (
            f"{row.number}. {row.item.title}"
        )


class VoteForm(forms.Form):
    """How the board decided: without a vote, by hands, by name."""

    method = forms.ChoiceField(
        label="How was it decided?",
        choices=Resolution.Method,
        initial=Resolution.Method.HANDS,
        widget=forms.RadioSelect,
        error_messages={"required": "Say how it was decided"},
    )
    votes_for = forms.IntegerField(label="For", required=False, min_value=0)
    votes_against = forms.IntegerField(label="Against", required=False, min_value=0)
    abstentions = forms.IntegerField(
        label="Abstained",
        required=False,
        min_value=0,
        help_text="Left empty, all others.",
    )
    casting = forms.ChoiceField(
        label="The chair's casting vote, where votes are equal",
        choices=CASTING,
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.people = {f"vote_{each.pk}": each for each in people}
        for name in ("votes_for", "votes_against", "abstentions"):
            self.fields[name].widget.attrs["class"] = "govuk-input--width-3"
            self.fields[name].widget.attrs["inputmode"] = "numeric"
        for name, each in self.people.items():
            self.fields[name] = forms.ChoiceField(
                label=each.name,
                required=False,
                choices=[("", "Not recorded"), *Vote.Choice.choices],
            )

    def ways(self):
        """The ways of voting; what is agreed without one has a button of its own."""
        return self["method"][1:]

    def numbers(self):
        """The boxes of a show of hands."""
        return [self[name] for name in ("votes_for", "votes_against", "abstentions")]

    def names(self):
        """The boxes of those who may vote."""
        return [self[name] for name in self.people]

    def tally(self):
        """The vote as it was noted."""
        data = self.cleaned_data
        is_assent = data["method"] == Resolution.Method.ASSENT
        return Tally(
            method=data["method"],
            votes_for=None if is_assent else data["votes_for"],
            votes_against=None if is_assent else data["votes_against"],
            abstentions=None if is_assent else data["abstentions"],
            casting=data["casting"],
            named={
                each: data[name]
                for name, each in self.people.items()
                if data[name] and not is_assent
            },
        )
