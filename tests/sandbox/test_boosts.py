"""Boosts as the sandbox plays them: at once or in the next session, refused with state and reason."""

from typing import Any

import pytest

from podero import ConflictError
from podero.sandbox import Sandbox


@pytest.fixture
def car(sandbox: Sandbox) -> tuple[str, str]:
    return sandbox.user_id, sandbox.electric_vehicle_id


def state(client: Any, car: tuple[str, str]) -> tuple[Any, Any]:
    vehicle = client.api.user_electric_vehicles.get_electric_vehicle(*car)
    return vehicle.boost_state, vehicle.boost_for_next_session


def test_a_vehicle_that_is_plugged_in_is_boosted_at_once(client: Any, sandbox: Sandbox, car: tuple[str, str]) -> None:
    sandbox.plug_in()
    assert client.api.user_electric_vehicles.boost_electric_vehicle(*car) is None
    assert state(client, car) == ("requested", False)
    sandbox.advance(60)
    assert state(client, car) == ("ongoing", False)
    sandbox.unplug()
    assert state(client, car) == ("available", False)
    assert (sandbox.requests[-1].method, sandbox.counters["boost_electric_vehicle"]) == ("GET", 1)


def test_a_vehicle_that_is_not_is_boosted_in_its_next_session(
    client: Any, sandbox: Sandbox, car: tuple[str, str]
) -> None:
    client.api.user_electric_vehicles.boost_electric_vehicle(*car)
    client.api.user_electric_vehicles.boost_electric_vehicle(*car)
    assert state(client, car) == ("available", True)
    sandbox.plug_in()
    assert state(client, car) == ("requested", False)


def test_a_boost_of_the_next_session_can_be_called_off(client: Any, sandbox: Sandbox, car: tuple[str, str]) -> None:
    client.api.user_electric_vehicles.boost_electric_vehicle(*car)
    assert client.api.user_electric_vehicles.cancel_electric_vehicle_boost(*car) is None
    client.api.user_electric_vehicles.cancel_electric_vehicle_boost(*car)
    assert (sandbox.requests[-1].method, sandbox.requests[-1].path[-6:]) == ("DELETE", "/boost")
    sandbox.plug_in()
    assert state(client, car) == ("available", False)


def test_a_boost_that_runs_is_not_called_off(client: Any, sandbox: Sandbox, car: tuple[str, str]) -> None:
    sandbox.plug_in()
    client.api.user_electric_vehicles.boost_electric_vehicle(*car)
    sandbox.advance(60)
    client.api.user_electric_vehicles.cancel_electric_vehicle_boost(*car)
    assert state(client, car) == ("ongoing", False)


def test_a_second_boost_is_refused_with_state_and_reason(client: Any, sandbox: Sandbox, car: tuple[str, str]) -> None:
    sandbox.plug_in()
    client.api.user_electric_vehicles.boost_electric_vehicle(*car)
    with pytest.raises(ConflictError) as caught:
        client.api.user_electric_vehicles.boost_electric_vehicle(*car)
    error = caught.value
    assert (error.state, error.reason, error.status_code) == ("requested", "already_charging", 409)
    assert (error.method, error.body) == ("POST", {"state": "requested", "reason": "already_charging"})
    assert "requested: already_charging" in str(error)


def test_a_full_vehicle_is_not_boosted(client: Any, sandbox: Sandbox, car: tuple[str, str]) -> None:
    sandbox.plug_in()
    sandbox.advance(24 * 3600)
    assert state(client, car) == ("unavailable", False)
    with pytest.raises(ConflictError) as caught:
        client.api.user_electric_vehicles.boost_electric_vehicle(*car)
    assert (caught.value.state, caught.value.reason) == ("unavailable", "fully_charged")


def test_the_hems_session_that_ends_is_in_the_listing(client: Any, sandbox: Sandbox) -> None:
    """With what the caller changed; the running one has decisions and commands."""
    sandbox.registry.start_hems_session(commands_sent=3)
    running = client.api.wallbox_hems_sessions.get_current_wallbox_hems_session(sandbox.user_id, sandbox.wallbox_id)
    assert len(running.session.commands) == 3
    sandbox.registry.end_hems_session(outcome="aborted")
    days = {"start": sandbox.world.now, "end": sandbox.world.now}
    (ended,) = client.hems_sessions.list(sandbox.user_id, sandbox.wallbox_id, **days)
    assert (ended.outcome, ended.commands_sent) == ("aborted", 3)


def test_a_hems_session_charges_from_the_sun_while_it_runs(client: Any, sandbox: Sandbox) -> None:
    """What its end says fits what it did; a field that the caller set stays."""
    box = sandbox.user_id, sandbox.wallbox_id
    days = {"start": sandbox.world.now, "end": sandbox.world.now}

    def ended() -> Any:
        return client.hems_sessions.list(*box, **days)[0]

    sandbox.registry.start_hems_session()
    sandbox.registry.end_hems_session()
    assert (ended().outcome, ended().energy_from_solar_kwh, ended().savings_eur) == ("aborted", None, None)
    sandbox.registry.start_hems_session(savings_eur=None)
    sandbox.advance(1800)
    running = client.api.wallbox_hems_sessions.get_current_wallbox_hems_session(*box).session
    assert (running.session.energy_from_solar_kwh, running.session.savings_eur) == (1, None)
    same = client.api.wallbox_hems_sessions.get_wallbox_hems_session(*box, running.session.id)
    assert same.session.energy_from_solar_kwh == 1
    sandbox.advance(9 * 3600)
    sandbox.registry.end_hems_session()
    assert (ended().outcome, ended().final_hems_state, ended().energy_from_solar_kwh) == (
        "charged_from_solar",
        "finished",
        12,
    )
