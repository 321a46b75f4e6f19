"""How pages for young people say things."""

from django import template

from strategy import voices
from strategy.models import Rating, Voice

register = template.Library()

register.filter("in_plain_words", voices.in_plain_words)

FROM = {
    Voice.Source.SURVEY: "in a survey",
    Voice.Source.COUNCIL: "from the children in care council",
    Voice.Source.FORUM: "from the care leavers' forum",
    Voice.Source.COMPLAINT: "from somebody who wrote or rang",
    Voice.Source.OTHER: "",
}


@register.filter
def heard_from(voice):
    """How it came to us: "from the care leavers' forum"."""
    return FROM[Voice.Source(voice.source)]


@register.filter
def are_all_done(actions):
    """Whether there are actions, and each is complete and confirmed."""
    return bool(actions) and all(
        action.rating == Rating.BLUE and not action.is_proposed for action in actions
    )
