"""The released facade, given what a changed API would answer: None, a model or a PoderoError, and nothing else.

Where the drift check says that a change is harmless or that the facade merely lacks something, answers must be read.
"""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from podero import AccessToken, ChargingSession, HEMSSession, Page, Podero, PoderoError
from podero.drift.findings import BREAKING
from tests.drift.matrix import MUTATIONS
from tests.drift.mutations import EV, HEMS, Json, Mutation, called_only, compare, vendored
from tests.drift.samples import answers
from tests.typed import check_types

ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
RELEASED = called_only()
ABOUT_ANSWERS = ("enum-", "field-", "schema-", "response-")


class Server(httpx.BaseTransport):
    """Gives one JSON answer to everything."""

    answer: Any = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=json.dumps(self.answer), headers={"Content-Type": "application/json"})


@pytest.fixture(scope="module")
def server() -> Server:
    return Server()


@pytest.fixture(scope="module")
def podero(server: Server) -> Iterator[Podero]:
    with Podero(credentials=AccessToken("token"), org_id=ID, transport=server) as client:
        yield client


def call(podero: Podero, title: str) -> ChargingSession | Page[HEMSSession] | PoderoError | None:
    try:
        if title == EV:
            return podero.ev_sessions.current(ID, ID)
        return podero.hems_sessions.list(ID, ID, start="2026-10-01", end="2026-10-31")
    except PoderoError as error:
        return error


def check_outcome(outcome: Any, title: str) -> None:
    if isinstance(outcome, PoderoError) or (outcome is None and title == EV):
        return
    if title == EV:
        check_types(outcome, ChargingSession)
        return
    assert type(outcome) is Page
    assert type(outcome.total) is int
    for item in outcome.items:
        check_types(item, HEMSSession)


def outcomes(podero: Podero, server: Server, document: Json) -> Iterator[Any]:
    for title in (EV, HEMS):
        for answer in answers(document, title):
            server.answer = answer
            outcome = call(podero, title)
            check_outcome(outcome, title)
            yield outcome


def test_the_documented_answers_are_read(podero: Podero, server: Server) -> None:
    read = list(outcomes(podero, server, vendored()))
    assert len(read) == 6
    assert not any(isinstance(one, PoderoError) for one in read)
    assert None in read


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_no_change_makes_the_facade_crash_or_return_a_wrong_type(
    mutation: Mutation, podero: Podero, server: Server
) -> None:
    document = mutation.document(vendored())
    read = list(outcomes(podero, server, document))
    about_answers = [one for one in compare(document, RELEASED) if one.rule.startswith(ABOUT_ANSWERS)]
    if all(one.severity != BREAKING for one in about_answers):
        assert not any(isinstance(one, PoderoError) for one in read)
