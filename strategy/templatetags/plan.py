"""Tags for rows of the plan."""

from django import template

from strategy import naming, rating

register = template.Library()

register.filter("due_in_words", rating.due_in_words)
register.filter("due_sentence", rating.due_sentence)
register.filter("sees_names", naming.sees_names)
register.filter("first_due_in_words", rating.first_due_in_words)


@register.inclusion_tag("includes/rating.html")
def rated(said, on):
    """The rating as word and shape, with the facts that stand beside it.

    ``said``: an action read as at a moment or an update; ``on``: the day on
    which lateness is judged.
    """
    first_due_on = getattr(said, "first_due_on", None)
    return {"rating": said.rating, "flags": rating.flags(said, on, first_due_on)}


@register.filter
def flags_on(said, on):
    """The facts beside the rating as a list of words, for paper."""
    return rating.flags(said, on, getattr(said, "first_due_on", None))


@register.filter
def lead_without_names(action):
    """The plan's own words for the lead, as the public may see them."""
    words = naming.without_names(action, action.lead_words)
    return words or (naming.NOBODY_NAMED if action.lead_officer else "")
