"""All users of an organization: the vehicles of each are found; what fails for one fails for the user."""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest

import podero
from podero import fleet
from podero.sandbox import Sandbox
from tests.fleet.test_export import lines
from tests.wire import SESSION, USER, VEHICLE

WORK = fleet.OfEachVehicle(fleet.EVSessions("2026-10-01", "2026-10-31"))
FIRST, DELETED, SECOND = (str(UUID(int=number, version=4)) for number in (1, 2, 3))
ADA, BEN, CYD = (str(UUID(int=number, version=4)) for number in (11, 12, 13))


class API:
    """Three users: one with a vehicle and a deleted one, one with one vehicle, one with none."""

    def __init__(self) -> None:
        deleted = VEHICLE | {"id": DELETED, "deleted_at": "2026-11-01T00:00:00Z"}
        self.vehicles: dict[str, list[Any]] = {
            ADA: [VEHICLE | {"id": FIRST}, deleted],
            BEN: [VEHICLE | {"id": SECOND}],
            CYD: [],
        }
        self.statuses: dict[str, int] = {}
        self.asked: Counter[str] = Counter()

    @property
    def options(self) -> dict[str, Any]:
        given = {"client_id": "i", "client_secret": "s", "org_id": Sandbox.org_id, "base_url": "http://127.0.0.1"}
        return {**given, "transport": httpx.MockTransport(self._answer), "max_attempts": 1}

    def _answer(self, request: httpx.Request) -> httpx.Response:
        parts = request.url.path.split("/")
        if request.method == "POST":
            return httpx.Response(200, json={"access_token": "t"})
        if parts[-1] == "users":
            listed = [USER | {"id": one, "external_user_id": f"customer-{one[-1]}"} for one in self.vehicles]
            return httpx.Response(200, json=listed)
        if parts[-1] == "electric-vehicles":
            return httpx.Response(self.statuses.get(parts[-2], 200), json=self.vehicles[parts[-2]])
        self.asked[parts[-2]] += 1
        status = self.statuses.get(parts[-2], 200)
        return httpx.Response(status, json={"total": 1, "items": [SESSION | {"id": parts[-2]}]})


@pytest.fixture
def api() -> API:
    return API()


@pytest.fixture
def client(face: Any, api: API) -> Any:
    return face.client(**api.options)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "october.csv"


def rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def test_users_are_targets(face: Any, client: Any) -> None:
    listed = face.users(client)
    assert [(str(user.user_id), user.org_id, user.external_id) for user in listed] == [
        (ADA, None, f"customer-{ADA[-1]}"),
        (BEN, None, f"customer-{BEN[-1]}"),
        (CYD, None, f"customer-{CYD[-1]}"),
    ]
    elsewhere = "aaaaaaaa-0000-4000-8000-000000000000"
    assert {user.org_id for user in face.users(client, org_id=elsewhere)} == {elsewhere}


def test_the_value_of_a_user_is_that_of_each_vehicle(face: Any, client: Any) -> None:
    found = {str(result.target.user_id): result.unwrap() for result in face.fetch(client, face.users(client), WORK)}
    assert {user: [str(one) for one in value] for user, value in found.items()} == {
        ADA: [FIRST, DELETED],
        BEN: [SECOND],
        CYD: [],
    }
    assert found[BEN][UUID(SECOND)][0].id == UUID(SECOND)


def test_a_table_of_all_users(face: Any, client: Any, file: Path) -> None:
    assert face.export(client, face.users(client), WORK, file) == fleet.Tally(3, 0, 0)
    whose = ("org_id", "user_id", "electric_vehicle_id", "external_id", "id")
    assert sorted(tuple(row[name] for name in whose) for row in rows(file)) == sorted(
        (Sandbox.org_id, user, vehicle, f"customer-{user[-1]}", vehicle)
        for user, vehicle in ((ADA, FIRST), (ADA, DELETED), (BEN, SECOND))
    )


def test_a_vehicle_without_a_session_has_no_row(face: Any, sandbox: Sandbox, file: Path) -> None:
    client = face.client(**sandbox.client_options)
    work = fleet.OfEachVehicle(fleet.CurrentSession())
    assert face.export(client, face.users(client), work, file) == fleet.Tally(1, 0, 0)
    assert list(rows(file)) == []


def test_what_fails_for_a_vehicle_fails_for_its_user_and_is_tried_again(
    face: Any, client: Any, api: API, file: Path
) -> None:
    api.statuses = {FIRST: 500, CYD: 500}
    assert face.export(client, face.users(client), WORK, file) == fleet.Tally(1, 2, 0)
    assert [row["user_id"] for row in rows(file)] == [BEN]
    failed = {line["target"]["user_id"]: line["error"] for line in lines(Path(f"{file}.jsonl")) if "error" in line}
    assert failed.keys() == {ADA, CYD}
    assert FIRST in failed[ADA]["message"]
    api.statuses.clear()
    assert face.export(client, face.users(client), WORK, file) == fleet.Tally(2, 0, 1)
    assert sorted(row["id"] for row in rows(file)) == [FIRST, DELETED, SECOND]
    assert api.asked == {FIRST: 2, DELETED: 1, SECOND: 1}


def test_a_deleted_vehicle_that_the_api_has_forgotten_is_left_out(face: Any, client: Any, api: API, file: Path) -> None:
    api.statuses = {DELETED: 404}
    assert face.export(client, face.users(client), WORK, file) == fleet.Tally(3, 0, 0)
    assert sorted(row["id"] for row in rows(file)) == [FIRST, SECOND]


def test_another_vehicle_that_is_not_found_is_an_error(face: Any, client: Any, api: API, file: Path) -> None:
    api.statuses = {SECOND: 404}
    assert face.export(client, face.users(client), WORK, file).failed == 1


def test_a_vehicle_without_an_id_is_not_passed_over(face: Any, client: Any, api: API) -> None:
    api.vehicles = {BEN: [VEHICLE | {"id": None}]}
    (result,) = face.fetch(client, face.users(client), WORK)
    assert isinstance(result.error, podero.APIResponseError)
    assert BEN in str(result.error)


def test_work_for_users_takes_users(face: Any, client: Any) -> None:
    with pytest.raises(TypeError, match="targets of the class User, not Vehicle"):
        list(face.fetch(client, [fleet.Vehicle(BEN, SECOND)], WORK))


def test_the_external_id_is_no_part_of_what_is_known(face: Any, client: Any, file: Path) -> None:
    """A target file with it, and one without, ask for the same."""
    face.export(client, [fleet.User(BEN)], WORK, file)
    assert face.export(client, face.users(client), WORK, file) == fleet.Tally(2, 0, 1)
