"""The home page: what needs me, when the board meets next, how the plan stands.

It stands on the top floor because it shows something of each.
"""

from django.contrib.auth.decorators import login_not_required
from django.contrib.humanize.templatetags.humanize import apnumber
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

import meetings.needs
import performance.needs
import strategy.needs
import strategy.needs_challenges
import strategy.needs_voice
from cpboard.needs import in_order
from meetings.board_days import last_meetings
from meetings.models import Meeting, Publication
from strategy.models import Strategy, Voice
from strategy.progress import summaries

MOST_NEEDS = 8
MOST_PAPERS = 4
MOST_VOICES = 3


@require_GET
@login_not_required
def home(request):
    now = timezone.localtime()
    today = now.date()
    approved = Strategy.objects.filter(state=Strategy.State.APPROVED)
    context = {
        "next_meeting": next_meeting(request.user),
        "plans": [plan for plan in summaries(approved, today) if plan.total],
        "board_days": last_meetings(today, request.user),
        "publications": latest_publications(),
        "voices": Voice.objects.public()[:MOST_VOICES],
        "today": today,
    }
    if request.user.is_authenticated:
        needs = needs_of(request.user, today)
        context |= {
            "greeting": greeting(now.hour, request.user.get_short_name()),
            "summary": things(len(needs)),
            "needs": needs[:MOST_NEEDS],
            "more": len(needs[MOST_NEEDS:]),
        }
    return render(request, "home.html", context)


def needs_of(person, today):
    """All that needs the person, from every floor, the earliest first."""
    return in_order(
        [
            *strategy.needs.needs_of(person, today),
            *strategy.needs_challenges.needs_of(person, today),
            *strategy.needs_voice.needs_of(person, today),
            *performance.needs.needs_of(person, today),
            *meetings.needs.needs_of(person, today),
        ]
    )


def next_meeting(user):
    """The next meeting that the person may know of and that is not cancelled."""
    visible = Meeting.objects.visible_to(user).exclude(state=Meeting.State.CANCELLED)
    return visible.select_related("board").upcoming().first()


def latest_publications():
    """The agendas, supplements and minutes that came out last."""
    public = Publication.objects.standing().select_related("meeting__board")
    return public.order_by("-published_at", "-pk")[:MOST_PAPERS]


def greeting(hour: int, name: str) -> str:
    """By the time of day: morning until noon, evening from six."""
    part = "morning" if hour < 12 else "afternoon" if hour < 18 else "evening"
    return f"Good {part}, {name}."


def things(number: int) -> str:
    """How much needs somebody: "Two things need you", "Nothing needs you today"."""
    if number == 0:
        return "Nothing needs you today"
    if number == 1:
        return "One thing needs you"
    return f"{str(apnumber(number)).capitalize()} things need you"
