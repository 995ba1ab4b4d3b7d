"""Electric vehicles: listed or fetched by id; known in part, so everything may be missing and nothing is lost."""

import logging
from typing import Any

import pytest

from podero import APIResponseError, DeviceStatus, ElectricVehicle, NotFoundError, PriceZone
from podero.sandbox import Sandbox
from tests import wire

OTHER = "55555555-2222-4333-8444-555555555555"


def test_the_listing_leads_to_the_vehicle(client: Any, sandbox: Sandbox) -> None:
    (vehicle,) = client.electric_vehicles.list(sandbox.user_id)
    assert isinstance(vehicle, ElectricVehicle)
    assert str(vehicle.id) == sandbox.electric_vehicle_id
    assert client.electric_vehicles.get(sandbox.user_id, vehicle.id) == vehicle


def test_all_fields_are_read(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers({"json": wire.VEHICLE})
    vehicle = client.electric_vehicles.get(sandbox.user_id, sandbox.electric_vehicle_id)
    assert vehicle.to_dict() == wire.VEHICLE
    assert vehicle.monitoring_status is DeviceStatus.WARNING
    assert vehicle.price_zone is PriceZone.AT
    assert vehicle.inverter_forced_mode_since.year == 1
    assert vehicle.device_model.device_type.short_name == "EV"
    assert vehicle.device_model.to_dict() == wire.VEHICLE["device_model"]
    assert vehicle.device_model.device_type.to_dict() == wire.VEHICLE["device_model"]["device_type"]
    assert vehicle.owner.to_dict() == wire.VEHICLE["owner"]


def test_everything_may_be_missing_or_null(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers({"json": [{}, dict.fromkeys(wire.VEHICLE)]})
    absent, null = client.electric_vehicles.list(sandbox.user_id)
    assert absent == null == ElectricVehicle()


def test_what_else_the_api_sends_is_kept_at_every_level(client: Any, sandbox: Sandbox) -> None:
    sent = {
        "battery_kwh": 60,
        "boost_state": {"state": "new"},
        "price_zone": "XX",
        "device_model": {"trim": "s", "device_type": {"icon": None}},
        "owner": {"additional": {"id": 1}},
    }
    sandbox.next_answers({"json": [sent]})
    (vehicle,) = client.electric_vehicles.list(sandbox.user_id)
    assert vehicle.additional == {"battery_kwh": 60}
    assert vehicle.device_model.additional == {"trim": "s"}
    assert vehicle.device_model.device_type.additional == {"icon": None}
    assert vehicle.owner.additional == {"additional": {"id": 1}}
    assert vehicle.boost_state == {"state": "new"}
    shown = vehicle.to_dict()
    assert (shown["battery_kwh"], shown["device_model"]["trim"], shown["price_zone"]) == (60, "s", "XX")
    assert shown["owner"]["additional"] == {"id": 1}
    assert {vehicle: 1}[vehicle] == 1


def test_additional_fields_that_were_made_up_do_not_hide_known_ones() -> None:
    assert ElectricVehicle(comment="mine", additional={"comment": "theirs", "x": 1}).to_dict()["comment"] == "mine"


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ([None], "$[0]"),
        ({}, "$"),
        ([{"id": "x"}], "$[0].id"),
        ([{}, {"owner": []}], "$[1].owner"),
        ([{"device_model": {"device_type": {"short_name": 1}}}], "$[0].device_model.device_type.short_name"),
        ([{"charge_target_min": 50.5}], "$[0].charge_target_min"),
        ([{"created_at": "yesterday"}], "$[0].created_at"),
        ([{"price_zone": 5}], "$[0].price_zone"),
    ],
)
def test_what_does_not_fit_is_an_error_with_its_place(client: Any, sandbox: Sandbox, body: Any, path: str) -> None:
    sandbox.next_answers({"json": body})
    with pytest.raises(APIResponseError) as caught:
        client.electric_vehicles.list(sandbox.user_id)
    assert caught.value.path == path


def test_numbers_and_times_in_other_notations_are_read(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers({"json": {"charge_target_min": 50.0, "created_at": "2026-10-30T18:00:00"}})
    vehicle = client.electric_vehicles.get(sandbox.user_id, sandbox.electric_vehicle_id)
    assert vehicle.charge_target_min == 50
    assert vehicle.created_at.isoformat() == "2026-10-30T18:00:00+00:00"


def test_an_error_of_a_vehicle_is_an_attribute_and_one_warning(
    client: Any, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox.registry.lifecycle_error = "token\nexpired"
    with caplog.at_level(logging.WARNING, "podero.answers"):
        vehicle = client.electric_vehicles.get(sandbox.user_id, sandbox.electric_vehicle_id)
    assert (vehicle.lifecycle_state, vehicle.lifecycle_error) == ("error", "token\nexpired")
    (record,) = caplog.records
    assert record.name == "podero.answers"
    assert r"token\nexpired" in record.getMessage()
    assert f"GET /api/partners/v2.0/org/{sandbox.org_id}" in record.getMessage()


def test_a_listing_with_many_errors_is_one_warning_of_one_line(
    client: Any, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox.next_answers({"json": [{"lifecycle_error": f"{'long ' * 200}\n{number}"} for number in range(9)] + [{}]})
    with caplog.at_level(logging.WARNING, "podero.answers"):
        assert len(client.electric_vehicles.list(sandbox.user_id)) == 10
    (record,) = caplog.records
    assert record.getMessage().endswith("and 4 more")
    assert len(record.getMessage()) < 2000
    assert "\n" not in record.getMessage()


def test_a_good_answer_without_errors_is_not_logged(
    client: Any, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, "podero.answers"):
        client.electric_vehicles.list(sandbox.user_id)
    assert not [record for record in caplog.records if record.name == "podero.answers"]


def test_an_error_that_echoes_a_secret_is_logged_without_it(
    client: Any, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox.next_answers({"json": [{"lifecycle_error": f"refused {sandbox.client_secret}"}]})
    with caplog.at_level(logging.WARNING, "podero.answers"):
        client.electric_vehicles.list(sandbox.user_id)
    assert "refused" in caplog.text
    assert sandbox.client_secret not in caplog.text


def test_ids_are_checked_and_unknown_ones_not_found(client: Any, sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="user_id must be a UUID"):
        client.electric_vehicles.list("x")
    with pytest.raises(ValueError, match="electric_vehicle_id must be a UUID"):
        client.electric_vehicles.get(sandbox.user_id, "x")
    assert sandbox.counters.total() == 0
    with pytest.raises(NotFoundError):
        client.electric_vehicles.list(OTHER)
    with pytest.raises(NotFoundError):
        client.electric_vehicles.get(sandbox.user_id, OTHER)
