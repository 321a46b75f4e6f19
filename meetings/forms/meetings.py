"""Forms for meetings and what stands on their agenda."""

from django import forms

from cpboard.exchange.dates import long_date
from cpboard.forms import HouseDateField, HouseTimeField
from meetings.forms.fields import helper, plain_required
from meetings.models import Board, Meeting


class MeetingForm(forms.ModelForm):
    """When and where a board meets, and how people can attend."""

    meets_on = HouseDateField(
        label="Date", error_messages={"required": "Enter the day of the meeting"}
    )
    meets_at = HouseTimeField(
        label="Time", error_messages={"required": "Enter the time it starts"}
    )

    closes_at = HouseTimeField(
        label="Time it is to end",
        required=False,
        help_text="The chair's copy says whether the items fit into it.",
    )

    class Meta:
        model = Meeting
        fields = [
            "board",
            "meets_on",
            "meets_at",
            "closes_at",
            "venue",
            "how_to_attend",
        ]
        help_texts = {
            "venue": "Room, building and town.",
            "how_to_attend": "For the public: where to come in, how to follow it "
            "online, who to tell of a need.",
        }
        widgets = {"how_to_attend": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.is_without_agenda():
            # The notice that went out names the board and the day.
            del self.fields["board"], self.fields["meets_on"]
        else:
            self.fields["board"].queryset = Board.objects.all()
            self.fields["board"].empty_label = "Choose"
            plain_required(self, board="Choose the board that meets")
        plain_required(self, venue="Enter where the board meets")
        self.helper = helper(*self.fields, button="Save this meeting")

    def clean(self):
        data = super().clean()
        board, day = data.get("board"), data.get("meets_on")
        others = Meeting.objects.filter(board=board, meets_on=day)
        if board and day and others.exclude(pk=self.instance.pk).exists():
            self.add_error(
                "meets_on", f"{board} has a meeting on {long_date(day)} already"
            )
        begins, ends = data.get("meets_at"), data.get("closes_at")
        if begins and ends and ends <= begins:
            self.add_error("closes_at", "This is not after the time it starts")
        return data


class CancelForm(forms.ModelForm):
    """Why a meeting does not take place."""

    class Meta:
        model = Meeting
        fields = ["cancelled_because"]
        help_texts = {"cancelled_because": "The public reads this."}
        labels = {"cancelled_because": "Why is it cancelled?"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["cancelled_because"].required = True
        plain_required(self, cancelled_because="Say why the meeting is cancelled")
        self.helper = helper(
            "cancelled_because", button="Cancel this meeting", is_grave=True
        )
