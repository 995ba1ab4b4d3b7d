"""The public face against the recorded one: what is lost or changed fails, and the message says how to keep it."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from scripts import check_api
from scripts.api_changes import differences
from scripts.check_api import by_name
from scripts.lost_names import actions
from scripts.overlay import applied
from tests.pipeline.documents import ROOT

FACE = by_name(
    """\
class Podero()
def Podero.close(self) -> None
Podero.org_id: UUID | None
def api.cars.update -> Car
api.cars.update[car_id] (1): Id
api.cars.update[body]: CarUpdate | Mapping[str, Any]
api.cars.update[limit]: int = 50
class podero_api.models.Car
podero_api.models.Car.id: UUID
podero_api.models.Car.plugged_in: Timestamp | None = None
podero_api.models.Car.days: tuple[datetime.date, ...] | None = None
podero_api.models.Car.outcome: Outcome | None = None
podero_api.models.Car.is_hidden: bool = False
podero_api.models.Car.extra: dict[str, Any] | Unset = UNSET
podero_api.models.Car.any: Any = field(default=None, hash=False)
class podero_api.models.CarUpdate
podero_api.models.CarUpdate.owner: OwnerInput | Unset = UNSET
class podero_api.models.OwnerInput
podero_api.models.OwnerInput.name: str | None = None
podero_api.models.CarUpdate.name: str | None | Unset = UNSET
class podero_api.models.Outcome
podero_api.models.Outcome.GOOD = 'good'
podero_api.models.Outcome.BAD = 'bad'
""".splitlines()
)
PATCH = "api.cars.update"


def with_lines(*lines: str) -> Mapping[str, str]:
    return {**FACE, **by_name(lines)}


def without(*names: str) -> Mapping[str, str]:
    return {name: line for name, line in FACE.items() if name not in names}


def test_every_line_has_a_name_of_its_own() -> None:
    assert len(FACE) == 23
    assert len(check_api.listing()) > 500


@pytest.mark.parametrize(
    "line",
    [
        "podero_api.models.Car.model: str",
        "podero_api.models.Outcome.OTHER = 'other'",
        "api.cars.update[offset]: int = 0",
        "def api.cars.list -> tuple[Car, ...]",
        "podero_api.models.CarUpdate.model: str | Unset = UNSET",
        "class podero_api.models.Bike",
    ],
)
def test_what_is_new_passes(line: str) -> None:
    assert differences(FACE, with_lines(line)) == ([], [], list(by_name([line])))


@pytest.mark.parametrize(
    "line",
    [
        "podero_api.models.Car.plugged_in: Timestamp",
        "podero_api.models.Car.outcome: Outcome = 'good'",
        "podero_api.models.Car.is_hidden: bool",
        "api.cars.update[limit]: int | None = 50",
        "api.cars.update[limit]: float = 50",
        "api.cars.update[car_id] (1): Id | None = None",
    ],
)
def test_what_breaks_no_code_passes(line: str) -> None:
    assert differences(FACE, with_lines(line)) == ([], [], list(by_name([line])))


def test_a_field_of_the_facade_may_hold_less_if_it_is_a_generated_one() -> None:
    facade = by_name(["class Vehicle(Car)", "Vehicle.plugged_in: Timestamp | None = None", "Podero.tz: Zone | None"])
    narrow = {"Vehicle.plugged_in": "Vehicle.plugged_in: Timestamp", "Podero.tz": "Podero.tz: Zone"}
    assert differences({**FACE, **facade}, {**FACE, **facade, **narrow}) == ([], ["Podero.tz"], ["Vehicle.plugged_in"])


def test_what_breaks_no_code_is_recorded_like_new_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "api.txt"
    now = with_lines("podero_api.models.Car.plugged_in: Timestamp", "podero_api.models.Car.id: str")
    monkeypatch.setattr(check_api, "LISTING", file)
    monkeypatch.setattr(check_api, "listing", lambda: now)
    file.write_text("".join(f"{line}\n" for line in FACE.values()), "utf-8")
    assert check_api.main(["--add"]) == 0
    recorded = by_name(file.read_text("utf-8").splitlines())
    assert recorded == with_lines("podero_api.models.Car.plugged_in: Timestamp")


def test_what_comes_with_something_new_passes() -> None:
    new = by_name(["def api.cars.get -> Car", "api.cars.get[car_id] (1): Id", "podero_api.models.CarInput.name: str"])
    assert differences(FACE, {**FACE, **new}) == ([], [], list(new))


@pytest.mark.parametrize(
    "line",
    [
        "podero_api.models.Car.id: str",
        "podero_api.models.Car.id: UUID | None = None",
        "podero_api.models.Car.is_hidden: bool = True",
        "def api.cars.update -> None",
        "api.cars.update[car_id] (2): Id",
        "api.cars.update[limit]: int = 20",
        "api.cars.update[limit]: int",
        "api.cars.update[reason]: str",
        "podero_api.models.CarUpdate.reason: str",
        "podero_api.models.OwnerInput.name: str",
        "podero_api.models.OwnerInput.age: int",
        "podero_api.models.Car.plugged_in: datetime.date | None = None",
        "def Podero.close(self, wait: bool) -> None",
    ],
)
def test_what_old_code_may_not_cope_with_is_changed(line: str) -> None:
    assert differences(FACE, with_lines(line)) == ([], list(by_name([line])), [])


def advice(*names: str) -> list[str]:
    now = without(*names)
    lost, changed, added = differences(FACE, now)
    assert (lost, changed, added) == (list(names), [], [])
    return list(actions(FACE, now, lost, {"api.cars.update": ("patch", "/cars/{car_id}")} if PATCH in now else {}))


@pytest.mark.parametrize(
    ("field", "schema"),
    [
        ("id", {"type": "string", "format": "uuid"}),
        ("plugged_in", {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}]}),
        ("days", {"anyOf": [{"type": "array", "items": {"type": "string", "format": "date"}}, {"type": "null"}]}),
        ("outcome", {"anyOf": [{"$ref": "#/components/schemas/Outcome"}, {"type": "null"}]}),
        ("extra", {"type": "object"}),
        ("any", {}),
    ],
)
def test_a_field_that_is_lost_comes_with_the_action_that_keeps_it(field: str, schema: object) -> None:
    what, action = advice(f"podero_api.models.Car.{field}")
    assert "openapi/overlay.yaml" in what
    (read,) = YAML(typ="safe", pure=True).load(action)
    assert read["target"] == "$.components.schemas"
    assert read["update"] == {"Car": {"properties": {field: {**dict(schema), "deprecated": True}}}}  # type: ignore[call-overload]


def test_a_value_that_is_lost_comes_with_the_action_that_keeps_it() -> None:
    _, action = advice("podero_api.models.Outcome.BAD")
    (read,) = YAML(typ="safe", pure=True).load(action)
    assert read["update"] == {"Outcome": {"enum": ["bad"]}}


def test_values_of_an_enum_that_has_numbers_now_cannot_be_kept() -> None:
    names = ("podero_api.models.Outcome.GOOD", "podero_api.models.Outcome.BAD")
    now = {**without(*names), "podero_api.models.Outcome.VALUE_1": "podero_api.models.Outcome.VALUE_1 = 1"}
    assert list(actions(FACE, now, names, {})) == []


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("Outcome", {"type": "string", "enum": ["good", "bad"]}),
        (
            "CarUpdate",
            {
                "type": "object",
                "properties": {
                    "owner": {"$ref": "#/components/schemas/OwnerInput"},
                    "name": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                },
                "required": [],
            },
        ),
    ],
)
def test_a_class_that_is_lost_comes_with_the_action_that_keeps_it(name: str, schema: dict[str, object]) -> None:
    lost = [one for one in FACE if f"{one}.".startswith(f"podero_api.models.{name}.")]
    what, action = advice(*lost)
    assert f"give the new one the title {name}" in what
    (read,) = YAML(typ="safe", pure=True).load(action)
    assert read["update"] == {name: {**schema, "deprecated": True}}


def test_a_parameter_that_is_lost_comes_with_the_action_that_keeps_it() -> None:
    what, action = advice("api.cars.update[limit]")
    assert "first action in openapi/overlay.yaml" in what
    (read,) = YAML(typ="safe", pure=True).load(action)
    document = {"paths": {"/cars/{car_id}": {"patch": {"parameters": [{"name": "car_id"}]}}}}
    (_, kept) = applied(document, [read])["paths"]["/cars/{car_id}"]["patch"]["parameters"]
    schema = {"type": "integer", "default": 50}
    assert kept == {"name": "limit", "in": "query", "required": False, "schema": schema, "deprecated": True}


def test_nothing_keeps_a_part_of_a_path_or_a_body() -> None:
    assert advice("api.cars.update[car_id]", "api.cars.update[body]") == []


def test_a_name_that_leads_nowhere_any_more_is_lost(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "podero", tmp_path / "podero", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "generated", tmp_path / "generated", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "generated" / "podero_api" / "models" / "session_outcome.py").unlink()
    lost, _, _ = differences(check_api.listing(), check_api.listing(tmp_path))
    assert {"SessionOutcome", "podero_api.models.SessionOutcome.BOOSTED"} <= {*lost}


def test_an_operation_that_is_lost_is_kept_by_the_supplement() -> None:
    (line,) = advice(*(one for one in FACE if one.startswith("api.cars.update")))
    assert "api.cars.update" in line
    assert "openapi/supplement.json" in line


def test_what_is_written_by_hand_has_no_action() -> None:
    assert advice("Podero.org_id") == []


@pytest.fixture
def recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(check_api, "LISTING", tmp_path / "api.txt")
    monkeypatch.setattr(check_api, "listing", lambda: FACE)
    return tmp_path / "api.txt"


def test_the_command_fails_and_says_how_to_keep_a_name(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    face = with_lines("podero_api.models.Car.old: int", "podero_api.models.Car.id: int")
    recorded.write_text("\n".join(face.values()), "utf-8")
    assert check_api.main([]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "lost: podero_api.models.Car.old: int\n" in err
    assert "changed: podero_api.models.Car.id: int\n    now: podero_api.models.Car.id: UUID\n" in err
    assert '"update": {"Car": {"properties": {"old": {"type": "integer", "deprecated": true}}}}' in err


def test_what_is_new_is_noted_and_recorded_alone(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = {**without("podero_api.models.Car.days", "podero_api.models.Car.id"), "gone": "gone: int"}
    old["podero_api.models.Car.id"] = "podero_api.models.Car.id: int"
    recorded.write_text("\n".join(old.values()), "utf-8")
    assert check_api.main(["--add"]) == 0
    assert by_name(recorded.read_text("utf-8").splitlines()) == {**FACE, **old}
    assert check_api.main(["--write"]) == 0
    assert check_api.main([]) == 0
    assert capsys.readouterr().out == f"api-check: {len(FACE)} public names as in docs/api.txt; 0 new\n"
    recorded.write_text("\n".join(without("podero_api.models.Car.days").values()), "utf-8")
    assert check_api.main([]) == 0
    assert capsys.readouterr().out.startswith("new: podero_api.models.Car.days: tuple[datetime.date, ...] | None")
