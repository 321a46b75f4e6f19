"""Words with marks for headings, lists, tables and links (Markdown), made into HTML.

No raw HTML, no pictures: what a writer types is never taken for a page's own code.
"""

import re

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

HEADINGS = [f"h{level}" for level in range(3, 7)]
TAGS = {"p", "br", "ul", "ol", "li", "strong", "em", "a", "blockquote", *HEADINGS}
TAGS |= {"table", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {
    "a": {"href"},
    "ol": {"start"},
    "th": {"scope", "class"},
    "td": {"class"},
}
SCHEMES = {"http", "https", "mailto"}
TOP = 3
DEEPEST = 6
# Links are read aloud by themselves: these words say nothing then (WCAG 2.4.4).
SAYS_NOTHING = {"here", "click here", "this", "link", "this link", "more", "read more"}
SCRIPTABLE = re.compile(r"<[a-zA-Z/!?][^<>]*>")


def parser() -> MarkdownIt:
    """CommonMark with tables; HTML is printed as it was typed."""
    made = MarkdownIt("commonmark", {"html": False}).enable("table")
    return made.disable(["image", "html_block", "html_inline", "code"])


def to_html(text: str) -> SafeString:
    """The text as HTML: its highest heading is an h3, under the h2 of its section."""
    made = parser()
    tokens = made.parse(text)
    levels = levels_of(tokens)
    shift = TOP - min(levels, default=TOP)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + shift, DEEPEST)}"
        elif token.type in ("th_open", "td_open"):
            is_number = "right" in str(token.attrGet("style"))
            token.attrs = {"class": "number"} if is_number else {}
            if token.type == "th_open":
                token.attrSet("scope", "col")
    html = made.renderer.render(tokens, made.options, {})
    clean = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES)
    return mark_safe(clean)  # noqa: S308 nh3 has just cleaned it


def levels_of(tokens) -> list[int]:
    """The level of each heading, as typed: # is 1."""
    return [int(token.tag[1]) for token in tokens if token.type == "heading_open"]


def plain_words(text: str) -> str:
    """The text without its marks, a line for each heading, paragraph, item and cell."""
    inlines = [token for token in parser().parse(text) if token.type == "inline"]
    return "\n".join(words_of(token.children) for token in inlines)


def words_of(tokens) -> str:
    """The words within a line of marks."""
    ends = {"softbreak": " ", "hardbreak": " "}
    return "".join(ends.get(token.type, token.content) for token in tokens or ())


def faults(text: str) -> list[str]:
    """What would make the text hard to use with a screen reader, a sentence each.

    WCAG 2.2: 1.3.1 (headings, table heads), 2.4.4 (links).
    """
    tokens = parser().parse(text)
    found = [*heading_faults(tokens), *link_faults(tokens), *table_faults(tokens)]
    for tag in dict.fromkeys(SCRIPTABLE.findall(text)):
        if not tag.startswith(("<http", "<mailto")):
            found.append(f"“{tag}” is HTML: it is printed as it stands. Take it out.")
    if re.search(r"!\[[^\]]*\]\(", text):
        found.append("A picture is left out: describe in words what it shows.")
    return found


def heading_faults(tokens) -> list[str]:
    """Headings without words, and headings that skip a level."""
    found, before = [], None
    for token, inside in zip(tokens, tokens[1:], strict=False):
        if token.type != "heading_open":
            continue
        level, words = int(token.tag[1]), words_of(inside.children).strip()
        if not words:
            found.append("A heading has no words.")
        if before and level > before + 1:
            found.append(
                f"The heading “{words}” skips a level: write it with "
                f"{before + 1} × #, not {level}."
            )
        before = level
    return found


def link_faults(tokens) -> list[str]:
    """Links that do not say where they lead."""
    found = []
    for line in tokens:
        inside = None
        for token in line.children or ():
            if token.type == "link_open":
                inside, address = [], token.attrGet("href")
            elif token.type == "link_close":
                words = words_of(inside).strip()
                inside = None
                if not words:
                    found.append(f"The link to {address} has no words.")
                elif not address.startswith(("https://", "http://", "mailto:")):
                    found.append(
                        f"The link “{words}” needs its whole address, beginning with "
                        "https://."
                    )
                elif words.casefold() in SAYS_NOTHING or words == address:
                    found.append(
                        f"The link “{words}” does not say where it leads: write "
                        "the name of the page."
                    )
            elif inside is not None:
                inside.append(token)
    return found


def table_faults(tokens) -> list[str]:
    """Columns without a heading; the first cell of a table of rows may be empty."""
    found = []
    for place, token in enumerate(tokens):
        if token.type == "thead_open":
            ends = next(
                number
                for number, other in enumerate(tokens[place:], start=place)
                if other.type == "thead_close"
            )
            heads = [row for row in tokens[place:ends] if row.type == "inline"]
            if not all(words_of(head.children).strip() for head in heads):
                found.append("A column of a table has no heading.")
    return found
