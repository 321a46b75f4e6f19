"""Pages about people: who is there, what they may do, the link that lets them in."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from cpboard.people.changes import save_person, send_link
from cpboard.people.filters import PersonFilter
from cpboard.people.forms import PersonForm
from cpboard.people.models import Person
from cpboard.people.tables import PersonTable
from cpboard.tables import in_pages


@require_GET
@permission_required("people.view_person", raise_exception=True)
def person_list(request):
    people = Person.objects.select_related("agency").prefetch_related("groups")
    narrowed = PersonFilter(request.GET, queryset=people)
    table = PersonTable(narrowed.qs)
    in_pages(request, table)
    context = {"table": table, "filter": narrowed}
    return render(request, "people/person_list.html", context)


@require_http_methods(["GET", "POST"])
@permission_required("people.change_person", raise_exception=True)
def person_create(request):
    form = PersonForm(request.POST or None, editor=request.user)
    if request.method == "POST" and form.is_valid():
        person = save_person(form=form)
        messages.success(request, f"{person} is added. {what_next(person)}")
        return redirect(person)
    return render(request, "people/person_edit.html", {"form": form, "person": None})


@require_http_methods(["GET", "POST"])
@permission_required("people.change_person", raise_exception=True)
@transaction.atomic
def person_edit(request, pk):
    person = get_object_or_404(Person, pk=pk)
    form = PersonForm(request.POST or None, instance=person, editor=request.user)
    if request.method == "POST" and form.is_valid():
        messages.success(request, f"{save_person(form=form)} is saved.")
        return redirect("person_list")
    # Words that were refused must not stand in the page's heading.
    shown = get_object_or_404(Person, pk=pk)
    return render(request, "people/person_edit.html", {"form": form, "person": shown})


@require_POST
@permission_required("people.change_person", raise_exception=True)
def person_send_link(request, pk):
    person = get_object_or_404(Person, pk=pk)
    if send_link(person=person, request=request):
        messages.success(
            request, f"A link to choose a password is on its way to {person.email}."
        )
    else:
        messages.error(
            request,
            f"{person} has no e-mail address, or may not sign in. Nothing sent.",
        )
    return redirect(person)


@require_http_methods(["GET", "POST"])
def account_email(request):
    """Closed: a mailbox opens a sign-in, so only who keeps the list changes it.

    The page it stands for would let anybody at an unattended desk put in another
    address, and with it another password, without asking for the old one.
    """
    raise Http404


def what_next(person):
    """What to do after somebody was added."""
    if not person.email:
        return "Without an e-mail address they are listed only."
    return "Now send the link by which they choose a password."
