"""Forms of the evening: who is here, who comes and goes, interests, times."""

from django import forms

from cpboard.forms import HouseTimeField, check_is_not_endless
from cpboard.people.models import Person
from meetings.forms.fields import plain_required
from meetings.models import AgendaItem, Attendance, Interest, Membership, Movement
from meetings.roll import Place, seats_of, substitutes_of

GROUP = Attendance.Group
MEMBER = [
    ("present", "Present"),
    ("remote", "Remote"),
    ("apologies", "Apologies"),
    ("absent", "Absent"),
]
ADVISER = [
    ("in attendance", "Here"),
    ("remote", "Remote"),
    ("apologies", "Apologies"),
    ("", "Not here"),
]
ADVISERS = {Membership.Role.ADVISER, Membership.Role.OBSERVER}
MOST_OTHERS = 60


class RollForm(forms.Form):
    """Where everybody with a seat is, who else has come, and who chairs."""

    others = forms.CharField(
        label="Others in attendance",
        required=False,
        help_text="One a line: a name, a comma, and what they are.",
        widget=forms.Textarea(attrs={"rows": 4}),
        validators=[check_is_not_endless],
    )
    chair = forms.ModelChoiceField(
        Membership.objects.none(),
        label="Who is in the chair",
        required=False,
        empty_label="The chair; else the vice-chair",
    )

    def __init__(self, *args, meeting, rows=(), all_here=False, **kwargs):
        super().__init__(*args, auto_id="roll_%s", **kwargs)
        self.seats, self.substitutes = seats_of(meeting), substitutes_of(meeting)
        known = {(row.membership_id, row.is_substitute): row for row in rows}
        for seat in self.seats:
            self.add_seat(seat, known, all_here)
        pks = [seat.pk for seat in self.seats if seat.role not in ADVISERS]
        self.fields["chair"].queryset = Membership.objects.filter(
            pk__in=pks
        ).select_related("person")
        self.fields["chair"].initial = next(
            (row.membership_id for row in rows if row.is_chair), None
        )
        self.fields["others"].initial = "\n".join(
            str(row) for row in rows if row.membership_id is None
        )

    def add_seat(self, seat, known, all_here):
        """The boxes of one seat, as they were noted last."""
        advises = seat.role in ADVISERS
        row = known.get((seat.pk, False))
        first = "in attendance" if advises else "present"
        self.fields[f"seat_{seat.pk}"] = forms.ChoiceField(
            label=f"{seat.person}, {seat.get_role_display().lower()}",
            choices=ADVISER if advises else MEMBER,
            required=False,
            widget=forms.RadioSelect,
            initial=noted(row) if row else first if all_here else None,
        )
        if self.substitutes and not advises and seat.is_voting:
            row = known.get((seat.pk, True))
            persons = {each.person_id: each.pk for each in self.substitutes}
            self.fields[f"stand_in_{seat.pk}"] = forms.ChoiceField(
                label=f"Substitute for {seat.person}",
                choices=[
                    ("", "No substitute"),
                    *((each.pk, str(each.person)) for each in self.substitutes),
                ],
                required=False,
                initial=persons.get(row.person_id) if row else "",
            )

    def places(self):
        """Each seat with its boxes, for the page."""
        for seat in self.seats:
            stand_in = f"stand_in_{seat.pk}"
            yield {
                "field": self[f"seat_{seat.pk}"],
                "stand_in": self[stand_in] if stand_in in self.fields else None,
            }

    def clean(self):
        """``places`` and ``people`` are what the roll is saved from."""
        data = super().clean()
        if self.errors:
            return data
        data["places"] = [self.place(seat, data) for seat in self.seats]
        data["people"] = people_in(data["others"])
        twice = [place.stand_in for place in data["places"] if place.stand_in]
        if len(twice) > len(set(twice)):
            raise forms.ValidationError("Nobody can stand in for two members.")
        if len(data["people"]) > MOST_OTHERS:
            self.add_error("others", f"Name {MOST_OTHERS} people at most")
        return data

    def place(self, seat, data):
        """What was noted of a seat. Whoever is not marked is absent."""
        told = data[f"seat_{seat.pk}"]
        advises = seat.role in ADVISERS
        group = told or ("" if advises else "absent")
        if told == "remote":
            group = "in attendance" if advises else "present"
        chosen = data.get(f"stand_in_{seat.pk}")
        stand_in = {str(each.pk): each for each in self.substitutes}.get(chosen)
        if stand_in and group == "present":
            name = f"stand_in_{seat.pk}"
            self.add_error(name, f"{seat.person} is here: choose no substitute")
        if stand_in and not told:
            group = "apologies"
        return Place(seat, group, told == "remote", stand_in)


def noted(row):
    """The choice that says what a row of the attendance says."""
    return "remote" if row.is_remote else row.group


def people_in(text):
    """Names and what stands behind them, a line each; each name once."""
    found = {}
    for line in text.splitlines():
        name, _, words = line.partition(",")
        if name.strip():
            found.setdefault(name.strip()[:200], words.strip()[:300])
    return list(found.items())


class NotesForm(forms.Form):
    """The clerk's notes on an item, and which of them were read last."""

    notes = forms.CharField(required=False, validators=[check_is_not_endless])
    revision = forms.IntegerField(min_value=0)


class TimesForm(forms.Form):
    """When an item began and ended."""

    began = HouseTimeField(label="Began", required=False)
    ended = HouseTimeField(label="Ended", required=False, help_text="")


class MovementForm(forms.Form):
    """Somebody arrives or leaves, now or at a time."""

    attendance = forms.ModelChoiceField(
        Attendance.objects.none(),
        label="Who",
        empty_label="Choose",
        error_messages={"required": "Choose who arrives or leaves"},
    )
    way = forms.ChoiceField(label="What", choices=Movement.Way)
    at = HouseTimeField(label="When", required=False, help_text="Left empty, now.")

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["attendance"].queryset = people


class ChairForm(forms.Form):
    """Who takes the chair for an item."""

    attendance = forms.ModelChoiceField(
        Attendance.objects.none(),
        label="Who takes the chair for this item",
        empty_label="Choose",
        error_messages={"required": "Choose who takes the chair"},
    )

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["attendance"].queryset = people


class InterestForm(forms.ModelForm):
    """An interest that somebody declares in an item."""

    class Meta:
        model = Interest
        fields = [
            "attendance",
            "kind",
            "nature",
            "is_sensitive",
            "is_registered",
            "leaves",
            "dispensation",
        ]
        labels = {
            "attendance": "Who declares it",
            "kind": "What kind",
            "leaves": "Takes no part in this item",
            "is_sensitive": "Sensitive: note it without what it is",
            "is_registered": "It is in the register",
        }

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["attendance"].queryset = people
        self.fields["attendance"].empty_label = "Choose"
        self.fields["kind"].choices = Interest.Kind
        self.fields["kind"].initial = Interest.Kind.OTHER
        plain_required(self, attendance="Choose who declares the interest")

    def clean(self):
        """No part and no vote, unless dispensed (LAW: M5)."""
        data = super().clean()
        is_pecuniary = data.get("kind") == Interest.Kind.PECUNIARY
        is_dispensed = data.get("dispensation") or "dispensation" in self.errors
        if is_pecuniary and not (data["leaves"] or is_dispensed):
            self.add_error(
                "leaves",
                "With a disclosable pecuniary interest nobody takes part, unless a "
                "dispensation is noted (Localism Act 2011, s.31)",
            )
        is_said = data.get("nature") or "nature" in self.errors
        if not is_said and not data["is_sensitive"]:
            self.add_error("nature", "Say what it is, or mark it as sensitive")
        return data


class UrgencyForm(forms.ModelForm):
    """Why an item that came late cannot wait, and who found so."""

    class Meta:
        model = AgendaItem
        fields = ["urgent_reason", "urgent_chair"]
        labels = {"urgent_chair": "Who found it urgent"}
        help_texts = {
            "urgent_reason": "The special circumstances. The minutes say so, and the "
            "public reads it, of an exempt item too."
        }
        widgets = {"urgent_reason": forms.Textarea(attrs={"rows": 2})}

    at = HouseTimeField(label="When", required=False, help_text="Left empty, now.")

    def __init__(self, *args, chairs, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["urgent_chair"].queryset = Person.objects.filter(pk__in=chairs)
        self.fields["urgent_chair"].empty_label = None if chairs else "Choose"
        self.fields["urgent_reason"].required = True
        self.fields["urgent_chair"].required = True
        plain_required(
            self,
            urgent_reason="Say why the item cannot wait for the next meeting",
            urgent_chair="Say first who is in the chair",
        )
