"""What the board changed in what was recommended to it, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

# A number at the beginning of a line is no word that anybody put or struck.
WORDS = re.compile(r"\n|[^\s]+")


@dataclass(frozen=True)
class Piece:
    """Words that stayed, came in or went: "same", "added", "left out"."""

    kind: str
    words: str


def difference(recommended: str, resolved: str) -> list[Piece]:
    """Both texts as one: what stayed, what the board added, what it left out.

    Spaces aside, the words that are not "added" are the first text, and those that
    are not "left out" the second.
    """
    before, after = WORDS.findall(recommended), WORDS.findall(resolved)
    found = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind == "equal":
            found.append(Piece("same", joined(before[start:end])))
            continue
        if start < end:
            found.append(Piece("left out", joined(before[start:end])))
        if new_start < new_end:
            found.append(Piece("added", joined(after[new_start:new_end])))
    return found


def joined(words: list[str]) -> str:
    """Words with a space between them, line ends as they were."""
    return " ".join(words).replace(" \n ", "\n").replace("\n ", "\n")


def differs(recommended: str, resolved: str) -> bool:
    """Whether the board decided other words than were recommended."""
    return bool(recommended.strip()) and (
        re.sub(r"\W+", "", recommended) != re.sub(r"\W+", "", resolved)
    )
