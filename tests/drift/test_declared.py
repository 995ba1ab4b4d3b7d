"""What the check reads off the facade's own code."""

import importlib
from datetime import date
from typing import Any

import attrs
import pytest

from podero import HEMSSessionOutcome, SessionOutcome, User
from podero._http.operation import Operation, Parameter
from podero.drift.declared import DeclaredOperation, Facade, tag_package
from podero.drift.document import DocumentError
from podero.drift.shapes import declared_shape
from podero.operations import OPERATIONS
from tests.drift.mutations import operation, schemas, vendored, whole


def test_methods_and_paths_are_those_of_the_request_builders() -> None:
    paths = whole()["paths"]
    for one in Facade().operations:
        assert one.method.lower() in paths[one.path]


def test_the_tags_are_those_of_the_document() -> None:
    for one in Facade().operations:
        assert [tag_package(tag) for tag in operation(whole(), one.title)["tags"]] == [one.tag]


@pytest.mark.parametrize(("tag", "package"), [("HemsSessions", "hems_sessions"), (" A-b  c! ", "a_b_c"), ("", "")])
def test_a_tag_becomes_a_package_name(tag: str, package: str) -> None:
    assert tag_package(tag) == package


def test_all_that_answers_hold_is_found() -> None:
    assert set(schemas(vendored())) < set(Facade().classes) < set(schemas(whole()))
    assert Facade().classes["WBHEMSSessionOutcome"] is HEMSSessionOutcome
    assert Facade().classes["SessionOutcome"] is SessionOutcome
    assert Facade().classes["User"] is User


def test_every_operation_has_a_name_to_point_at() -> None:
    for one in Facade().operations:
        assert getattr(importlib.import_module(one.file.removesuffix(".py").replace("/", ".")), one.variable)


def _with_builder(builder: Any) -> DeclaredOperation:
    changed: Operation[Any, Any] = attrs.evolve(OPERATIONS[0], parameters=(Parameter("from", "path", date),))
    changed.build = builder
    return DeclaredOperation(changed)


def test_a_builder_made_from_a_changed_document_still_shows_its_path() -> None:
    def build(from_: date, charger_id: str, *, since: date, more: bool = True) -> dict[str, Any]:
        return {"method": "get", "url": f"/a/{from_}/{charger_id}", "params": {"since": since.isoformat()}}

    assert _with_builder(build).title == "GET /a/{from}/{charger_id}"


def test_a_builder_that_is_gone_is_named() -> None:
    gone: Operation[Any, Any] = attrs.evolve(OPERATIONS[0], module="electric_vehicle_sessions.gone")
    with pytest.raises(DocumentError, match=r"no electric_vehicle_sessions\.gone, which .* uses"):
        assert DeclaredOperation(gone).title


@pytest.mark.parametrize("hint", [dict, int | str, object, None])
def test_a_type_that_no_model_may_use_is_an_error(hint: Any) -> None:
    with pytest.raises(TypeError, match="stands for nothing in an OpenAPI document"):
        declared_shape(hint)
