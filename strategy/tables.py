"""Tables of the plan; the row's markup is in templates/strategy/."""

import django_tables2 as tables
from django.db.models import F

from strategy.models import Action

# As progress.IN_PLAN, but by "id": the same words as the queryset's own order would
# have the table say that a reader sorted it by ref.
IN_PLAN = ["number_then", "position", "id"]


class ActionTable(tables.Table):
    """The delivery plan: one row an action, in the order and words of its moment."""

    ref = tables.Column(order_by=IN_PLAN, accessor="ref_then")
    activity = tables.Column(order_by=["activity_then", "pk"], accessor="activity_then")
    where_now = tables.Column(verbose_name="Where are we now?", orderable=False)
    lead = tables.Column(
        order_by=["lead_words_then", *IN_PLAN], accessor="lead_words_then"
    )
    due = tables.Column(accessor="due_on")
    rating = tables.Column(order_by=["rating_rank", *IN_PLAN])

    caption = "Delivery plan"
    empty_link = "Show the whole plan"

    class Meta:
        model = Action
        fields = ["ref", "activity", "where_now", "lead", "due", "rating"]
        template_name = "strategy/_action_table.html"
        empty_text = "No action fits these filters."

    def __init__(self, *args, plan, changes=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.plan = plan
        self.changes = changes
        words = plan.strategy.words
        self.caption = words.paper
        for name in ("what", "lead", "due"):
            column = "activity" if name == "what" else name
            self.columns[column].column.verbose_name = getattr(words, name)
        self.empty_url = plan.strategy.get_absolute_url()

    def order_due(self, actions, is_descending):
        """By due date, those without one last in either direction."""
        due = F("due_on")
        first = due.desc(nulls_last=True) if is_descending else due.asc(nulls_last=True)
        return actions.order_by(first, *IN_PLAN), True
