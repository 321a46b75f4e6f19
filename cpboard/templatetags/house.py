"""Small tags that every floor's templates share."""

from itertools import accumulate, batched

from django import template
from django.urls import NoReverseMatch, reverse

register = template.Library()

# Literal, as a chart on paper takes no style sheet; the same as in _tokens.scss.
FILLS = {
    "blue": "#1d5fa8",
    "green": "#1b6e3c",
    "amber": "#ffb81c",
    "red": "#b3261e",
    "not_rated": "#ffffff",
}


def may_see(user, permission):
    """Whether the section's link is shown to this person."""
    if permission == "sign-in":
        return user.is_authenticated
    return not permission or user.has_perm(permission)


def address(name):
    """The page's address, or "" for a section this council has not switched on."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


@register.inclusion_tag("includes/navigation.html", takes_context=True)
def navigation(context):
    """The sections of the site, the present one marked "page" or "true"."""
    # The addresses need the apps, whose templates load these tags.
    from cpboard.urls import SECTIONS

    request, user = context["request"], context["user"]
    items = []
    for text, name, permission in SECTIONS:
        url = address(name)
        if url and may_see(user, permission):
            inside = "true" if request.path.startswith(url) else ""
            current = "page" if request.path == url else inside
            items.append({"text": text, "url": url, "current": current})
    return {"items": items, "user": user}


@register.inclusion_tag("includes/breadcrumbs.html")
def breadcrumbs(*pairs):
    """The way back up: ``{% breadcrumbs "Plans" url strategy.title url2 %}``."""
    return {"crumbs": [{"text": text, "url": url} for text, url in batched(pairs, 2)]}


@register.filter
def bar_parts(counts):
    """Places the parts of a bar: one dict a rating that has any, in 1000ths.

    ``counts``: objects with rating, label and count. A part narrower than 6 is
    drawn as 6, so that one action in 500 can still be seen.
    """
    rows = [row for row in counts if row.count]
    total = sum(row.count for row in rows)
    widths = [max(6, 1000 * row.count / total) for row in rows]
    # What the narrow ones were given is taken from all, so that the bar is full.
    widths = [1000 * width / sum(widths) for width in widths]
    starts = accumulate(widths, initial=0)
    return [
        {
            "rating": row.rating,
            "label": row.label,
            "count": row.count,
            "x": f"{start:.1f}",
            "width": f"{width:.1f}",
            "fill": FILLS[row.rating],
            "stroke": "#1a1a1a" if row.rating == "not_rated" else "#ffffff",
            "dashes": "4 3" if row.rating == "not_rated" else "none",
        }
        for row, width, start in zip(rows, widths, starts, strict=False)
    ]


@register.filter
def control(field, css_class):
    """The form field's own control with our class and its hint and error tied to it."""
    own = field.field.widget.attrs.get("class", "")
    # Words inside a box are taken for an answer; the label stands above it.
    attrs = {"class": f"{css_class} {own}".strip(), "placeholder": False}
    # Django leaves these to the fieldset where it would draw one; a file input has
    # none.
    if field.aria_describedby:
        attrs["aria-describedby"] = field.aria_describedby
    return field.as_widget(attrs=attrs)
