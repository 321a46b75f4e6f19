"""Adding and changing people, and the mail that lets them in."""

from allauth.account.forms import ResetPasswordForm
from allauth.account.models import EmailAddress
from django.db import transaction

from cpboard.people.models import Person


@transaction.atomic
def save_person(*, form) -> Person:
    """Save a valid PersonForm: the person, a new agency, and roles where it sets them.

    A new person has no password until they choose one by the link they are sent.
    """
    person = form.save(commit=False)
    if agency := form.cleaned_data["new_agency"]:
        agency.save()
        person.agency = agency
    if form.is_new:
        person.set_unusable_password()
    person.save()
    if "roles" in form.cleaned_data:
        person.groups.set(form.cleaned_data["roles"])
    # An address they had before must not go on opening the door.
    EmailAddress.objects.filter(user=person).exclude(email=person.email or "").delete()
    return person


def send_link(*, person: Person, request) -> bool:
    """Mail a link by which the person chooses a password; False without an address.

    It is the password reset of the sign-in pages, sent for somebody else.
    """
    form = ResetPasswordForm({"email": person.email or ""})
    if not person.is_active or not form.is_valid():
        return False
    form.save(request)
    return True
