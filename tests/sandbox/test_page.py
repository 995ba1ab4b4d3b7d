"""The sandbox's page without a browser: who may see and steer it, and how it says no."""

from typing import Any

import httpx
import pytest

from podero import Podero
from podero.sandbox import Sandbox


@pytest.fixture
def steer(sandbox: Sandbox) -> Any:
    """Sends one control; ``headers`` replace those of the page."""

    def send(control: Any, **headers: str) -> httpx.Response:
        return httpx.post(f"{sandbox.base_url}/sandbox/controls", json=control, headers=headers)

    return send


def test_the_page_loads_nothing_from_elsewhere(sandbox: Sandbox) -> None:
    page = httpx.get(sandbox.base_url)
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "//" not in page.text.replace(sandbox.base_url, "")
    for name, kind in (("page.css", "text/css"), ("page.js", "text/javascript")):
        assert f"/sandbox/{name}" in page.text
        part = httpx.get(f"{sandbox.base_url}/sandbox/{name}")
        assert part.headers["content-type"] == f"{kind}; charset=utf-8"
        assert "http" not in part.text
        assert "innerHTML" not in part.text


def test_what_the_page_asks_is_not_counted(sandbox: Sandbox, steer: Any) -> None:
    httpx.get(sandbox.base_url)
    assert steer({"do": "plug_in"}).json()["cars"][0]["plugged_in"]
    assert httpx.get(f"{sandbox.base_url}/sandbox/state").json()["requests"] == []
    assert httpx.get(f"{sandbox.base_url}/sandbox/nothing").status_code == 404
    assert sandbox.counters.total() == 0
    assert sandbox.requests == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:9", "LOCALHOST", "[::1]:8321", "127.0.0.2:1"])
def test_loopback_names_are_answered(sandbox: Sandbox, host: str) -> None:
    assert httpx.get(sandbox.base_url, headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "10.0.0.1", "user@localhost", ""]
)
def test_a_name_that_was_led_here_is_not(sandbox: Sandbox, host: str) -> None:
    for path in ("/", "/sandbox/state", "/sandbox/world"):
        answer = httpx.get(sandbox.base_url + path, headers={"Host": host})
        assert answer.status_code == 403
        assert "127.0.0.1" in answer.json()["error"]


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.1", ""])
def test_neither_are_the_routes_of_the_api(client: Any, sandbox: Sandbox, host: str) -> None:
    """A web page may let a name of its own lead to this machine, and read what it is sent."""
    client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)
    token = sandbox.requests[-1].headers["authorization"]
    sandbox.next_answers(418)
    before = sandbox.counters
    for method, path in (
        ("GET", sandbox.requests[-1].path),
        ("POST", "/oauth2/token/"),
        ("POST", "/api/partners/v2.0/auth/token"),
        ("GET", "/api/partners/v2.0/openapi.json"),
        ("GET", "/nothing"),
    ):
        answer = httpx.request(method, sandbox.base_url + path, headers={"Host": host, "Authorization": token})
        assert answer.status_code == 403
        assert "127.0.0.1" in answer.json()["detail"]
    assert sandbox.counters == before


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
    ],
)
def test_other_pages_cannot_steer(sandbox: Sandbox, steer: Any, headers: dict[str, str]) -> None:
    assert steer({"do": "plug_in"}, **headers).status_code == 403
    assert not sandbox.world.cars()[0].session


def test_a_link_elsewhere_may_lead_to_it(sandbox: Sandbox, steer: Any) -> None:
    followed = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert httpx.get(sandbox.base_url, headers=followed).status_code == 200
    assert steer({"do": "plug_in"}, **followed).status_code == 403


def test_its_own_page_can(sandbox: Sandbox, steer: Any) -> None:
    own = {"Origin": sandbox.base_url, "Sec-Fetch-Site": "same-origin"}
    assert steer({"do": "plug_in"}, **own).status_code == 200


def test_every_control_does_what_it_says(sandbox: Sandbox, steer: Any) -> None:
    def car_after(control: dict[str, Any]) -> Any:
        answer = steer(control)
        assert answer.status_code == 200, answer.text
        return answer.json()["cars"][0]

    start = sandbox.world.now
    saved = httpx.get(f"{sandbox.base_url}/sandbox/world").json()
    car = sandbox.electric_vehicle_id
    assert car_after({"do": "plug_in", "electric_vehicle_id": car})["plugged_in"]
    assert car_after({"do": "advance", "seconds": 3600})["session"]["energy_charged_kwh"] == 11
    assert car_after({"do": "advance_to_deadline", "electric_vehicle_id": car})["soc_pct"] == 80
    assert (sandbox.world.now - start).total_seconds() == pytest.approx(9 * 3600, abs=1)
    assert not car_after({"do": "unplug", "electric_vehicle_id": car})["plugged_in"]
    assert steer({"do": "set_speed", "speed": 5}).json()["speed"] == 5
    assert steer({"do": "next_answers", "answer": "html", "times": 2}).json()["waiting"] == {"api": 2, "token": 0}
    assert steer({"do": "fail_at_rate", "rate": 0.5, "to": "token"}).json()["failing"] == {"api": 0, "token": 0.5}
    assert steer({"do": "slow_down", "seconds": 2}).json()["delay"] == 2
    with Podero(**sandbox.client_options) as podero:
        sandbox.reset()
        podero.ev_sessions.current(sandbox.user_id, car)
        steer({"do": "revoke_tokens"})
        podero.ev_sessions.current(sandbox.user_id, car)
    assert sandbox.counters["token_requests"] == 2
    assert steer({"do": "reset"}).json()["counters"] == {}
    steer({"do": "load", "world": saved | {"now": "2030-01-01T00:00:00Z"}})
    assert sandbox.world.now.year == 2030


@pytest.mark.parametrize(
    ("control", "status", "said"),
    [
        ({"do": "unplug"}, 409, "not plugged in"),
        ({"do": "plug_in", "electric_vehicle_id": "6f1c1f3e-2b1a-4d55-9d0e-0a5f1b7c9e01"}, 404, "no electric vehicle"),
        ({"do": "plug_in", "electric_vehicle_id": "x"}, 400, "$.electric_vehicle_id"),
        ({"do": "explode"}, 400, "explode"),
        ({"do": "advance"}, 400, "seconds"),
        ({"do": "advance", "seconds": -1}, 400, ">= 0"),
        ({"do": "advance", "seconds": 1e300}, 400, "<="),
        ({"do": "set_speed", "speed": 100_001}, 400, "<="),
        ({"do": "next_answers", "answer": "503", "times": 1000}, 400, "<= 100"),
        ({"do": "fail_at_rate", "rate": 2}, 400, "<= 1"),
        ({"do": "slow_down", "seconds": 61}, 400, "<= 60"),
        ({"do": "reset", "extra": 1}, 400, "extra"),
        ({"do": "load", "world": {}}, 400, "podero-sandbox-world"),
        ([], 400, "Expected `object`"),
    ],
)
def test_controls_say_what_is_wrong(steer: Any, control: Any, status: int, said: str) -> None:
    answer = steer(control)
    assert answer.status_code == status
    assert said in answer.json()["error"]


@pytest.mark.parametrize(
    ("content", "status"), [(b"", 400), (b"{", 400), (b"\xff", 400), (b"[" * 10_000, 400), (b" " * 5_000_001, 413)]
)
def test_what_is_no_control_at_all(sandbox: Sandbox, content: bytes, status: int) -> None:
    answer = httpx.post(
        f"{sandbox.base_url}/sandbox/controls", content=content, headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == status
    assert answer.json()["error"]


def test_a_session_that_breaks_the_document_is_shown_but_not_saved(sandbox: Sandbox) -> None:
    sandbox.plug_in(energy_charged_kwh="much", charge_deadline="soon")
    (car,) = httpx.get(f"{sandbox.base_url}/sandbox/state").json()["cars"]
    assert "breaks the document" in car["description"]
    answer = httpx.get(f"{sandbox.base_url}/sandbox/world")
    assert answer.status_code == 409
    assert "electric_vehicles[0].session" in answer.json()["error"]


@pytest.mark.parametrize(
    ("authorization", "shown"),
    [
        (None, "none"),
        ("Bearer short", "Bearer [hidden]"),
        ("Bearer 0123456789012345678901234567wxyz", "Bearer …wxyz"),
        ("Basic c2FuZGJveDpzZWNyZXQtc2VjcmV0LXNlY3JldA==", "Basic [hidden]"),
        ("Digest username=secret", "unknown kind"),
    ],
)
def test_how_a_caller_showed_who_it_is(sandbox: Sandbox, authorization: str | None, shown: str) -> None:
    httpx.get(f"{sandbox.base_url}/x", headers={} if authorization is None else {"Authorization": authorization})
    (request,) = httpx.get(f"{sandbox.base_url}/sandbox/state").json()["requests"]
    assert request["authorization"] == shown


def test_no_token_is_shown_wherever_it_stands(sandbox: Sandbox) -> None:
    token = "abc/def+ghi/jkl=mno"
    jwt = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ"
    headers = {"Authorization": f"Bearer {token}", "User-Agent": jwt}
    httpx.get(f"{sandbox.base_url}/{token}/desired_charging_end_time/{jwt}", params={"q": token}, headers=headers)
    (request,) = httpx.get(f"{sandbox.base_url}/sandbox/state").json()["requests"]
    assert request["path"] == "/[hidden]/desired_charging_end_time/eyJhbG….eyJzdW….c2lnbm…?q=[hidden]"
    assert request["user_agent"] == "eyJhbG….eyJzdW….c2lnbm…"


def test_ids_are_shown_by_their_names(sandbox: Sandbox) -> None:
    other = "11111111-1111-4111-8111-111111111111"
    httpx.get(f"{sandbox.base_url}/users/{sandbox.user_id}/{other}?day=2026-11-01")
    (request,) = httpx.get(f"{sandbox.base_url}/sandbox/state").json()["requests"]
    assert request["path"] == f"/users/{{user_id}}/{other}?day=2026-11-01"
