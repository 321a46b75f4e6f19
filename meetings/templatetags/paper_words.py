"""Where papers that are pages of the product stand."""

from django import template

from meetings.live_papers import KINDS

register = template.Library()


@register.simple_tag
def live_address(paper, user):
    """The page of a live paper as the reader may see it; "" where there is none."""
    return KINDS[paper.kind].address(paper, user)


@register.filter
def is_live(paper):
    """Whether the paper is a page of the product, read anew each time."""
    return paper.kind in KINDS
