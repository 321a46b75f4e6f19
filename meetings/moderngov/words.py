"""Words out of Modern.Gov's answers: escaped twice, or with HTML in them."""

import html
import re
from html.parser import HTMLParser

BLOCKS = {"p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4"}
# What stands in these is no text.
SILENT = {"script", "style", "head", "title"}
# More than twice has not been met; text that still holds entities then means them.
MOST_ESCAPES = 3


def unescaped(text: str) -> str:
    """The text with entities resolved, however often they were escaped."""
    for _ in range(MOST_ESCAPES):
        plain = html.unescape(text)
        if plain == text:
            break
        text = plain
    return text.replace("\xa0", " ")


def one_line(text: str) -> str:
    """A title or a name: entities resolved, tags taken off, spaces made one."""
    text = unescaped(text)
    if re.search(r"</?[a-zA-Z][^<>]*>", text):
        text = text_of_html(text)
    return " ".join(text.split())


class TextOfHtml(HTMLParser):
    """Collects the text of HTML, a line a block, a hyphen before a list's points."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.silent = [], 0

    def handle_starttag(self, tag, attrs):
        """A block begins a line."""
        self.silent += tag in SILENT
        if tag in BLOCKS:
            self.parts.append("\n- " if tag == "li" else "\n")

    def handle_endtag(self, tag):
        """A block ends its line; a paragraph leaves an empty one."""
        self.silent = max(0, self.silent - (tag in SILENT))
        # A line break ends nothing, and the next point begins its own line.
        if tag in BLOCKS - {"br", "li"}:
            self.parts.append("\n\n" if tag == "p" else "\n")

    def handle_data(self, data):
        """Words of the page; line breaks within them are only the source's."""
        if not self.silent:
            self.parts.append(re.sub(r"\s+", " ", data))


def text_of_html(source: str) -> str:
    """The plain text of HTML, or of words without any: paragraphs, points of lists."""
    reader = TextOfHtml()
    reader.feed(unescaped(source))
    reader.close()
    lines = [" ".join(line.split()) for line in "".join(reader.parts).split("\n")]
    text = "\n".join("" if line == "-" else line for line in lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip()
