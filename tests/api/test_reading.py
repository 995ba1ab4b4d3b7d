"""How answers are read, beyond what each operation's own tests show; and the plain client without podero."""

import asyncio
import copy
import json
import pickle
from collections.abc import Mapping
from typing import Any, ClassVar

import attrs
import msgspec
import pytest
from podero_api import AuthenticatedClient
from podero_api.api.electric_vehicle_sessions import get_current_ev_session
from podero_api.api.users import list_users
from podero_api.errors import UnexpectedStatus, UnreadableError
from podero_api.models import ActionStart, ElectricVehicle, User
from podero_api.operation import load
from podero_api.reading import convert, decode
from podero_api.types import Model, PartialModel, Timestamp

from tests import wire
from tests.api.operations import ID, ORG_ID
from tests.servers.answering import Answering


@attrs.frozen(kw_only=True, repr=False)
class Leaf(PartialModel):
    __spec_schema__ = "Leaf"
    __wire_names__: ClassVar[Mapping[str, str]] = {"from_": "from"}
    from_: Timestamp | None = None
    count: int | None = None


@attrs.frozen(kw_only=True, repr=False)
class Flags(Model):
    __spec_schema__ = "Flags"
    at: Timestamp | None = None
    is_hidden: bool = False
    count: int | None = None


@attrs.frozen(kw_only=True, repr=False)
class Tree(Model):
    __spec_schema__ = "Tree"
    __wire_names__: ClassVar[Mapping[str, str]] = {"kids_": "kids"}
    kids_: tuple["Tree", ...] | None = None
    count: int | None = None


@attrs.frozen(kw_only=True, repr=False)
class Holder(PartialModel):
    __spec_schema__ = "Holder"
    leaves: Mapping[str, Leaf] | None = None
    additional_properties: Mapping[str, Leaf] = attrs.field(factory=dict, hash=False)


NAIVE = "2026-10-30T18:04:05"


@pytest.mark.parametrize("kind", [Flags, Leaf])
@pytest.mark.parametrize("beside", [{"count": 1}, {"count": 1.0}])
def test_an_object_without_one_known_field_is_found_by_each_reading(kind: Any, beside: Any) -> None:
    for blank in ({}, {"data": 1}):
        with pytest.raises(UnreadableError) as caught:
            decode(json.dumps([beside, blank]).encode(), tuple[kind, ...])
        assert caught.value.path == "$[1]"


def test_places_are_named_as_on_the_wire() -> None:
    for data, path in (
        ({"from": 5}, "$.from"),
        ({"leaves": {"a": {"from": 5}}}, "$.leaves[...].from"),
        ({"leaves": {}, "other": {"count": "x"}}, "$[...].count"),
    ):
        kind = Leaf if "from" in data else Holder
        with pytest.raises(UnreadableError) as caught:
            convert(data, kind)
        assert caught.value.path == path
    with pytest.raises(UnreadableError, match="missing required field `cancelUrl`") as caught:
        ActionStart.from_dict({"successUrl": "x"})
    assert caught.value.path == "$.cancelUrl"


def test_values_of_mappings_are_read_like_fields() -> None:
    data = {"leaves": {"a": {"from": NAIVE, "count": 2.0, "more": 1}}, "other": {"from": f"{NAIVE}Z"}}
    found = decode(json.dumps(data).encode(), Holder)
    assert found.leaves is not None
    leaf = found.leaves["a"]
    assert (leaf.from_.isoformat() if leaf.from_ else None, leaf.count) == (f"{NAIVE}+00:00", 2)
    assert leaf.additional_properties == {"more": 1}
    assert isinstance(found.additional_properties["other"], Leaf)
    assert Holder.from_dict(found.to_dict()) == found


@pytest.mark.parametrize("depth", [50, 200, 330, 500, 900, 5000, 100_000])
@pytest.mark.parametrize("count", ["1", "1.0", '"x"'])
def test_json_that_is_nested_deeply_is_read_or_refused(depth: int, count: str) -> None:
    content = (b'{"kids": [' * depth) + f'{{"count": {count}}}'.encode() + (b"]}" * depth)
    try:
        found: Tree | None = decode(content, Tree)
    except UnreadableError:
        assert depth > 100 or count == '"x"'
        return
    for _ in range(depth):
        assert found is not None
        assert found.kids_ is not None
        found = found.kids_[0]
    assert found is not None
    assert found.count == 1


def test_models_are_values() -> None:
    vehicle = ElectricVehicle.from_dict({"id": ID, "later": {"a": [1]}, "price_zone": "XX"})
    for copied in (copy.copy(vehicle), copy.deepcopy(vehicle), pickle.loads(pickle.dumps(vehicle))):
        assert copied == vehicle
        assert hash(copied) == hash(vehicle)
        assert copied.price_zone is not None
        assert not copied.price_zone.is_recognized
    assert vehicle != attrs.evolve(vehicle, additional_properties={})
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        vehicle.comment = "x"  # type: ignore[misc]  # that is the test
    with pytest.raises(AttributeError):
        object.__setattr__(vehicle, "nothing", 1)


def test_a_number_that_json_has_no_form_for_is_refused() -> None:
    parameter = load("electric_vehicle_sessions.list_ev_sessions").parameters[-1]
    for odd in (float("nan"), float("inf"), 10.5, "10"):
        with pytest.raises(ValueError, match="must be a whole number"):
            parameter.text(odd)
    real = msgspec.structs.replace(parameter, kind=float, minimum=None, maximum=None)
    assert real.text(10**400) == str(10**400)
    for odd in (float("nan"), float("inf"), -float("inf"), True):
        with pytest.raises(ValueError, match="must be a number"):
            real.text(odd)


class TestPlainClient:
    """The functions with an `AuthenticatedClient` of the generated package alone."""

    def test_it_sends_the_token_and_reads(self, server: Answering) -> None:
        server.answers(200, json.dumps([wire.USER]).encode())
        with AuthenticatedClient(base_url=server.origin, token="secret-token") as client:
            users = list_users.sync(ORG_ID, client=client)
            response = list_users.sync_detailed(ORG_ID, client=client, include_deleted=True)
        assert users == response.parsed == (User.from_dict(wire.USER),)
        assert (response.status_code, response.headers["content-type"]) == (200, "application/json")
        assert server.asked[0].headers["authorization"] == "Bearer secret-token"
        assert server.asked[1].target == f"/api/partners/v2.0/org/{ORG_ID}/users?include_deleted=true"
        assert "secret-token" not in repr(client)

    def test_it_does_so_with_asyncio(self, server: Answering) -> None:
        server.answers(200, json.dumps({"session": wire.SESSION}).encode())

        async def run() -> Any:
            async with AuthenticatedClient(base_url=server.origin, token="t") as client:
                return await get_current_ev_session.asyncio(ORG_ID, ID, ID, client=client)

        answer = asyncio.run(run())
        assert answer.session.to_dict() == wire.SESSION

    def test_a_status_is_an_error_on_demand_and_an_odd_answer_always(self, server: Answering) -> None:
        server.answers(404, b"{}")
        with AuthenticatedClient(base_url=server.origin, token="t") as client:
            assert list_users.sync(ORG_ID, client=client) is None
            server.answers(200, b"{}")
            with pytest.raises(UnreadableError):
                list_users.sync(ORG_ID, client=client)
        server.answers(404, b"{}")
        with AuthenticatedClient(base_url=server.origin, token="t", raise_on_unexpected_status=True) as client:
            with pytest.raises(UnexpectedStatus, match="404"):
                list_users.sync(ORG_ID, client=client)
            with pytest.raises(ValueError, match="org_id must be a UUID"):
                list_users.sync("x", client=client)


def test_the_fast_reading_is_that_of_msgspec() -> None:
    """Nothing of ours looks at a page of sessions that reads at once."""
    hint = load("wallbox_hems_sessions.list_wallbox_hems_sessions").responses[0][1]
    content = json.dumps({"total": 1, "items": [wire.HEMS]}).encode()
    assert decode(content, hint) == msgspec.json.decode(content, type=hint)
