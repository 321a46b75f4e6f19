"""The board's words in templates."""

import nh3
from django import template
from django.utils.safestring import mark_safe
from markdown_it import MarkdownIt

from meetings import words
from meetings.minutes import text_blocks

TAGS = {"p", "br", "ul", "ol", "li", "strong", "em", "a"}

register = template.Library()
register.filter("clock_time", words.time_in_words)
register.filter("moment", words.moment_in_words)
register.filter("paragraphs", words.paragraphs_in_words)
register.filter("text_blocks", text_blocks)


@register.filter
def before_words(number):
    """A printed number with one point before the words: "4" and "4." are "4. "."""
    return f"{number.rstrip('.')}. " if number else ""


@register.filter
def prose(text):
    """Paragraphs, lists and links out of what somebody typed; nothing else.

    Line breaks within a paragraph are dropped: they come with pasting.
    """
    made = MarkdownIt("commonmark", {"html": False}).render(text)
    return mark_safe(nh3.clean(made, tags=TAGS))  # noqa: S308 nh3 has just cleaned it
