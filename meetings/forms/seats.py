"""Forms for seats on a board: who has one, as what, with which vote."""

from crispy_forms.layout import Fieldset
from django import forms
from django.db.models import Q
from django.utils import timezone

from cpboard.forms import HouseDateField, RadiosWithHints
from cpboard.people.models import Person
from meetings.forms.fields import helper
from meetings.models import Membership
from meetings.voting import derived_right, may_be_changed
from meetings.words import CATEGORIES

VOTING = [("", "As law and terms of reference have it"), ("yes", "Yes"), ("no", "No")]
FOLLOWS = (
    "Members of the council vote. Those co-opted do not on a committee; on an advisory "
    "committee or a panel they do as its terms say. Observers and advisers never do."
)


def voting_choice(seat: Membership) -> str:
    """Which of the three answers a seat stands for."""
    if not seat.voting_reason:
        return ""
    return "yes" if seat.is_voting else "no"


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

    voting = forms.ChoiceField(
        label="Votes",
        choices=VOTING,
        required=False,
        widget=RadiosWithHints(hints={"": FOLLOWS}),
    )

    class Meta:
        model = Membership
        fields = ["person", "role", "category", "group", "seat_rule", "substitute_for"]
        fields += ["voting_reason", "responsibility", "starts_on", "ends_on"]
        labels = {
            "seat_rule": "Which seat of the terms of reference it is",
            "substitute_for": "For a substitute: whom they stand in for",
            "voting_reason": "Why, where it is not as the law has it",
        }
        help_texts = {
            "voting_reason": "Everybody reads it on the board's page.",
            "category": "Not shown to the public: it can say of somebody that they "
            "were in care.",
            "group": "For councillors.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.narrow_choices()
        self.fields["voting"].initial = voting_choice(self.instance)
        fields = ["role", "category", "group", "seat_rule", "substitute_for"]
        fields += [Fieldset("Vote", "voting", "voting_reason"), "responsibility"]
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

    def narrow_choices(self):
        """Only seats of this board are offered, by the names that people know."""
        board = self.instance.board
        self.fields["seat_rule"].queryset = board.seat_rules.all()
        self.fields["seat_rule"].empty_label = "The first of its kind that is free"
        seats = board.memberships.on(timezone.localdate()).seated()
        kept = board.memberships.filter(pk=self.instance.substitute_for_id)
        seats = (seats | kept).exclude(pk=self.instance.pk)
        self.fields["substitute_for"].queryset = seats.select_related("person")
        self.fields["substitute_for"].empty_label = "Nobody by name"

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
        self.check_role(data)
        self.check_vote(data)
        if not self.errors:
            self.check_no_second_seat(data)
        return data

    def check_role(self, data):
        """Only a substitute stands in; a seat of the terms is for its own kind."""
        role, rule = data.get("role"), data.get("seat_rule")
        if data.get("substitute_for") and role != Membership.Role.SUBSTITUTE:
            self.add_error("substitute_for", "Only a substitute stands in for somebody")
        if rule and rule.category != data.get("category"):
            kind = CATEGORIES[rule.category]
            self.add_error("seat_rule", f"That seat of the terms is for {kind}")

    def check_vote(self, data):
        """A vote other than law and terms give it has a reason, and some have none."""
        role, category = data.get("role"), data.get("category")
        if not (role and category):
            return
        right = derived_right(self.instance.board, role, category)
        wanted = {"yes": True, "no": False}.get(data.get("voting"), right.is_voting)
        self.instance.is_voting = wanted
        if wanted == right.is_voting:
            data["voting_reason"] = ""
        elif not may_be_changed(role):
            self.add_error("voting", "Observers and advisers never vote")
        elif not data.get("voting_reason") and "voting_reason" not in self.errors:
            self.add_error("voting_reason", "Say why the vote is not as the law has it")

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
