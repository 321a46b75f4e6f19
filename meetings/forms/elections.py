"""The form that records who was elected chair, co-chair or vice-chair."""

from django import forms
from django.utils import timezone

from cpboard.exchange.dates import long_date
from cpboard.forms import HouseDateField
from meetings.forms.fields import helper, plain_required
from meetings.models import Meeting, Membership


class ElectionForm(forms.Form):
    """Who takes which office from when, chosen where and by whom."""

    office = forms.ChoiceField(widget=forms.RadioSelect, label="Office")
    seat = forms.ModelChoiceField(
        Membership.objects.none(), label="Who", empty_label="Choose"
    )
    on = HouseDateField(
        label="From", error_messages={"required": "Enter the day of the election"}
    )
    meeting = forms.ModelChoiceField(
        Meeting.objects.none(),
        label="At the meeting",
        required=False,
        empty_label="At no meeting of this board",
    )
    chosen_by = forms.CharField(
        label="Chosen by",
        max_length=200,
        required=False,
        help_text="For example, the board, or full Council",
    )

    def __init__(self, *args, board, meetings, **kwargs):
        super().__init__(*args, **kwargs)
        role = Membership.Role
        self.fields["office"].choices = [
            (each.value, each.label) for each in (role.CHAIR, role.CO_CHAIR)
        ] + [(role.VICE_CHAIR.value, role.VICE_CHAIR.label)]
        today = timezone.localdate()
        seats = board.memberships.on(today).seated()
        self.seats = list(seats.select_related("person", "board"))
        self.fields["seat"].queryset = seats.select_related("person")
        self.fields["meeting"].queryset = meetings.filter(meets_on__lte=today)
        self.fields["meeting"].label_from_instance = lambda each: long_date(
            each.meets_on
        )
        self.initial.setdefault("on", today)
        plain_required(self, office="Choose the office", seat="Choose who was elected")
        self.helper = helper(*self.fields, button="Record this election")

    def clean_on(self):
        """An election is recorded once it has been."""
        day = self.cleaned_data["on"]
        if day > timezone.localdate():
            raise forms.ValidationError("Record the election on its day or afterwards")
        return day

    def clean(self):
        """The day of the meeting, of somebody who sat by then and holds nothing yet."""
        data = super().clean()
        on, meeting, seat = data.get("on"), data.get("meeting"), data.get("seat")
        if on and meeting and meeting.meets_on != on:
            day = long_date(meeting.meets_on)
            self.add_error("on", f"That meeting was on {day}")
        moved = [each for each in [seat, *self.predecessors()] if each]
        late = [each for each in moved if on and each.starts_on > on]
        if late:
            began = long_date(late[0].starts_on)
            self.add_error("on", f"The seat of {late[0].person} began on {began}")
        return data

    def predecessors(self) -> list[Membership]:
        """Those who leave the office: chair and vice-chair are one, co-chairs add."""
        office, seat = self.cleaned_data.get("office"), self.cleaned_data.get("seat")
        role = Membership.Role
        followed = {
            role.CHAIR: {role.CHAIR, role.CO_CHAIR},
            role.CO_CHAIR: {role.CHAIR},
            role.VICE_CHAIR: {role.VICE_CHAIR},
        }.get(office, set())
        return [each for each in self.seats if each.role in followed and each != seat]
