"""Which row of a file is which action of the plan."""

from collections import Counter, defaultdict


def pair_up(rows: list[dict], actions: list, words_now) -> dict:
    """Find each row's action: place of the row in ``rows`` -> action.

    ``rows`` are the words of each row, ``words_now`` gives those of an action. The
    same activity finds itself first, so that a plan counted anew keeps its actions,
    then the same ref; both under the same objective before any. What is used twice
    is paired in its order.
    """
    uses = Counter(words["ref"] for words in rows)

    def only_ref(words):
        """A ref that tells one row of the whole file from all others."""
        return words["ref"] if uses[words["ref"]] == 1 else ""

    found, free = {}, actions
    for mark in (mark_of_row, mark_of_activity, activity_of, mark_of_ref, only_ref):
        waiting = defaultdict(list)
        for action in reversed(free):
            waiting[mark(words_now(action))].append(action)
        for place, words in enumerate(rows):
            if place not in found and mark(words) and waiting[mark(words)]:
                found[place] = waiting[mark(words)].pop()
        taken = {action.pk for action in found.values()}
        free = [action for action in free if action.pk not in taken]
    return found


def activity_of(words: dict) -> str:
    """The activity without capitals and odd spaces, to find it again."""
    return " ".join(words["activity"].casefold().split())


def mark_of_activity(words: dict) -> tuple | None:
    """An activity under its objective."""
    return activity_of(words) and (words["objective"], activity_of(words))


def mark_of_ref(words: dict) -> tuple | None:
    """A ref under its objective."""
    return words["ref"] and (words["objective"], words["ref"])


def mark_of_row(words: dict) -> tuple:
    """All by which a row is known."""
    return (words["objective"], words["ref"], activity_of(words))
