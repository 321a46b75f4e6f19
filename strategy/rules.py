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
    # All of them, since pages have fetched them already.
    return action is not None and person in action.joint_leads.all()


@rules.predicate
def plan_is_in_force(person, strategy):
    """Whether no newer plan has taken its place: an old one keeps its words."""
    return strategy is not None and strategy.state != "superseded"


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
    # Nobody owns a plan without an owner, not even somebody without a row.
    return strategy is not None and strategy.owner_id == person.pk is not None


@rules.predicate
def sets_up_strategies(person):
    """Whether the person's role may set up every strategy."""
    return person.has_perm("strategy.change_strategy")


@rules.predicate
def may_challenge(person):
    """Whether the person's role may ask about actions at all."""
    return person.has_perm("strategy.add_challenge")


@rules.predicate
def is_in_force(person, action):
    """Whether no newer plan has taken the place of the action's."""
    return action is not None and action.objective.strategy.state != "superseded"


@rules.predicate
def asked_it(person, challenge):
    """Whether the question is the person's own."""
    return challenge is not None and challenge.asked_by_id == person.pk


@rules.predicate
def stands_in_for_asker(person, challenge):
    """Whether who asked has left, so that another member may end it."""
    return (
        challenge is not None
        and not challenge.asked_by.is_active
        and may_challenge(person)
    )


@rules.predicate
def answers_for_its_action(person, challenge):
    """Whether the person leads the action that was asked about, or owns its plan."""
    return challenge is not None and (
        is_lead(person, challenge.action)
        or owns_its_plan(person, challenge.action)
        or is_joint_lead(person, challenge.action)
    )


# Nobody asks themselves, and nobody answers themselves.
rules.add_perm(
    "strategy.challenge_action",
    may_challenge & is_in_force & ~is_lead & ~is_joint_lead,
)
rules.add_perm(
    "strategy.answer_challenge", may_update & answers_for_its_action & ~asked_it
)
rules.add_perm("strategy.reply_to_challenge", asked_it | stands_in_for_asker)
# Who is told of a question on an action, and can answer it.
rules.add_perm(
    "strategy.answer_for_action",
    may_update & (is_lead | is_joint_lead | owns_its_plan),
)
rules.add_perm(
    "strategy.draft_action",
    may_update & (is_lead | owns_its_plan | is_in_the_leads_team) & is_in_force,
)
rules.add_perm("strategy.run_rounds", owns_strategy | sets_up_strategies)
# A round that runs when another plan takes over can still be closed.
rules.add_perm(
    "strategy.start_rounds", (owns_strategy | sets_up_strategies) & plan_is_in_force
)

leads = is_lead | owns_its_plan | is_joint_lead
rules.add_perm("strategy.rate_action", may_update & leads & is_in_force)
rules.add_perm("strategy.confirm_action", may_update & owns_its_plan & is_in_force)
rules.add_perm(
    "strategy.tick_milestone", (may_update & leads | sets_up_strategies) & is_in_force
)
rules.add_perm(
    "strategy.edit_plan", (sets_up_strategies | owns_strategy) & plan_is_in_force
)
rules.add_perm("strategy.carry_forward", sets_up_strategies | owns_strategy)
