"""Keys of rows that come from outside: in an address, a hidden box or a tick."""

from django import forms


def is_key(words) -> bool:
    """Whether the words can be a row's key in any database."""
    words = str(words)
    return words.isascii() and words.isdigit() and len(words) < 19


class RowsField(forms.ModelMultipleChoiceField):
    """Rows to choose; a key that no row can have is dropped before the query."""

    def clean(self, value):
        """The rows chosen; what no page of ours sends is not asked for."""
        if isinstance(value, list | tuple):
            value = [key for key in value if is_key(key)]
        return super().clean(value)
