"""Quotation marks round whole sentences, told from apostrophes and names."""

import re
from typing import NamedTuple

MARKS = "'\"‘’“”"
OPENERS = "'\"‘“"
FEWEST_WORDS = 4


class Quote(NamedTuple):
    """A quoted passage: places of its marks, ``end`` None where it never closes."""

    start: int
    end: int | None


def opens(text: str, place: int) -> bool:
    """Whether the mark begins a quotation: a gap before it and a word after it."""
    if text[place] not in OPENERS:
        return False
    before, after = text[place - 1] if place else " ", text[place + 1 :]
    touches = after[:1].isalnum()
    if before in ":.":
        return touches
    is_gap = before.isspace() or before in "(["
    return is_gap and (touches or after.lstrip()[:1].isupper())


def closes(text: str, place: int) -> bool:
    """Whether the mark can end a quotation: a word or stop before it, a gap after."""
    after = text[place + 1 : place + 2]
    before = text[place - 1 : place]
    return bool(before) and not before.isspace() and not after.isalnum()


def ends_sentence(text: str, place: int) -> bool:
    """Whether a closing mark ends what was said, unlike that of "leavers' rights"."""
    rest = text[place + 1 :].lstrip()
    if not rest or rest[0] in ".!?,;:)":
        return True
    return text[place - 1] in ".!?" or rest[0] in OPENERS


def quotes(text: str) -> list[Quote]:
    """The quoted passages of a text in order, those inside others left out."""
    found, start, inner = [], None, 0
    for place, mark in enumerate(text):
        if mark not in MARKS:
            continue
        if opens(text, place):
            if start is None:
                start = place
            else:
                inner += 1
        elif start is not None and closes(text, place):
            if inner:
                inner -= 1
            elif ends_sentence(text, place) or is_name(text[start + 1 : place]):
                found.append(Quote(start, place))
                start = None
    if start is not None:
        found.append(Quote(start, None))
    return found


def is_name(passage: str) -> bool:
    """Whether a quoted passage is a name such as 'Local Offer', not a sentence."""
    words = passage.split()
    lower = sum(word[0].islower() for word in words)
    return len(words) < FEWEST_WORDS or lower * 2 < len(words)


def sentence_start(text: str) -> int | None:
    """Where the first quoted sentence begins; None where there is none."""
    for quote in quotes(text):
        if not is_name(text[quote.start + 1 : quote.end]):
            return quote.start
    return None


def unquoted(text: str) -> str:
    """The text without the marks round its sentences, if it begins with one.

    Marks inside a sentence stay; no word is lost.
    """
    text = text.strip()
    if not text or not opens(text, 0):
        return text
    gone = set()
    for quote in quotes(text):
        if quote.start == 0 or text[: quote.start].rstrip()[-1] in ".!?'\"’”":
            gone.add(quote.start)
            gone.add(quote.end)
    kept = "".join(mark for place, mark in enumerate(text) if place not in gone)
    kept = re.sub(r"[^\S\n]+(?=[.,;:!?](?:\s|$))", "", kept)
    return re.sub(r"[^\S\n]+", " ", kept).strip()
