"""The sandbox beyond current sessions: how it errs, what it keeps, and that it keeps to the documents."""

import re
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from podero import NotFoundError, Podero
from podero.sandbox import Sandbox
from podero.sandbox.contract import body_problem, check_response
from podero.sandbox.world import World
from tests import plain_http

USERS = "/api/partners/v2.0/org/{org_id}/users"
BY_EXTERNAL_ID = USERS + "/by-ext-id/{external_id}"
CAR = USERS + "/{user_id}/electric-vehicles/{electric_vehicle_id}"
DEVICE = USERS + "/{user_id}/devices/{device_id}"
HANDBOOK = Path(__file__).parents[2] / "docs"
ALL: Any = {"start": "2000-01-01", "end": "2100-01-01"}


@pytest.fixture
def raw(sandbox: Sandbox) -> Any:
    """A plain httpx client with a valid token; paths start at the organization."""
    with plain_http.Client(base_url=f"{sandbox.base_url}/api/partners/v2.0/org/{sandbox.org_id}") as client:
        answer = client.post(
            f"{sandbox.base_url}/api/partners/v2.0/auth/token",
            json={"grant_type": "password", "username": sandbox.username, "password": sandbox.password},
        )
        client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        yield client


def car(sandbox: Sandbox) -> str:
    return f"/users/{sandbox.user_id}/electric-vehicles/{sandbox.electric_vehicle_id}"


def test_every_operation_of_the_handbook_is_played(sandbox: Sandbox) -> None:
    user, vehicle, box = sandbox.user_id, sandbox.electric_vehicle_id, sandbox.wallbox_id
    with Podero(**sandbox.client_options) as podero:
        podero.ev_sessions.current(user, vehicle)
        podero.ev_sessions.list(user, vehicle, **ALL)
        podero.hems_sessions.list(user, box, **ALL)
        api = podero.api
        api.user_electric_vehicles.boost_electric_vehicle(user, vehicle)
        api.user_electric_vehicles.cancel_electric_vehicle_boost(user, vehicle)
        api.wallbox_hems_sessions.get_wallbox_hems_session(user, box, 1000)
        api.wallbox_hems_sessions.get_current_wallbox_hems_session(user, box)
        api.users.get_user_by_external_id(sandbox.external_id)
        api.users.list_users()
        api.user_electric_vehicles.list_electric_vehicles(user)
        api.user_electric_vehicles.get_electric_vehicle(user, vehicle)
        api.electric_vehicle_charge_policies.get_ev_charge_policy(user, vehicle)
        api.user_devices.update_device(user, vehicle, body={"comment": "x"})
        api.devices.get_devices_savings(start_datetime="2026-10-01T00:00:00Z", end_datetime="2026-11-01T00:00:00Z")
    played = {name for name, count in sandbox.counters.items() if count} - {"api_requests", "token_requests"}
    called = re.findall(r"podero\.api\.\w+\.(\w+)\(", "".join(page.read_text() for page in HANDBOOK.glob("*.md")))
    assert played >= set(called)
    assert played >= {"get_current_ev_session", "list_ev_sessions", "list_wallbox_hems_sessions"}


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/users"),
        ("GET", "/users/by-ext-id/x"),
        ("GET", "/users/{user}/electric-vehicles"),
        ("GET", "{car}"),
        ("GET", "{car}/sessions"),
        ("POST", "{car}/boost"),
        ("DELETE", "{car}/boost"),
        ("GET", "{car}/charge-policy"),
        ("PATCH", "/users/{user}/devices/{user}"),
        ("GET", "/devices/savings"),
        ("GET", "/users/{user}/wallboxes/{box}/hems-sessions/current"),
        ("GET", "/users/{user}/wallboxes/{box}/hems-sessions/1"),
    ],
)
def test_each_needs_a_token_and_the_right_organization(raw: Any, sandbox: Sandbox, method: str, path: str) -> None:
    path = path.format(user=sandbox.user_id, car=car(sandbox), box=sandbox.wallbox_id)
    foreign = f"{sandbox.base_url}/api/partners/v2.0/org/{sandbox.user_id}{path}"
    assert raw.request(method, foreign).status_code == 403
    del raw.headers["Authorization"]
    assert raw.request(method, path).json() == {"detail": "Unauthorized"}


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/users?include_deleted=perhaps", ["query", "include_deleted"]),
        ("/users/x/electric-vehicles", ["path", "user_id"]),
        ("{car}/sessions", ["query", "from"]),
        ("{car}/sessions?from=2026-01-01&to=2026-01-02&limit=500", ["query", "limit"]),
        ("/devices/savings", ["query", "start_datetime"]),
        ("/devices/savings?start_datetime=2026-01-01T00:00:00", ["query", "start_datetime"]),
        ("/users/{user}/wallboxes/{box}/hems-sessions/first", ["path", "session_id"]),
    ],
)
def test_bad_requests_are_422(raw: Any, sandbox: Sandbox, path: str, place: list[str]) -> None:
    answer = raw.get(path.format(user=sandbox.user_id, car=car(sandbox), box=sandbox.wallbox_id))
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["loc"] == place


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"[]", ["body", ""]),
        (b'{"comment": 5}', ["body", "comment"]),
        (b"{", ["body", ""]),
        (b"\xff", ["body", ""]),
        (b"[" * 100_000, ["body", ""]),
    ],
)
def test_a_body_that_is_none_is_422(raw: Any, sandbox: Sandbox, content: bytes, place: list[str]) -> None:
    answer = raw.patch(f"/users/{sandbox.user_id}/devices/{sandbox.electric_vehicle_id}", content=content)
    assert (answer.status_code, answer.json()["detail"][0]["loc"]) == (422, place)


@pytest.mark.parametrize("content", [b"", b"{}", b'{"comment": null}', b'{"is_authenticated": null, "id": 5}'])
def test_every_body_that_the_document_allows_is_taken(raw: Any, sandbox: Sandbox, content: bytes) -> None:
    """A body is not required, its fields may be null, and fields that the document does not have are ignored."""
    for device in (sandbox.electric_vehicle_id, sandbox.wallbox_id):
        assert raw.patch(f"/users/{sandbox.user_id}/devices/{device}", content=content).status_code == 200
    answer = raw.get(car(sandbox))
    assert (answer.status_code, answer.json()["id"]) == (200, sandbox.electric_vehicle_id)


@pytest.mark.parametrize("write", [str.upper, lambda text: text.replace("-", "")], ids=["upper", "bare"])
def test_ids_may_be_written_in_any_form(raw: Any, sandbox: Sandbox, write: Any) -> None:
    user, vehicle = write(sandbox.user_id), write(sandbox.electric_vehicle_id)
    for rest in ("", "/charge-policy", "/sessions/current"):
        assert raw.get(f"/users/{user}/electric-vehicles/{vehicle}{rest}").status_code == 200


@pytest.mark.parametrize(
    ("path", "methods"),
    [
        ("{car}/boost", {"POST", "DELETE"}),
        ("{car}", {"GET", "HEAD"}),
        ("/users/{user}/devices/{user}", {"PATCH"}),
        ("/users/by-ext-id/a/b", {"GET", "HEAD"}),
    ],
)
@pytest.mark.parametrize("method", ["OPTIONS", "PUT", "TRACE"])
def test_a_wrong_method_is_told_all_that_there_are(
    raw: Any, sandbox: Sandbox, path: str, methods: set[str], method: str
) -> None:
    answer = raw.request(method, path.format(user=sandbox.user_id, car=car(sandbox)))
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == methods


def test_head_is_answered_like_get(raw: Any, sandbox: Sandbox) -> None:
    answer = raw.head(car(sandbox))
    assert (answer.status_code, answer.content) == (200, b"")
    assert sandbox.counters["get_electric_vehicle"] == 1


def test_users_are_found_by_any_text(raw: Any, sandbox: Sandbox) -> None:
    assert raw.get(f"/users/by-ext-id/{sandbox.external_id}").json()["id"] == sandbox.user_id
    assert raw.get("/users/by-ext-id/a%2Fb%3Fc").status_code == 404
    assert raw.get("/users/by-ext-id/electric-vehicles").status_code == 404


def test_a_session_is_in_the_listing_once_the_car_is_unplugged(sandbox: Sandbox) -> None:
    with Podero(**sandbox.client_options) as podero:
        ids = sandbox.user_id, sandbox.electric_vehicle_id
        before = podero.ev_sessions.list(*ids, **ALL)
        sandbox.plug_in()
        sandbox.advance(3600)
        running = podero.ev_sessions.current(*ids)
        assert podero.ev_sessions.list(*ids, **ALL) == before
        sandbox.unplug()
        ended = podero.ev_sessions.list(*ids, **ALL)
        assert running is not None
        assert (ended.total, ended.items[0].id) == (before.total + 1, running.id)
        assert (ended.items[0].session_outcome, ended.items[0].energy_charged_kwh) == ("user_unplugged_early", 11.0)
        assert ended.items[0].unplug_time == sandbox.world.now.replace(microsecond=0)
        sandbox.plug_in(session_outcome="boosted")
        sandbox.unplug()
        assert podero.ev_sessions.list(*ids, **ALL).items[0].session_outcome == "boosted"


def test_the_listing_has_pages_and_days(sandbox: Sandbox) -> None:
    for number in range(230):
        sandbox.world.add_ev_session(id=f"00000000-0000-4000-8000-{number:012}")
    with Podero(**sandbox.client_options) as podero:
        ids = sandbox.user_id, sandbox.electric_vehicle_id
        page = podero.ev_sessions.list(*ids, **ALL, limit=100, offset=200)
        assert (len(page), page.total, page.has_next) == (53, 253, False)
        assert len({session.id for session in podero.ev_sessions.iter(*ids, **ALL)}) == 253
        assert podero.ev_sessions.list(*ids, start="2000-01-01", end="2000-12-31").total == 0


def test_completed_sessions_lie_in_the_past() -> None:
    world = World(ev_sessions=3)
    sessions = world.ev_sessions(world.now.date().replace(year=2000), world.now.date())
    assert len(sessions) == 3
    assert all(session["unplug_time"] < world.now.isoformat() for session in sessions)


def test_no_two_hems_sessions_run_at_once(sandbox: Sandbox) -> None:
    with pytest.raises(RuntimeError, match="no HEMS session is running"):
        sandbox.registry.end_hems_session()
    sandbox.registry.start_hems_session()
    with pytest.raises(RuntimeError, match="running already"):
        sandbox.registry.start_hems_session()


def test_it_starts_anew_on_reset(sandbox: Sandbox) -> None:
    sandbox.registry.lifecycle_error = "x"
    sandbox.registry.boost()
    sandbox.registry.update(sandbox.user_id, sandbox.electric_vehicle_id, {"comment": "x"})
    sandbox.reset()
    vehicle = sandbox.registry.vehicle()
    assert (vehicle["lifecycle_error"], vehicle["boost_for_next_session"], vehicle["comment"]) == (None, False, None)


def two_users() -> dict[str, Any]:
    return {
        "format": "podero-sandbox-world",
        "version": 1,
        "users": [
            {
                "id": str(UUID(int=number)),
                "external_id": f"K/{number}",
                "electric_vehicles": [{"id": str(UUID(int=10 * number))}],
                "wallboxes": [{"id": str(UUID(int=100 * number))}],
            }
            for number in (1, 2)
        ],
    }


def test_each_user_of_a_world_has_devices_of_their_own() -> None:
    with Sandbox(world=two_users()) as sandbox, Podero(**sandbox.client_options) as podero:
        assert sandbox.external_id == "K/1"
        assert [user.external_user_id for user in podero.api.users.list_users()] == ["K/1", "K/2"]
        second = podero.api.users.get_user_by_external_id("K/2")
        (vehicle,) = podero.api.user_electric_vehicles.list_electric_vehicles(second.id)
        assert vehicle.id == UUID(int=20)
        with pytest.raises(NotFoundError):
            podero.api.user_electric_vehicles.get_electric_vehicle(sandbox.user_id, vehicle.id)
        with pytest.raises(NotFoundError):
            podero.api.user_devices.update_device(sandbox.user_id, vehicle.id, body={"comment": "x"})
        podero.api.user_electric_vehicles.boost_electric_vehicle(second.id, vehicle.id)
        sandbox.registry.start_hems_session(wallbox_id=UUID(int=200))
        cars, hems = podero.api.user_electric_vehicles, podero.api.wallbox_hems_sessions
        assert cars.get_electric_vehicle(second.id, vehicle.id).boost_for_next_session is True
        assert cars.list_electric_vehicles(sandbox.user_id)[0].boost_for_next_session is False
        assert hems.get_current_wallbox_hems_session(second.id, UUID(int=200)).session is not None
        assert hems.get_current_wallbox_hems_session(sandbox.user_id, sandbox.wallbox_id).session is None


def test_a_world_without_external_ids_has_none() -> None:
    world = two_users()
    for user in world["users"]:
        del user["external_id"]
    with Sandbox(world=world) as sandbox, Podero(**sandbox.client_options) as podero:
        assert sandbox.external_id == ""
        assert [user.external_user_id for user in podero.api.users.list_users()] == [None, None]


def test_ended_sessions_and_external_ids_are_part_of_a_saved_world(tmp_path: Path) -> None:
    with Sandbox() as sandbox:
        sandbox.plug_in()
        sandbox.unplug()
        before = sandbox.world.ev_sessions(date(2000, 1, 1), date(2100, 1, 1))
        sandbox.save(tmp_path / "world.json")
    with Sandbox(world=tmp_path / "world.json") as again:
        after = again.world.ev_sessions(date(2000, 1, 1), date(2100, 1, 1))
        assert [session | known for session, known in zip(after, before, strict=True)] == after
        assert again.external_id == "customer-1001"


def test_an_ended_session_that_breaks_the_document_is_refused() -> None:
    world = two_users()
    world["users"][1]["electric_vehicles"][0]["sessions"] = [{"id": 5}]
    with pytest.raises(ValueError, match=r"at `\$\.users\[1\]\.electric_vehicles\[0\]\.sessions\[0\]"):
        Sandbox(world=world)


def test_its_answers_are_held_against_both_documents() -> None:
    check_response(USERS, [])
    for path, body in (
        (USERS, {}),
        (BY_EXTERNAL_ID, {"id": "x"}),
        (CAR + "/sessions", {"total": 1, "items": [{}]}),
        (CAR, {"created_at": "yesterday"}),
    ):
        with pytest.raises(AssertionError, match="does not match the document: GET"):
            check_response(path, body)
    with pytest.raises(AssertionError, match="does not match the document: POST"):
        check_response(CAR + "/boost", {"state": 5}, method="POST", status=409)
    assert body_problem("PATCH", DEVICE, {"comment": None}) is None
    assert body_problem("PATCH", DEVICE, {"is_authenticated": "x"}) is not None
