"""What a row of the access table is, and how one is tried."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import get_resolver, reverse

from cpboard.people.roles import ROLES

ANYONE = "anonymous"
VISITORS = [ANYONE, *ROLES]

# The answers in the order of VISITORS; "login" is the way to the sign-in page.
PUBLIC = "200 200 200 200 200 200"
SIGNED_IN = "login 200 200 200 200 200"


class Row:
    """An address in a state, and what it answers to each visitor in turn.

    ``expected`` has a status for each of VISITORS. Arguments of the address and
    fields of a POST are values, or functions that find them in the demo council::

        Row("action_rate", "login 404 200 404 404 200", pk=action_of_the_officer)

    ``post`` is the fields to send; without it the row is a GET. ``query`` goes behind
    the path; ``state`` says in a few words what is special.
    """

    def __init__(self, name, expected, *, state="", post=None, query="", **arguments):
        self.name = name
        self.expected = expected
        self.state = state
        self.post = post
        self.query = query
        self.arguments = arguments

    def __str__(self):
        method = "GET" if self.post is None else "POST"
        return " ".join(filter(None, [method, self.name, self.state]))

    def address(self):
        """The path in the demo council, with the query."""
        arguments = {key: found(value) for key, value in self.arguments.items()}
        return reverse(self.name, kwargs=arguments) + self.query

    def answer_to(self, visitor):
        """The status for the visitor; whatever the request changed is undone."""
        with transaction.atomic():
            client = client_of(visitor)
            if self.post is None:
                response = client.get(self.address())
            else:
                data = {key: found(value) for key, value in self.post.items()}
                response = client.post(self.address(), data)
            # Read to its end, so that a file that was sent closes.
            response.getvalue()
            transaction.set_rollback(True)
        return status(response)


def found(value):
    """The value, or what the function finds."""
    return value() if callable(value) else value


def person_in(role):
    """Who stands for the role: the first of the demo council's people who has it."""
    return Group.objects.get(name=role).user_set.active().order_by("pk").first()


def client_of(visitor):
    """A client signed in as the visitor, or as nobody."""
    client = Client()
    if visitor != ANYONE:
        client.force_login(person_in(visitor))
    return client


def status(response):
    """The status as the table writes it."""
    if response.status_code == 302 and response.url.startswith(
        resolve_url(settings.LOGIN_URL)
    ):
        return "login"
    return str(response.status_code)


def routes(resolver=None, before=""):
    """Every route of the URL configuration, as `resolve(...).route` gives it."""
    for pattern in (resolver or get_resolver()).url_patterns:
        own = str(pattern.pattern)
        route = before + (own.removeprefix("^") if before else own)
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern, route)
        else:
            yield route
