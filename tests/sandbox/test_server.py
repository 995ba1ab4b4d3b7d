"""The embedded sandbox: what it plays, how it errs, and its controls."""

import socket
from pathlib import Path
from typing import Any

import httpx
import pytest

from podero.drift.simple_values import plainest
from podero.sandbox import Answer, Sandbox
from podero.sandbox.contract import check_response, completed, document_bytes
from podero.sandbox.world import World
from podero.testing import charging_session
from tests import plain_http

CURRENT = "/api/partners/v2.0/org/{}/users/{}/electric-vehicles/{}/sessions/current"
HEMS = "/api/partners/v2.0/org/{}/users/{}/wallboxes/{}/hems-sessions"


@pytest.fixture
def raw(sandbox: Sandbox) -> Any:
    """A plain httpx client with a valid token."""
    with plain_http.Client(base_url=sandbox.base_url) as client:
        answer = client.post(
            "/api/partners/v2.0/auth/token",
            json={"grant_type": "password", "username": sandbox.username, "password": sandbox.password},
        )
        assert set(answer.json()) == {"access_token", "expires_in", "token_type", "scope", "refresh_token"}
        client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        yield client


def current(sandbox: Sandbox) -> str:
    return CURRENT.format(sandbox.org_id, sandbox.user_id, sandbox.electric_vehicle_id)


def hems(sandbox: Sandbox) -> str:
    return HEMS.format(sandbox.org_id, sandbox.user_id, sandbox.wallbox_id)


def test_time_goes_on_with_nothing_plugged_in(sandbox: Sandbox, raw: Any) -> None:
    before = sandbox.world.now
    sandbox.advance(60)
    assert (sandbox.world.now - before).total_seconds() == 60
    assert raw.get(current(sandbox)).json() == {"session": None}


def test_a_server_that_does_not_start_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("podero.sandbox.serving.STARTUP_SECONDS", -1.0)
    never = property(lambda _: False, lambda _, __: None)
    monkeypatch.setattr("podero.sandbox.serving.StoppableServer.started", never, raising=False)
    sandbox = Sandbox()
    with pytest.raises(RuntimeError, match="did not start"):
        sandbox.start()


def test_an_operation_that_it_does_not_simulate_says_so(sandbox: Sandbox, raw: Any) -> None:
    """So that nobody takes it for a wrong id."""
    answer = raw.get(current(sandbox).partition("electric-vehicles")[0] + "heat-pumps")
    assert (answer.status_code, answer.json()["detail"]) == (404, "the sandbox does not simulate this operation")


def test_it_serves_the_document(raw: Any) -> None:
    assert raw.get("/api/partners/v2.0/openapi.json").content == document_bytes()


def test_errors_look_like_the_frameworks(raw: Any, sandbox: Sandbox) -> None:
    assert plain_http.get(sandbox.base_url + current(sandbox)).json() == {"detail": "Unauthorized"}
    assert raw.get(current(sandbox).replace(sandbox.user_id, sandbox.org_id)).status_code == 404
    assert raw.get(current(sandbox).replace(sandbox.org_id, sandbox.user_id, 1)).status_code == 403
    answer = raw.get(current(sandbox).replace(sandbox.user_id, "x"))
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["loc"] == ["path", "user_id"]
    assert "<title>" in raw.get("/nothing").text


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ({}, "from"),
        ({"from": "2026-01-01"}, "to"),
        ({"from": "x", "to": "2026-01-01"}, "from"),
        ({"from": "2026-01-01", "to": "2026-01-01", "limit": "201"}, "limit"),
        ({"from": "2026-01-01", "to": "2026-01-01", "limit": "x"}, "limit"),
        ({"from": "2026-01-01", "to": "2026-01-01", "offset": "-1"}, "offset"),
    ],
)
def test_bad_queries_are_422(raw: Any, sandbox: Sandbox, query: dict[str, str], name: str) -> None:
    answer = raw.get(hems(sandbox), params=query)
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["loc"] == ["query", name]


def test_the_token_endpoint_without_its_slash_redirects(sandbox: Sandbox) -> None:
    answer = plain_http.post(f"{sandbox.base_url}/oauth2/token", json={"grant_type": "client_credentials"})
    assert answer.status_code == 301
    assert answer.headers["location"].endswith("/oauth2/token/")


@pytest.mark.parametrize(("reads", "json_works", "form_works"), [("json", 1, 0), ("form", 0, 1), ("both", 1, 1)])
def test_token_encodings(reads: Any, json_works: bool, form_works: bool) -> None:
    fields = {"grant_type": "client_credentials"}
    with Sandbox(token_body=reads) as sandbox:
        basic = httpx.BasicAuth(sandbox.client_id, "sandbox%2Bsecret%2F%2541")
        url = f"{sandbox.base_url}/oauth2/token/"
        for kwargs, works in (({"json": fields}, json_works), ({"data": fields}, form_works)):
            answer = plain_http.post(url, auth=basic, **kwargs)  # type: ignore[arg-type]  # one of the two
            assert answer.status_code == (200 if works else 400)
            if not works:
                assert answer.json() == {"error": "unsupported_grant_type"}


def test_the_world_goes_on() -> None:
    world = World()
    world.plug_in()
    with pytest.raises(RuntimeError, match="plugged in already"):
        world.plug_in()
    world.advance(24 * 3600)
    session = world.current_session(include_hidden=False)
    assert session is not None
    assert session["energy_charged_kwh"] == 24.0
    assert session["final_soc_pct"] == 80.0
    with pytest.raises(ValueError, match="forward"):
        world.advance(-1)
    world.unplug()
    with pytest.raises(RuntimeError, match="not plugged in"):
        world.unplug()


def test_its_own_answers_are_held_against_the_document(raw: Any, sandbox: Sandbox) -> None:
    path = CURRENT.format("{org_id}", "{user_id}", "{electric_vehicle_id}")
    check_response(path, {"session": None})
    bodies: tuple[Any, ...] = ({}, {"session": {}}, {"session": 5})
    for broken in bodies:
        with pytest.raises(AssertionError, match="does not match the document"):
            check_response(path, broken)
    sandbox.plug_in(energy_charged_kwh="much")
    assert raw.get(current(sandbox)).status_code == 500


@pytest.mark.parametrize("name", ["session_outcome", "hidden_reason"])
def test_an_enum_value_that_the_api_may_add_later_can_be_played(
    client: Any, sandbox: Sandbox, name: str, tmp_path: Path
) -> None:
    sandbox.plug_in(**{name: "new"})
    session = client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)
    assert getattr(session, name) == "new"
    assert not getattr(session, name).is_recognized
    sandbox.save(tmp_path / "world.json")
    sandbox.load(tmp_path / "world.json")
    assert client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id) == session


def test_an_enum_value_that_is_no_text_still_breaks_the_document() -> None:
    path = CURRENT.format("{org_id}", "{user_id}", "{electric_vehicle_id}")
    session = charging_session().to_dict() | {"session_outcome": 5}
    with pytest.raises(AssertionError, match=r"\$\.session: "):
        check_response(path, {"session": session})


def test_queued_answers_take_all_short_forms(raw: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers(418, {"status": 200, "json": [1]}, Answer(body="<p>"), None)
    assert raw.get(current(sandbox)).status_code == 418
    assert raw.get(current(sandbox)).json() == [1]
    html = raw.get(current(sandbox))
    assert (html.status_code, html.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert raw.get(current(sandbox)).json() == {"session": None}
    assert raw.get(current(sandbox)).json() == {"session": None}
    with pytest.raises(ValueError, match="api"):
        sandbox.next_answers(200, to="other")  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ({"body": {"a": 1}}, "for JSON data there is json="),
        ({"body": [1]}, "for JSON data there is json="),
        ({"body": "\ud800"}, "surrogates"),
        ({"json": {1, 2}}, "not JSON serializable"),
        ({"status": "200"}, "a status is a whole number"),
        (True, "a status is a whole number"),
        (99, "from 200 to 599"),
        (103, "from 200 to 599"),
        (600, "from 200 to 599"),
        ({"status": 204, "json": {}}, "has no body"),
        ({"status": 304, "body": "x"}, "has no body"),
        ({"headers": {"X-A": "a\nb"}}, "no server can send the header"),
        ({"headers": {"X A": "a"}}, "no server can send the header"),
        ({"headers": {"X-A": "\u20ac"}}, "no server can send the header"),
        ({"delay": -1}, "a delay is 0 or more seconds"),
        ({"delay": float("nan")}, "a delay is 0 or more seconds"),
        ({"drop": "after"}, "before"),
        ({"text": "a"}, "text"),
    ],
    ids=str,
)
def test_an_answer_that_cannot_be_given_is_refused_at_once(sandbox: Sandbox, answer: Any, says: str) -> None:
    with pytest.raises((TypeError, ValueError), match=says):
        sandbox.next_answers(answer)
    with pytest.raises((TypeError, ValueError), match=says):
        sandbox.fail_at_rate(1.0, answer)
    assert plain_http.get(f"{sandbox.base_url}/nothing").status_code == 404


@pytest.mark.parametrize("status", [204, 304])
def test_answers_without_a_body(raw: Any, sandbox: Sandbox, status: int) -> None:
    sandbox.next_answers(status, Answer(status=status, headers={"X-A": "1"}))
    for _ in range(2):
        answer = raw.get(current(sandbox))
        assert (answer.status_code, answer.content) == (status, b"")
    assert answer.headers["x-a"] == "1"
    assert raw.get(current(sandbox)).status_code == 200


@pytest.mark.parametrize("drop", ["before", "during"])
def test_connections_can_be_dropped(raw: Any, sandbox: Sandbox, drop: Any) -> None:
    sandbox.next_answers(Answer(drop=drop, json={"a": 1}))
    with pytest.raises(httpx.TransportError):
        raw.get(current(sandbox))
    assert raw.get(current(sandbox)).status_code == 200


def test_counters_and_requests(raw: Any, sandbox: Sandbox) -> None:
    raw.get(current(sandbox), headers={"X-Mark": "1"})
    assert sandbox.counters["token_requests"] == 1
    assert sandbox.counters["get_current_ev_session"] == 1
    assert sandbox.requests[-1].headers["x-mark"] == "1"
    sandbox.reset()
    assert sandbox.counters.total() == 0
    assert sandbox.requests == []
    assert raw.get(current(sandbox)).status_code == 401


def test_a_sandbox_can_be_started_again_and_frees_its_port() -> None:
    sandbox = Sandbox()
    with pytest.raises(RuntimeError, match="not started"):
        _ = sandbox.base_url
    with sandbox:
        port = int(sandbox.base_url.rpartition(":")[2])
        with pytest.raises(OSError, match="in use"):
            Sandbox(port=port).start()
    with sandbox, socket.create_server(("127.0.0.1", 0)):
        assert plain_http.get(f"{sandbox.base_url}/nothing").status_code == 404


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [
        ({"grant_type": "password", "username": "x", "password": "y"}, 400, "invalid_grant"),
        ({"grant_type": "refresh_token", "refresh_token": "x"}, 400, "invalid_grant"),
        ({"grant_type": "other"}, 400, "unsupported_grant_type"),
        ({}, 422, None),
        ([], 422, None),
    ],
)
def test_the_users_token_endpoint_says_no(sandbox: Sandbox, body: Any, status: int, error: str | None) -> None:
    answer = plain_http.post(f"{sandbox.base_url}/api/partners/v2.0/auth/token", json=body)
    assert answer.status_code == status
    assert answer.json().get("error") == error


@pytest.mark.parametrize("authorization", ["", "Bearer x", "Basic ???", "Basic /w==", "Basic eA=="])
def test_the_clients_token_endpoint_says_no(sandbox: Sandbox, authorization: str) -> None:
    url = f"{sandbox.base_url}/oauth2/token/"
    answer = plain_http.post(url, json={"grant_type": "client_credentials"}, headers={"Authorization": authorization})
    assert (answer.status_code, answer.json()) == (401, {"error": "invalid_client"})


@pytest.mark.parametrize("content", [b"{", b"[]", b""])
def test_a_token_request_without_fields(sandbox: Sandbox, content: bytes) -> None:
    basic = httpx.BasicAuth(sandbox.client_id, "sandbox%2Bsecret%2F%2541")
    headers = {"Content-Type": "application/json"}
    answer = plain_http.post(f"{sandbox.base_url}/oauth2/token/", auth=basic, content=content, headers=headers)
    assert answer.json() == {"error": "unsupported_grant_type"}


def test_a_flag_that_is_none(raw: Any, sandbox: Sandbox) -> None:
    assert raw.get(current(sandbox), params={"include_hidden": "maybe"}).status_code == 422


def test_new_tokens_get_the_new_lifetime(sandbox: Sandbox) -> None:
    sandbox.set_expires_in(7)
    body = {"grant_type": "password", "username": sandbox.username, "password": sandbox.password}
    assert plain_http.post(f"{sandbox.base_url}/api/partners/v2.0/auth/token", json=body).json()["expires_in"] == 7


def test_stopping_twice_does_no_harm() -> None:
    sandbox = Sandbox().start()
    sandbox.stop()
    sandbox.stop()


def test_a_field_that_the_document_has_come_to_demand_gets_its_plainest_value() -> None:
    path = "/api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}/hems-sessions"
    filled = completed(path, {"total": 1, "items": [{"id": 7}]})
    assert filled["items"][0]["id"] == 7
    assert filled["items"][0]["ended_at"] is None
    assert filled["items"][0]["started_at"] == "2000-01-01T00:00:00Z"
    assert (filled["items"][0]["commands_sent"], filled["items"][0]["final_hems_state"]) == (0, "")


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"default": 7}, 7),
        ({"const": "x"}, "x"),
        ({"type": "string", "enum": ["b", "a"]}, "b"),
        ({"anyOf": [{"type": "integer"}, {"type": "string"}]}, 0),
        ({"anyOf": [{"type": "integer"}, {"type": "null"}]}, None),
        ({"type": "object", "required": ["a"], "properties": {"a": {"type": "boolean"}}}, {"a": False}),
        ({"type": "array"}, []),
        ({"type": "string", "format": "date"}, "2000-01-01"),
        ({}, None),
    ],
    ids=str,
)
def test_the_plainest_value_of_a_schema(schema: dict[str, Any], value: Any) -> None:
    assert plainest(schema) == value
