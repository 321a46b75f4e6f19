"""Carrying a strategy forward: its open actions begin the next one as a draft."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from strategy.models import ENDED, Action, Objective, Rating, Strategy
from strategy.succession import BATCH, heir_of, save_heirs

# What the next strategy says like this one until somebody says otherwise.
COPIED = ["kind", "owner", "vision", *(f"{r}_means" for r in ["red", "amber"])]
COPIED += ["green_means", "blue_means"]


def open_actions(strategy: Strategy):
    """Actions of the plan, read as at now, that are neither complete nor ended."""
    return (
        Action.objects.filter(objective__strategy=strategy)
        .as_at(timezone.now())
        .exclude(rating=Rating.BLUE)
        .exclude(standing__in=ENDED)
        .select_related("lead_officer")
        .order_by("objective__number", "position", "pk")
    )


def waiting_for_a_word(strategy: Strategy):
    """Actions said to be complete that nobody has confirmed: they would be left."""
    actions = Action.objects.filter(objective__strategy=strategy)
    return actions.as_at(timezone.now()).filter(
        Q(rating=Rating.BLUE) & Q(is_proposed=True)
    )


class CarryError(Exception):
    """Why no second draft is made; ``draft`` is the one there is."""

    def __init__(self, draft):
        super().__init__(f"“{draft}” carries this plan forward already, as a draft.")
        self.draft = draft


def draft_after(strategy: Strategy) -> Strategy | None:
    """The draft that carries the plan forward, where there is one."""
    drafts = Strategy.objects.filter(follows=strategy, state=Strategy.State.DRAFT)
    return drafts.first()


@transaction.atomic
def carry_forward(
    *, strategy: Strategy, title: str, objectives, author, starts_on=None, ends_on=None
) -> Strategy:
    """Make the next strategy as a draft: these objectives with their open actions.

    Each new action replaces the old one, keeps its ref, leads, milestones and first
    due date, and its first update says what was last said of it. Raises CarryError
    where a draft does so already.
    """
    Strategy.objects.select_for_update().get(pk=strategy.pk)
    if there := draft_after(strategy):
        raise CarryError(there)
    draft = Strategy(
        title=title,
        slug=Strategy.free_slug(title),
        follows=strategy,
        starts_on=starts_on,
        ends_on=ends_on,
        **{name: getattr(strategy, name) for name in COPIED},
    )
    draft.save()
    new = copy_objectives(draft, list(objectives), author)
    heirs = [
        heir_of(
            action,
            objective=new[action.objective_id],
            position=action.position,
            other=action.other,
        )
        for action in open_actions(strategy).filter(objective__in=new)
    ]
    if heirs:
        save_heirs(heirs, author=author)
    return draft


def copy_objectives(draft: Strategy, olds: list[Objective], author) -> dict:
    """The objectives in the draft, with their numbers: old pk -> new objective."""
    if not olds:
        return {}
    news = bulk_create_with_history(
        [
            Objective(
                strategy=draft,
                number=old.number,
                title=old.title,
                statement=old.statement,
                how=old.how,
            )
            for old in olds
        ],
        Objective,
        batch_size=BATCH,
        default_user=author,
    )
    made = {old.pk: new for old, new in zip(olds, news, strict=True)}
    Tagged = Objective.principles.through
    tags = Tagged.objects.filter(objective__in=made)
    Tagged.objects.bulk_create(
        [
            Tagged(objective=made[tag.objective_id], principle_id=tag.principle_id)
            for tag in tags
        ]
    )
    return made
