"""What a lead officer says of an action, and what we say when it is wrong."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Div, Fieldset, Layout, Submit
from django import forms
from django.utils import timezone

from cpboard.exchange.dates import read_date
from cpboard.forms import HouseDateField, RadiosWithHints
from strategy import rating, recording
from strategy.models import Precision, ProgressUpdate, Rating

PREVIEW = "See it as the board will"
SETTLED = [Rating.GREEN, Rating.AMBER, Rating.RED, Rating.BLUE]


class RatingForm(forms.Form):
    """How an action stands, by the rules for ratings (DESIGN: ratings).

    Empty boxes for progress and evidence keep the last words, so that nobody
    retypes what they wrote before.
    """

    rating = forms.ChoiceField(
        label="Rating",
        choices=[(value, value.label) for value in SETTLED],
        error_messages={"required": "Choose a rating"},
    )
    where_now = forms.CharField(
        label="Where are we now?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    evidence = forms.CharField(
        label="Evidence",
        required=False,
        help_text="What shows it: a figure, a document, what young people say.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    reason = forms.CharField(
        label="Why this rating?",
        required=False,
        help_text="Amber and Red need it, and Green when the due date has passed.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    next_steps = forms.CharField(
        label="What happens next?",
        required=False,
        help_text="Amber and Red need it: who will do what, and by when.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    completed_on = HouseDateField(label="When was it completed?", required=False)
    new_due = forms.CharField(
        label="New due date",
        required=False,
        max_length=100,
        help_text="Only if the date has to move. The first due date stays on record.",
        widget=forms.TextInput(attrs={"class": "govuk-input--width-20"}),
    )
    redate_reason = forms.CharField(
        label="Why does the date move?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data=None, *, action, author):
        self.action, self.author = action, author
        self.today = timezone.localdate()
        self.latest = action.updates.select_related("author").latest()
        initial = {"seen": self.latest.pk}
        if self.latest.rating in (Rating.AMBER, Rating.RED):
            initial |= {
                "reason": self.latest.reason,
                "next_steps": self.latest.next_steps,
            }
        super().__init__(data, initial=initial)
        self.fields["rating"].widget = RadiosWithHints(
            choices=self.fields["rating"].choices,
            hints=action.objective.strategy.rating_meanings(),
        )
        self.helper = self.make_helper()

    def make_helper(self):
        """The form's layout: boxes that a rating needs stand together."""
        helper = FormHelper()
        as_green = ProgressUpdate(rating=Rating.GREEN, **self.due_now())
        is_late = rating.days_overdue(as_green, self.today) > 0
        green_too = " cp-when--green" if is_late else ""
        helper.layout = Layout(
            "seen",
            "rating",
            Div("reason", css_class=f"cp-when cp-when--amber cp-when--red{green_too}"),
            Div("next_steps", css_class="cp-when cp-when--amber cp-when--red"),
            Div("completed_on", css_class="cp-when cp-when--blue"),
            Div(
                Div("where_now", "evidence"),
                HTML('{% include "strategy/_last_words.html" %}'),
                css_class="cp-beside",
            ),
            Fieldset("Does the date have to move?", "new_due", "redate_reason"),
            Div(
                Submit("save", "Save this rating"),
                Submit("preview", PREVIEW, css_class="govuk-button--secondary"),
                css_class="govuk-button-group",
            ),
        )
        return helper

    def clean_new_due(self):
        """The words read as a date; words that are no date are sent back."""
        words = self.cleaned_data["new_due"].strip()
        if not words:
            return None
        due = read_date(words)
        if due.on is None and due.precision != Precision.ONGOING:
            raise forms.ValidationError(
                "Enter a date such as 31 March 2027, or a month such as March 2027"
            )
        return due

    def clean(self):
        data = super().clean()
        self.check_seen(data)
        for check in (self.check_date, self.check_blue, self.check_reasons):
            check(data)
        return data

    def check_seen(self, data):
        """Somebody else's update in between is shown before ours is saved."""
        if data.get("seen") == self.latest.pk:
            return
        who = self.latest.author or "Somebody"
        self.data = self.data.copy()
        self.data["seen"] = self.latest.pk
        self.add_error(
            None,
            f"{who} rated this action while you were writing. Their words are shown "
            "below; yours are still in the boxes. Save again to add yours.",
        )

    def check_date(self, data):
        """A new date needs its reason; a reason alone moves nothing."""
        due, reason = data.get("new_due"), data.get("redate_reason")
        if "new_due" in self.errors:
            return
        is_same = due and (due.on, due.precision) == (
            self.latest.due_on,
            self.latest.due_precision,
        )
        if due and not reason and not is_same:
            self.add_error("redate_reason", "Say why the date moves")
        elif reason and not due:
            self.add_error("new_due", "Enter the new date, or empty the reason")
        elif reason and is_same:
            self.add_error("new_due", "It is due then already: enter another date")
        elif is_same:
            data["new_due"] = None

    def check_blue(self, data):
        """Blue needs a completion date, not in the future, and evidence."""
        done = data.get("completed_on")
        if data.get("rating") != Rating.BLUE:
            data["completed_on"] = None
            return
        if not done and "completed_on" not in self.errors:
            self.add_error("completed_on", "Blue needs the day it was completed")
        elif done and done > self.today:
            self.add_error("completed_on", "The day it was completed is still ahead")
        if not (data.get("evidence") or self.latest.evidence):
            self.add_error("evidence", "Blue needs evidence that it was done")

    def check_reasons(self, data):
        """Red and Amber say why and what next; Green while overdue says why."""
        chosen = data.get("rating")
        if chosen in (Rating.RED, Rating.AMBER):
            name = Rating(chosen).label
            if not data.get("reason"):
                self.add_error("reason", f"{name} needs a reason")
            if not data.get("next_steps"):
                self.add_error("next_steps", f"{name} needs what happens next")
        elif chosen:
            self.check_settled(data)

    def check_settled(self, data):
        """Green and Blue: what an Amber or a Red said before is no word of theirs."""
        days = rating.days_overdue(self.preview(), self.today)
        if days and not data.get("reason"):
            self.add_error(
                "reason",
                f"It is {days} day{'' if days == 1 else 's'} overdue: "
                "say why it is Green all the same, or move the date",
            )
        leftovers = {"reason", "next_steps"} - set(self.changed_data)
        for name in leftovers - ({"reason"} if days else set()):
            data[name] = ""

    def said(self):
        """The fields of the update that the form makes."""
        data = self.cleaned_data
        said = {
            name: data.get(name) or ""
            for name in ("rating", "reason", "next_steps", "redate_reason")
        }
        said["where_now"] = data.get("where_now") or self.latest.where_now
        said["evidence"] = data.get("evidence") or self.latest.evidence
        said["completed_on"] = data.get("completed_on")
        if due := data.get("new_due"):
            said |= {
                "due_on": due.on,
                "due_precision": due.precision,
                "due_words": due.words,
            }
        return said

    def due_now(self):
        """The due date as it stands, as fields of an update."""
        return {
            "due_on": self.latest.due_on,
            "due_precision": self.latest.due_precision,
            "due_words": self.latest.due_words,
        }

    def preview(self):
        """The update as it would be saved, for what the board will read."""
        said = self.due_now() | self.said()
        proposed = recording.is_proposal(self.action, self.author, said["rating"])
        return ProgressUpdate(action=self.action, is_proposed=proposed, **said)

    def what_happens_next(self, update):
        """The sentence that follows the saving."""
        if update.is_proposed:
            owner = self.action.objective.strategy.owner or "the plan owner"
            return (
                f"{self.action} is proposed as complete. It counts as Blue once "
                f"{owner} confirms it."
            )
        return (
            f"{self.action} is rated {update.get_rating_display()}. "
            "The board sees it on the plan from now on."
        )
