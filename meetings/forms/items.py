"""Forms for what stands on an agenda: an item, and why it is taken off."""

from django import forms

from cpboard.forms import RadiosWithHints, check_is_not_endless
from meetings.forms.fields import helper, plain_required
from meetings.models import AgendaItem

Kind, State = AgendaItem.Kind, AgendaItem.State


class ItemForm(forms.ModelForm):
    """One thing the board takes up, or a heading between such things."""

    class Meta:
        model = AgendaItem
        fields = [
            "title",
            "kind",
            "is_part",
            "asked",
            "presenter",
            "minutes_allotted",
            "standing",
            "chair_notes",
        ]
        labels = {
            "kind": "What for",
            "is_part": "It is a part of the item above",
            "presenter": "Who presents it",
            "minutes_allotted": "Minutes for it",
            "standing": "What it is by law or custom",
            "chair_notes": "Notes for the chair",
        }
        help_texts = {
            "minutes_allotted": "Only officers and the chair see the times.",
            "chair_notes": "Only officers and the chair read them, never the public.",
        }
        widgets = {
            "asked": forms.Textarea(attrs={"rows": 3}),
            "chair_notes": forms.Textarea(attrs={"rows": 3}),
            "minutes_allotted": forms.TextInput(
                attrs={"class": "govuk-input--width-3", "inputmode": "numeric"}
            ),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].required = False
        self.fields["standing"].choices = [
            ("", "Nothing of these"),
            *AgendaItem.Standing.choices,
        ]
        for name in ("asked", "chair_notes"):
            self.fields[name].validators.append(check_is_not_endless)
        plain_required(self, title="Enter what the item is called")
        self.helper = helper(*self.fields, button="Save this item")

    def clean_kind(self):
        """An item with papers cannot turn into a heading: headings carry none."""
        kind = self.cleaned_data["kind"] or self.instance.kind
        is_new = self.instance.pk is None
        if kind == Kind.HEADING and not is_new and self.instance.papers.exists():
            raise forms.ValidationError(
                "A heading has no papers: take this item's papers off first"
            )
        return kind

    def clean(self):
        """What no heading has is left out, rather than refused."""
        data = super().clean()
        if data.get("kind") == Kind.HEADING:
            data |= {"is_part": False, "standing": "", "minutes_allotted": None}
        return data


class OffForm(forms.ModelForm):
    """Why the board does not take up an item that was published."""

    class Meta:
        model = AgendaItem
        fields = ["state", "state_reason"]
        labels = {"state": "What happens to it", "state_reason": "Why?"}
        help_texts = {"state_reason": "The public reads this."}
        widgets = {
            "state": RadiosWithHints(
                hints={
                    State.WITHDRAWN: "The board does not take it up.",
                    State.DEFERRED: "It goes onto the work plan of the next meeting "
                    "by itself.",
                }
            )
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["state"].choices = [
            (state.value, state.label) for state in (State.WITHDRAWN, State.DEFERRED)
        ]
        self.initial["state"] = State.DEFERRED
        self.fields["state_reason"].required = True
        plain_required(
            self,
            state="Choose what happens to it",
            state_reason="Say why the board does not take it up",
        )
        self.helper = helper("state", "state_reason", button="Save")
