"""A change of the document needs no hand: what is new is documented, typed and callable after one generation."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from podero.drift.compare import compare
from podero.drift.document import canonical_bytes
from podero.drift.findings import Finding
from scripts import generate
from scripts.check_api import LISTING, by_name, differences
from scripts.check_api import listing as public_names
from tests.pipeline.conftest import CheckTypes
from tests.pipeline.documents import ROOT, Json, checkout, listing, operation, reference, vendored

PATH = "/api/partners/v2.0/org/{org_id}/weather"
HEMS = "/api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}/hems-sessions"
MOVED = f"{HEMS}/all"
ORGANIZATION = {"name": "org_id", "in": "path", "required": True, "schema": {"type": "string", "format": "uuid"}}
INLINE = {"type": "object", "properties": {"wind_kmh": {"type": "number", "description": "Wind (km/h)"}}}
MAX_LINES, OPERATIONS = 10_000, 64
PROGRAM = """
import sys, typing
sys.path.insert(0, sys.argv[1])
from podero_api.api import API
from podero_api.models import (
    ElectricVehicle, GetWeatherResponse200, ReportWeatherBody, SessionItem, SessionOutcome, Weather
)
from podero_api.operation import load

def perform(name, path, others, body=None):
    operation = load(name)
    request = operation.request(path, others, body)
    return request.target, request.content, operation.read(200, b'{"wind_kmh": 3, "temperature_c": 1}')

api = API(perform)
assert api.weather.get_weather(org_id="11111111-2222-4333-8444-555555555555")[2].wind_kmh == 3.0
target, content, _ = api.weather.report_weather(body=ReportWeatherBody(wind_kmh=1), org_id="1" * 32)
assert content == b'{"wind_kmh":1}', content
assert api.electric_vehicle_sessions.get_session_weather(org_id="1" * 32)[2] == Weather(temperature_c=1)
assert SessionOutcome("paused_by_grid").is_recognized
"""


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout after one generation from a document with something new of each kind, and something gone."""
    document = vendored()
    schemas = document["components"]["schemas"]
    schemas["SessionItem"]["properties"]["grid_fee_eur"] = {"type": "number", "description": "Grid fee (EUR)"}
    schemas["SessionOutcome"]["enum"].append("paused_by_grid")
    schemas["Weather"] = {
        "type": "object",
        "description": "Weather at the vehicle. As measured",
        "required": ["temperature_c"],
        "properties": {"temperature_c": {"type": "number", "description": "Temperature (degrees Celsius)"}},
    }
    document["paths"] |= _new_operations(document)
    document = _with_less(document)
    root = checkout(tmp_path_factory.mktemp("changed"))
    (root / "openapi" / "openapi.json").write_bytes(canonical_bytes(document))
    _add_to_supplement(root / "openapi" / "supplement.json")
    _follow(compare(document).findings, root / "openapi")
    before = listing(root / "openapi")
    assert generate.main(["--root", str(root)]) == 0
    changed = {name for name, data in listing(root / "openapi").items() if before.get(name) != data}
    assert changed == {"lock.json"}
    return root


def _new_operations(document: Json) -> Json:
    tag = next(
        content["tags"] for path, item in document["paths"].items() for content in item.values() if "sessions" in path
    )
    post = operation("report_weather", tags=["Weather"], parameters=[ORGANIZATION])
    post["requestBody"] = {"required": True, "content": {"application/json": {"schema": INLINE}}}
    post["responses"] = {"204": {"description": "Done."}}
    get = operation("get_weather", INLINE, tags=["Weather"], parameters=[ORGANIZATION], summary="The weather")
    old = operation("get_session_weather", reference("Weather"), tags=tag, parameters=[ORGANIZATION])
    return {PATH: {"get": get, "post": post}, f"{PATH}/session": {"get": old}}


def _add_to_supplement(file: Path) -> None:
    supplement = json.loads(file.read_bytes())
    vehicle = supplement["components"]["schemas"]["ElectricVehicle"]["properties"]
    vehicle["range_km"] = {"type": "number", "description": "Range (km)"}
    file.write_bytes(canonical_bytes(supplement))


def _with_less(document: Json) -> Json:
    """Without a field and a value, with an enum that is none any more, a renamed schema and a moved operation."""
    session = document["components"]["schemas"]["SessionItem"]
    del session["properties"]["peak_charge_power_kw"]
    session["required"].remove("peak_charge_power_kw")
    document["components"]["schemas"]["SessionOutcome"]["enum"].remove("boosted")
    del document["components"]["schemas"]["WBHEMSSessionOutcome"]["enum"]
    document["paths"][MOVED] = document["paths"].pop(HEMS)
    renamed: Json = json.loads(json.dumps(document).replace('/HiddenReason"', '/ReasonToHide"'))
    renamed["components"]["schemas"]["ReasonToHide"] = renamed["components"]["schemas"].pop("HiddenReason")
    return renamed


def _follow(findings: Sequence[Finding], folder: Path) -> None:
    """Do with the overlay and the supplement what the findings say."""
    overlay, supplement = folder / "overlay.yaml", folder / "supplement.json"
    edits, base = overlay.read_text("utf-8"), supplement.read_text("utf-8")
    for one in findings:
        if found := re.match(r"write (\w+) for (\w+) in openapi/overlay.yaml and openapi/supplement.json", one.change):
            edits, base = (text.replace(found[2], found[1]) for text in (edits, base))
        if "write its new path for the old one in openapi/overlay.yaml" in one.change:
            edits = edits.replace(one.schema.removeprefix("GET "), MOVED)
    for one in findings:
        assert ("add this as the first action in openapi/overlay.yaml" in one.change) == bool(one.action)
        edits = edits.replace("actions:\n", f"actions:\n  {one.action}\n", 1) if one.action else edits
    overlay.write_text(edits, "utf-8")
    supplement.write_text(base, "utf-8")


def text(root: Path, module: str) -> str:
    return (root / "generated" / "podero_api" / module).read_text("utf-8")


def test_new_fields_are_documented_and_typed(changed: Path) -> None:
    session = text(changed, "models/session_item.py")
    assert "        grid_fee_eur: Grid fee (EUR).\n" in session
    assert "    grid_fee_eur: float | None = None\n" in session
    vehicle = text(changed, "models/electric_vehicle.py")
    assert "        range_km: Range (km).\n" in vehicle
    assert "    range_km: float | None = None\n" in vehicle


def test_order_units_and_descriptions_of_the_other_fields_survive(changed: Path) -> None:
    def fields(source: str) -> list[str]:
        lines = [line for line in source.splitlines() if line.startswith("    ") and ": " in line]
        return [line for line in lines if "grid_fee_eur" not in line and "peak_charge_power_kw" not in line]

    assert fields(text(changed, "models/session_item.py")) == fields(text(ROOT, "models/session_item.py"))


def test_a_field_that_the_api_dropped_is_kept_deprecated(changed: Path) -> None:
    session = " ".join(text(changed, "models/session_item.py").split())
    assert "peak_charge_power_kw: Highest charging power (kW). Deprecated." in session
    assert "peak_charge_power_kw: float | None = None" in session


def test_no_public_name_is_lost_where_the_report_is_followed(changed: Path) -> None:
    shutil.copytree(ROOT / "podero", changed / "podero", ignore=shutil.ignore_patterns("*.json"), dirs_exist_ok=True)
    then = by_name(LISTING.read_text("utf-8").splitlines())
    lost, different, _ = differences(then, public_names(changed))
    assert (lost, different) == ([], [])
    assert MOVED in text(changed, "api/wallbox_hems_sessions/list_wallbox_hems_sessions.py")


def test_new_operations_are_documented(changed: Path) -> None:
    weather = text(changed, "api/weather/__init__.py")
    assert "    def get_weather(self, *, org_id: Id | None = None) -> GetWeatherResponse200:\n" in weather
    assert '        """The weather.\n' in weather
    assert "    async def report_weather(self, " in weather
    assert '    """Weather at the vehicle (schema ``Weather``).\n\n    As measured.\n' in text(
        changed, "models/weather.py"
    )


def test_what_is_new_is_called(changed: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-B", "-W", "error", "-c", PROGRAM, str(changed / "generated")],
        capture_output=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_new_is_typed(changed: Path, check_types: CheckTypes) -> None:
    check_types(changed / "generated", "podero_api.api.weather")


def test_what_is_generated_stays_small() -> None:
    files = list((ROOT / "generated").rglob("*.py"))
    endpoints = [path for path in files if path.parent.parent.name == "api" and path.name != "__init__.py"]
    lines = sum(path.read_text("utf-8").count("\n") for path in files)
    assert lines <= MAX_LINES * max(1, len(endpoints) / OPERATIONS)
