"""What may be said of a person, and by whom."""

from django import forms
from django.contrib.auth.models import Group
from django.db.models import Case, Value, When

from cpboard.people.models import Agency, Person
from cpboard.people.roles import MEANINGS, ROLES

# What decides how somebody signs in, and so whose permissions a mailbox opens.
SIGN_IN = ["email", "is_active"]


class RolesField(forms.ModelMultipleChoiceField):
    """The five roles as checkboxes, each with what it is for."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs):
        order = [When(name=role, then=Value(place)) for place, role in enumerate(ROLES)]
        roles = Group.objects.filter(name__in=ROLES).order_by(Case(*order))
        super().__init__(roles, required=False, **kwargs)

    def label_from_instance(self, group):
        """The role and its meaning: "Officer: leads actions and rates them"."""
        return f"{group.name}: {MEANINGS[group.name]}"


class PersonForm(forms.ModelForm):
    """Name, address, work and roles, as far as the one who edits may set them."""

    new_agency = forms.CharField(
        label="Or an agency that is not in the list",
        max_length=200,
        required=False,
    )

    class Meta:
        model = Person
        fields = ["name", "email", "job_title", "agency", "new_agency", "is_active"]
        help_texts = {
            "email": "They sign in with it. Without one they are listed only.",
        }
        error_messages = {
            "name": {"required": "Enter their name"},
            "email": {"unique": "Somebody else has this e-mail address"},
        }

    def __init__(self, *args, editor, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agency"].empty_label = "None"
        self.is_new = self.instance.pk is None
        if editor.has_perm("people.set_roles"):
            self.fields["roles"] = RolesField(label="What may they do?")
            self.initial["roles"] = [] if self.is_new else self.instance.groups.all()
        elif self.has_roles():
            for name in SIGN_IN:
                self.fields[name].disabled = True
                self.fields[
                    name
                ].help_text = (
                    "They have a role, so only an administrator can change this."
                )

    def has_roles(self):
        """Whether their sign-in opens more than a stranger's."""
        return not self.is_new and (
            self.instance.is_superuser or self.instance.groups.exists()
        )

    def clean_email(self):
        """An address in small letters that nobody else has."""
        email = (self.cleaned_data["email"] or "").lower() or None
        others = Person.objects.exclude(pk=self.instance.pk)
        if email and others.filter(email__iexact=email).exists():
            raise forms.ValidationError("Somebody else has this e-mail address")
        return email

    def clean_new_agency(self):
        """The agency of this name, made when the form is saved if it is new."""
        name = " ".join(self.cleaned_data["new_agency"].split())
        return name and (
            Agency.objects.filter(name__iexact=name).first() or Agency(name=name)
        )

    def clean(self):
        data = super().clean()
        if "roles" in self.fields and not self.is_new and self.leaves_nobody(data):
            raise forms.ValidationError(
                "Somebody must be able to set what people may do. Give another "
                "person the administrator role first."
            )
        return data

    def leaves_nobody(self, data):
        """Whether nobody who signs in could set roles any more."""
        administrators = Person.objects.administrators().select_for_update()
        if [person.pk for person in administrators] != [self.instance.pk]:
            return False
        keeps = self.instance.is_superuser or any(
            role.permissions.filter(codename="set_roles").exists()
            for role in data.get("roles", [])
        )
        return not (keeps and data.get("is_active") and data.get("email"))
