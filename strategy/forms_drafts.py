"""The rating form with what is carried over: last words, or a draft that waits."""

from crispy_forms.layout import HTML, Div, Submit
from django import forms
from django.urls import reverse

from strategy.drafts import draft_of, mark_of
from strategy.forms_rating import RatingForm

# What somebody wrote last time and may simply confirm.
CARRIED_OVER = ["rating", "standing", "where_now", "evidence"]
# Marks of the page, which belong to it and not to the words.
MARKS = ["seen", "draft"]


class SendingForm(RatingForm):
    """The rating form as its lead sends it: filled, where there is what to fill in.

    A draft that waits for the action stands in the boxes. ``is_filled`` puts the
    last words there, for a round in which they are confirmed or changed.
    """

    draft = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, action, author, is_filled=False):
        super().__init__(data, action=action, author=author)
        self.waiting = draft_of(action)
        if data is None:
            self.initial["draft"] = mark_of(self.waiting)
            if is_filled or self.waiting:
                self.initial |= self.last_words()
            if self.waiting:
                self.initial |= self.drafted_words()

    def last_words(self):
        """What was said last time, for the boxes that the form has."""
        names = [name for name in CARRIED_OVER if name in self.fields]
        return {name: getattr(self.latest, name) for name in names}

    def drafted_words(self):
        """What the draft says, for the boxes that the form has by now."""
        return {
            name: said
            for name, said in self.waiting.words.items()
            if name in self.fields and name not in MARKS
        }

    @property
    def draft_is_older(self):
        """Whether the action was updated after its draft was begun."""
        return self.waiting.words.get("seen") != str(self.latest.pk)

    @property
    def may_discard(self):
        """Whether the person may throw the draft away: it is theirs, or to be sent."""
        return self.waiting.author == self.author or self.author.has_perm(
            "strategy.rate_action", self.action
        )

    def make_helper(self):
        """The rating form's own layout with a button that keeps a draft."""
        helper = super().make_helper()
        helper.layout.append("draft")
        helper.layout.append(
            Div(
                HTML('<p class="govuk-body">Not finished yet?</p>'),
                self.keep_button(css_class="govuk-button--secondary"),
                css_class="cp-keep-draft",
            )
        )
        return helper

    def keep_button(self, **attributes):
        """The button that saves what is there, whatever is missing."""
        return Submit(
            "keep",
            "Save as a draft",
            formaction=reverse("action_draft", args=[self.action.pk]),
            formnovalidate=True,
            **attributes,
        )


class DraftForm(SendingForm):
    """The rating form for a member of the lead's team, who cannot send it."""

    def __init__(self, data=None, *, action, author):
        super().__init__(data, action=action, author=author, is_filled=True)

    def full_clean(self):
        """Check nothing: half a word may be kept."""
        self.cleaned_data = {}
        self._errors = forms.utils.ErrorDict(renderer=self.renderer)

    def make_helper(self):
        """The rating form's own boxes with one button."""
        helper = RatingForm.make_helper(self)
        boxes = [part for part in helper.layout.fields if not holds_buttons(part)]
        helper.layout.fields = [*boxes, "draft", self.keep_button()]
        return helper


def holds_buttons(part):
    """Whether the part of the layout is the row of buttons."""
    return any(isinstance(each, Submit) for each in getattr(part, "fields", []))
