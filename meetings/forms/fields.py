"""What the forms of this floor share."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout, Submit


def helper(*fields, button, is_grave=False):
    """A form's layout with its one button, red where it takes something away."""
    made = FormHelper()
    submit = Submit("save", button, css_class="govuk-button--warning" * is_grave)
    made.layout = Layout(*fields, Div(submit, css_class="govuk-button-group"))
    return made


def plain_required(form, **words):
    """What to say where a field is left empty, in words of its own."""
    for name, message in words.items():
        form.fields[name].error_messages["required"] = message
