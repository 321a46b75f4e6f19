"""What each kind of strategy calls its parts: actions, promises or pledges."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The words of one kind of strategy; ``one`` and ``many`` in lower case."""

    one: str
    many: str
    what: str  # of the row itself, as a heading
    lead: str  # of who does it, as a heading
    agencies: str  # the same, as the label of a box
    due: str
    paper: str  # what the printed plan is called
    says_kept: bool = False  # whether it says "kept" and "not kept" beside ratings

    @property
    def by_rating(self) -> str:
        """The name of the bar that counts them."""
        return f"{self.many.capitalize()} by rating"


STRATEGY = Words(
    one="action",
    many="actions",
    what="Activity",
    lead="Lead",
    agencies="Which agencies lead it?",
    due="Due",
    paper="Delivery plan",
)
GUARANTEE = Words(
    one="promise",
    many="promises",
    what="What we promise you",
    lead="Who sees to it",
    agencies="Which agencies see to it?",
    due="From when",
    paper="Guarantee to young people",
)
COVENANT = Words(
    one="pledge",
    many="pledges",
    what="What they pledged",
    lead="Who pledged it",
    agencies="Who pledges it?",
    due="For when",
    paper="Covenant",
    says_kept=True,
)
KINDS = {"strategy": STRATEGY, "guarantee": GUARANTEE, "covenant": COVENANT}


def kept_in_words(said, is_overdue: bool) -> str:
    """Whether a pledge was kept, beside its rating: said in every case.

    ``said``: an action read as at a moment, or an update. Complete is kept once it
    is confirmed; overdue, withdrawn and superseded are not kept.
    """
    if said.rating == "blue" and not said.is_proposed:
        return "kept"
    if is_overdue or said.standing in ("withdrawn", "superseded"):
        return "not kept"
    return "not kept yet"
