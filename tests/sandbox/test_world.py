"""The sandbox's world: time that runs, several users, JSON files; and faults now and then."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest

from podero import NotFoundError, Podero, TokenError
from podero.sandbox import Answer, Sandbox
from podero.sandbox.world import World
from tests import plain_http

USER = "11111111-1111-4111-8111-111111111111"
CAR = "22222222-2222-4222-8222-222222222222"
SECOND_CAR = "33333333-3333-4333-8333-333333333333"
WALLBOX = "44444444-4444-4444-8444-444444444444"


@attrs.define
class Clock:
    """Real seconds as a test wants them."""

    seconds: float = 1000.0

    def __call__(self) -> float:
        return self.seconds


def small_world() -> dict[str, Any]:
    return {
        "format": "podero-sandbox-world",
        "version": 1,
        "now": "2026-11-20T18:00:00+01:00",
        "users": [
            {
                "id": USER,
                "electric_vehicles": [
                    {"id": CAR, "battery_kwh": 100, "charge_power_kw": 22, "initial_soc_pct": 20, "target_soc_pct": 90},
                    {"id": SECOND_CAR},
                ],
                "wallboxes": [{"id": WALLBOX, "hems_sessions": []}],
            },
            {"id": SECOND_CAR.replace("3", "5")},
        ],
    }


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def hurried(clock: Clock) -> Iterator[Sandbox]:
    """A sandbox whose time runs 600 times as fast as the clock's."""
    with Sandbox(speed=600, clock=clock) as sandbox:
        yield sandbox


class TestSpeed:
    def test_a_night_passes_in_a_minute(self, hurried: Sandbox, clock: Clock, make_client: Callable[..., Any]) -> None:
        client = make_client(**hurried.client_options)
        start = hurried.world.now
        hurried.plug_in()
        clock.seconds += 6
        session = client.ev_sessions.current(hurried.user_id, hurried.electric_vehicle_id)
        assert session.energy_charged_kwh == 11
        clock.seconds += 54
        assert (hurried.world.now - start).total_seconds() == 36_000
        session = client.ev_sessions.current(hurried.user_id, hurried.electric_vehicle_id)
        assert (session.energy_charged_kwh, session.final_soc_pct) == (24, 80)

    def test_many_looks_give_what_one_look_gives(self, hurried: Sandbox, clock: Clock) -> None:
        hurried.plug_in()
        for _ in range(6000):
            clock.seconds += 0.001
            hurried.world.current_session(include_hidden=False)
        session = hurried.world.current_session(include_hidden=False)
        assert session is not None
        assert session["energy_charged_kwh"] == 11

    def test_it_can_be_changed_and_time_is_not_lost(self, clock: Clock) -> None:
        world = World(speed=60, clock=clock)
        start = world.now
        clock.seconds += 10
        world.speed = 0
        clock.seconds += 1000
        world.advance(1)
        assert world.speed == 0
        assert (world.now - start).total_seconds() == 601

    def test_time_stands_still_unless_something_else_is_said(self, clock: Clock) -> None:
        world = World(clock=clock)
        start = world.now
        clock.seconds += 1e6
        assert world.now == start

    @pytest.mark.parametrize("speed", [-1, 100_001, float("nan"), float("inf")])
    def test_impossible_speeds_are_refused(self, speed: float) -> None:
        with pytest.raises(ValueError, match="speed must be from 0"):
            Sandbox(speed=speed)
        world = World()
        with pytest.raises(ValueError, match="speed must be from 0"):
            world.speed = speed
        assert world.speed == 0


def test_the_deadline_can_be_waited_for() -> None:
    world = World(now=datetime(2026, 11, 20, 18, tzinfo=UTC))
    with pytest.raises(RuntimeError, match="no deadline in the future"):
        world.advance_to_deadline()
    world.plug_in()
    world.advance_to_deadline()
    assert world.now == datetime(2026, 11, 21, 3, tzinfo=UTC)
    with pytest.raises(RuntimeError, match="no deadline in the future"):
        world.advance_to_deadline()
    with pytest.raises(ValueError, match="a year"):
        world.advance(1e12)


@pytest.mark.parametrize("deadline", [None, "soon", "2030-01-01T00:00:00"])
def test_a_deadline_of_no_use_is_none(deadline: str | None) -> None:
    world = World()
    world.plug_in(charge_deadline=deadline)
    with pytest.raises(RuntimeError, match="no deadline in the future"):
        world.advance_to_deadline()


def test_fields_that_are_null_on_purpose_do_not_stop_the_charging() -> None:
    world = World()
    world.plug_in(energy_charged_kwh=None, initial_soc_pct=None, target_soc_pct=None)
    world.advance(3600)
    session = world.current_session(include_hidden=True)
    assert session is not None
    assert (session["energy_charged_kwh"], session["initial_soc_pct"]) == (11, None)


class TestFile:
    def test_a_world_goes_on_where_it_was_saved(self, tmp_path: Path, make_client: Callable[..., Any]) -> None:
        with Sandbox() as before:
            before.plug_in(session_outcome="boosted")
            before.advance(3600)
            before.world.add_hems_session(outcome="aborted")
            before.save(tmp_path / "world.json")
            saved = before.world.now
        with Sandbox(world=tmp_path / "world.json") as after:
            client = make_client(**after.client_options)
            session = client.ev_sessions.current(after.user_id, after.electric_vehicle_id)
            assert (session.energy_charged_kwh, session.session_outcome) == (11, "boosted")
            assert after.world.now == saved
            page = client.hems_sessions.list(after.user_id, after.wallbox_id, start="2020-01-01", end=saved)
            assert (page.total, page[0].outcome) == (20, "aborted")
            after.advance(3600)
            assert client.ev_sessions.current(after.user_id, after.electric_vehicle_id).energy_charged_kwh == 22
            after.reset()
            assert after.world.now == saved

    def test_several_users_and_cars(self, make_client: Callable[..., Any]) -> None:
        with Sandbox(world=small_world()) as sandbox:
            client = make_client(**sandbox.client_options)
            assert (sandbox.user_id, sandbox.electric_vehicle_id, sandbox.wallbox_id) == (USER, CAR, WALLBOX)
            assert sandbox.world.now == datetime(2026, 11, 20, 17, tzinfo=UTC)
            sandbox.plug_in(electric_vehicle_id=SECOND_CAR)
            sandbox.plug_in()
            sandbox.advance(3600)
            energies = [client.ev_sessions.current(USER, car).energy_charged_kwh for car in (CAR, SECOND_CAR)]
            assert energies == [22, 11]
            sandbox.unplug(electric_vehicle_id=SECOND_CAR)
            assert client.ev_sessions.current(USER, SECOND_CAR) is None
            assert client.ev_sessions.current(USER, CAR.upper()) is not None
            with pytest.raises(LookupError, match="no electric vehicle"):
                sandbox.plug_in(electric_vehicle_id=WALLBOX)
            with pytest.raises(LookupError, match="no wallbox"):
                sandbox.world.add_hems_session(wallbox_id=CAR)

    def test_the_car_of_another_user_is_not_found(self, make_client: Callable[..., Any]) -> None:
        with Sandbox(world=small_world()) as sandbox:
            client = make_client(**sandbox.client_options)
            path = f"/api/partners/v2.0/org/{sandbox.org_id}/users/{SECOND_CAR.replace('3', '5')}"
            for rest in (f"electric-vehicles/{CAR}/sessions/current", f"wallboxes/{WALLBOX}/hems-sessions"):
                with pytest.raises(NotFoundError):
                    client.request("GET", f"{path}/{rest}", params={"from": "2026-01-01", "to": "2026-01-02"})

    def test_a_world_without_a_time_starts_now(self) -> None:
        before = datetime.now(UTC)
        world = small_world() | {"now": None}
        assert before <= Sandbox(world=world).world.now <= datetime.now(UTC)

    def test_it_can_be_loaded_while_the_sandbox_runs(self, sandbox: Sandbox) -> None:
        with Sandbox() as running:
            with pytest.raises(ValueError, match="the world is not a valid sandbox world"):
                running.load({})
            assert running.user_id == sandbox.user_id
            running.load(small_world())
            assert running.user_id == USER
            running.reset()
            assert running.user_id == sandbox.user_id

    def test_what_was_given_is_not_changed(self) -> None:
        given = small_world()
        sandbox = Sandbox(world=given)
        sandbox.plug_in()
        assert given == small_world()
        sandbox.reset()
        assert sandbox.world.cars()[0].session is None

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            ({"format": "other"}, "another kind of file"),
            ({"version": 2}, "reads version 1, not '2'"),
            ({"version": True}, "reads version 1"),
            ({"now": "2026-11-20T18:00:00"}, "$.now"),
            ({"now": "9999-12-31T23:00:00Z"}, "from 1970 to 2999"),
            ({"users": []}, "$.users"),
            ({"users": [{"id": USER}]}, "the first user needs an electric vehicle and a wallbox"),
            ({"users": 5}, "Expected `array`, got `int` - at `$.users`"),
            ({"org_id": "x"}, "Invalid UUID - at `$.org_id`"),
            ({"org_id": USER}, "appears twice - at `$.users[0].id`"),
            ({"more": 1}, "unknown field `more`"),
        ],
    )
    def test_what_is_wrong_is_said(self, tmp_path: Path, change: dict[str, Any], said: str) -> None:
        path = tmp_path / "world.json"
        path.write_text(json.dumps(small_world() | change), "utf-8")
        with pytest.raises(ValueError, match=r"world\.json is not a valid sandbox world: ") as caught:
            Sandbox(world=path)
        assert said in str(caught.value)
        assert "\n" not in str(caught.value)

    @pytest.mark.parametrize(
        ("device", "change", "said"),
        [
            ("electric_vehicles", {"initial_soc_pct": 101}, "$.users[0].electric_vehicles[0].initial_soc_pct"),
            ("electric_vehicles", {"battery_kwh": 0}, "$.users[0].electric_vehicles[0].battery_kwh"),
            ("electric_vehicles", {"id": SECOND_CAR}, "$.users[0].electric_vehicles[1].id"),
            ("electric_vehicles", {"session": {}}, "'id' is a required property - at `$.users[0].electric_vehicles[0]"),
            ("wallboxes", {"hems_sessions": [{"id": "x"}]}, "at `$.users[0].wallboxes[0].hems_sessions[0]"),
        ],
    )
    def test_so_is_what_is_wrong_with_a_device(self, device: str, change: dict[str, Any], said: str) -> None:
        world = small_world()
        world["users"][0][device][0] |= change
        with pytest.raises(ValueError, match="not a valid sandbox world") as caught:
            Sandbox(world=world)
        assert said in str(caught.value)

    @pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000])
    def test_what_is_no_world_at_all(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "world.json").write_bytes(content)
        with pytest.raises(ValueError, match="not a valid sandbox world"):
            Sandbox(world=tmp_path / "world.json")

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            Sandbox(world=tmp_path / "nothing.json")

    def test_added_sessions_have_ids_of_their_own(self) -> None:
        world = World(hems_sessions=0)
        world.add_hems_session(id=7)
        world.add_hems_session()
        assert [session["id"] for session in world.data().users[0].wallboxes[0].hems_sessions] == [8, 7]


class TestNowAndThen:
    def statuses(self, sandbox: Sandbox, count: int) -> list[int]:
        with plain_http.Client(base_url=sandbox.base_url) as client:
            return [client.get("/api/partners/v2.0/openapi.json").status_code for _ in range(count)]

    def test_a_share_of_the_requests_fails(self, sandbox: Sandbox) -> None:
        sandbox.fail_at_rate(0.3, 503, {"status": 418}, seed=1)
        found = self.statuses(sandbox, 200)
        assert set(found) == {200, 503, 418}
        assert 30 < 200 - found.count(200) < 90
        assert sandbox.counters["injected"] == 200 - found.count(200)
        sandbox.fail_at_rate(0)
        assert set(self.statuses(sandbox, 20)) == {200}

    def test_the_same_seed_gives_the_same_faults(self, sandbox: Sandbox) -> None:
        runs = []
        for _ in range(2):
            sandbox.fail_at_rate(0.5, seed=7)
            runs.append(self.statuses(sandbox, 30))
        assert runs[0] == runs[1]

    def test_queued_answers_come_first(self, sandbox: Sandbox) -> None:
        sandbox.fail_at_rate(1, 503)
        sandbox.next_answers(418)
        assert self.statuses(sandbox, 2) == [418, 503]

    def test_token_requests_can_fail_alone(self, sandbox: Sandbox) -> None:
        sandbox.fail_at_rate(1, to="token")
        assert self.statuses(sandbox, 1) == [200]
        with Podero(**sandbox.client_options, max_attempts=1) as podero, pytest.raises(TokenError):
            podero.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)

    def test_every_answer_can_be_late(self, sandbox: Sandbox) -> None:
        sandbox.slow_down(5)
        with pytest.raises(httpx.ReadTimeout):
            plain_http.get(f"{sandbox.base_url}/x", timeout=0.2)
        sandbox.slow_down(0)
        assert plain_http.get(f"{sandbox.base_url}/x", timeout=2).status_code == 404

    def test_nonsense_is_refused(self, sandbox: Sandbox) -> None:
        with pytest.raises(ValueError, match="from 0 to 1"):
            sandbox.fail_at_rate(1.5)
        with pytest.raises(ValueError, match="0 or more seconds"):
            sandbox.slow_down(-1)
        with pytest.raises(ValueError, match='"api" or "token"'):
            sandbox.fail_at_rate(1, Answer(), to="other")  # type: ignore[arg-type]  # on purpose
