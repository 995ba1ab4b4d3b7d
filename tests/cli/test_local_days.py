"""Days and times of a zone: what is asked, what is kept, and what is shown."""

import json

import pytest

from podero.sandbox import Sandbox
from tests.cli.conftest import Run
from tests.wire import SESSION, page

VIENNA = ("--tz", "Europe/Vienna")


@pytest.fixture
def october(sandbox: Sandbox) -> tuple[str, ...]:
    """Three sessions at the edges of October in Vienna, which is UTC+2 at its beginning and UTC+1 at its end."""
    times = {"1": "2026-09-30T21:59:59Z", "2": "2026-09-30T22:00:00Z", "3": "2026-10-31T22:59:59Z"}
    sessions = [SESSION | {"id": SESSION["id"].replace("1", n), "plug_in_time": time} for n, time in times.items()]
    sandbox.next_answers({"body": page(*sessions)})
    return "ev", "list", sandbox.user_id, sandbox.electric_vehicle_id, "--month", "2026-10"


def test_a_local_month_asks_for_the_utc_days_around_it_and_keeps_what_falls_in(
    here: Run, october: tuple[str, ...], sandbox: Sandbox
) -> None:
    done = here(*october, *VIENNA, "--format", "jsonl")
    assert sandbox.requests[-1].query == "from=2026-09-30&to=2026-10-31&limit=200&offset=0"
    assert [json.loads(line)["id"][0] for line in done.stdout.splitlines()] == ["2", "3"]
    assert done.stderr == "2 sessions, 2026-10-01 to 2026-10-31 (Europe/Vienna)\n"


def test_in_utc_the_filter_of_the_api_decides(here: Run, october: tuple[str, ...]) -> None:
    assert len(here(*october, "--format", "jsonl").stdout.splitlines()) == 3


def test_tables_say_what_the_clock_is_called(here: Run, october: tuple[str, ...]) -> None:
    head, first, last = here(*october, *VIENNA).stdout.splitlines()
    assert "started (CEST/CET)" in head or "started (CET/CEST)" in head
    assert "2026-10-01 00:00" in first
    assert "2026-10-31 23:59" in last


def test_the_zone_comes_from_the_environment_or_the_computer(here: Run, october: tuple[str, ...]) -> None:
    assert "(Europe/Vienna)" in here(*october, PODERO_TZ="Europe/Vienna").stderr


@pytest.mark.posix
@pytest.mark.parametrize(("tz", "name"), [("Europe/Vienna", "Europe/Vienna"), ("Mars/Crater", "UTC")])
def test_the_zone_of_this_computer(podero: Run, october: tuple[str, ...], tz: str, name: str) -> None:
    assert f"({name})" in podero(*october, PODERO_TZ="", TZ=tz).stderr


def test_a_zone_of_the_environment_that_is_none(here: Run, october: tuple[str, ...]) -> None:
    done = here(*october, PODERO_TZ="Mars/Crater")
    assert (done.returncode, "PODERO_TZ: " in done.stderr) == (2, True)


def test_a_moment_is_its_local_day(here: Run, october: tuple[str, ...], sandbox: Sandbox) -> None:
    arguments = (*october[:4], "--start", "2026-10-31T23:30:00Z", "--end", "2026-11-01")
    assert "2026-11-01 to 2026-11-01 (Europe/Vienna)" in here(*arguments, *VIENNA).stderr


def test_sums_of_local_weeks(here: Run, october: tuple[str, ...]) -> None:
    done = here(*october, *VIENNA, "--summary", "--by", "week")
    assert [line.split()[0] for line in done.stdout.splitlines()[1:]] == ["2026-W40", "2026-W44"]
