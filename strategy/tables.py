"""Tables of the plan; the row's markup is in templates/strategy/."""

import django_tables2 as tables

from strategy.models import Action


class ActionTable(tables.Table):
    """The delivery plan: one row an action, in the order of the plan."""

    ref = tables.Column(order_by=["objective__number", "position"])
    activity = tables.Column()
    where_now = tables.Column(verbose_name="Where are we now?", orderable=False)
    lead = tables.Column(order_by=["lead_words"], accessor="lead_words")
    due = tables.Column(order_by=["due_on"], accessor="due_on")
    rating = tables.Column(order_by=["rating_rank", "position"])

    caption = "Delivery plan"
    empty_text = "No action fits these filters."

    class Meta:
        model = Action
        fields = ["ref", "activity", "where_now", "lead", "due", "rating"]
        template_name = "strategy/_action_table.html"

    def __init__(self, *args, plan, **kwargs):
        super().__init__(*args, **kwargs)
        self.plan = plan
