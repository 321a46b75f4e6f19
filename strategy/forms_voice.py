"""How an officer writes down what young people told us."""

from django import forms
from django.utils import timezone

from cpboard.exchange.dates import long_date
from cpboard.forms import HouseDateField, check_is_not_endless
from cpboard.keys import RowsField
from cpboard.readability import readability
from strategy.forms_warning import must_warn, names_of_nobody
from strategy.identifying import could_identify
from strategy.models import Action, Voice

WORDS = ["title", "words", "what_we_did"]


class VoiceForm(forms.ModelForm):
    """What they said, what we did, the actions it led to, and who may read it.

    Public words by which a child might be known are shown to the writer once before
    they are saved; ``warned`` is the mark of the warnings that were seen.
    """

    heard_on = HouseDateField(
        label="When we heard it",
        error_messages={"required": "Enter the day on which you heard it"},
    )
    did_on = HouseDateField(label="When we did it", required=False)
    actions = RowsField(
        Action.objects.none(), label="Actions it led to", required=False
    )
    warned = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Voice
        fields = [
            "title",
            "kind",
            "source",
            "heard_on",
            "words",
            "is_quoted",
            "actions",
            "what_we_did",
            "did_on",
            "is_public",
        ]
        labels = {
            "title": "Title, in plain words",
            "kind": "What is it?",
            "source": "How did we hear it?",
        }
        help_texts = {
            "title": "What they want, as they would say it.",
            "words": "Leave out names, and whatever tells who said it.",
            "what_we_did": "Write it to them: short sentences, everyday words.",
            "is_public": "",
        }
        widgets = {
            "kind": forms.RadioSelect,
            "words": forms.Textarea(attrs={"rows": 5}),
            "what_we_did": forms.Textarea(attrs={"rows": 4}),
        }
        error_messages = {
            "title": {"required": "Enter a title"},
            "words": {"required": "Write what they told us"},
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("words", "what_we_did"):
            self.fields[name].validators.append(check_is_not_endless)
        actions = Action.objects.visible_to(user).in_force()
        if self.instance.pk:
            # What it was linked to stays so, also where its plan is replaced.
            actions |= Action.objects.filter(voices=self.instance)
        self.fields["actions"].queryset = (
            actions.distinct()
            .select_related("objective__strategy")
            .order_by("objective__strategy__title", "objective__number", "position")
        )

    def clean_heard_on(self):
        return is_not_ahead(self.cleaned_data["heard_on"])

    def clean_did_on(self):
        return is_not_ahead(self.cleaned_data["did_on"])

    def clean(self):
        data = super().clean()
        if data.get("did_on") and not data.get("what_we_did"):
            self.add_error("what_we_did", "Say what we did on that day")
        return data

    def objectives(self):
        """The actions to choose from by objective: (objective, rows, how many ticked).

        A row is (action, whether it is ticked).
        """
        ticked = {str(value) for value in self["actions"].value() or []}
        groups = {}
        for action in self.fields["actions"].queryset:
            row = (action, str(action.pk) in ticked)
            groups.setdefault(action.objective, []).append(row)
        return [
            (objective, rows, sum(chosen for _, chosen in rows))
            for objective, rows in groups.items()
        ]

    def ease(self):
        """How easy the words are to read; None where there are none."""
        return readability(*self.texts())

    def texts(self):
        """The words that people read."""
        return [self.cleaned_data.get(name) or "" for name in WORDS]

    def warnings(self):
        """What in the words might tell who a child is."""
        return could_identify("\n".join(self.texts()), names_of_nobody())

    def must_warn(self, warnings):
        """Whether these warnings have to be seen before everybody may read it."""
        return must_warn(self, warnings, is_public=self.cleaned_data["is_public"])


def is_not_ahead(day):
    """The day, which cannot be one to come."""
    if day and day > timezone.localdate():
        raise forms.ValidationError(f"{long_date(day)} is still ahead")
    return day
