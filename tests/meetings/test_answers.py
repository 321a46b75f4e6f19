"""Answers: given, kept with the decision, and told to the members, nobody twice."""

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.test import override_settings

from cpboard.people.roles import ADMINISTRATOR, DEMOCRACY_OFFICER, MEMBER, OFFICER
from meetings.answers import circulate, told_of
from meetings.models import Answer, AnswerMail
from meetings.needs import needs_of
from tests.meetings.loop_makers import (
    board_of,
    make_answer,
    make_follow_up,
    make_member,
)
from tests.meetings.makers import make_seat, pdf_with_attachment, upload
from tests.meetings.minutes_files import approve, make_minutes
from tests.meetings.pages import text_of, told
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

SITE = "https://board.example.org/"
PLANTED = "Wren Alder lives there"


class SecondRefused(BaseEmailBackend):
    """A mail server that complains about the second mail it gets."""

    seen = 0

    def send_messages(self, messages):
        type(self).seen += 1
        if type(self).seen == 2:
            raise ConnectionResetError("gone")
        mail.outbox.extend(messages)


class Absent(BaseEmailBackend):
    """A mail server that is not there."""

    def open(self):
        raise ConnectionRefusedError("nobody listens")


def mailers(backend):
    """Settings with one of the mail servers above."""
    path = f"tests.meetings.test_answers.{backend}"
    return override_settings(MAILERS={"default": {"BACKEND": path}})


def post_answer(client, follow_up, **fields):
    """Send the form of an answer."""
    fields = {"kind": "briefing", "title": "Waiting times", "text": ""} | fields
    return client.post(f"/follow-ups/{follow_up.pk}/answer/", fields, follow=True)


def test_its_owner_answers_with_a_document_and_says_that_it_is_done(sign_in):
    owner = make_person()
    follow_up = make_follow_up(owner=owner)

    page = post_answer(sign_in(owner), follow_up, file=upload(), is_all="on")

    answer = Answer.objects.get()
    follow_up.refresh_from_db()
    assert page.redirect_chain == [(f"/answers/{answer.pk}/", 302)]
    assert (answer.pages, answer.original_name, answer.given_by) == (
        1,
        "report.pdf",
        owner,
    )
    assert (follow_up.state, follow_up.outcome) == (
        "proposed",
        "Answered: briefing note, Waiting times.",
    )
    assert told(page)[0] == (
        "The answer is saved. The clerk sends it to the members of the board."
    )


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({}, {"text": ["Write the answer, or choose a document"]}),
        ({"title": "", "text": "So."}, {"title": ["Enter what the answer is called"]}),
        (
            {"file": upload(b"PK", "note.docx")},
            {
                "file": [
                    "This is an office file. Save it as PDF and upload that: every "
                    "member can open a PDF, and nothing hidden goes out with it."
                ]
            },
        ),
        (
            {"file": upload(b"no pdf")},
            {
                "file": [
                    "This is not a PDF file. Save the paper as PDF and upload that."
                ]
            },
        ),
    ],
)
def test_what_is_no_answer_is_refused_with_a_sentence(sign_in, fields, errors):
    owner = make_person()

    page = post_answer(sign_in(owner), make_follow_up(owner=owner), **fields)

    assert page.context["form"].errors == errors
    assert Answer.objects.count() == 0


def test_nobody_else_answers_and_nobody_once_it_is_closed(sign_in):
    owner = make_person()
    done = {"state": "done", "outcome": "So.", "done_on": "2031-01-01"}
    closed = make_follow_up(owner=owner, **done)
    others = make_follow_up(owner=make_person())

    answers = [
        post_answer(sign_in(owner), follow_up, text="So.").status_code
        for follow_up in (closed, others)
    ]

    assert answers == [403, 403]


def test_each_member_of_the_board_that_asked_is_told_once_by_a_link():
    answer = make_answer(text=PLANTED)
    board = board_of(answer.follow_up)
    for name in "ab":
        make_member(board, name=name.upper(), email=f"{name}@example.org")
    make_seat(board=board, person=make_person(MEMBER, email=None, name="C"))
    make_seat(board=board, person=make_person(), role="observer")
    make_seat(person=make_person(MEMBER), board=None)

    numbers = [circulate(answer.pk, SITE), circulate(answer.pk, SITE)]

    assert numbers == [2, 0]
    assert [message.to for message in mail.outbox] == [
        ["a@example.org"],
        ["b@example.org"],
    ]
    assert f"{SITE}answers/{answer.pk}/" in mail.outbox[0].body
    assert not any(PLANTED in m.body or m.attachments for m in mail.outbox)
    assert [(each.person.name, each.says()) for each in told_of(answer)] == [
        ("A", "told"),
        ("B", "told"),
        ("C", "not told: cannot sign in, or has no e-mail address"),
    ]


def test_a_run_that_broke_off_goes_on_and_writes_to_nobody_twice():
    answer = make_answer()
    for name in "ABC":
        make_member(board_of(answer.follow_up), name=name)
    SecondRefused.seen = 0

    with mailers("SecondRefused"):
        numbers = [circulate(answer.pk, SITE), circulate(answer.pk, SITE)]

    assert (numbers, len(mail.outbox)) == ([2, 0], 2)
    assert [each.says() for each in told_of(answer)] == ["told", "on its way", "told"]


def test_where_the_mail_server_is_away_nobody_is_claimed():
    answer = make_answer()
    make_member(board_of(answer.follow_up))

    with mailers("Absent"):
        sent = circulate(answer.pk, SITE)

    assert (sent, AnswerMail.objects.count()) == (0, 0)


def test_the_clerk_sends_it_and_sees_who_was_told(
    sign_in, django_capture_on_commit_callbacks
):
    answer = make_answer()
    make_member(board_of(answer.follow_up), name="Ada Member")
    client = sign_in(make_person(DEMOCRACY_OFFICER))

    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"/answers/{answer.pk}/circulate/")
    page = text_of(client.get(f"/answers/{answer.pk}/"))

    assert [len(mail.outbox), "Ada Member: told on" in page] == [1, True]


def test_the_clerk_is_told_of_an_answer_that_is_still_to_be_sent():
    answer = make_answer()
    make_answer(circulated=True)

    (need,) = needs_of(make_person(DEMOCRACY_OFFICER), answer.given_at.date())

    assert (need.what, need.url) == (
        "Briefing note: Waiting times",
        f"/answers/{answer.pk}/",
    )


READERS = ["public", "member", "adviser", "other member", "officer", "owner", "clerk"]


def readers(answer):
    """One of each who could try to read it."""
    board = board_of(answer.follow_up)
    other = make_member(make_seat().board)
    return {
        "public": None,
        "member": make_member(board),
        "adviser": make_seat(board=board, role="adviser").person,
        "other member": other,
        "officer": make_person(OFFICER),
        "owner": answer.follow_up.owner,
        "clerk": make_person(DEMOCRACY_OFFICER),
    }


@pytest.mark.parametrize(
    ("answer", "follow_up", "who"),
    [
        ({}, {}, ["owner", "clerk"]),
        ({"circulated": True}, {}, ["member", "owner", "clerk"]),
        ({"circulated": True}, {"is_draft": True}, ["member", "owner", "clerk"]),
        ({"is_public": True}, {"is_draft": True}, ["owner", "clerk"]),
        ({"is_public": True}, {}, READERS),
        (
            {"is_public": True, "circulated": True},
            {"is_exempt": True},
            ["member", "owner", "clerk"],
        ),
    ],
)
def test_an_answer_is_read_by_those_whom_it_is_for(client, answer, follow_up, who):
    follow_up = make_follow_up(owner=make_person(), **follow_up)
    answer = make_answer(follow_up=follow_up, text=PLANTED, **answer)
    found = []

    for name, person in readers(answer).items():
        client.logout()
        if person:
            client.force_login(person)
        page = client.get(f"/answers/{answer.pk}/")
        meeting = client.get(follow_up.meeting().get_absolute_url())
        if page.status_code == 200 and PLANTED in page.content.decode():
            found.append(name)
        assert PLANTED not in meeting.content.decode()

    assert found == who


def test_an_administrator_reads_no_exempt_answer(sign_in):
    answer = make_answer(follow_up=make_follow_up(is_exempt=True), circulated=True)

    page = sign_in(make_person(ADMINISTRATOR)).get(f"/answers/{answer.pk}/")

    assert page.status_code == 404


@pytest.mark.parametrize(("is_public", "shown"), [(True, True), (False, False)])
def test_it_stands_under_its_clause_for_those_who_may_read_it(client, is_public, shown):
    answer = make_answer(title="Times we wait", is_public=is_public, circulated=True)

    page = client.get(answer.follow_up.meeting().get_absolute_url())

    assert (f'href="/answers/{answer.pk}/"' in page.content.decode()) == shown


def test_a_document_with_files_in_it_is_not_opened_to_the_public(client):
    owner = make_person()
    follow_up = make_follow_up(owner=owner)
    client.force_login(owner)
    post_answer(client, follow_up, file=upload(pdf_with_attachment()))
    Answer.objects.update(is_public=True)
    answer = Answer.objects.get()
    address = f"/answers/{answer.pk}/file"

    own = client.get(address)
    client.logout()

    assert (own.status_code, client.get(address).status_code) == (200, 404)
    assert b"".join(own.streaming_content)[:5] == b"%PDF-"


def test_words_that_could_tell_who_a_child_is_are_seen_before_everybody_reads(sign_in):
    answer = make_answer(text="Only one child moved.")
    client = sign_in(make_person(DEMOCRACY_OFFICER))
    address = f"/answers/{answer.pk}/edit/"
    fields = {"title": "Moves", "text": "Only one child moved.", "is_public": "yes"}

    page = client.post(address, fields)
    mark = page.context["form"].data["warned"]
    first = Answer.objects.get().is_public
    client.post(address, fields | {"warned": mark})

    assert len(page.context["warnings"]) == 1
    assert (first, Answer.objects.get().is_public) == (False, True)


def test_a_document_is_opened_by_somebody_who_has_read_it(sign_in):
    clerk = make_person(DEMOCRACY_OFFICER)
    client = sign_in(clerk)
    post_answer(client, make_follow_up(), file=upload())
    address = f"/answers/{Answer.objects.get().pk}/edit/"
    fields = {"title": "Moves", "text": "", "is_public": "yes"}

    page = client.post(address, fields)
    client.post(address, fields | {"has_read": "on"})

    assert page.context["form"].errors == {
        "has_read": ["Read the document before everybody can"]
    }
    assert Answer.objects.get().is_public


def test_another_boards_decision_comes_back_as_the_answer(sign_in):
    other = make_seat().board
    follow_up = make_follow_up(referred_to=other)
    deciding = other.meetings.create(
        meets_on="2025-05-06", meets_at="17:00", venue="Hall", state="held"
    )
    secret = other.meetings.create(
        meets_on="2025-06-03", meets_at="17:00", venue="Hall", state="held"
    )
    minutes = make_minutes(meeting=deciding, text="Resolved:\n(a) That it be so.\n")
    approve(minutes)
    make_minutes(meeting=secret, text=f"Resolved: {PLANTED}.\n")
    client = sign_in(make_person(DEMOCRACY_OFFICER))
    form = client.get(f"/follow-ups/{follow_up.pk}/answer/").context["form"]
    (clause,) = form.fields["clause"].queryset

    post_answer(client, follow_up, kind="decision", clause=clause.pk)

    answer = Answer.objects.get()
    assert (answer.text, answer.clause) == ("(a) That it be so.", clause)
