"""Ratings: from the word, the letter, the phrase or the cell's colour."""

import colorsys
import re

from cpboard.exchange.shapes import Cell
from cpboard.exchange.words import one_line

LABELS = {
    "blue": "Blue",
    "red": "Red",
    "amber": "Amber",
    "green": "Green",
    "not_rated": "Not rated",
}
LETTERS = {"b": "blue", "r": "red", "a": "amber", "g": "green"}
SIGNS = {"🔵": "blue", "🔴": "red", "🟠": "amber", "🟡": "amber", "🟢": "green"}
# How councils use these words (complete, on target, under control, behind schedule,
# in that order from Blue to Red); a strategy's own table comes before this one.
PHRASES = {
    "complete": "blue",
    "completed": "blue",
    "achieved": "blue",
    "action complete": "blue",
    "action completed": "blue",
    "done": "blue",
    "delivered": "blue",
    "on target": "green",
    "on track": "green",
    "on schedule": "green",
    "under control": "amber",
    "at risk": "amber",
    "yellow": "amber",
    "orange": "amber",
    "behind schedule": "red",
    "off track": "red",
    "off target": "red",
    "not started": "not_rated",
    "not yet started": "not_rated",
    "not due": "not_rated",
    "not yet due": "not_rated",
    "not rated": "not_rated",
    "in progress": "not_rated",
    "underway": "not_rated",
    "under way": "not_rated",
    "started": "not_rated",
    "ongoing": "not_rated",
    "on going": "not_rated",
    "pending": "not_rated",
    "on hold": "not_rated",
    "paused": "not_rated",
    "withdrawn": "not_rated",
    "tbc": "not_rated",
    "to be confirmed": "not_rated",
    "na": "not_rated",
    "n a": "not_rated",
    "none": "not_rated",
    "white": "not_rated",
    "grey": "not_rated",
}
HUES = {"red": 0, "amber": 42, "green": 115, "blue": 212}
FARTHEST_HUE = 55
# Below these a fill is white, grey or black to the eye.
LEAST_SATURATION, LEAST_VALUE = 0.15, 0.25
COLOUR_FIRST = re.compile(r"(blue|red|amber|green)(?: *[-:;,/(.]| (?=rated|status))")


def plain_word(words: str) -> str:
    """The word in lower case without punctuation: "on target" of "On-target."."""
    return " ".join(re.sub(r"[^\w]+|_", " ", words.casefold()).split())


def rating_of_word(words: str, table: dict[str, str]) -> str | None:
    """The rating that words mean, "not_rated" included; None where unknown."""
    plain = plain_word(words)
    known = {plain_word(phrase): rating for phrase, rating in table.items()}
    if plain in known:
        return known[plain]
    short = re.sub(r"^(?:b?rag|rating|status) ", "", plain)
    for word in (plain, short):
        found = LETTERS.get(word) or PHRASES.get(word)
        if found or word in LABELS:
            return found or word
    signs = {rating for sign, rating in SIGNS.items() if sign in words}
    if len(signs) == 1:
        return signs.pop()
    return colour_at_front(words)


def colour_at_front(words: str) -> str | None:
    """Green of "Green - on track"; None where other colours are named too."""
    plain = one_line(words).casefold().replace("–", "-").replace("—", "-").strip()
    match = COLOUR_FIRST.match(plain)
    others = set(re.findall(r"\b(?:blue|red|amber|green)\b", plain))
    return match[1] if match and len(others) == 1 else None


def rating_of_fill(fill: str | None) -> str | None:
    """The rating whose hue is nearest; None for white, grey, black and far hues."""
    if fill is None:
        return None
    red, green, blue = (int(fill[place : place + 2], 16) / 255 for place in (0, 2, 4))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < LEAST_SATURATION or value < LEAST_VALUE:
        return None
    away = {rating: apart(hue * 360, other) for rating, other in HUES.items()}
    nearest = min(away, key=away.get)
    return nearest if away[nearest] <= FARTHEST_HUE else None


def apart(hue: float, other: float) -> float:
    """Degrees between two hues on their circle."""
    away = abs(hue - other) % 360
    return min(away, 360 - away)


def has_own_fill(cell: Cell, beside: Cell | None) -> bool:
    """Whether the cell's colour is its own, not the band of the whole row."""
    return cell.fill is not None and (beside is None or cell.fill != beside.fill)
