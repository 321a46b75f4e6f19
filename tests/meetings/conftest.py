"""Fixtures of the tests of meetings."""

import pytest

from tests.meetings.makers import make_clerk


@pytest.fixture
def clerk(sign_in):
    """The test client, signed in as somebody who prepares meetings."""
    return sign_in(make_clerk())
