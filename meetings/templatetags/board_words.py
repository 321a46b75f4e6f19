"""The board's words in templates."""

from django import template

from meetings import words

register = template.Library()
register.filter("clock_time", words.time_in_words)
register.filter("paragraphs", words.paragraphs_in_words)
