"""Bookmarks: read out of a source, written into a pack."""

from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Name, Object, String

MOST_BOOKMARKS = 20_000
DEEPEST = 64


@dataclass
class Bookmark:
    """A line of the bookmarks, the place it leads to and the lines below it."""

    title: str
    place: Object | None = None
    children: list = field(default_factory=list)
    is_open: bool = False


def read_outline(pdf, destinations):
    """The source's own bookmarks as a list of trees, places resolved.

    Loops, absurd depth and lines that lead nowhere and hold nothing are left out.
    """
    root = pdf.Root.get("/Outlines")
    if not isinstance(root, Dictionary):
        return []
    top, seen = [], {root.objgen}
    waiting = [(root.get("/First"), top, 0)]
    while waiting:
        entry, siblings, depth = waiting.pop()
        while isinstance(entry, Dictionary) and len(seen) <= MOST_BOOKMARKS:
            if entry.objgen in seen or not entry.is_indirect:
                break
            seen.add(entry.objgen)
            bookmark = Bookmark(_title(entry), _place(entry, destinations))
            siblings.append(bookmark)
            if "/First" in entry and depth < DEEPEST:
                waiting.append((entry.First, bookmark.children, depth + 1))
            entry = entry.get("/Next")
    return _pruned(top)


def _title(entry):
    title = entry.get("/Title")
    words = str(title) if isinstance(title, String) else ""
    return " ".join(words.replace("\x00", "").split())[:500]


def _place(entry, destinations):
    place = destinations.find(entry.get("/Dest"))
    action = entry.get("/A")
    if (
        place is None
        and isinstance(action, Dictionary)
        and action.get("/S") == (Name.GoTo)
    ):
        place = destinations.find(action.get("/D"))
    return place


def _pruned(bookmarks):
    """Without the lines that have no words, or neither a place nor lines below."""
    kept = []
    for bookmark in bookmarks:
        bookmark.children = _pruned(bookmark.children)
        if bookmark.title and (bookmark.place is not None or bookmark.children):
            kept.append(bookmark)
        else:
            kept.extend(bookmark.children)
    return kept


def places_of(bookmarks):
    """Every bookmark with a place, in reading order."""
    found = []
    for bookmark in bookmarks:
        if bookmark.place is not None:
            found.append(bookmark)
        found.extend(places_of(bookmark.children))
    return found


def write_outline(pdf, bookmarks):
    """Put the bookmarks into the pack; those marked open show their children."""
    if not bookmarks:
        return
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    root.Count = _write_level(pdf, root, bookmarks)
    pdf.Root.Outlines = root


def _write_level(pdf, parent, bookmarks):
    """Write siblings below a parent; returns how many lines show when it is open."""
    entries, shown = [], 0
    for bookmark in bookmarks:
        entry = pdf.make_indirect(
            Dictionary(Title=String(bookmark.title), Parent=parent)
        )
        if bookmark.place is not None:
            entry.Dest = Array(bookmark.place)
        shown += 1
        if bookmark.children:
            below = _write_level(pdf, entry, bookmark.children)
            entry.Count = below if bookmark.is_open else -below
            shown += below if bookmark.is_open else 0
        entries.append(entry)
    for before, after in zip(entries, entries[1:], strict=False):
        before.Next, after.Prev = after, before
    parent.First, parent.Last = entries[0], entries[-1]
    return shown
