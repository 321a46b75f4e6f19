"""The numbers of clauses: (i), (a), 1), 2.3, bullets; which one follows which."""

import re
from dataclasses import dataclass

BULLETS = "·•▪●○◦‣■□▫➢➤✓–—*-"
NUMBER = r"[0-9]{1,3}|[ivxlcIVXLC]{1,6}|[a-zA-Z]"
MARKER = re.compile(
    rf"(?P<bullet>[{BULLETS}])(?=\s|$)"
    rf"|\((?P<inside>{NUMBER})\)[.:]?"
    rf"|(?P<dotted>[0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{1,3}})[.)]?(?=\s|$)"
    rf"|(?P<plain>{NUMBER})[.)](?=\s|$)"
)
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
TENS = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"]
ONES = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]


@dataclass(frozen=True)
class Marker:
    """A number as printed, its shape "(%)", and what it may stand for.

    ``values``: kind -> place in the list. "(i)" may be the first Roman number or
    the ninth letter; its neighbours tell.
    """

    printed: str
    shape: str
    values: tuple[tuple[str, int], ...]

    @property
    def is_bullet(self) -> bool:
        """Whether it counts nothing."""
        return self.values[0][0] == "bullet"


def marker_of(line: str) -> Marker | None:
    """The marker that the line begins with, None where it begins with words."""
    match = MARKER.match(line)
    if match is None:
        return None
    printed = match.group()
    if match["bullet"]:
        return Marker(printed, printed, (("bullet", 1),))
    if match["dotted"]:
        above, last = match["dotted"].rsplit(".", 1)
        shape = f"{above}.%{printed[len(match['dotted']) :]}"
        return Marker(printed, shape, (("decimal", int(last)),))
    number = match["inside"] or match["plain"]
    values = tuple(readings(number))
    return Marker(printed, printed.replace(number, "%", 1), values) if values else None


def readings(number: str):
    """What a number may stand for; Roman first, as a list begins with (i)."""
    if number.isdecimal():
        yield "decimal", int(number)
        return
    case = "lower" if number.islower() else "upper" if number.isupper() else ""
    if not case:
        return
    if roman := roman_value(number.lower()):
        yield f"{case} roman", roman
    if len(number) == 1:
        yield f"{case} letter", ord(number.lower()) - ord("a") + 1


def roman_value(number: str) -> int:
    """What a Roman number below 100 counts; 0 where it is none."""
    total, before = 0, 0
    for letter in reversed(number):
        value = ROMAN.get(letter, 0)
        total += value if value >= before else -value
        before = max(before, value)
    # Only the right spelling counts: "iiii" is no number.
    right = 0 < total < 100 and TENS[total // 10] + ONES[total % 10] == number
    return total if right else 0


@dataclass
class OpenList:
    """A list that is being read: how its numbers look and how far it has come."""

    shape: str
    kind: str
    last: int


def place(
    marker: Marker, lists: list[OpenList], following: Marker | None = None
) -> tuple[int, str]:
    """Put a marker into the open lists, outermost first, which this changes.

    ``following`` is the next marker: (i) behind (h) is a letter, unless (ii) follows.
    Gives its depth (0: outermost) and a sentence where its number is odd.
    """
    for depth in reversed(range(len(lists))):
        if begins_roman(marker, following):
            break
        if continues(marker, lists[depth]):
            del lists[depth + 1 :]
            lists[depth].last += 1
            return depth, ""
    same = [d for d, each in enumerate(lists) if looks_like(marker, each)]
    kinds = {lists[depth].kind for depth in same}
    begins_another = any(v == 1 and kind not in kinds for kind, v in marker.values)
    if same and not begins_another:
        return out_of_order(marker, lists, same[-1])
    close_dotted(marker, lists)
    kind, value = start_of(marker)
    lists.append(OpenList(marker.shape, kind, value))
    is_odd = value != 1 and not marker.is_bullet
    return len(lists) - 1, f"The list begins with {marker.printed}." if is_odd else ""


def close_dotted(marker: Marker, lists: list[OpenList]):
    """2.1 stands beside 1.1, not below it."""
    dots = marker.shape.count(".")
    for depth, each in enumerate(lists):
        is_dotted = each.shape[0].isdigit() and marker.shape[0].isdigit()
        if is_dotted and each.shape.count(".") >= dots:
            del lists[depth:]
            return


def continues(marker: Marker, each: OpenList) -> bool:
    """Whether the marker is the next of the list."""
    if marker.shape != each.shape:
        return False
    if marker.is_bullet:
        return True
    return (each.kind, each.last + 1) in marker.values


def begins_roman(marker: Marker, following: Marker | None) -> bool:
    """Whether the marker is the Roman one of a list that goes on with (ii)."""
    kind, value = marker.values[0]
    if "roman" not in kind or value != 1 or following is None:
        return False
    return following.shape == marker.shape and following.values[0] == (kind, 2)


def looks_like(marker: Marker, each: OpenList) -> bool:
    """Whether the marker is of the list's kind, whatever its place."""
    return marker.shape == each.shape and each.kind in dict(marker.values)


def out_of_order(marker: Marker, lists, depth: int) -> tuple[int, str]:
    """A number of the list that does not come next: kept there, and told of."""
    each = lists[depth]
    value = dict(marker.values)[each.kind]
    told = f"{marker.printed} does not follow the number before it: kept as printed."
    each.last = value
    del lists[depth + 1 :]
    return depth, told


def start_of(marker: Marker) -> tuple[str, int]:
    """How a list that begins with the marker counts: the reading nearest to one."""
    return min(marker.values, key=lambda reading: reading[1])
