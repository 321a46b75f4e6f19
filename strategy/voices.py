"""What young people told us, as they and others read it."""

from django.db.models import Prefetch
from django.utils import timezone

from cpboard.readability import readability
from strategy import rating
from strategy.models import Action, Rating, Standing, Voice

# How an action stands, in words that young people use.
STANDS = {
    Standing.NOT_STARTED: "We have not begun yet",
    Standing.ON_HOLD: "We have stopped for now",
    Standing.WITHDRAWN: "We have given this up",
    Standing.SUPERSEDED: "Another promise has taken its place",
}
GOES = {
    Rating.BLUE: "Done",
    Rating.GREEN: "Going well",
    Rating.AMBER: "It may not go as planned",
    Rating.RED: "Not going well",
    Rating.NOT_RATED: "We have not said yet how it goes",
}


def in_plain_words(action, on) -> str:
    """How an action read as at a moment stands: "Going well, but it is late"."""
    if action.standing in STANDS:
        words = STANDS[action.standing]
    elif action.is_proposed:
        words = "We think it is done, and are checking"
    else:
        words = GOES[Rating(action.rating)]
    if not rating.days_overdue(action, on):
        return words
    return f"{words}, {'but' if action.rating == Rating.GREEN else 'and'} it is late"


def told_to(user):
    """What the user may read, with those linked actions that they may read too."""
    actions = (
        Action.objects.visible_to(user)
        .as_at(timezone.now())
        .select_related("objective__strategy")
        .order_by("objective__strategy", "objective__number", "position", "pk")
    )
    return Voice.objects.visible_to(user).prefetch_related(
        Prefetch("actions", queryset=actions)
    )


def that_led_to(action, user):
    """What the user may read of what young people said before the action came."""
    return Voice.objects.visible_to(user).filter(actions=action)


def ease_of(voice):
    """How easy its words are to read, for the writer."""
    return readability(voice.title, voice.words, voice.what_we_did)
