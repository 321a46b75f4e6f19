"""What the forms of this floor share."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout, Submit


def helper(*fields, button):
    """A form's layout with its one button."""
    made = FormHelper()
    made.layout = Layout(
        *fields, Div(Submit("save", button), css_class="govuk-button-group")
    )
    return made


def plain_required(form, **words):
    """What to say where a field is left empty, in words of its own."""
    for name, message in words.items():
        form.fields[name].error_messages["required"] = message
