"""Forms for boards, seats on them and the days they are closed."""

from crispy_forms.layout import Fieldset
from django import forms
from django.db.models import Q
from django.utils import timezone

from cpboard.forms import HouseDateField, RadiosWithHints
from cpboard.people.models import Person
from meetings.forms.fields import helper, plain_required
from meetings.models import Board, ClosureDay, Membership
from meetings.words import LEGAL_BASES


class BoardForm(forms.ModelForm):
    """What a board is for, its legal basis, quorum and contact."""

    class Meta:
        model = Board
        fields = [
            "name",
            "terms_of_reference",
            "legal_basis",
            "quorum",
            "supplement_numbering",
            "contact_name",
            "contact_job_title",
            "contact_phone",
            "contact_email",
        ]
        labels = {
            "terms_of_reference": "What the board is for",
            "contact_name": "Full name",
            "contact_job_title": "Job title",
            "contact_phone": "Telephone",
            "contact_email": "E-mail address",
        }
        help_texts = {
            "terms_of_reference": "Its terms of reference, in words that everybody "
            "understands. An empty line starts a new paragraph; a line that begins "
            "with a hyphen is a point of a list.",
            "quorum": "How many members must be there to decide anything.",
        }
        widgets = {
            "terms_of_reference": forms.Textarea(attrs={"rows": 6}),
            "legal_basis": RadiosWithHints(hints=LEGAL_BASES),
            "supplement_numbering": forms.RadioSelect,
            "quorum": forms.NumberInput(attrs={"class": "govuk-input--width-2"}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        plain_required(
            self,
            name="Enter the board's name",
            quorum="Enter how many members make a quorum",
        )
        self.fields["quorum"].min_value = 1
        self.helper = helper(
            "name",
            "terms_of_reference",
            "legal_basis",
            "quorum",
            "supplement_numbering",
            Fieldset(
                "Who to ask",
                "contact_name",
                "contact_job_title",
                "contact_phone",
                "contact_email",
            ),
            button="Save this board",
        )

    def clean_quorum(self):
        """A board of nobody decides nothing."""
        quorum = self.cleaned_data["quorum"]
        if quorum < 1:
            raise forms.ValidationError("A quorum is 1 member or more")
        return quorum


class MembershipForm(forms.ModelForm):
    """A seat on a board, for somebody known or somebody new."""

    new_name = forms.CharField(
        label="Or the name of somebody new",
        max_length=200,
        required=False,
        help_text="They are listed as a member. They can sign in only once they are "
        "given an account.",
    )
    starts_on = HouseDateField(
        label="From", error_messages={"required": "Enter the day the seat starts"}
    )
    ends_on = HouseDateField(
        label="To", required=False, help_text="Leave it empty while they sit."
    )

    class Meta:
        model = Membership
        fields = ["person", "role", "category", "group", "is_voting"]
        fields += ["responsibility", "starts_on", "ends_on"]
        help_texts = {
            "category": "Not shown to the public: it can say of somebody that they "
            "were in care.",
            "group": "For councillors.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        fields = ["role", "category", "group", "is_voting", "responsibility"]
        fields += ["starts_on", "ends_on"]
        if self.instance.pk:
            # A seat stays with who had it: another person gets one of their own.
            del self.fields["person"], self.fields["new_name"]
        else:
            self.fields["person"].queryset = Person.objects.active()
            self.fields["person"].required = False
            self.fields["person"].empty_label = "Choose"
            self.initial["starts_on"] = timezone.localdate()
            fields = [Fieldset("Who", "person", "new_name"), *fields]
        self.helper = helper(*fields, button="Save this seat")

    def clean_new_name(self):
        """A name that is known already is chosen, not typed a second time."""
        name = " ".join(self.cleaned_data["new_name"].split())
        if name and Person.objects.named(name).exists():
            raise forms.ValidationError(
                f"{name} is known already: choose them from the list. If it is "
                "somebody else, add something that tells the two apart."
            )
        return name

    def clean(self):
        data = super().clean()
        starts_on, ends_on = data.get("starts_on"), data.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", "The seat ends before it starts")
        if "person" in self.fields:
            self.check_one_person(data)
        if not self.errors:
            self.check_no_second_seat(data)
        return data

    def check_one_person(self, data):
        """Somebody from the list or a new name: one of the two."""
        if "new_name" in self.errors or "person" in self.errors:
            return
        if data["person"] and data["new_name"]:
            self.add_error("new_name", "Choose somebody or type a new name, not both")
        elif not data["person"] and not data["new_name"]:
            self.add_error("person", "Choose somebody, or type a new name below")

    def check_no_second_seat(self, data):
        """Nobody has two seats on the same board at the same time."""
        person = data.get("person") or (self.instance.pk and self.instance.person)
        if not person:
            return
        seats = Membership.objects.filter(board=self.instance.board, person=person)
        seats = seats.exclude(pk=self.instance.pk).filter(
            Q(ends_on=None) | Q(ends_on__gte=data["starts_on"])
        )
        if data["ends_on"]:
            seats = seats.filter(starts_on__lte=data["ends_on"])
        if seats.exists():
            self.add_error(
                "starts_on",
                f"{person} has a seat on this board in that time already: end it first",
            )


class MembershipEndForm(forms.ModelForm):
    """The last day of a seat."""

    ends_on = HouseDateField(
        label="Their last day",
        error_messages={"required": "Enter the last day of the seat"},
    )

    class Meta:
        model = Membership
        fields = ["ends_on"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.ends_on:
            self.initial["ends_on"] = timezone.localdate()
        self.helper = helper("ends_on", button="End this seat")

    def clean_ends_on(self):
        """No seat ends before it starts."""
        ends_on = self.cleaned_data["ends_on"]
        if ends_on < self.instance.starts_on:
            raise forms.ValidationError("The seat ends before it starts")
        return ends_on


class ClosureDayForm(forms.ModelForm):
    """A day on which the board's offices are closed."""

    closed_on = HouseDateField(
        label="Closed on", error_messages={"required": "Enter the day"}
    )

    class Meta:
        model = ClosureDay
        fields = ["closed_on", "reason"]
        help_texts = {"reason": "For example, Christmas Eve"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        plain_required(self, reason="Say why the offices are closed")
        self.helper = helper("closed_on", "reason", button="Add this day")

    def clean_closed_on(self):
        """Each day once."""
        day = self.cleaned_data["closed_on"]
        if self.instance.board.closure_days.filter(closed_on=day).exists():
            raise forms.ValidationError("This day is on the list already")
        return day
