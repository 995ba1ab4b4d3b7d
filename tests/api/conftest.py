"""A server that gives one prepared answer to everything, and a client of either face on it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from podero import AccessToken
from tests.api.operations import ORG_ID
from tests.servers.answering import Answering, answering


@pytest.fixture(scope="package")
def running() -> Iterator[Answering]:
    with answering() as server:
        yield server


@pytest.fixture
def server(running: Answering) -> Answering:
    running.answers(200, b"{}")
    return running


@pytest.fixture
def api(make_client: Callable[..., Any], server: Answering) -> Any:
    """A client of either face with a token and an organization."""
    return make_client(credentials=AccessToken("a-token"), org_id=ORG_ID, base_url=server.origin, max_attempts=1)
