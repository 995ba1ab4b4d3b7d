"""Boosting a vehicle: at once or in its next session, refused with state and reason, never sent twice."""

import json
from typing import Any

import pytest

from podero import (
    APIConnectionError,
    APIResponseError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    RateLimitError,
)
from podero.sandbox import Sandbox
from tests.canned import CannedServer, http

TOKEN = http(200, b'{"access_token": "t", "expires_in": 60}')


@pytest.fixture
def car(sandbox: Sandbox) -> tuple[str, str]:
    return sandbox.user_id, sandbox.electric_vehicle_id


def state(client: Any, car: tuple[str, str]) -> tuple[Any, Any]:
    vehicle = client.electric_vehicles.get(*car)
    return vehicle.boost_state, vehicle.boost_for_next_session


def test_a_vehicle_that_is_plugged_in_is_boosted_at_once(client: Any, sandbox: Sandbox, car: tuple[str, str]) -> None:
    sandbox.plug_in()
    assert client.ev_sessions.boost(*car) is None
    assert state(client, car) == ("requested", False)
    sandbox.advance(60)
    assert state(client, car) == ("ongoing", False)
    sandbox.unplug()
    assert state(client, car) == ("available", False)
    assert (sandbox.requests[-1].method, sandbox.counters["boost_electric_vehicle"]) == ("GET", 1)


def test_a_vehicle_that_is_not_is_boosted_in_its_next_session(
    client: Any, sandbox: Sandbox, car: tuple[str, str]
) -> None:
    client.ev_sessions.boost(*car)
    client.ev_sessions.boost(*car)
    assert state(client, car) == ("available", True)
    sandbox.plug_in()
    assert state(client, car) == ("requested", False)


def test_a_boost_of_the_next_session_can_be_called_off(client: Any, sandbox: Sandbox, car: tuple[str, str]) -> None:
    client.ev_sessions.boost(*car)
    assert client.ev_sessions.cancel_boost(*car) is None
    client.ev_sessions.cancel_boost(*car)
    assert (sandbox.requests[-1].method, sandbox.requests[-1].path[-6:]) == ("DELETE", "/boost")
    sandbox.plug_in()
    assert state(client, car) == ("available", False)


def test_a_boost_that_runs_is_not_called_off(client: Any, sandbox: Sandbox, car: tuple[str, str]) -> None:
    sandbox.plug_in()
    client.ev_sessions.boost(*car)
    sandbox.advance(60)
    client.ev_sessions.cancel_boost(*car)
    assert state(client, car) == ("ongoing", False)


def test_a_second_boost_is_refused_with_state_and_reason(client: Any, sandbox: Sandbox, car: tuple[str, str]) -> None:
    sandbox.plug_in()
    client.ev_sessions.boost(*car)
    with pytest.raises(ConflictError) as caught:
        client.ev_sessions.boost(*car)
    error = caught.value
    assert (error.state, error.reason, error.status_code) == ("requested", "already_charging", 409)
    assert (error.method, error.body) == ("POST", {"state": "requested", "reason": "already_charging"})
    assert "requested: already_charging" in str(error)


def test_a_full_vehicle_is_not_boosted(client: Any, sandbox: Sandbox, car: tuple[str, str]) -> None:
    sandbox.plug_in()
    sandbox.advance(24 * 3600)
    assert state(client, car) == ("unavailable", False)
    with pytest.raises(ConflictError) as caught:
        client.ev_sessions.boost(*car)
    assert (caught.value.state, caught.value.reason) == ("unavailable", "fully_charged")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"state": "paused", "reason": "grid"}, ("paused", "grid")),
        ({"state": None, "reason": "grid"}, (None, "grid")),
        ({"state": 1, "reason": ["x"]}, (None, None)),
        ({"detail": "conflict"}, (None, None)),
        ({}, (None, None)),
        ([], (None, None)),
        ("busy", (None, None)),
        (None, (None, None)),
    ],
)
def test_whatever_a_refusal_says_it_is_a_conflict(
    client: Any, sandbox: Sandbox, car: tuple[str, str], body: Any, expected: tuple[str | None, str | None]
) -> None:
    for content in (json.dumps(body), "<html>busy</html>", ""):
        sandbox.next_answers({"status": 409, "body": content})
        with pytest.raises(ConflictError) as caught:
            client.ev_sessions.boost(*car)
        assert (caught.value.state, caught.value.reason) == (expected if content == json.dumps(body) else (None, None))


@pytest.mark.parametrize("name", ["boost", "cancel_boost"])
@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_it_is_not_sent_again_on_a_passing_status(
    client: Any, sandbox: Sandbox, car: tuple[str, str], name: str, status: int
) -> None:
    sandbox.next_answers(status)
    with pytest.raises((RateLimitError, InternalServerError)):
        getattr(client.ev_sessions, name)(*car)
    assert sandbox.counters["api_requests"] == 1


@pytest.mark.parametrize("name", ["boost", "cancel_boost"])
def test_it_is_not_sent_again_when_no_answer_came(make_client: Any, sandbox: Sandbox, name: str) -> None:
    with CannedServer(TOKEN, None) as server:
        client = make_client(**(sandbox.client_options | {"base_url": server.url}))
        with pytest.raises(APIConnectionError) as caught:
            getattr(client.ev_sessions, name)(sandbox.user_id, sandbox.electric_vehicle_id)
        assert caught.value.request_sent
        assert len(server.requests) == 2


def test_it_is_sent_again_after_a_renewal_of_the_token(client: Any, sandbox: Sandbox, car: tuple[str, str]) -> None:
    client.ev_sessions.cancel_boost(*car)
    sandbox.revoke_tokens()
    client.ev_sessions.boost(*car)
    assert sandbox.counters["token_requests"] == 2
    assert sandbox.counters["boost_electric_vehicle"] == 2


@pytest.mark.parametrize("answer", [{"status": 204, "body": b""}, {"status": 200, "body": b""}, {"json": {"x": 1}}])
def test_any_success_is_one(client: Any, sandbox: Sandbox, car: tuple[str, str], answer: dict[str, Any]) -> None:
    sandbox.next_answers(answer)
    assert client.ev_sessions.boost(*car) is None


def test_a_page_of_html_is_no_success(client: Any, sandbox: Sandbox, car: tuple[str, str]) -> None:
    sandbox.next_answers({"body": "<html>Please log in</html>"})
    with pytest.raises(APIResponseError, match="HTML"):
        client.ev_sessions.boost(*car)


@pytest.mark.parametrize("name", ["boost", "cancel_boost"])
def test_ids_are_checked_and_unknown_ones_not_found(client: Any, sandbox: Sandbox, name: str) -> None:
    with pytest.raises(ValueError, match="electric_vehicle_id must be a UUID"):
        getattr(client.ev_sessions, name)(sandbox.user_id, "x")
    assert sandbox.counters.total() == 0
    with pytest.raises(NotFoundError):
        getattr(client.ev_sessions, name)(sandbox.user_id, sandbox.wallbox_id)


def test_no_body_is_sent(make_client: Any, sandbox: Sandbox) -> None:
    with CannedServer(TOKEN, http(200)) as server:
        client = make_client(**(sandbox.client_options | {"base_url": server.url}))
        client.ev_sessions.boost(sandbox.user_id, sandbox.electric_vehicle_id)
        head, _, body = server.requests[-1].partition(b"\r\n\r\n")
    assert head.startswith(b"POST ")
    assert body == b""
