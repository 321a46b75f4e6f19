"""Lines such as "Action: the Clerk to write" below a decision."""

from meetings.bringing import proposals
from meetings.minutes_reading import read_minutes


def asks(text):
    """Text, owner and whether something is left to do, of each ask in a text."""
    return [
        (each.text, each.asked.owner, each.asked.is_open)
        for each in proposals(read_minutes(text))
    ]


def test_an_action_below_a_clause_is_asked_for_with_its_owner():
    text = (
        "Homes\n\nResolved:\n\n(a) That the report be noted.\n\n"
        "Action: Robin Elm to visit each home.\nAction: Hazel Rowan to report.\n\n"
        "(b) That Ash Birch be asked to write.\n\nReason: So.\n"
    )

    assert asks(text) == [
        ("Action: Robin Elm to visit each home.", "Robin Elm", True),
        ("Action: Hazel Rowan to report.", "Hazel Rowan", True),
        ("That Ash Birch be asked to write.", "Ash Birch", True),
    ]
    assert read_minutes(text).letters() == "".join(text.split())


def test_an_action_behind_the_reason_is_asked_for_too():
    text = "Resolved: That it be noted.\n\nReason: So.\n\nAction: Robin Elm to write.\n"

    assert asks(text)[1:] == [("Robin Elm to write.", "Robin Elm", True)]
    assert read_minutes(text).letters() == "".join(text.split())


def test_an_action_before_the_first_clause_stays_one():
    text = "Resolved:\nAction: Robin Elm to write\n(a) That it be so.\n"

    assert [ask[1] for ask in asks(text)] == ["Robin Elm", ""]
    assert read_minutes(text).letters() == "".join(text.split())
