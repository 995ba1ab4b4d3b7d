"""Other people's test doubles; docs/test-doubles.md shows each at work."""

import re
from collections.abc import Callable
from typing import Any

import pook
import pytest
import responses
import respx
from pytest_httpx import HTTPXMock

from podero import AccessToken, ConfigurationError
from podero.sandbox import Sandbox

IDS = (Sandbox.user_id, Sandbox.electric_vehicle_id)


@pytest.mark.httpx_mock(assert_all_requests_were_expected=False)
def test_a_request_that_nothing_was_registered_for_says_so_at_once(
    make_client: Callable[..., Any], httpx_mock: HTTPXMock
) -> None:
    client = make_client(credentials=AccessToken("t"), org_id=Sandbox.org_id)
    with pytest.raises(ConfigurationError, match="the test double has no response for this request") as caught:
        client.ev_sessions.current(*IDS)
    assert "No response can be found for GET request" in str(caught.value.__cause__)
    assert len(httpx_mock.get_requests()) == 1


def test_a_registered_response_is_given_as_often_as_it_is_asked_for(
    make_client: Callable[..., Any], httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(url=re.compile(".*/sessions/current.*"), json={"session": None}, is_reusable=True)
    client = make_client(credentials=AccessToken("t"), org_id=Sandbox.org_id)
    assert [client.ev_sessions.current(*IDS) for _ in range(3)] == [None] * 3


def test_pook_stands_in_for_the_api(make_client: Callable[..., Any]) -> None:
    with pook.use():
        pook.get(re.compile(".*/sessions/current.*"), reply=200, response_json={"session": None})
        assert make_client(credentials=AccessToken("t"), org_id=Sandbox.org_id).ev_sessions.current(*IDS) is None


def test_respx_stands_in_where_it_is_told_to_use_httpx(make_client: Callable[..., Any]) -> None:
    with respx.mock(using="httpx") as mock:
        mock.get(url__regex=".*/sessions/current.*").respond(json={"session": None})
        assert make_client(credentials=AccessToken("t"), org_id=Sandbox.org_id).ev_sessions.current(*IDS) is None


def test_responses_does_not_and_calls_reach_the_network(make_client: Callable[..., Any], sandbox: Sandbox) -> None:
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
        mock.get(re.compile(".*"), json={"session": None})
        make_client(**sandbox.client_options).ev_sessions.current(*IDS)
    assert sandbox.counters["api_requests"] == 1
