"""Tags for rows of the plan."""

from django import template

from strategy import naming, rating
from strategy.models import ENDED

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
    flags = flags_on(said, on)
    taken_by = rating.taken_by(said)
    return {
        # Out of the plan, it has no rating any more: its history has.
        "rating": "" if said.standing in ENDED else said.rating,
        "taken_by": taken_by,
        "flags": flags[1:] if taken_by else flags,
    }


@register.filter
def flags_on(said, on):
    """The facts beside the rating as a list of words, the state first."""
    return rating.flags(said, on, getattr(said, "first_due_on", None))


@register.filter
def is_in_plan(said):
    """Whether an action or update is neither withdrawn nor superseded."""
    return said.standing not in ENDED


@register.inclusion_tag("strategy/_rating_key.html")
def rating_key(strategy, name=""):
    """What the ratings mean in the strategy, and the states beside them, folded.

    ``name`` is said behind the words where a page has keys of several strategies.
    """
    return {
        "meanings": strategy.rating_meanings(),
        "standings": standings_mean(),
        "name": name,
    }


@register.simple_tag
def standings_mean():
    """The states beside the colours: (chip, what it means) a row."""
    return [
        (standing.label.lower(), meaning)
        for standing, meaning in rating.STANDINGS_MEAN.items()
    ]


@register.filter
def objective_of(plan, action):
    """The objective that the action stood under when the plan was so."""
    return plan.objective_of(action)


@register.filter
def changes_of(changes, action):
    """What happened to the action since the day asked for, in words, or ""."""
    return changes.of_action(action.pk) if changes else ""


@register.inclusion_tag("strategy/_kept_fields.html", takes_context=True)
def keep(context, *names):
    """What the address says of these fields, for a form that does not show them."""
    query = context["request"].GET
    return {
        "fields": [(name, value) for name in names for value in query.getlist(name)]
    }


@register.filter
def fitted(text, room):
    """The text as the room of a paper allows; as it is where there is none."""
    return room.words(str(text)) if room else text


@register.filter
def first_rows(rows, room):
    """As many rows as the room of a paper allows; all where there is none."""
    return rows[: room.rows] if room else rows


@register.filter
def rows_left(rows, room):
    """How many rows the room of a paper leaves out."""
    return max(0, len(rows) - room.rows) if room else 0


@register.filter
def lead_without_names(action):
    """The plan's own words for the lead, as the public may see them."""
    words = naming.without_names(action, action.lead_words_then)
    return words or (naming.NOBODY_NAMED if action.lead_name_then else "")
