"""Voice: you said, we did."""

from strategy.models import Voice
from tests.access.table import PUBLIC, Row

# Not members: what is not public is for those who keep it.
KEEPERS = "404 404 200 200 200 200"
WRITES = "login 403 200 200 200 200"


def a_public_one():
    """What everybody may read, with an action."""
    return Voice.objects.public().exclude(actions=None).first().pk


def an_achievement():
    return Voice.objects.public().filter(kind="achievement").first().pk


def one_that_is_not_public():
    return Voice.objects.get(is_public=False).pk


ROWS = [
    Row("voice_list", PUBLIC),
    Row("voice_list", PUBLIC, state="of a year", query="?year=2000"),
    Row("voice_detail", PUBLIC, pk=a_public_one),
    Row("voice_detail", PUBLIC, state="achievement", pk=an_achievement),
    Row("voice_detail", KEEPERS, state="not public", pk=one_that_is_not_public),
    Row("voice_create", WRITES),
    Row("voice_create", WRITES, state="empty form", post={}),
    Row("voice_edit", WRITES, pk=a_public_one),
    Row("voice_edit", WRITES, state="empty form", post={}, pk=a_public_one),
    Row("voice_delete", WRITES, pk=a_public_one),
    Row(
        "voice_delete",
        "login 403 302 302 302 302",
        state="confirmed",
        post={},
        pk=one_that_is_not_public,
    ),
]
