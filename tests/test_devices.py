"""Updating a device: what is not given is not sent, null is; and nothing is sent twice."""

import json
from typing import Any

import pytest

from podero import NOT_SENT, APIResponseError, InternalServerError, NotFoundError, UnprocessableEntityError
from podero.sandbox import Sandbox
from tests.canned import CannedServer, http

TOKEN = http(200, b'{"access_token": "t", "expires_in": 60}')


def sent(make_client: Any, sandbox: Sandbox, **fields: Any) -> tuple[bytes, Any]:
    """Head and body of an update as it goes over the wire."""
    with CannedServer(TOKEN, http(200)) as server:
        client = make_client(**(sandbox.client_options | {"base_url": server.url}))
        assert client.devices.update(sandbox.user_id, sandbox.electric_vehicle_id, **fields) is None
        head, _, body = server.requests[-1].partition(b"\r\n\r\n")
    return head, json.loads(body)


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        ({"comment": "garage"}, {"comment": "garage"}),
        ({"comment": None}, {"comment": None}),
        ({"comment": ""}, {"comment": ""}),
        ({"comment": "Ä \U0001f697\n"}, {"comment": "Ä \U0001f697\n"}),
        ({"is_authenticated": False, "comment": NOT_SENT}, {"is_authenticated": False}),
        (
            {
                "is_smart_optimization_active": True,
                "is_authenticated": None,
                "is_inverter_forced_mode_enabled": False,
                "is_forecasting_enabled": None,
                "comment": "x",
            },
            {
                "is_smart_optimization_active": True,
                "is_authenticated": None,
                "is_inverter_forced_mode_enabled": False,
                "is_forecasting_enabled": None,
                "comment": "x",
            },
        ),
    ],
)
def test_what_is_given_is_sent_and_nothing_else(
    make_client: Any, sandbox: Sandbox, fields: dict[str, Any], body: dict[str, Any]
) -> None:
    head, content = sent(make_client, sandbox, **fields)
    path = f"/users/{sandbox.user_id}/devices/{sandbox.electric_vehicle_id} HTTP/1.1"
    assert head.split(b"\r\n")[0] == f"PATCH /api/partners/v2.0/org/{sandbox.org_id}{path}".encode()
    assert b"content-type: application/json" in head.lower()
    assert content == body


def test_a_comment_is_set_and_cleared(client: Any, sandbox: Sandbox) -> None:
    car = sandbox.user_id, sandbox.electric_vehicle_id
    client.devices.update(*car, comment="garage", is_smart_optimization_active=False)
    client.devices.update(*car, is_authenticated=True)
    vehicle = client.electric_vehicles.get(*car)
    assert (vehicle.comment, vehicle.is_smart_optimization_active, vehicle.is_authenticated) == ("garage", False, True)
    client.devices.update(*car, comment=None)
    assert client.electric_vehicles.get(*car).comment is None
    client.devices.update(sandbox.user_id, sandbox.wallbox_id, comment="any kind of device")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "nothing to change: pass at least one of is_smart"),
        ({"comment": NOT_SENT}, "nothing to change"),
        ({"comment": 5}, "comment must be a text, not int"),
        ({"comment": b"x"}, "comment must be a text"),
        ({"comment": "\ud800"}, "JSON"),
        ({"is_authenticated": "yes"}, "is_authenticated must be True or False"),
        ({"is_authenticated": 1}, "is_authenticated must be True or False"),
        ({"comment": "x", "org_id": "x"}, "org_id must be a UUID"),
    ],
)
def test_bad_arguments_are_refused_before_anything_is_sent(
    client: Any, sandbox: Sandbox, fields: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        client.devices.update(sandbox.user_id, sandbox.electric_vehicle_id, **fields)
    assert sandbox.counters.total() == 0


def test_ids_are_checked_and_unknown_ones_not_found(client: Any, sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="device_id must be a UUID"):
        client.devices.update(sandbox.user_id, "x", comment="x")
    with pytest.raises(NotFoundError):
        client.devices.update(sandbox.user_id, sandbox.org_id, comment="x")


def test_it_is_not_sent_again_once_it_was_sent(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers(503)
    with pytest.raises(InternalServerError):
        client.devices.update(sandbox.user_id, sandbox.electric_vehicle_id, comment="x")
    assert sandbox.counters["api_requests"] == 1


def test_a_replay_after_a_renewal_of_the_token_sends_the_same(client: Any, sandbox: Sandbox) -> None:
    car = sandbox.user_id, sandbox.electric_vehicle_id
    client.devices.update(*car, comment="one")
    sandbox.revoke_tokens()
    client.devices.update(*car, comment="two")
    assert client.electric_vehicles.get(*car).comment == "two"


@pytest.mark.parametrize("body", [b"", b"  ", b"{}", b"null", b'{"id": 5}'])
def test_what_a_success_holds_does_not_matter(client: Any, sandbox: Sandbox, body: bytes) -> None:
    sandbox.next_answers({"body": body})
    assert client.devices.update(sandbox.user_id, sandbox.electric_vehicle_id, comment="x") is None


def test_a_page_of_html_is_no_success(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers({"body": b"<html>maintenance</html>"})
    with pytest.raises(APIResponseError, match=r"PATCH .* HTML"):
        client.devices.update(sandbox.user_id, sandbox.electric_vehicle_id, comment="x")


def test_a_refused_value_is_named(client: Any, sandbox: Sandbox) -> None:
    answer = {"detail": [{"type": "too_long", "loc": ["body", "comment"], "msg": "at most 10 characters"}]}
    sandbox.next_answers({"status": 422, "json": answer})
    with pytest.raises(UnprocessableEntityError, match=r"body\.comment: at most 10 characters"):
        client.devices.update(sandbox.user_id, sandbox.electric_vehicle_id, comment="x" * 20)


def test_what_is_not_sent_shows_itself() -> None:
    assert repr(NOT_SENT) == "NOT_SENT"
