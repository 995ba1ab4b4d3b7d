"""The sandbox's page without a browser: who may see and steer it, and how it says no."""

import json
import re
import socket
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

import podero.sandbox.page
from podero import Podero
from podero.sandbox import Sandbox
from podero.sandbox.registry import Registry
from tests import plain_http


@pytest.fixture
def steer(sandbox: Sandbox) -> Any:
    """Sends one control; ``headers`` replace those of the page."""

    def send(control: Any, **headers: str) -> httpx.Response:
        return plain_http.post(f"{sandbox.base_url}/sandbox/controls", json=control, headers=headers)

    return send


def test_the_page_loads_nothing_from_elsewhere(sandbox: Sandbox) -> None:
    page = plain_http.get(sandbox.base_url)
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "//" not in page.text.replace(sandbox.base_url, "")
    parts = set(re.findall(r"/sandbox/(page\.\w+)", page.text))
    assert parts == {"page.css", "page.js"}
    seen: set[str] = set()
    while parts - seen:
        name = (parts - seen).pop()
        seen.add(name)
        part = plain_http.get(f"{sandbox.base_url}/sandbox/{name}")
        kind = {"css": "text/css", "js": "text/javascript"}[name.rpartition(".")[2]]
        assert part.headers["content-type"] == f"{kind}; charset=utf-8"
        assert "http" not in part.text
        assert "innerHTML" not in part.text
        parts |= set(re.findall(r'from "\./(\w+\.js)"', part.text))
    assert seen == {path.name for path in Path(podero.sandbox.page.__file__).with_suffix("").iterdir()} - {"index.html"}


def test_what_the_page_asks_is_not_counted(sandbox: Sandbox, steer: Any) -> None:
    plain_http.get(sandbox.base_url)
    assert steer({"do": "plug_in"}).json()["cars"][0]["plugged_in"]
    assert plain_http.get(f"{sandbox.base_url}/sandbox/state").json()["requests"] == []
    assert plain_http.get(f"{sandbox.base_url}/sandbox/nothing").status_code == 404
    assert sandbox.counters.total() == 0
    assert sandbox.requests == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:9", "LOCALHOST", "[::1]:8321", "127.0.0.2:1"])
def test_loopback_names_are_answered(sandbox: Sandbox, host: str) -> None:
    assert plain_http.get(sandbox.base_url, headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "10.0.0.1", "user@localhost", ""]
)
def test_a_name_that_was_led_here_is_not(sandbox: Sandbox, host: str) -> None:
    for path in ("/", "/sandbox/state", "/sandbox/world", "/sandbox/requests/1"):
        answer = plain_http.get(sandbox.base_url + path, headers={"Host": host})
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
        answer = plain_http.request(method, sandbox.base_url + path, headers={"Host": host, "Authorization": token})
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
    assert plain_http.get(sandbox.base_url, headers=followed).status_code == 200
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
    saved = plain_http.get(f"{sandbox.base_url}/sandbox/world").json()
    car = sandbox.electric_vehicle_id
    assert car_after({"do": "plug_in", "electric_vehicle_id": car})["plugged_in"]
    assert car_after({"do": "advance", "seconds": 3600})["session"]["energy_charged_kwh"] == 11
    assert car_after({"do": "advance_to_deadline", "electric_vehicle_id": car})["soc_pct"] == 80
    assert (sandbox.world.now - start).total_seconds() == pytest.approx(9 * 3600, abs=1)
    assert not car_after({"do": "unplug", "electric_vehicle_id": car})["plugged_in"]
    assert steer({"do": "set_speed", "speed": 5}).json()["speed"] == 5
    assert steer({"do": "next_answers", "answer": "html", "times": 2}).json()["faults"] == [
        {
            "text": "The next 2 API requests: 200 with HTML",
            "off": {"do": "take_back_answers", "to": "api"},
        }
    ]
    assert steer({"do": "take_back_answers"}).json()["faults"] == []
    assert steer({"do": "fail_at_rate", "rate": 0.5}).json()["settings"] == {"rate": 0.5, "answer": "503", "delay": 0}
    assert steer({"do": "slow_down", "seconds": 2}).json()["settings"]["delay"] == 2
    assert len(steer({"do": "fail_at_rate", "rate": 0.5, "to": "token"}).json()["faults"]) == 3
    assert steer({"do": "clear_faults"}).json()["faults"] == []
    assert steer({"do": "start_hems_session"}).json()["wallboxes"][0]["running"]
    assert not steer({"do": "end_hems_session", "wallbox_id": sandbox.wallbox_id}).json()["wallboxes"][0]["running"]
    with Podero(**sandbox.client_options) as client:
        sandbox.reset()
        client.ev_sessions.current(sandbox.user_id, car)
        steer({"do": "revoke_tokens"})
        client.ev_sessions.current(sandbox.user_id, car)
    assert sandbox.counters["token_requests"] == 2
    assert steer({"do": "reset"}).json()["counters"] == {}
    steer({"do": "load", "world": saved | {"now": "2030-01-01T00:00:00Z"}})
    assert sandbox.world.now.year == 2030


@pytest.mark.parametrize(
    ("control", "status", "said"),
    [
        ({"do": "unplug"}, 409, "not plugged in"),
        ({"do": "plug_in", "electric_vehicle_id": "6f1c1f3e-2b1a-4d55-9d0e-0a5f1b7c9e01"}, 404, "no electric vehicle"),
        ({"do": "end_hems_session"}, 409, "no HEMS session is running"),
        ({"do": "start_hems_session", "wallbox_id": "6f1c1f3e-2b1a-4d55-9d0e-0a5f1b7c9e01"}, 404, "no wallbox"),
        ({"do": "take_back_answers", "to": "others"}, 400, "others"),
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
    answer = plain_http.post(
        f"{sandbox.base_url}/sandbox/controls", content=content, headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == status
    assert answer.json()["error"]


def test_a_session_that_breaks_the_document_is_shown_but_not_saved(sandbox: Sandbox) -> None:
    sandbox.plug_in(energy_charged_kwh="much", charge_deadline="soon")
    (car,) = plain_http.get(f"{sandbox.base_url}/sandbox/state").json()["cars"]
    assert "does not match the document" in car["description"]
    answer = plain_http.get(f"{sandbox.base_url}/sandbox/world")
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
    plain_http.get(f"{sandbox.base_url}/x", headers={} if authorization is None else {"Authorization": authorization})
    (request,) = plain_http.get(f"{sandbox.base_url}/sandbox/state").json()["requests"]
    assert request["authorization"] == shown


def test_no_token_is_shown_wherever_it_stands(sandbox: Sandbox) -> None:
    token = "abc/def+ghi/jkl=mno"
    jwt = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ"
    headers = {"Authorization": f"Bearer {token}", "User-Agent": jwt}
    plain_http.get(f"{sandbox.base_url}/{token}/desired_charging_end_time/{jwt}", params={"q": token}, headers=headers)
    (request,) = plain_http.get(f"{sandbox.base_url}/sandbox/state").json()["requests"]
    assert request["path"] == "/[hidden]/desired_charging_end_time/eyJhbG….eyJzdW….c2lnbm…?q=[hidden]"
    assert request["user_agent"] == "eyJhbG….eyJzdW….c2lnbm…"


def test_ids_are_shown_by_their_names(sandbox: Sandbox) -> None:
    other = "11111111-1111-4111-8111-111111111111"
    plain_http.get(f"{sandbox.base_url}/users/{sandbox.user_id}/{other}?day=2026-11-01")
    (request,) = plain_http.get(f"{sandbox.base_url}/sandbox/state").json()["requests"]
    assert request["path"] == f"/users/{{user_id}}/{other}?day=2026-11-01"


SENT = {"Authorization": "Bearer 0123456789012345678901234567wxyz", "Cookie": "a=hush-cookie", "X-Api-Key": "hush-key"}


def in_full(sandbox: Sandbox) -> Any:
    latest = plain_http.get(f"{sandbox.base_url}/sandbox/state").json()["requests"][0]
    return plain_http.get(f"{sandbox.base_url}/sandbox/requests/{latest['number']}").json()


def test_a_request_in_full_has_both_sides_without_secrets(sandbox: Sandbox) -> None:
    body = {"client_secret": "hush-1", "note": "n", "deep": [{"password": "hush-2"}], "echo": sandbox.client_secret}
    sandbox.next_answers(
        {"status": 201, "json": {"access_token": "hush-3", "a": 1.5}, "headers": {"Set-Cookie": "b=hush-4", "X-A": "1"}}
    )
    plain_http.post(f"{sandbox.base_url}/x?token=hush-5", json=body, headers=SENT | {"Referer": "/y?code=hush-6"})
    found = in_full(sandbox)
    assert "hush" not in str(found)
    assert sandbox.client_secret not in str(found)
    sent, got = dict(found["request"]["headers"]), dict(found["response"]["headers"])
    assert (sent["authorization"], sent["cookie"], sent["x-api-key"]) == ("Bearer …wxyz", "[hidden]", "[hidden]")
    assert (got["x-a"], got["content-type"]) == ("1", "application/json")
    assert json.loads(found["request"]["body"]["text"]) == {
        "client_secret": "[hidden]",
        "note": "n",
        "deep": [{"password": "[hidden]"}],
        "echo": "[hidden]",
    }
    assert found["response"]["body"]["text"] == '{\n  "access_token": "[hidden]",\n  "a": 1.5\n}'


@pytest.mark.parametrize(
    ("content", "kind", "shown"),
    [
        (b"grant_type=x&client_secret=hu%20sh&b=1", "application/x-www-form-urlencoded", '"grant_type": "x"'),
        (b"grant_type", "application/x-www-form-urlencoded", "grant_type"),
        (b'{"access_token": "hush", "a": 1', "application/json", '{"access_token": [hidden], "a": 1'),
        (b"<p>code=hush</p>", "text/html", "<p>code=[hidden]</p>"),
        (b"\xff\xfe", "image/png", "\ufffd\ufffd"),
        (b"[" * 100_000, "application/json", "[["),
        (b"0123456789abcdef0123456789abcdef", "text/plain", "012345…"),
        (b'"0B8E2A64-6c0f-4f5b-8f0e-3d1c2b4a5e02"', "application/json", '"0B8E2A64-6c0f-4f5b-8f0e-3d1c2b4a5e02"'),
    ],
)
def test_bodies_of_any_kind_are_shown_without_secrets(sandbox: Sandbox, content: bytes, kind: str, shown: str) -> None:
    plain_http.post(f"{sandbox.base_url}/x", content=content, headers={"Content-Type": kind})
    body = in_full(sandbox)["request"]["body"]
    assert shown in body["text"]
    assert "hush" not in body["text"].replace(" ", "")
    assert body["size"] == len(content)


def test_what_is_shown_of_a_body_is_bounded(sandbox: Sandbox) -> None:
    sandbox.next_answers({"body": "x y " * 10_000}, {"body": b"x" * 300_000})
    plain_http.get(f"{sandbox.base_url}/x")
    body = in_full(sandbox)["response"]["body"]
    assert (body["size"], len(body["text"]), body["cut"]) == (40_000, 20_000, True)
    plain_http.get(f"{sandbox.base_url}/x")
    assert in_full(sandbox)["response"]["body"] == {"size": 300_000, "text": None, "cut": True}


def test_a_long_body_takes_no_long_time(sandbox: Sandbox) -> None:
    """Each look for a secret by its name ends soon, whatever the text is."""
    for text in ("auth" * 60_000, 'token"' + " " * 250_000, "code='" * 40_000):
        plain_http.post(f"{sandbox.base_url}/x", content=text.encode())
        begun = time.perf_counter()
        assert in_full(sandbox)["request"]["body"]["size"] == len(text)
        assert time.perf_counter() - begun < 10


def test_old_requests_are_not_kept_in_full(sandbox: Sandbox) -> None:
    for _ in range(51):
        plain_http.get(f"{sandbox.base_url}/x")
    assert len(plain_http.get(f"{sandbox.base_url}/sandbox/state").json()["requests"]) == 50
    for number in (1, 52):
        answer = plain_http.get(f"{sandbox.base_url}/sandbox/requests/{number}")
        assert (answer.status_code, answer.json()["error"]) == (404, "this request is not kept any more")
    assert len(sandbox.requests) == 51


def test_bodies_reach_their_operation_whatever_is_injected(sandbox: Sandbox) -> None:
    """The body is read before a fault is given, and is there once more for the operation."""
    basic = httpx.BasicAuth(sandbox.client_id, "sandbox%2Bsecret%2F%2541")
    sandbox.next_answers({"status": None, "delay": 0.01}, to="token")
    grant = iter([b'{"grant_type": ', b'"client_credentials"}'])
    headers = {"Content-Type": "application/json"}
    answer = plain_http.post(f"{sandbox.base_url}/oauth2/token/", auth=basic, content=grant, headers=headers)
    assert answer.status_code == 200
    assert "client_credentials" in in_full(sandbox)["request"]["body"]["text"]
    sandbox.next_answers({"drop": "before"})
    with pytest.raises(httpx.HTTPError):
        plain_http.post(f"{sandbox.base_url}/x", json={"a": 1})
    found = in_full(sandbox)
    assert (found["dropped"], found["response"], json.loads(found["request"]["body"]["text"])) == (True, None, {"a": 1})


def test_a_client_that_hangs_up_while_it_sends_is_no_error(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    head = b"POST /oauth2/token/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nabc"
    with socket.create_connection(("127.0.0.1", int(sandbox.base_url.rpartition(":")[2]))) as connection:
        connection.sendall(head)
        while not sandbox.requests:
            time.sleep(0.01)
    while not (found := plain_http.get(f"{sandbox.base_url}/sandbox/state").json()["requests"][0])["dropped"]:
        time.sleep(0.01)
    assert (found["status"], in_full(sandbox)["request"]["body"]["text"]) == (None, "abc")
    assert caplog.records == []


def test_samples_are_few_and_exact(sandbox: Sandbox) -> None:
    sandbox.plug_in()
    for _ in range(300):
        sandbox.advance(60)
    (car,) = plain_http.get(f"{sandbox.base_url}/sandbox/state").json()["cars"]
    assert [sample[1:] for sample in car["samples"]] == [[40, 11], [79.7, 11], [80, 0], [80, 0]]
    sandbox.unplug()
    sandbox.advance(60)
    (car,) = plain_http.get(f"{sandbox.base_url}/sandbox/state").json()["cars"]
    assert [sample[1:] for sample in car["samples"]][-1] == [80, None]


def test_each_fault_that_is_on_is_said_with_the_control_that_ends_it(sandbox: Sandbox, steer: Any) -> None:
    sandbox.next_answers(503, 503, {"drop": "during", "delay": 2}, {"status": None, "delay": 0.5}, {"body": "<p>"})
    sandbox.next_answers(400, to="token")
    sandbox.fail_at_rate(0.125, 500, {"drop": "before"})
    sandbox.fail_at_rate(1, to="token")
    sandbox.slow_down(0.01)
    wanted = [
        "The next 5 API requests: 503 (2 times), then a dropped connection, 2 s late, "
        "then the usual response, 0.5 s late, then 200 with HTML",
        "The next token request: 400",
        "12.5 % of API requests: 500 or a dropped connection",
        "100 % of token requests: 503",
        "Every response: 0.01 s late",
    ]
    while wanted:
        state = plain_http.get(f"{sandbox.base_url}/sandbox/state").json()
        assert [fault["text"] for fault in state["faults"]] == wanted
        assert state["settings"]["answer"] is None  # none of those that the page offers
        assert steer(state["faults"][0]["off"]).status_code == 200
        del wanted[0]
    assert plain_http.get(f"{sandbox.base_url}/sandbox/state").json()["faults"] == []
    with pytest.raises(ValueError, match='"api" or "token"'):
        sandbox.take_back_answers(to="other")  # type: ignore[arg-type]  # on purpose


def test_all_faults_end_at_once(sandbox: Sandbox) -> None:
    sandbox.next_answers(503, 503)
    sandbox.fail_at_rate(1)
    sandbox.slow_down(60)
    sandbox.clear_faults()
    assert plain_http.get(f"{sandbox.base_url}/api/partners/v2.0/openapi.json").status_code == 200


def test_the_page_has_the_lines_for_both_shells(sandbox: Sandbox) -> None:
    lines = plain_http.get(f"{sandbox.base_url}/sandbox/state").json()["exports"]
    assert f"export EV_ID='{sandbox.electric_vehicle_id}'" in lines["sh"].splitlines()
    assert f"$env:EV_ID = '{sandbox.electric_vehicle_id}'" in lines["PowerShell"].splitlines()
    sandbox.load({"format": "podero-sandbox-world", "version": 1, "users": [{"id": OTHER, **DEVICES}]})
    lines = plain_http.get(f"{sandbox.base_url}/sandbox/state").json()["exports"]
    assert f"export USER_ID='{OTHER}'" in lines["sh"].splitlines()


OTHER = "11111111-1111-4111-8111-111111111111"
DEVICES = {
    "electric_vehicles": [{"id": "22222222-2222-4222-8222-222222222222"}],
    "wallboxes": [{"id": "44444444-4444-4444-8444-444444444444"}],
}


def test_a_session_is_described_although_the_document_has_come_to_demand_more(
    sandbox: Sandbox, steer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Registry.current_hems_session

    def older(registry: Registry, wallbox_id: str) -> Any:
        detail = whole(registry, wallbox_id)
        return detail and {"session": {name: one for name, one in detail["session"].items() if name != "commands_sent"}}

    monkeypatch.setattr(Registry, "current_hems_session", older)
    (box,) = steer({"do": "start_hems_session"}).json()["wallboxes"]
    assert box["description"].startswith("Still running")
