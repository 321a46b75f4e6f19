"""What a plan owner says when they prepare an update round."""

from django import forms
from django.utils import timezone

from cpboard.exchange.dates import long_date
from cpboard.forms import HouseDateField
from strategy.hooks import days_of_the_board
from strategy.models import UpdateRound

ANOTHER = ""


class RoundForm(forms.ModelForm):
    """By when updates are due, for which meeting, and what leads should know.

    Days on which the board meets are offered where the floors above know of any;
    another day can always be typed.
    """

    due_on = HouseDateField(
        label="Updates are due by",
        error_messages={"required": "Enter the day by which updates are due"},
    )
    meeting = forms.ChoiceField(label="For the meeting of", required=False)
    meeting_on = HouseDateField(
        label="Another day",
        required=False,
        help_text="Only where the meeting is not in the list. For example, 27 3 2026",
    )

    class Meta:
        model = UpdateRound
        fields = ["due_on", "meeting_on", "note"]
        widgets = {"note": forms.Textarea(attrs={"rows": 4})}

    field_order = ["due_on", "meeting", "meeting_on", "note"]

    def __init__(self, data=None, *, user, **kwargs):
        super().__init__(data, **kwargs)
        self.today = timezone.localdate()
        self.fields["note"].max_length = 2000
        offered = self.offered(user)
        if not offered:
            del self.fields["meeting"]
            self.fields["meeting_on"].label = "For the meeting of"
            self.fields["meeting_on"].help_text = "For example, 27 3 2026"
            return
        choices = [(on.isoformat(), words) for on, words in offered.items()]
        self.fields["meeting"].choices = [*choices, (ANOTHER, "Another day, or none")]
        if data is None:
            self.offer_what_stands(offered)

    def offered(self, user):
        """The days ahead on which the board meets, the next one first."""
        ahead = [
            day for day in days_of_the_board(self.today, user) if day.on >= self.today
        ]
        return {day.on: f"{long_date(day.on)} ({day.words})" for day in ahead[::-1]}

    def offer_what_stands(self, offered):
        """Choose the day that the round has in the list, where it is one of it."""
        stands = self.instance.meeting_on
        if stands in offered:
            self.initial |= {"meeting": stands.isoformat(), "meeting_on": None}
        elif self.instance.pk is None:
            self.initial["meeting"] = next(iter(offered)).isoformat()

    def clean_due_on(self):
        """A day that is still to come, unless it stands there already."""
        due_on = self.cleaned_data["due_on"]
        if due_on < self.today and due_on != self.instance.due_on:
            raise forms.ValidationError(
                "This day has passed: enter today or a later one"
            )
        return due_on

    def clean(self):
        data = super().clean()
        typed, chosen = data.get("meeting_on"), data.get("meeting")
        if chosen and typed and typed.isoformat() != chosen:
            self.add_error(
                "meeting_on", "Choose a meeting from the list or enter a day, not both"
            )
        elif chosen:
            typed = forms.DateField().clean(chosen)
        data["meeting_on"] = typed
        due_on = data.get("due_on")
        if due_on and typed and due_on > typed:
            self.add_error(
                "due_on",
                f"The board meets on {long_date(typed)}: updates have to be in by then",
            )
        return data
