"""How the rating form stands on its page: boxes appear as a rating needs them."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Div, Layout, Submit

from strategy.models import Precision

PREVIEW = "See it as the board will"
FOLD = (
    '<details class="govuk-details cp-fold cp-unless-blue"'
    "{% if form.tells_of_date %} open{% endif %}>"
    '<summary class="govuk-details__summary">'
    '<span class="govuk-details__summary-text">Does the date have to move?</span>'
    '</summary><div class="govuk-details__text">'
)
FOLD_ENDS = "</div></details>"


def when(*cases: str) -> str:
    """The class of a box that shows once one of these is chosen."""
    return " ".join(["cp-when", *(f"cp-when--{case}" for case in cases)])


def rating_helper(form) -> FormHelper:
    """The layout for the form: what the present state needs beside the rating."""
    why = ["amber", "red", "on_hold"]
    is_ongoing = form.latest.due_precision == Precision.ONGOING
    moves = ["new_due", "redate_reason"]
    if form.fields["redate_agreed_on"].choices[1:]:
        moves.append("redate_agreed_on")
    if not is_ongoing:
        moves.append("review_on")
    helper = FormHelper()
    helper.layout = Layout(
        "seen",
        "rating",
        Div("standing", css_class=when("green", "amber", "red")),
        Div("reason", css_class=when(*why, *["green"] * form.is_late_as_green)),
        Div("next_steps", css_class=when(*why)),
        Div("completed_on", css_class=when("blue")),
        Div(
            Div("where_now", "evidence"),
            HTML('{% include "strategy/_last_words.html" %}'),
            css_class="cp-beside",
        ),
        Div("review_on", css_class="cp-unless-blue") if is_ongoing else None,
        HTML(FOLD),
        *moves,
        HTML(FOLD_ENDS),
        Div(
            Submit("save", "Save this rating"),
            Submit("preview", PREVIEW, css_class="govuk-button--secondary"),
            css_class="govuk-button-group",
        ),
    )
    # A layout takes no None: what is not needed is left out.
    helper.layout.fields = [part for part in helper.layout.fields if part is not None]
    return helper
