"""The models: frozen, slotted, keyword-only, the wire's names, JSON-ready."""

import json
import pickle
from pathlib import Path
from typing import Any

import attrs
import pytest
from podero_api.reading import decode

from podero import ChargingSession, HEMSSession, Page
from podero.drift.built_from import packaged
from podero.models import CurrentSession
from podero.sessions.list_responses import HEMSSessionsPage
from scripts.overlay import actions_of, field_order
from tests import wire

OPENAPI = Path(__file__).parent.parent / "openapi"
DESCRIBED = {field for fields in field_order(actions_of(OPENAPI / "overlay.yaml")).values() for field in fields}
SPEC = packaged().completed(packaged().document).document["components"]["schemas"]
MODELS: list[type[Any]] = [ChargingSession, HEMSSession]


def examples() -> list[Any]:
    session = decode(wire.current(session_outcome="brand_new"), CurrentSession).session
    hems = decode(wire.page(wire.HEMS | {"outcome": None}), HEMSSessionsPage).items[0]
    return [session, hems]


@pytest.mark.document
@pytest.mark.parametrize("model", [*MODELS, CurrentSession, HEMSSessionsPage])
def test_fields_are_the_wires(model: Any) -> None:
    assert {field.name for field in attrs.fields(model)} == set(SPEC[model.__spec_schema__]["properties"])


@pytest.mark.parametrize("model", MODELS)
def test_every_field_is_documented_with_its_unit(model: Any) -> None:
    texts = {line.partition(":")[0].strip(): line for line in model.__doc__.splitlines() if ":" in line}
    described = [field for field in attrs.fields(model) if field.name in texts or field.name in DESCRIBED]
    assert len(described) > 10
    for field in described:
        line = texts[field.name]
        for suffix, unit in (
            ("_kwh", "kWh"),
            ("_kw", "kW"),
            ("_pct", "%"),
            ("_eur", "EUR"),
            ("_time", "UTC"),
            ("ed_at", "UTC"),
        ):
            if field.name.endswith(suffix) or f"{suffix}_" in field.name:
                assert unit in line, field.name


@pytest.mark.parametrize("example", examples(), ids=lambda example: type(example).__name__)
class TestInstance:
    def test_it_is_frozen_and_slotted(self, example: Any) -> None:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            example.id = 1
        assert not hasattr(example, "__dict__")
        assert hash(example) == hash(attrs.evolve(example))

    def test_it_is_keyword_only(self, example: Any) -> None:
        with pytest.raises(TypeError):
            type(example)(1)

    def test_it_survives_pickle(self, example: Any) -> None:
        assert pickle.loads(pickle.dumps(example)) == example

    def test_to_dict_is_json_ready_with_nulls(self, example: Any) -> None:
        data = example.to_dict()
        assert json.loads(json.dumps(data)) == data
        assert list(data) == [field.name for field in attrs.fields(type(example))]
        assert None in data.values()


def test_to_dict_gives_back_what_came() -> None:
    ev, hems = examples()
    assert ev.to_dict() == wire.SESSION | {"session_outcome": "brand_new"}
    assert hems.to_dict() == wire.HEMS | {"outcome": None}


def test_a_page_is_iterable_and_has_a_length() -> None:
    page = Page(items=("a", "b"), total=3, limit=2, offset=0)
    assert list(page) == ["a", "b"]
    assert len(page) == 2
    assert page.has_next
    assert not Page(items=("c",), total=3, limit=2, offset=2).has_next
    assert not Page(items=(), total=3, limit=2, offset=0).has_next
