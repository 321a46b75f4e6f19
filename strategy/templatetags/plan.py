"""Tags for rows of the plan."""

from django import template

from strategy import rating

register = template.Library()

register.filter("due_in_words", rating.due_in_words)
register.filter("due_sentence", rating.due_sentence)
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
def objective_of(plan, action):
    """The objective that the action stood under when the plan was so."""
    return plan.objective_of(action)
