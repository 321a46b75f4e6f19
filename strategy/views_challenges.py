"""Pages of challenges: a member asks, the lead answers, the member decides."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from cpboard.pdf.turns import printed
from strategy import challenging, papers_challenges
from strategy.challenges import answerers, to_answer
from strategy.forms_challenges import (
    AnswerForm,
    ChallengeFilterForm,
    QuestionForm,
    ReplyForm,
)
from strategy.models import Challenge, ChallengeEntry, Strategy
from strategy.views_lead import get_action

PAGE = 25
Kind = ChallengeEntry.Kind
TOLD = {
    Kind.ANSWER: "Your answer is sent. Whoever asked can accept it or ask again.",
    Kind.ACCEPT: "The answer is accepted, and the question closed.",
    Kind.ASK_AGAIN: "You have asked again. The lead and the plan's owner are told.",
}


@require_GET
def challenge_list(request):
    narrowing = ChallengeFilterForm(request.GET, user=request.user)
    told = Challenge.objects.visible_to(request.user).with_words()
    mine = told.open().filter(asked_by=request.user)
    shown = narrowing.narrowed(told)
    context = {
        "narrowing": narrowing,
        "plan": narrowing.cleaned_data.get("plan"),
        "to_answer": to_answer(request.user).with_words(),
        "mine": mine,
        "page": Paginator(shown, PAGE).get_page(request.GET.get("page")),
        "today": timezone.localdate(),
    }
    return render(request, "strategy/challenge_list.html", context)


@require_http_methods(["GET", "POST"])
def challenge_create(request, pk):
    action = get_action(request, pk, "strategy.challenge_action")
    form = QuestionForm(request.POST or None)
    people = answerers(action, besides=request.user)
    if request.method == "POST" and form.is_valid() and people:
        challenge = challenging.ask(
            action=action,
            asker=request.user,
            words=form.cleaned_data["words"],
        )
        names = " and ".join(person.name for person in people)
        messages.success(request, f"Your question is sent. {names} can answer it.")
        return redirect(challenge)
    context = {"action": action, "form": form, "answerers": people}
    return render(request, "strategy/challenge_create.html", context)


def get_challenge(request, pk, permission=None):
    """The challenge with all that was said, for those who may read it and act."""
    told = Challenge.objects.visible_to(request.user).with_words()
    challenge = get_object_or_404(told, pk=pk)
    if permission and not request.user.has_perm(permission, challenge):
        raise PermissionDenied
    return challenge


@require_GET
def challenge_detail(request, pk):
    return challenge_page(request, get_challenge(request, pk))


def challenge_page(request, challenge, form=None):
    """All that was said, and the box for whoever is to go on."""
    person, entries = request.user, challenge.entries.all()
    is_open = challenge.state != Challenge.State.ACCEPTED
    is_answered = challenge.state == Challenge.State.ANSWERED
    seen = {"seen": entries[len(entries) - 1].pk}
    if is_open and person.has_perm("strategy.answer_challenge", challenge):
        box = AnswerForm(initial=seen)
    elif is_answered and person.has_perm("strategy.reply_to_challenge", challenge):
        box = ReplyForm(initial=seen)
    else:
        box = None
    context = {
        "challenge": challenge,
        "action": challenge.action,
        "form": form or box,
        "answers": isinstance(form or box, AnswerForm),
        "today": timezone.localdate(),
    }
    return render(request, "strategy/challenge_detail.html", context)


@require_POST
def challenge_answer(request, pk):
    challenge = get_challenge(request, pk, "strategy.answer_challenge")
    return save_entry(request, challenge, AnswerForm(request.POST), Kind.ANSWER)


@require_POST
def challenge_reply(request, pk):
    challenge = get_challenge(request, pk, "strategy.reply_to_challenge")
    accepts = "accept" in request.POST
    form = ReplyForm(request.POST, accepts=accepts)
    kind = Kind.ACCEPT if accepts else Kind.ASK_AGAIN
    return save_entry(request, challenge, form, kind)


def save_entry(request, challenge, form, kind):
    """Keep what was said; where somebody was first, show both, and lose nothing."""
    if not form.is_valid():
        return challenge_page(request, challenge, form)
    try:
        challenging.go_on(
            challenge=challenge,
            kind=kind,
            author=request.user,
            **form.cleaned_data,
        )
    except challenging.OvertakenError as overtaken:
        fresh = get_challenge(request, challenge.pk)
        return challenge_page(request, fresh, overtaken_form(form, fresh, overtaken))
    messages.success(request, TOLD[kind])
    return redirect(challenge)


def overtaken_form(form, challenge, overtaken):
    """The same box with the same words, for somebody who has now read the rest."""
    form.data = form.data.copy()
    form.data["seen"] = challenge.entries.last().pk
    form.add_error(
        None,
        f"{overtaken} while you were writing. It stands above; your words are still "
        "in the box, and not sent.",
    )
    return form


@require_GET
def challenges_paper(request, slug):
    strategies = Strategy.objects.visible_to(request.user)
    strategy = get_object_or_404(strategies, slug=slug)
    today = timezone.localdate()
    name = f"{strategy.slug}-questions-{today:%Y-%m-%d}.pdf"
    return printed(
        request,
        name,
        lambda: papers_challenges.challenges_paper(
            strategy, today, papers_challenges.last_board_day(today, request.user)
        ),
    )
