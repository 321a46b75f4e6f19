"""Plain words out of what editors and exports leave behind."""

import html
import re

ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
# Only real tags: "<5 days" and "<18s" are words of the plan.
TAG = re.compile(
    r"</?(?:p|br|b|i|u|s|em|strong|span|div|ul|ol|li|a|font|sup|sub|h[1-6]|table|tbody"
    r"|thead|tr|td|th|o:p)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
BREAKING_TAG = re.compile(r"</?(?:p|br|div|ul|ol|li|h[1-6]|tr)\b", re.IGNORECASE)
# Soft hyphens, zero-width signs and control characters (a database refuses NUL).
INVISIBLE = re.compile(
    "[\u00ad\u200b\u200c\u200d\u2060\ufeff\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]"
)
# \v is Word's and Excel's line break, the others are Unicode's.
LINE_BREAK = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")


def clean_text(text: str) -> str:
    """Text as a person reads it: no HTML remnants, no odd spaces, no empty lines.

    Line breaks stay as one line feed. No word is lost: only known tags,
    entities and invisible characters go.
    """
    if text.isascii() and text.isprintable() and "&" not in text and "<" not in text:
        return " ".join(text.split())
    if "&" in text:
        # Twice, because exports escape what was escaped already.
        text = ENTITY.sub(unescape, ENTITY.sub(unescape, text))
    if "<" in text:
        text = TAG.sub(replacement, text)
    text = INVISIBLE.sub("", LINE_BREAK.sub("\n", text))
    if "\n" not in text:
        return " ".join(text.split())
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def unescape(match: re.Match) -> str:
    """The character an entity stands for; what is not one stays as it is."""
    return html.unescape(match.group())


def replacement(match: re.Match) -> str:
    """A line break for tags that end a line, else a space for cells, else nothing."""
    tag = match.group()
    if BREAKING_TAG.match(tag):
        return "\n"
    return " " if tag.lower().strip("</>").startswith(("td", "th")) else ""


def one_line(text: str) -> str:
    """The text with its line breaks made spaces."""
    return text.replace("\n", " ")
