"""Charge policies: target and deadline for each day, and an error that a good answer reports."""

import logging
from typing import Any

import pytest

from podero import APIResponseError, ChargeDayPolicy, ChargePolicy, NotFoundError
from podero.sandbox import Sandbox
from tests import wire


def get(client: Any, sandbox: Sandbox) -> Any:
    return client.charge_policy.get(sandbox.user_id, sandbox.electric_vehicle_id)


def test_a_policy_is_read(client: Any, sandbox: Sandbox) -> None:
    policy = get(client, sandbox)
    assert isinstance(policy, ChargePolicy)
    assert str(policy.metadata.electric_vehicle_id) == sandbox.electric_vehicle_id
    assert policy.data is not None
    assert policy.data.mon == ChargeDayPolicy(charge_percentage=80.0, charge_deadline="07:00")
    assert (policy.data.timezone, policy.error) == ("Europe/Vienna", None)


def test_all_fields_are_read_and_nothing_is_lost(client: Any, sandbox: Sandbox) -> None:
    more = {**wire.POLICY, "version": 2, "data": {**wire.POLICY["data"], "mon": {"charge_percentage": 5, "kwh": 1}}}
    sandbox.next_answers({"json": wire.POLICY}, {"json": more})
    assert get(client, sandbox).to_dict() == wire.POLICY
    policy = get(client, sandbox)
    assert (policy.additional, policy.data.mon.additional) == ({"version": 2}, {"kwh": 1})
    assert (policy.data.sun, policy.data.mon.to_dict()["kwh"]) == (None, 1)
    assert policy.data.to_dict() == policy.to_dict()["data"]
    assert policy.metadata.to_dict() == wire.POLICY["metadata"]


@pytest.mark.parametrize("data", [None, {}, wire.POLICY["data"]])
def test_an_error_in_a_good_answer_is_an_attribute_and_one_warning(
    client: Any, sandbox: Sandbox, caplog: pytest.LogCaptureFixture, data: Any
) -> None:
    sandbox.next_answers({"json": {"metadata": {"error": "no\npolicy"}, "data": data}})
    with caplog.at_level(logging.WARNING, "podero.answers"):
        policy = get(client, sandbox)
    assert policy.error == policy.metadata.error == "no\npolicy"
    assert (policy.data is None) == (data is None)
    (record,) = caplog.records
    assert (record.name, record.levelname) == ("podero.answers", "WARNING")
    assert record.getMessage().endswith(r"/charge-policy: the 200 answer reports errors: 'no\npolicy'")


def test_the_sandbox_can_report_one(client: Any, sandbox: Sandbox) -> None:
    sandbox.registry.policy_error = "not available"
    assert (get(client, sandbox).error, get(client, sandbox).data) == ("not available", None)


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (None, "$"),
        ([], "$"),
        ({}, "$.metadata"),
        ({"metadata": None, "data": {}}, "$.metadata"),
        ({"metadata": {}}, "$.data"),
        ({"metadata": {}, "data": []}, "$.data"),
        ({"metadata": {"error": {"code": 5}}, "data": None}, "$.metadata.error"),
        ({"metadata": {}, "data": {"mon": "80 %"}}, "$.data.mon"),
        ({"metadata": {}, "data": {"tue": {"charge_percentage": "80"}}}, "$.data.tue.charge_percentage"),
    ],
)
def test_what_does_not_fit_is_an_error_with_its_place(client: Any, sandbox: Sandbox, body: Any, path: str) -> None:
    sandbox.next_answers({"json": body})
    with pytest.raises(APIResponseError) as caught:
        get(client, sandbox)
    assert caught.value.path == path


def test_ids_are_checked_and_unknown_ones_not_found(client: Any, sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="electric_vehicle_id must be a UUID"):
        client.charge_policy.get(sandbox.user_id, "x")
    with pytest.raises(NotFoundError):
        client.charge_policy.get(sandbox.user_id, sandbox.wallbox_id)
