"""Parts of a form's layout that every floor shares."""

from crispy_forms.layout import Div


class Fold(Div):
    """Fields that are rarely needed, folded behind a line that names them.

    Stands open where one of its fields is in error, so that no sentence is hidden.
    """

    template = "govuk/layout/fold.html"

    def __init__(self, title, *fields, is_open=False):
        super().__init__(*fields)
        self.title, self.is_open = title, is_open

    def render(self, form, context, template_pack=None, **kwargs):
        """Django-crispy's own rendering, with the fold open where it has to be."""
        names = {pointer.name for pointer in self.get_field_names()}
        self.is_open = self.is_open or bool(names & set(form.errors))
        return super().render(form, context, template_pack, **kwargs)
