"""Models in FastAPI and pydantic: read, written and described, in answers and in bodies."""

import asyncio
import json
import subprocess
import sys
from typing import Annotated, Any
from uuid import UUID

import httpx
import pytest
from fastapi import Body, FastAPI
from podero_api.models import ActionStart, ElectricVehicle, TokenInput, TokenOutput, UserRole, UserUpdate
from podero_api.types import UNSET
from pydantic import BaseModel, TypeAdapter, ValidationError

from podero import ChargingSession, HEMSSession, Page, SessionOutcome
from podero.testing import charging_session
from tests import wire


class Report(BaseModel):
    """What a service of our users may say."""

    session: ChargingSession | None
    outcome: SessionOutcome = SessionOutcome.OTHER


APP = FastAPI()


@APP.get("/none")
def none() -> ChargingSession | None:
    return None


@APP.get("/current")
def current() -> ChargingSession | None:
    return ChargingSession.from_dict(wire.SESSION)


@APP.get("/all")
def all_of_them() -> list[ChargingSession]:
    return [ChargingSession.from_dict(wire.SESSION)]


@APP.get("/page")
def page() -> Page[HEMSSession]:
    return Page(items=(HEMSSession.from_dict(wire.HEMS),), total=7, limit=1, offset=3)


@APP.get("/vehicle")
def vehicle() -> ElectricVehicle:
    return ElectricVehicle.from_dict({"comment": "x", "later": [1]})


@APP.post("/echo")
def echo(session: Annotated[ChargingSession, Body()]) -> ChargingSession:
    assert isinstance(session, ChargingSession)
    return session


@APP.post("/start")
def start(body: Annotated[ActionStart, Body()]) -> dict[str, Any]:
    return {"set": body.success_url, "unset": body.language is UNSET}


@APP.post("/report")
def report(body: Report) -> Report:
    assert body.session is None or isinstance(body.session, ChargingSession)
    assert isinstance(body.outcome, SessionOutcome)
    return body


def ask(method: str, path: str, body: Any = None) -> httpx.Response:
    async def send() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(APP), base_url="http://service") as client:
            return await client.request(method, path, json=body)

    return asyncio.run(send())


def got(path: str) -> Any:
    return ask("GET", path).json()


def test_answers_are_written_as_the_api_writes_them() -> None:
    assert got("/none") is None
    assert got("/current") == wire.SESSION
    assert got("/all") == [wire.SESSION]
    assert got("/page") == {"items": [wire.HEMS], "total": 7, "limit": 1, "offset": 3}
    assert {key: value for key, value in got("/vehicle").items() if value is not None} == {
        "comment": "x",
        "later": [1],
    }


def test_bodies_are_read_and_refused_with_their_place() -> None:
    assert ask("POST", "/echo", wire.SESSION).json() == wire.SESSION
    bent = ask("POST", "/echo", wire.SESSION | {"energy_charged_kwh": "much"})
    assert bent.status_code == 422
    assert "$.energy_charged_kwh" in bent.json()["detail"][0]["msg"]
    assert ask("POST", "/echo", []).status_code == 422
    assert ask("POST", "/start", {"successUrl": "x", "cancelUrl": "y"}).json() == {"set": "x", "unset": True}


def test_they_stand_in_models_of_pydantic() -> None:
    body = {"session": wire.SESSION | {"session_outcome": "new"}, "outcome": "newer"}
    assert ask("POST", "/report", body).json() == body
    assert ask("POST", "/report", {"session": None}).json() == {"session": None, "outcome": "other"}
    assert ask("POST", "/report", {"session": None, "outcome": 5}).status_code == 422


def test_the_schema_says_what_is_sent_and_read() -> None:
    document = got("/openapi.json")

    def answer(path: str) -> Any:
        return document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]

    session = answer("/current")["anyOf"][0]
    assert answer("/current")["anyOf"][1] == {"type": "null"}
    assert set(session["properties"]) == set(wire.SESSION)
    assert session["properties"]["id"] == {"type": "string", "format": "uuid"}
    assert {"id", "plug_in_time", "is_at_home", "session_outcome"} <= set(session["required"])
    assert answer("/all")["items"]["title"] == session["title"] == "ChargingSession"
    assert set(answer("/page")["properties"]) == {"items", "total", "limit", "offset"}
    assert set(answer("/page")["properties"]["items"]["items"]["properties"]) == set(wire.HEMS)
    vehicle = answer("/vehicle")
    assert "additional_properties" not in vehicle["properties"]
    assert vehicle.get("additionalProperties", True) is not False
    start = document["paths"]["/start"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert {"successUrl", "clientInfo"} <= set(start["properties"])
    assert "success_url" not in json.dumps(start)


def test_the_schema_of_an_open_enum_names_its_values_and_takes_others() -> None:
    schema = TypeAdapter(SessionOutcome).json_schema()
    assert (schema["type"], schema["examples"]) == ("string", [member.value for member in SessionOutcome])
    assert "enum" not in json.dumps(TypeAdapter(ChargingSession).json_schema())


@pytest.mark.parametrize("model", [ChargingSession, HEMSSession, ElectricVehicle, ActionStart, UserUpdate, TokenInput])
def test_the_schema_takes_what_the_model_writes(model: Any) -> None:
    from jsonschema import Draft202012Validator

    schema = TypeAdapter(model).json_schema()
    Draft202012Validator.check_schema(schema)
    for sample in (wire.SESSION, wire.HEMS):
        try:
            written = model.from_dict(sample).to_dict()
        except ValueError:
            continue
        Draft202012Validator(schema).validate(written)


def test_python_data_and_models_are_taken_and_given() -> None:
    adapter = TypeAdapter(ChargingSession)
    session = charging_session()
    assert adapter.validate_python(session) is session
    assert adapter.validate_python(session.to_dict() | {"id": UUID(int=1)}).id == UUID(int=1)
    assert adapter.validate_json(json.dumps(session.to_dict())) == session
    assert json.loads(adapter.dump_json(session)) == adapter.dump_python(session) == session.to_dict()
    odd_values: list[Any] = [None, "text", [], {}]
    for odd in odd_values:
        with pytest.raises(ValidationError):
            adapter.validate_python(odd)
    pages = TypeAdapter(Page[ChargingSession])
    full = Page(items=(session,), total=1, limit=50, offset=0)
    assert pages.validate_python(full) is full
    assert pages.validate_json(pages.dump_json(full)) == full
    assert TypeAdapter(UserRole).validate_json('"new"') == "new"


def test_secrets_are_in_what_is_written_but_in_no_error() -> None:
    tokens = {"access_token": "s3cret", "refresh_token": "s3cret", "expires_in": 6, "token_type": "b", "scope": "s"}
    adapter = TypeAdapter(TokenOutput)
    assert adapter.dump_python(adapter.validate_python(tokens)) == tokens
    assert "s3cret" not in repr(adapter.validate_python(tokens))


def test_pydantic_is_imported_only_by_those_who_use_it() -> None:
    code = (
        "import sys, podero; from podero_api import models; "
        "[getattr(models, name) for name in models.__all__]; [getattr(podero, name) for name in podero.__all__]; "
        "print([name for name in sys.modules if name.startswith('pydantic')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
