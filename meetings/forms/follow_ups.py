"""Forms for what the board asked for: notes on the way, ties, closing."""

from django import forms
from django.utils import timezone

from cpboard.exchange.dates import long_date
from cpboard.forms import HouseDateField, check_is_not_endless
from cpboard.keys import RowsField
from meetings.follow_ups import short
from meetings.forms.fields import helper
from meetings.forms.minutes import OutcomeForm
from meetings.models import Board, Clause, FollowUp, FollowUpNote, Meeting
from performance.models import Indicator
from strategy.models import Action

MOST_MEETINGS = 4


class NoteForm(forms.ModelForm):
    """Where we are now, and perhaps another date."""

    words = forms.CharField(
        label="Where are we now?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        validators=[check_is_not_endless],
    )
    new_due_on = HouseDateField(
        label="Another date, if you need one",
        required=False,
        help_text="For example, 27 3 2026. The clerk agrees to it or not.",
    )

    class Meta:
        model = FollowUpNote
        fields = ["words", "new_due_on", "reason"]
        labels = {"reason": "Why another date?"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper(*self.fields, button="Save this note")

    def clean_new_due_on(self):
        """A day to come."""
        day = self.cleaned_data["new_due_on"]
        if day and day <= timezone.localdate():
            raise forms.ValidationError(f"{long_date(day)} is not ahead")
        return day

    def clean(self):
        """Words, or a date with its reason."""
        data = super().clean()
        if self.errors:
            return data
        if data["new_due_on"] and not data["reason"]:
            self.add_error("reason", "Say why another date is needed")
        elif data["reason"] and not data["new_due_on"]:
            self.add_error("new_due_on", "Enter the date, or leave the reason empty")
        elif not (data["words"] or data["new_due_on"]):
            self.add_error("words", "Say where we are now")
        return data


class TiesForm(forms.ModelForm):
    """The action, the indicator and the other board that it concerns."""

    class Meta:
        model = FollowUp
        fields = ["action", "indicator", "referred_to"]
        labels = {
            "action": "The action of a plan that it concerns",
            "indicator": "The indicator that it concerns",
            "referred_to": "Another board that is to answer it",
        }
        help_texts = {
            "action": "Its page then says “Asked for by the board”.",
            "referred_to": "Its page then says “Referred to us”.",
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        actions = Action.objects.visible_to(user).as_at(timezone.now())
        self.fields["action"].queryset = actions.select_related(
            "objective__strategy"
        ).order_by("objective__strategy__title", "objective__number", "position")
        self.fields["action"].label_from_instance = action_in_words
        self.fields["indicator"].queryset = Indicator.objects.all()
        own = self.instance.meeting().board
        self.fields["referred_to"].queryset = Board.objects.exclude(pk=own.pk)
        for field in self.fields.values():
            field.empty_label = "None"
        self.helper = helper(*self.fields, button="Save")


def action_in_words(action) -> str:
    """An action as a list names it: the plan, the ref, what it promises."""
    return f"{action.objective.strategy}: {action}, {short(action.activity)}"


class CloseForm(OutcomeForm):
    """What was done, and how the board closed it."""

    class Meta(OutcomeForm.Meta):
        fields = ["outcome", "closed_in", "noted_at"]
        labels = OutcomeForm.Meta.labels | {
            "closed_in": "By which decision did the board close it?",
            "noted_at": "Or at which meeting did the board note it?",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        meeting = self.instance.meeting()
        offer_meetings(self.fields["noted_at"], meeting.board, meeting.meets_on)
        field = self.fields["closed_in"]
        field.queryset = clauses_of(meeting.board, after=meeting.meets_on)
        field.label_from_instance = clause_in_words
        field.empty_label = "None: the clerk closes it"

    def clean(self):
        """One way of closing it, not two."""
        data = super().clean()
        if data.get("closed_in") and data.get("noted_at"):
            self.add_error("noted_at", "Choose the decision or the meeting, not both")
        return data


def offer_meetings(field, board, after=None):
    """Let a field choose among the board's meetings that were held."""
    rows = board.meetings.filter(meets_on__lte=timezone.localdate()).exclude(
        state__in=[Meeting.State.CANCELLED, Meeting.State.DRAFT]
    )
    if after:
        rows = rows.filter(meets_on__gt=after)
    field.queryset = rows.select_related("board").order_by("-meets_on")
    field.empty_label = "None"


def clauses_of(board, after):
    """What the board decided at its last meetings after the day, newest first."""
    meetings = board.meetings.filter(meets_on__gt=after, minutes__isnull=False)
    last = list(meetings.order_by("-meets_on").values_list("pk", flat=True))
    meeting = "resolution__minute__minutes__meeting"
    return (
        Clause.objects.filter(**{f"{meeting}__in": last[:MOST_MEETINGS]})
        .filter(clauses=None)
        .select_related(meeting)
        .order_by(f"-{meeting}__meets_on", "resolution__minute__position", "position")
    )


def clause_in_words(clause) -> str:
    """A clause as a list names it: the day of its meeting, its words."""
    day = long_date(clause.resolution.minute.minutes.meeting.meets_on)
    return f"{day}: {short(str(clause))}"


class BoardClosesForm(forms.Form):
    """Which of those said to be done the board closed, at which meeting."""

    follow_ups = RowsField(
        label="What did the board close?",
        queryset=FollowUp.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Tick what the board closed"},
    )
    noted_at = forms.ModelChoiceField(
        label="At which meeting?",
        queryset=Meeting.objects.none(),
        error_messages={"required": "Choose the meeting"},
    )

    def __init__(self, *args, board, rows, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["follow_ups"]
        field.queryset = rows
        field.label_from_instance = said_in_words
        offer_meetings(self.fields["noted_at"], board)
        self.fields["noted_at"].empty_label = "Choose"
        self.helper = helper(*self.fields, button="Close these")


def said_in_words(follow_up) -> str:
    """What was asked for and what is said to be done."""
    said = short(follow_up.outcome)
    return f"{short(follow_up.clause.text)} {follow_up.who()}: {said}"
