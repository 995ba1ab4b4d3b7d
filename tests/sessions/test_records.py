"""Rows: flat, plain, with whose they are; as pandas, polars, pyarrow and csv take them."""

import asyncio
import csv
import io
import re
from collections.abc import AsyncIterator, Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import attrs
import pyarrow as pa
import pytest

import podero
from podero import ChargingSession, HEMSSession
from podero.sandbox import Sandbox
from podero.testing import charging_session, hems_session

PAGE = Path(__file__).parents[2] / "docs" / "spreadsheets.md"
USER = UUID("3b241101-e2bb-4255-8caf-4136c566a962")


async def streamed(sessions: Iterable[Any]) -> AsyncIterator[Any]:
    for session in sessions:
        yield session


def records_async(sessions: Iterable[Any], **columns: Any) -> Any:
    return asyncio.run(podero.arecords(streamed(sessions), **columns))


@pytest.fixture(params=[podero.records, records_async], ids=["sync", "async"])
def records(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Either face."""
    return request.param  # type: ignore[no-any-return]  # pytest's type


def test_a_row_has_the_columns_given_then_all_fields(records: Callable[..., Any]) -> None:
    for session in (charging_session(), hems_session()):
        (row,) = records([session], user_id=USER, external_id="4711")
        fields = list(attrs.fields_dict(type(session)))
        assert list(row) == ["user_id", "external_id", *fields]
        assert (row["user_id"], row["external_id"]) == (str(USER), "4711")


def test_all_values_are_plain(records: Callable[..., Any]) -> None:
    sessions: list[ChargingSession | HEMSSession] = [
        charging_session(is_hidden=True, hidden_reason="short_duration"),
        charging_session(session_outcome="brand_new", unplug_time=None),
        hems_session(),
    ]
    found = records(sessions, user_id=USER)
    plain = (str, float, int, bool, datetime, type(None))
    assert {type(value) for row in found for value in row.values()} <= set(plain)
    assert found[0]["id"] == str(sessions[0].id)
    assert found[1]["session_outcome"] == "brand_new"
    assert found[1]["unplug_time"] is None
    assert found[2]["id"] == sessions[2].id


def test_times_are_in_utc_whatever_the_api_wrote(records: Callable[..., Any]) -> None:
    naive = datetime(2026, 10, 30, 18)  # noqa: DTZ001  # what is tested
    sessions = [charging_session(plug_in_time="2026-10-31T01:30:00+02:00"), charging_session()]
    sessions.append(attrs.evolve(sessions[1], plug_in_time=naive))
    times = [row["plug_in_time"] for row in records(sessions)]
    assert [time.tzinfo for time in times] == [UTC] * 3
    assert [str(time) for time in times] == ["2026-10-30 23:30:00+00:00", *["2026-10-30 18:00:00+00:00"] * 2]


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00+05:00"])
def test_the_apis_empty_time_stays_what_it_is(records: Callable[..., Any], moment: str) -> None:
    assert records([charging_session(unplug_time=moment)])[0]["unplug_time"].year == 1


def test_nothing_is_no_rows(records: Callable[..., Any]) -> None:
    assert records([]) == []


class TestFrames:
    @pytest.fixture
    def rows(self) -> list[dict[str, Any]]:
        nulls = dict.fromkeys(("unplug_time", "energy_charged_kwh", "actual_cost_eur", "target_reachable"))
        sessions = [charging_session(**nulls) for _ in range(150)]
        return [dict(row) for row in podero.records([*sessions, charging_session()], user_id=USER, external_id=None)]

    def test_pandas(self, rows: Any) -> None:
        pd = pytest.importorskip("pandas")  # imported where needed, since that takes long
        table = pd.DataFrame(rows)
        assert table["plug_in_time"].dt.tz_convert("Europe/Vienna").dt.hour.unique() == [19]
        assert str(table["unplug_time"].dtype).endswith("UTC]")
        assert table["energy_charged_kwh"].dtype == "float64"
        assert table["energy_charged_kwh"].sum() == 24
        assert table["is_hidden"].dtype == "bool"

    def test_polars(self, rows: Any) -> None:
        pl = pytest.importorskip("polars")
        table = pl.DataFrame(rows, infer_schema_length=None)
        assert table.schema["unplug_time"] == pl.Datetime("us", "UTC")
        assert table.schema["energy_charged_kwh"] == pl.Float64
        assert table.schema["external_id"] == pl.Null
        assert table.schema["id"] == pl.String

    def test_pyarrow(self, rows: Any) -> None:
        table = pa.Table.from_pylist(rows)
        assert str(table.schema.field("unplug_time").type) == "timestamp[us, tz=UTC]"
        assert str(table.schema.field("energy_charged_kwh").type) == "double"

    def test_csv(self, rows: Any) -> None:
        file = io.StringIO()
        writer = csv.DictWriter(file, rows[0])
        writer.writerows(rows)
        assert file.getvalue().splitlines()[0].startswith(f"{USER},,")


class TestMisuse:
    def test_no_session(self, records: Callable[..., Any]) -> None:
        with pytest.raises(TypeError, match="only ChargingSession and HEMSSession can be records, not NoneType"):
            records([None])

    @pytest.mark.parametrize("session", [charging_session(), hems_session()])
    def test_a_column_that_is_a_field(
        self, records: Callable[..., Any], session: ChargingSession | HEMSSession
    ) -> None:
        with pytest.raises(
            ValueError, match=f"{type(session).__name__} has a field 'id'; give your column another name"
        ):
            records([session], id=1, user_id=USER)

    def test_the_other_face(self) -> None:
        with pytest.raises(TypeError, match=r"await podero\.arecords"):
            podero.records(streamed([]))  # type: ignore[arg-type]  # what is tested
        with pytest.raises(TypeError, match=r"use `podero\.records"):
            asyncio.run(podero.arecords([]))  # type: ignore[arg-type]  # what is tested

    def test_one_session(self) -> None:
        with pytest.raises(TypeError, match="an iterable of sessions, not ChargingSession; put one into a list"):
            podero.records(charging_session())  # type: ignore[arg-type]  # what is tested


def test_what_the_clients_list_becomes_rows(client: Any, sandbox: Sandbox) -> None:
    page = client.ev_sessions.list(
        sandbox.user_id, sandbox.electric_vehicle_id, start="2020-01-01", end=sandbox.world.now
    )
    assert [row["id"] for row in podero.records(page)] == [str(session.id) for session in page]


class TestHandbook:
    """Its monthly CSV, on three customers: at the edges of the month, without sessions, and without a car."""

    @pytest.fixture
    def world(self) -> dict[str, Any]:
        moments = ("2026-10-31T23:00:00Z", "2026-10-31T22:59:00Z", "2026-09-30T22:00:00Z", "2026-09-30T21:59:00Z")
        sessions = [charging_session(plug_in_time=moment, actual_cost_eur=None).to_dict() for moment in moments]
        cars: tuple[list[dict[str, Any]], ...] = (
            [{"id": str(UUID(int=10)), "sessions": sessions}],
            [{"id": str(UUID(int=11))}],
            [],
        )
        users = [
            {
                "id": str(UUID(int=number)),
                "external_id": f"customer-{number}",
                "electric_vehicles": owned,
                "wallboxes": [{"id": str(UUID(int=20 + number))}],
            }
            for number, owned in enumerate(cars, start=1)
        ]
        return {"format": "podero-sandbox-world", "version": 1, "now": "2026-11-21T12:00:00Z", "users": users}

    def test_each_library_writes_the_same_october(
        self, world: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        blocks = re.findall(r"^```python\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
        names: dict[str, Any] = {}
        written = []
        with Sandbox(world=world) as sandbox:
            for variable, value in sandbox.client_options.items():
                monkeypatch.setenv(f"PODERO_{variable.upper()}", str(value))
            for block in blocks[:3]:
                exec(compile(block, PAGE.name, "exec"), names)
                written.append(Path("2026-10.csv").read_text("utf-8"))
        tables = [list(csv.DictReader(io.StringIO(text))) for text in written]
        for table in tables:
            assert [row["external_id"] for row in table] == ["customer-1"] * 2
            assert [row["actual_cost_eur"] for row in table] == [""] * 2
            assert [float(row["energy_charged_kwh"]) for row in table] == [24.0] * 2
        pandas_times, polars_times, plain_times = ([row["plug_in_time"] for row in table] for table in tables)
        assert pandas_times == ["2026-10-31 23:59:00+01:00", "2026-10-01 00:00:00+02:00"]
        assert [time[:16] for time in polars_times] == ["2026-10-31T23:59", "2026-10-01T00:00"]
        assert plain_times == ["2026-10-31 22:59:00+00:00", "2026-09-30 22:00:00+00:00"]
