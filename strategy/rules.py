"""Who may do what to one action or one strategy."""

import rules


@rules.predicate
def may_update(person):
    """Whether the person's role may write progress updates at all."""
    return person.has_perm("strategy.add_progressupdate")


@rules.predicate
def is_lead(person, action):
    """Whether the person is the action's lead officer."""
    return action is not None and action.lead_officer_id == person.pk


@rules.predicate
def owns_its_plan(person, action):
    """Whether the person owns the plan the action stands in."""
    return action is not None and action.objective.strategy.owner_id == person.pk


@rules.predicate
def is_in_the_leads_team(person, action):
    """Whether the person works for the same agency as the action's lead officer."""
    return (
        action is not None
        and action.lead_officer is not None
        and person.agency_id is not None
        and action.lead_officer.agency_id == person.agency_id
    )


@rules.predicate
def owns_strategy(person, strategy):
    """Whether the person owns the plan itself."""
    return strategy is not None and strategy.owner_id == person.pk


@rules.predicate
def sets_up_strategies(person):
    """Whether the person's role may set up every strategy."""
    return person.has_perm("strategy.change_strategy")


rules.add_perm("strategy.rate_action", may_update & (is_lead | owns_its_plan))
rules.add_perm("strategy.confirm_action", may_update & owns_its_plan)
rules.add_perm(
    "strategy.draft_action",
    may_update & (is_lead | owns_its_plan | is_in_the_leads_team),
)
rules.add_perm("strategy.run_rounds", owns_strategy | sets_up_strategies)
