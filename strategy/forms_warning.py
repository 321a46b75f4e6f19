"""Warnings that a form shows before everybody may read what it saves."""

import hashlib

from django.conf import settings

from cpboard.people.models import Agency


def names_of_nobody() -> list[str]:
    """The council's name, each word of it, and the agencies': no child's; one query."""
    agencies = Agency.objects.values_list("name", flat=True)
    return [settings.COUNCIL_NAME, *settings.COUNCIL_NAME.split(), *agencies]


def must_warn(form, warnings: list[str], *, is_public: bool) -> bool:
    """Whether these warnings have to be seen before everybody may read it.

    Sets the mark in the form's hidden field ``warned`` that says, when the form is
    sent again, that they were.
    """
    mark = hashlib.sha256("\n".join(warnings).encode()).hexdigest()
    if not warnings or not is_public or form.cleaned_data["warned"] == mark:
        return False
    form.data = form.data.copy()
    form.data["warned"] = mark
    return True
