"""The sync and the async client are one thing with two faces."""

import inspect
from collections.abc import AsyncIterator, Iterator
from functools import cached_property
from typing import Any, get_type_hints

import pytest
from podero.charge_policy import AsyncChargePolicies, ChargePolicies
from podero.devices import AsyncDevices, Devices
from podero.electric_vehicles import AsyncElectricVehicles, ElectricVehicles
from podero.savings import AsyncSavings, Savings
from podero.users import AsyncUsers, Users

from podero import AsyncPodero, Page, Podero
from podero.sessions.ev_sessions import AsyncEVSessions, EVSessions
from podero.sessions.hems_sessions import AsyncHEMSSessions, HEMSSessions

PAIRS = [
    (Podero, AsyncPodero),
    (ChargePolicies, AsyncChargePolicies),
    (Devices, AsyncDevices),
    (ElectricVehicles, AsyncElectricVehicles),
    (EVSessions, AsyncEVSessions),
    (HEMSSessions, AsyncHEMSSessions),
    (Savings, AsyncSavings),
    (Users, AsyncUsers),
]
RENAMED = {"close": "aclose", "__enter__": "__aenter__", "__exit__": "__aexit__"}
ITERATORS = {"iter", "watch"}


def public(kind: type) -> dict[str, Any]:
    return {
        name: value
        for name, value in vars(kind).items()
        if (not name.startswith("_") or name in RENAMED or name in RENAMED.values()) and callable(value)
    }


@pytest.mark.parametrize(("sync", "asynchronous"), PAIRS)
class TestFaces:
    def test_the_names_are_the_same(self, sync: type, asynchronous: type) -> None:
        assert {RENAMED.get(name, name) for name in public(sync)} == set(public(asynchronous))
        properties = [
            {name for name, value in vars(kind).items() if isinstance(value, property | cached_property)}
            for kind in (sync, asynchronous)
        ]
        assert properties[0] == properties[1]

    def test_the_arguments_are_the_same(self, sync: type, asynchronous: type) -> None:
        for name, method in public(sync).items():
            twin = public(asynchronous)[RENAMED.get(name, name)]
            assert inspect.signature(method).parameters == inspect.signature(twin).parameters, name

    def test_results_differ_only_in_being_awaited(self, sync: type, asynchronous: type) -> None:
        for name, method in public(sync).items():
            twin = public(asynchronous)[RENAMED.get(name, name)]
            ours, theirs = (get_type_hints(one, localns={"Page": Page})["return"] for one in (method, twin))
            if name in ITERATORS:
                assert (ours.__origin__, theirs.__origin__) == (Iterator, AsyncIterator)
                assert ours.__args__ == theirs.__args__
            else:
                assert ours == theirs
                assert inspect.iscoroutinefunction(twin), name


def test_the_constructors_differ_only_in_the_transport() -> None:
    ours = dict(inspect.signature(Podero).parameters)
    theirs = dict(inspect.signature(AsyncPodero).parameters)
    assert ours.pop("transport").default is theirs.pop("transport").default is None
    assert ours == theirs
    assert list(inspect.signature(Podero).parameters) == [
        "client_id", "client_secret", "credentials", "org_id", "base_url",
        "timeout", "max_attempts", "token_cache", "app_name", "transport",
    ]  # fmt: skip
