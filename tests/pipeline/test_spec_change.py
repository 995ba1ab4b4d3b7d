"""A change of the document needs no hand: what is new is documented, typed and callable after one generation."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import attrs
import pytest

from podero.drift.compare import compare
from podero.drift.document import canonical_bytes
from podero.drift.findings import RULES, Finding
from scripts import generate
from scripts.api_changes import differences
from scripts.built_from import read_baseline
from scripts.check_api import LISTING, by_name
from scripts.check_api import listing as public_names
from tests.pipeline.conftest import CheckTypes
from tests.pipeline.documents import ROOT, Json, checkout, listing, operation, vendored
from tests.pipeline.following import BROKEN, KEPT, MOVED, Changes, Follower, changed_document

PATH = "/api/partners/v2.0/org/{org_id}/weather"
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


@attrs.frozen
class Copy:
    """A checkout after the words of the report were followed."""

    root: Path
    document: Json
    found: Sequence[Finding]
    followed: Follower

    def lost_and_changed(self) -> tuple[list[str], list[str]]:
        shutil.copytree(ROOT / "podero", self.root / "podero", ignore=_NO_CODE, dirs_exist_ok=True)
        lost, different, _ = differences(by_name(LISTING.read_text("utf-8").splitlines()), public_names(self.root))
        return lost, different


_NO_CODE = shutil.ignore_patterns("*.json", "__pycache__")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """After changes that need no new major version, and more that is new."""
    document = changed_document(KEPT)
    document["paths"][PATH] = _new_operations()
    return follow(tmp_path_factory.mktemp("changed"), document)


@pytest.fixture
def changed(copy: Copy) -> Path:
    return copy.root


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """After changes that need a new major version."""
    return follow(tmp_path_factory.mktemp("broken"), changed_document(BROKEN))


def follow(folder: Path, document: Json) -> Copy:
    root = checkout(folder)
    (root / "openapi" / "openapi.json").write_bytes(canonical_bytes(document))
    file = "openapi.json" if "ElectricVehicle" in document["components"]["schemas"] else "supplement.json"
    _add_to_vehicles(root / "openapi" / file)
    found, followed = compare(document).findings, Follower(root / "openapi")
    followed.follow(found)
    before = listing(root / "openapi")
    assert generate.main(["--root", str(root)]) == 0
    changed = {name for name, data in listing(root / "openapi").items() if before.get(name) != data}
    assert changed == {"lock.json"}
    return Copy(root, document, found, followed)


def _new_operations() -> Json:
    post = operation("report_weather", tags=["Weather"], parameters=[ORGANIZATION])
    post["requestBody"] = {"required": True, "content": {"application/json": {"schema": INLINE}}}
    post["responses"] = {"204": {"description": "Done."}}
    get = operation("get_weather", INLINE, tags=["Weather"], parameters=[ORGANIZATION], summary="The weather")
    return {"get": get, "post": post}


def _add_to_vehicles(file: Path) -> None:
    document = json.loads(file.read_bytes())
    vehicle = document["components"]["schemas"]["ElectricVehicle"]["properties"]
    vehicle["tyre_pressure_bar"] = {"type": "number", "description": "Tyre pressure (bar)"}
    file.write_bytes(canonical_bytes(document))


def text(root: Path, module: str) -> str:
    return (root / "generated" / "podero_api" / module).read_text("utf-8")


def test_new_fields_are_documented_and_typed(changed: Path) -> None:
    session = text(changed, "models/session_item.py")
    assert "        grid_fee_eur: Grid fee (EUR).\n" in session
    assert "    grid_fee_eur: float | None = None\n" in session
    vehicle = text(changed, "models/electric_vehicle.py")
    assert "        tyre_pressure_bar: Tyre pressure (bar).\n" in vehicle
    assert "    tyre_pressure_bar: float | None = None\n" in vehicle


def test_order_units_and_descriptions_of_the_other_fields_survive(changed: Path) -> None:
    def fields(source: str) -> list[str]:
        docs = re.findall(r"^ {8}\w+: .+", source, re.MULTILINE)
        names = re.findall(r"^ {4}\w+: ", source, re.MULTILINE)
        return [line for line in (*docs, *names) if "grid_fee_eur" not in line and "peak_charge_power_kw" not in line]

    assert fields(text(changed, "models/session_item.py")) == fields(text(ROOT, "models/session_item.py"))


def test_a_field_that_the_api_dropped_is_kept_deprecated(changed: Path) -> None:
    session = " ".join(text(changed, "models/session_item.py").split())
    assert "peak_charge_power_kw: Highest charging power (kW). Deprecated." in session
    assert "peak_charge_power_kw: float | None = None" in session


def test_every_rule_is_followed_with_every_severity() -> None:
    followed = {(rule, severity) for (rule, _, _, severity), _ in (*KEPT, *BROKEN)}
    assert followed == {(rule, severity) for rule, severities in RULES.items() for severity in severities}


@pytest.mark.parametrize(("name", "changes"), [("copy", KEPT), ("broken", BROKEN)])
def test_the_report_says_what_has_changed_and_nothing_else(
    request: pytest.FixtureRequest, name: str, changes: Changes
) -> None:
    found = [(one.rule, one.schema, one.member, one.severity) for one in request.getfixturevalue(name).found]
    assert sorted(found) == sorted(expected for expected, _ in changes)


@pytest.mark.parametrize("name", ["copy", "broken"])
def test_afterwards_there_is_no_drift(request: pytest.FixtureRequest, name: str) -> None:
    one: Copy = request.getfixturevalue(name)
    now = read_baseline(one.root / "openapi")
    assert compare(one.document, now, now).findings == ()


def test_afterwards_the_generated_code_is_what_the_document_says(copy: Copy) -> None:
    assert generate.check(copy.root) == []


def test_afterwards_no_public_name_is_lost_or_changed(copy: Copy) -> None:
    assert copy.lost_and_changed() == ([], [])
    assert copy.followed.major == set()
    assert {one.rule for one in copy.followed.hand} == {"parameter-added", "security-changed"}
    assert MOVED in text(copy.root, "api/wallbox_hems_sessions/list_wallbox_hems_sessions.py")


def test_what_a_new_major_version_changes_is_what_the_report_says(broken: Copy) -> None:
    lost, different = broken.lost_and_changed()
    members = {name.rpartition(".")[2] for name in (*lost, *different)}
    fields = {one.member for one in broken.followed.major if one.rule.startswith("field-")}
    schemas = vendored()["components"]["schemas"]
    values = {"HiddenReason", *map(str.upper, schemas["HiddenReason"]["enum"])}
    response = set(schemas["HEMSSessionsListResponse"]["properties"])
    operation = {"list_wallbox_hems_sessions", "list_wallbox_hems_sessions[unit]"}
    promised = {name.rpartition(".")[2] for name in by_name(LISTING.read_text("utf-8").splitlines())}
    assert members == fields | operation | (values | response) & promised
    assert {one.rule for one in broken.found if one not in broken.followed.major} == {
        "operation-removed", "parameter-removed", "security-changed"
    }  # fmt: skip


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
