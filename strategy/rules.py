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
def is_joint_lead(person, action):
    """Whether the person leads the action together with its lead officer."""
    return action is not None and action.joint_leads.filter(pk=person.pk).exists()


@rules.predicate
def sets_up_plans(person):
    """Whether the person's role may set up strategies at all."""
    return person.has_perm("strategy.change_strategy")


@rules.predicate
def owns(person, strategy):
    """Whether the person owns the plan; nobody owns one without an owner."""
    return strategy is not None and strategy.owner_id == person.pk is not None


@rules.predicate
def is_in_force(person, strategy):
    """Whether no newer plan has taken its place: an old one keeps its words."""
    return strategy is not None and strategy.state != "superseded"


leads = is_lead | owns_its_plan | is_joint_lead
rules.add_perm("strategy.rate_action", may_update & leads)
rules.add_perm("strategy.confirm_action", may_update & owns_its_plan)
rules.add_perm("strategy.tick_milestone", may_update & leads | sets_up_plans)
rules.add_perm("strategy.edit_plan", (sets_up_plans | owns) & is_in_force)
rules.add_perm("strategy.carry_forward", sets_up_plans | owns)
