"""Answers to what the board asked for: kept, and told to its members one by one.

No member is written to twice (see ``cpboard.claims``), and who was not told can be
told later.
"""

import logging
from dataclasses import dataclass
from hashlib import file_digest
from urllib.parse import urljoin

from django.core.mail import EmailMessage, mailers
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from cpboard.claims import ON_ITS_WAY, claim, hand_over
from cpboard.people.models import Person
from meetings.follow_ups import FollowUpError, propose
from meetings.models import Answer, AnswerMail, FollowUp

log = logging.getLogger(__name__)


@transaction.atomic
def give(*, answer: Answer, file=None, found=None, is_all: bool = False) -> Answer:
    """Keep an answer; with ``is_all`` the follow-up is said to be done by it.

    ``file`` is an upload that ``inspect`` found to be ``found``. Raises FollowUpError
    where nothing is waited for any more.
    """
    follow_up = FollowUp.objects.select_for_update().get(pk=answer.follow_up_id)
    if not follow_up.is_waited_for():
        raise FollowUpError("Nothing is waited for here any more.")
    if file:
        attach(answer, file, found)
    answer.save()
    if is_all and follow_up.state == FollowUp.State.OPEN:
        follow_up.outcome = f"Answered: {answer.get_kind_display().lower()}, {answer}."
        today = timezone.localdate()
        propose(follow_up=follow_up, author=answer.given_by, today=today)
    return answer


def attach(answer: Answer, file, found) -> None:
    """Give the answer its file and what is known of it."""
    file.seek(0)
    answer.sha256 = file_digest(file, "sha256").hexdigest()
    answer.original_name, answer.size = file.name[:255], file.size
    answer.pages = found.pages
    answer.left_out = "; ".join(found.removed)[:500]
    file.seek(0)
    answer.file = file


def members_of(answer: Answer) -> list[Person]:
    """Who sits on the board that asked, today: those whom its papers are for."""
    board = answer.follow_up.meeting().board
    seats = board.memberships.on(timezone.localdate()).seated()
    return list(Person.objects.filter(memberships__in=seats).distinct())


def can_be_told(person: Person) -> bool:
    """Whether an e-mail reaches somebody who can sign in."""
    return person.is_active and bool(person.email)


@dataclass(frozen=True)
class Told:
    """How far one member was told of an answer, for the page."""

    person: Person
    mail: AnswerMail | None

    def says(self) -> str:
        """In a few words."""
        if self.mail and self.mail.sent_at:
            return "told"
        if self.mail and self.mail.claimed_at < timezone.now() - ON_ITS_WAY:
            return "the mail server complained: it may have gone or not"
        if self.mail:
            return "on its way"
        if not can_be_told(self.person):
            return "not told: cannot sign in, or has no e-mail address"
        return "not told yet"


def told_of(answer: Answer) -> list[Told]:
    """Each member today, and those who were told and have left since; by name."""
    mails = {mail.person: mail for mail in answer.mails.select_related("person")}
    people = {*members_of(answer), *mails}
    ordered = sorted(people, key=lambda person: person.name)
    return [Told(person, mails.get(person)) for person in ordered]


def to_tell(answer: Answer) -> list[Person]:
    """Those members who can be told and were not written to."""
    return [
        told.person
        for told in told_of(answer)
        if told.mail is None and can_be_told(told.person)
    ]


@transaction.atomic
def start_circulating(*, answer: Answer, author, site: str, task) -> None:
    """Open the answer to the members and have them told in the background.

    ``task`` is what does it: its ``enqueue`` takes the answer's key and the site.
    """
    answer = Answer.objects.select_for_update().get(pk=answer.pk)
    if answer.circulated_at is None:
        answer.circulated_at, answer.circulated_by = timezone.now(), author
        answer.save()
    transaction.on_commit(lambda: task.enqueue(answer.pk, site))


def circulate(answer_pk: int, site: str) -> int:
    """Write to each member who was not written to yet; how many were.

    A link and no attachment: the page asks who is there. It can run again at any time.
    """
    answer = Answer.objects.with_origin().get(pk=answer_pk)
    mailer = mailers.default
    sent = 0
    try:
        for person in to_tell(answer):
            sent += tell(answer, person, site, mailer)
    except OSError:  # smtplib's own errors are among them
        log.exception("The mail server cannot be reached")
    finally:
        mailer.close()
    return sent


def tell(answer: Answer, person: Person, site: str, mailer) -> bool:
    """Claim the member's mail, hand it over, mark that it went."""
    message = message_to(answer, person, site)
    mailer.open()
    mail = claim(AnswerMail.objects, answer=answer, person=person)
    return mail is not None and hand_over(message, mail, mailer)


def message_to(answer: Answer, person: Person, site: str) -> EmailMessage:
    """The e-mail to one member: what came, and where it is read."""
    meeting = answer.follow_up.meeting()
    context = {
        "answer": answer,
        "meeting": meeting,
        "person": person,
        "address": urljoin(site, answer.get_absolute_url()),
    }
    return EmailMessage(
        f"{answer.get_kind_display()} for the {meeting.board}",
        render_to_string("meetings/email/answer.txt", context),
        to=[person.email],
    )
