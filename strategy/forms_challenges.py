"""What members ask, what leads answer, and how the list is narrowed."""

from django import forms

from strategy.models import Strategy

LONGEST = 5000


def box(label, *, required, rows=5, **options):
    """A box for words; empty ones are told what is missing in plain words."""
    return forms.CharField(
        label=label,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": required},
        **options,
    )


class QuestionForm(forms.Form):
    """A member's question on an action."""

    words = box(
        "What do you want to ask?",
        required="Write your question",
        help_text="The board may read it in public: name no child or young person.",
    )


class AnswerForm(forms.Form):
    """The lead's answer to what was asked last."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    words = box(
        "Your answer",
        required="Write your answer",
        help_text="The board may read it in public: name no child or young person.",
    )


class ReplyForm(forms.Form):
    """The asker's word on an answer: it will do, or it will not."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    words = box(
        "What do you want to say?",
        required="Say what is still open",
        help_text="Needed only if you ask again.",
    )

    def __init__(self, *args, accepts=False, **kwargs):
        super().__init__(*args, **kwargs)
        # The label says when it is needed: no mark of its own beside it.
        self.fields["words"].required = not accepts


class ChallengeFilterForm(forms.Form):
    """Which plan's questions, and whether the closed ones too."""

    plan = forms.ModelChoiceField(
        Strategy.objects.none(),
        label="Plan",
        to_field_name="slug",
        required=False,
        empty_label="All plans",
    )
    closed = forms.BooleanField(label="Show closed ones too", required=False)

    def __init__(self, data, *, user):
        super().__init__(data)
        self.fields["plan"].queryset = Strategy.objects.visible_to(user).in_order()

    def narrowed(self, challenges):
        """Those of the plan, open ones unless all were asked for; no guesses."""
        self.full_clean()
        if plan := self.cleaned_data.get("plan"):
            challenges = challenges.filter(action__objective__strategy=plan)
        if not self.cleaned_data.get("closed"):
            challenges = challenges.open()
        return challenges
