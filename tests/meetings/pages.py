"""What a test reads of a page."""

from html import unescape

from django.utils.html import strip_tags


def text_of(response):
    """The words of a page, spaces made one."""
    words = unescape(strip_tags(response.content.decode()))
    return " ".join(words.split())


def told(response):
    """What the page's banners say."""
    return [str(message) for message in response.context["messages"]]
