"""The paper that takes members' questions to the board."""

from datetime import date

from cpboard.exchange.dates import long_date
from cpboard.pdf.render import render_pdf
from strategy import hooks
from strategy.models import Challenge, ChallengeEntry, Strategy

SHEETS = ("paper.css", "challenges.css")


def challenges_paper(strategy: Strategy, on: date, since: date | None = None) -> bytes:
    """ "Questions from members" as PDF/UA-1: what is open, and what was closed since.

    The board takes it in public: it names nobody who asked, answered or leads.
    """
    told = Challenge.objects.filter(action__objective__strategy=strategy).with_words()
    told = told.prefetch_related("action__agencies")
    accepted = ChallengeEntry.objects.filter(
        kind=ChallengeEntry.Kind.ACCEPT, made_at__date__gte=since or date.max
    )
    head = f"Questions from members, {strategy}, {long_date(on)}"
    context = {
        "title": head,
        "strategy": strategy,
        "on": on,
        "since": since,
        "open": told.open(),
        "closed": told.filter(pk__in=accepted.values("challenge")),
        "running_head": head,
    }
    return render_pdf("strategy/challenges_paper.html", context, sheets=SHEETS)


def last_board_day(today: date, user) -> date | None:
    """When the board last met, if the floors above know; today is not over yet."""
    days = hooks.days_of_the_board(today, user)
    return next((day.on for day in days if day.on < today), None)
