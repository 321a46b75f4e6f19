"""Tags for what stands beside a plan or an action: before, after, steps, leads."""

from collections import Counter

from django import template
from django.db.models import Q

from strategy import rating
from strategy.kinds import kept_in_words
from strategy.models import ENDED, Action, Standing, Strategy

register = template.Library()


@register.inclusion_tag("strategy/_plan_facts.html", takes_context=True)
def plan_facts(context, strategy, plan):
    """Who approved the plan, what it follows and what follows it; one query.

    Drafts are named to nobody who may not read them. A covenant also says how many
    of its pledges are kept, for one query more.
    """
    near = Strategy.objects.visible_to(context["user"]).filter(
        Q(pk=strategy.follows_id) | Q(follows=strategy)
    )
    follows = [other for other in near if other.pk == strategy.follows_id]
    says_kept = strategy.words.says_kept and plan.total
    return {
        "strategy": strategy,
        "follows": follows,
        "followed_by": [other for other in near if other not in follows],
        "kept": kept_counts(plan) if says_kept else [],
    }


def kept_counts(plan) -> list[tuple[str, int]]:
    """How many pledges are kept, not kept yet and not kept, each named."""
    found = Counter(kept_on(action, plan.on) for action in plan.actions)
    return [(words, found[words]) for words in ("kept", "not kept yet", "not kept")]


@register.filter
def kept_on(said, on):
    """Whether a pledge is kept, as at a day."""
    return kept_in_words(said, rating.days_overdue(said, on) > 0)


@register.simple_tag
def action_ties(action, user):
    """What stands beside an action, cut to what the reader may know."""
    readable = Action.objects.visible_to(user).select_related("objective__strategy")
    strategy = action.objective.strategy
    return {
        "came_from": readable.filter(replaced_by=action).order_by("position", "pk"),
        "became": readable.filter(replaces=action).order_by("position", "pk"),
        "is_ended": action.standing in ENDED,
        "is_withdrawn": action.standing == Standing.WITHDRAWN,
        "milestones": action.milestones.order_by("position", "pk"),
        "joint_leads": action.joint_leads.all() if user.is_authenticated else [],
        "principles": action.principles.all(),
        "may_tick": user.has_perm("strategy.tick_milestone", action),
        "may_edit": user.has_perm("strategy.edit_plan", strategy),
    }
