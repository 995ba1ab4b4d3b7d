"""The commands that show sessions, in pipes."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from podero import Podero, summarize
from podero.sandbox import Sandbox
from tests.cli.conftest import Run
from tests.wire import HEMS, SESSION
from tests.wire import page as wire_page

ALL = ("--start", "2020-01-01")


@pytest.fixture
def ev(sandbox: Sandbox) -> tuple[str, ...]:
    return "ev", "current", sandbox.user_id, sandbox.electric_vehicle_id


@pytest.fixture
def hems(sandbox: Sandbox) -> tuple[str, ...]:
    return "hems", "list", sandbox.user_id, sandbox.wallbox_id


def listed(sandbox: Sandbox) -> Any:
    with Podero(**sandbox.client_options) as client:
        return client.hems_sessions.list(
            sandbox.user_id, sandbox.wallbox_id, start="2020-01-01", end=sandbox.world.now, limit=200
        )


class TestCurrent:
    def test_no_session_is_said_and_is_no_error(self, here: Run, ev: tuple[str, ...]) -> None:
        done = here(*ev)
        assert (done.returncode, done.stdout, done.stderr) == (0, "no active session\n", "")
        assert here(*ev, "--format", "json").stdout == "null\n"

    def test_a_session_says_why_beside_its_fields(self, here: Run, ev: tuple[str, ...], sandbox: Sandbox) -> None:
        sandbox.plug_in()
        sandbox.advance(3600)
        done = here(*ev)
        sentences, fields = done.stdout.split("\n\n")
        assert sentences.startswith("Still running (our reading of `in_progress`). Plugged in at home since")
        assert "energy_charged_kwh           11\n" in fields
        assert "actual_cost_eur              2.64\n" in fields
        assert "unplug_time" not in fields
        assert here(*ev, "--describe").stdout == f"{sentences}\n"

    def test_json_keeps_nulls(self, here: Run, ev: tuple[str, ...], sandbox: Sandbox) -> None:
        sandbox.plug_in()
        with Podero(**sandbox.client_options) as client:
            session = client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)
        assert session is not None
        assert json.loads(here(*ev, "--format", "json").stdout) == {
            "org_id": sandbox.org_id,
            "user_id": sandbox.user_id,
            "electric_vehicle_id": sandbox.electric_vehicle_id,
            "external_id": None,
            **session.to_dict(),
        }
        (line,) = here(*ev, "--format", "jsonl").stdout.splitlines()
        assert json.loads(line)["unplug_time"] is None

    def test_hidden_sessions_are_shown_on_demand(self, here: Run, ev: tuple[str, ...], sandbox: Sandbox) -> None:
        sandbox.plug_in(is_hidden=True, hidden_reason="short_duration")
        assert here(*ev).stdout == "no active session\n"
        assert "hidden_reason" in here(*ev, "--include-hidden").stdout

    def test_what_the_server_writes_reaches_no_terminal_as_an_order(
        self, here: Run, ev: tuple[str, ...], sandbox: Sandbox
    ) -> None:
        hostile = "\x1b[31m\x1b]0;owned\x07\x9b2J[bold]x[/bold]\u202e"
        sandbox.next_answers(*[{"json": {"session": SESSION | {"session_outcome": hostile}}}] * 2)
        shown = here(*ev).stdout
        assert "[bold]x[/bold]" in shown
        assert all(char.isprintable() or char == "\n" for char in shown)
        shown = here(*ev, "--format", "json").stdout
        assert json.loads(shown)["session_outcome"] == hostile
        assert all(char.isprintable() or char == "\n" for char in shown)


class TestVehicles:
    """The same options as for wallboxes; what differs is tried here, with answers made up for it."""

    @pytest.fixture
    def vehicle(self, sandbox: Sandbox) -> tuple[str, ...]:
        done = SESSION | {"unplug_time": "2026-10-31T06:04:05Z", "session_outcome": "optimized", "actual_cost_eur": 0.7}
        odd = SESSION | {
            "id": SESSION["id"].replace("1", "2"),
            "session_outcome": "b\x1bnew",
            "energy_charged_kwh": None,
        }
        sandbox.next_answers({"body": wire_page(done, odd)})
        return "ev", "list", sandbox.user_id, sandbox.electric_vehicle_id, "--month", "2026-10"

    def test_a_table(self, here: Run, vehicle: tuple[str, ...], sandbox: Sandbox) -> None:
        done = here(*vehicle)
        assert done.stdout.splitlines() == [
            "id        started (UTC)        h  outcome     kWh   EUR  saved",
            "11111111  2026-10-30 18:04  12.0  optimized  3.25  0.70",
            '22222222  2026-10-30 18:04        "bew"',
        ]
        assert done.stderr.splitlines()[-1] == "2 sessions, 2026-10-01 to 2026-10-31 (UTC)"
        assert sandbox.requests[-1].query == "from=2026-10-01&to=2026-10-31&limit=200&offset=0"

    def test_a_summary(self, here: Run, vehicle: tuple[str, ...]) -> None:
        _, *rows = here(*vehicle, "--summary", "--by", "outcome").stdout.splitlines()
        assert [row.split() for row in rows] == [
            ['"bew"', "1", "0/1", "0/1", "0/1"],
            ["optimized", "1", "3.25", "1/1", "0.70", "1/1", "0/1"],
        ]

    def test_a_chart(self, here: Run, vehicle: tuple[str, ...]) -> None:
        energy, outcomes = here(*vehicle, "--chart").stdout.split("\n\n")
        assert energy.startswith("Energy charged (kWh)\n2026-10-30 █")
        assert energy.endswith("█ 3.25 (1 of 2)")
        assert '"bew"' in outcomes

    def test_descriptions(self, here: Run, vehicle: tuple[str, ...]) -> None:
        shown = here(*vehicle, "--describe").stdout
        assert f"2026-10-30 18:04 UTC  {SESSION['id']}\n  Optimised: the charging was moved" in shown


class TestList:
    def test_a_table_fits_and_nulls_are_empty(self, here: Run, hems: tuple[str, ...]) -> None:
        done = here(*hems, *ALL)
        head, *rows = done.stdout.splitlines()
        assert head.split() == ["id", "started", "(UTC)", "h", "outcome", "kWh", "saved", "applied"]
        assert max(map(len, done.stdout.splitlines())) <= 80
        assert [row.split()[4] for row in rows][:2] == ["charged_from_solar", "no_surplus"]
        assert rows[3].split()[4:] == ["steering_ineffective", "0/6"]
        assert rows[1].split()[5:] == ["0.00", "0.00", "0/0"]
        assert done.stderr.startswith("19 sessions, 2020-01-01 to ")

    def test_all_pages_are_walked(self, here: Run, hems: tuple[str, ...], sandbox: Sandbox) -> None:
        for _ in range(400):
            sandbox.world.add_hems_session()
        done = here(*hems, *ALL, "--format", "jsonl")
        whose = {
            "org_id": sandbox.org_id,
            "user_id": sandbox.user_id,
            "wallbox_id": sandbox.wallbox_id,
            "external_id": None,
        }
        assert [json.loads(line) for line in done.stdout.splitlines()] == [
            whose | session.to_dict() for offset in (0, 200, 400) for session in page(sandbox, offset)
        ]
        assert sandbox.counters["list_wallbox_hems_sessions"] == 6
        assert done.stderr.startswith("419 sessions, ")

    def test_described(self, here: Run, hems: tuple[str, ...], sandbox: Sandbox) -> None:
        shown = here(*hems, *ALL, "--describe").stdout
        paragraphs = shown.strip().split("\n\n")
        assert [paragraph.split("\n  ")[1] for paragraph in paragraphs] == [
            session.describe() for session in listed(sandbox)
        ]

    def test_the_summary_says_of_how_many_a_sum_is_known(self, here: Run, hems: tuple[str, ...]) -> None:
        _, total = here(*hems, *ALL, "--summary").stdout.splitlines()
        assert total.split() == ["all", "19", "87.20", "16/19", "18.50", "15/19", "164", "150"]

    def test_summaries_by_outcome(self, here: Run, hems: tuple[str, ...]) -> None:
        _, *rows = here(*hems, *ALL, "--summary", "--by", "outcome").stdout.splitlines()
        assert [row.split() for row in rows if "ineffective" in row] == [
            ["steering_ineffective", "2", "0/2", "0/2", "10", "0"]
        ]
        assert rows[0].startswith("charged_from_solar ")

    def test_summaries_for_programs(self, here: Run, hems: tuple[str, ...], sandbox: Sandbox) -> None:
        total = json.loads(here(*hems, *ALL, "--summary", "--format", "json").stdout)
        assert total == summarize(listed(sandbox)).to_dict()
        parts = json.loads(here(*hems, *ALL, "--summary", "--by", "month", "--format", "json").stdout)
        assert parts == {key: part.to_dict() for key, part in summarize(listed(sandbox), by="month").items()}

    def test_a_session_without_outcome_has_a_name_in_summaries(
        self, here: Run, hems: tuple[str, ...], sandbox: Sandbox
    ) -> None:
        sandbox.world.add_hems_session(outcome=None, ended_at=None)
        assert "no outcome" in here(*hems, *ALL, "--summary", "--by", "outcome").stdout

    def test_a_chart_never_draws_a_null_as_zero(self, here: Run, hems: tuple[str, ...], sandbox: Sandbox) -> None:
        energy, outcomes = here(*hems, "--last", "7d", "--chart").stdout.split("\n\n")
        title, *days = energy.splitlines()
        assert title == "Energy from solar (kWh)"
        labels = [day.replace("█", "").split(" ", 1)[1].strip(" ▏▎▍▌▋▊▉") for day in days]
        assert labels == ["0.6", "not reported", "no session", "3.1", "0", "7.4"]
        assert ["█" in day for day in days] == [True, False, False, True, False, True]
        assert "charged_from_solar   █" in outcomes
        assert outcomes.splitlines()[1].endswith(" 2")
        assert max(map(len, energy.splitlines())) <= 80

    def test_days_without_sessions_and_partly_known_ones_are_told_apart(
        self, here: Run, hems: tuple[str, ...], sandbox: Sandbox
    ) -> None:
        days = {days_ago: sandbox.world.now - timedelta(days=days_ago) for days_ago in (23, 24, 26, 27)}
        for days_ago, energy in ((23, None), (23, 2.5), (26, -1.0), (27, 0.001)):
            sandbox.world.add_hems_session(started_at=days[days_ago].isoformat(), energy_from_solar_kwh=energy)
        shown = {line[:10]: line for line in here(*hems, "--last", "30d", "--chart").stdout.splitlines()}
        drawn = {days_ago: shown[f"{day:%Y-%m-%d}"] for days_ago, day in days.items()}
        assert drawn[27].endswith(" ▏ about 0")
        assert drawn[26].endswith(" -1")
        assert drawn[24].endswith(" no session")
        assert drawn[23].endswith(" 2.5 (1 of 2)")

    def test_long_spans_are_drawn_by_month_in_ascii_if_need_be(self, podero: Run, hems: tuple[str, ...]) -> None:
        shown = podero(*hems, "--last", "1y", "--chart", PYTHONIOENCODING="ascii", PYTHONUTF8="0").stdout
        assert shown.isascii()
        assert "#### " in shown
        assert len(shown.splitlines()[1].split()[0]) == len("2026-10")

    def test_days_far_apart_are_not_filled_in(self, here: Run, hems: tuple[str, ...], sandbox: Sandbox) -> None:
        first = HEMS | {"id": 1, "started_at": "0001-01-01T00:00:00Z"}
        sandbox.next_answers({"body": wire_page(first, HEMS)})
        energy = here(*hems, "--last", "10d", "--chart").stdout.split("\n\n")[0]
        assert [line.split()[0] for line in energy.splitlines()[1:]] == ["0001-01-01", "2026-10-30"]

    def test_nothing_found_is_no_error(self, here: Run, hems: tuple[str, ...]) -> None:
        long_ago = ("--month", "2001-01")
        done = here(*hems, *long_ago)
        assert len(done.stdout.splitlines()) == 1
        assert done.stderr == "0 sessions, 2001-01-01 to 2001-01-31 (UTC)\n"
        assert here(*hems, *long_ago, "--format", "json").stdout == "[]\n"
        assert here(*hems, *long_ago, "--chart").stdout == "no sessions\n"

    def test_rows_to_a_file_and_totals_to_people(self, here: Run, hems: tuple[str, ...], tmp_path: Path) -> None:
        out = tmp_path / "sessions.csv"
        done = here(*hems, *ALL, "--out", str(out), "--summary", "--chart")
        assert len(out.read_text().splitlines()) == 20
        assert "Outcomes (sessions)" in done.stdout
        assert "all        19" in done.stdout
        assert f"19 sessions in {out}, " in done.stderr


def page(sandbox: Sandbox, offset: int) -> Any:
    with Podero(**sandbox.client_options) as client:
        return client.hems_sessions.list(
            sandbox.user_id,
            sandbox.wallbox_id,
            start="2020-01-01",
            end=sandbox.world.now,
            limit=200,
            offset=offset,
        )
