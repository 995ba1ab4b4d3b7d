"""The customer's number in place of ids, and the commands that came with it."""

import json
from typing import Any

import pytest

from podero.sandbox import Sandbox
from tests import wire
from tests.cli.conftest import Run

CUSTOMER = ("--customer", "customer-1001")
OTHER = "00000000-0000-4000-8000-00000000000a"


def vehicle(number: str, **fields: Any) -> dict[str, Any]:
    return {"id": number, **fields}


class TestCustomer:
    def test_finds_the_user_and_the_only_vehicle(self, here: Run, sandbox: Sandbox) -> None:
        sandbox.plug_in()
        row = json.loads(here("ev", "current", *CUSTOMER, "--format", "json").stdout)
        assert row["user_id"] == sandbox.user_id
        assert row["electric_vehicle_id"] == sandbox.electric_vehicle_id
        assert row["external_id"] == "customer-1001"
        assert row["org_id"] == sandbox.org_id

    def test_takes_a_device_beside_it(self, here: Run, sandbox: Sandbox) -> None:
        done = here("hems", "list", *CUSTOMER, sandbox.wallbox_id, "--last", "1y", "--format", "jsonl")
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        assert {(row["external_id"], row["wallbox_id"]) for row in rows} == {("customer-1001", sandbox.wallbox_id)}
        assert sandbox.counters["list_electric_vehicles"] == 0

    @pytest.mark.parametrize(
        "command", [("ev", "list", "--last", "1d"), ("ev", "list-vehicles"), ("ev", "current"), ("ev", "boost")]
    )
    def test_nobody(self, here: Run, command: tuple[str, ...]) -> None:
        done = here(*command, "--customer", "nobody")
        assert done.returncode == 4
        assert done.stderr.startswith("podero: no user with the external id 'nobody'\nhint: users belong to")

    def test_several_vehicles_are_listed_with_what_to_type(self, here: Run, sandbox: Sandbox) -> None:
        models = {"device_model": {"manufacturer": "VW", "model": "ID.4"}}
        vehicles = [vehicle(sandbox.electric_vehicle_id, **models), vehicle(OTHER)]
        sandbox.next_answers(None, {"json": vehicles})
        done = here("ev", "current", *CUSTOMER)
        assert done.returncode == 2
        message, hint = done.stderr.splitlines()
        assert message.endswith(f"has 2 vehicles: {sandbox.electric_vehicle_id} (VW ID.4), {OTHER}")
        assert hint == (
            f"hint: choose one of them: podero ev current --customer customer-1001 {sandbox.electric_vehicle_id}"
        )

    def test_deleted_vehicles_do_not_count(self, here: Run, sandbox: Sandbox) -> None:
        vehicles = [vehicle(OTHER, deleted_at="2026-01-01T00:00:00Z"), vehicle(sandbox.electric_vehicle_id)]
        sandbox.next_answers(None, {"json": vehicles})
        assert here("ev", "current", *CUSTOMER).stdout == "no active session\n"

    def test_no_vehicle(self, here: Run, sandbox: Sandbox) -> None:
        sandbox.next_answers(None, {"json": []})
        done = here("ev", "current", *CUSTOMER)
        assert (done.returncode, done.stderr) == (4, "podero: the customer 'customer-1001' has no vehicle\n")

    def test_an_odd_number_is_wrong_usage_and_quoted_for_the_shell(self, here: Run) -> None:
        assert here("ev", "current", "--customer", "..").returncode == 2
        done = here("ev", "current", "a b; c", OTHER)
        assert done.stderr.endswith("podero ev current --customer 'a b; c' [EV]\n")

    def test_a_report_needs_no_device(self, here: Run, sandbox: Sandbox, tmp_path: Any) -> None:
        out = tmp_path / "x.html"
        assert here("report", *CUSTOMER, "--last", "30d", "--out", str(out)).returncode == 0
        assert out.exists()
        assert sandbox.counters["list_ev_sessions"] == 1


class TestBoost:
    def test_is_asked_for_and_taken_back(self, here: Run, sandbox: Sandbox) -> None:
        done = here("ev", "boost", *CUSTOMER)
        assert (done.returncode, done.stdout) == (0, "")
        assert done.stderr == f"boost of vehicle {sandbox.electric_vehicle_id} requested\n"
        assert sandbox.requests[-1].method == "POST"
        done = here("ev", "boost", sandbox.user_id, sandbox.electric_vehicle_id, "--cancel", "--quiet")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert sandbox.requests[-1].method == "DELETE"

    def test_the_list_of_vehicles_shows_it(self, here: Run, sandbox: Sandbox) -> None:
        def shown() -> str:
            return here("ev", "list-vehicles", *CUSTOMER).stdout

        assert "next session" not in shown()
        here("ev", "boost", *CUSTOMER)
        assert "next session" in shown()
        sandbox.plug_in()
        assert "requested" in shown()
        sandbox.advance(60)
        assert "ongoing" in shown()

    def test_taking_back_does_not_say_that_a_running_one_ends(self, here: Run, sandbox: Sandbox) -> None:
        sandbox.plug_in()
        assert here("ev", "boost", *CUSTOMER).returncode == 0
        done = here("ev", "boost", *CUSTOMER, "--cancel")
        assert done.stderr == (
            f"vehicle {sandbox.electric_vehicle_id} has no boost for its next session; a running boost continues\n"
        )

    @pytest.mark.parametrize(
        ("body", "hint"),
        [
            ({"state": "ongoing", "reason": "already_charging"}, "the API's reason is 'already_charging'; `podero ev"),
            ({}, "hint: `podero ev current` shows what the vehicle does"),
        ],
    )
    def test_a_refusal_has_its_reason(self, here: Run, sandbox: Sandbox, body: dict[str, str], hint: str) -> None:
        sandbox.next_answers(None, None, {"status": 409, "json": body})
        done = here("ev", "boost", *CUSTOMER)
        assert done.returncode == 1
        assert hint in done.stderr


class TestHEMS:
    def test_nothing_runs(self, here: Run, sandbox: Sandbox) -> None:
        sandbox.next_answers(*[{"json": {"session": None}}] * 2)
        ids = (sandbox.user_id, sandbox.wallbox_id)
        assert here("hems", "current", *ids).stdout == "no running session\n"
        assert here("hems", "current", *ids, "-f", "json").stdout == "null\n"

    def test_one_session_with_decisions_and_commands(self, here: Run, sandbox: Sandbox) -> None:
        ids = (sandbox.user_id, sandbox.wallbox_id)
        rows = here("hems", "list", *ids, "--last", "1y", "--format", "jsonl").stdout.splitlines()
        number = str(json.loads(rows[0])["id"])
        shown = here("hems", "show", *CUSTOMER, sandbox.wallbox_id, number).stdout
        assert shown.startswith("At least one applied steering command delivered energy")
        assert "\nDecisions\n" in shown
        assert "\nCommands\n" in shown
        described = here("hems", "show", *ids, number, "--describe").stdout
        assert len(described.splitlines()) == 1
        whole = json.loads(here("hems", "show", *ids, number, "--format", "json").stdout)
        assert (whole["wallbox_id"], whole["session"]["id"]) == (sandbox.wallbox_id, int(number))
        assert whole["decisions"]

    def test_the_running_one(self, here: Run, sandbox: Sandbox) -> None:
        detail = {"session": wire.HEMS | {"ended_at": None}, "decisions": [], "commands": []}
        sandbox.next_answers({"json": {"session": detail}}, {"json": {"session": detail | {"session": None}}})
        ids = (sandbox.user_id, sandbox.wallbox_id)
        assert "started_at" in here("hems", "current", *ids).stdout
        assert here("hems", "current", *ids).stdout == ""


class TestOutcome:
    def test_filters(self, here: Run, sandbox: Sandbox) -> None:
        command = ("hems", "list", sandbox.user_id, sandbox.wallbox_id, "--last", "1y", "--format", "jsonl")
        names = [json.loads(line)["outcome"] for line in here(*command).stdout.splitlines()]
        wanted = ("--outcome", "no_surplus", "--outcome", "aborted")
        kept = [json.loads(line)["outcome"] for line in here(*command, *wanted).stdout.splitlines()]
        assert kept == [name for name in names if name in ("no_surplus", "aborted")] != []

    def test_none_is_null(self, here: Run, sandbox: Sandbox) -> None:
        sandbox.world.add_hems_session(outcome=None)
        command = ("hems", "list", sandbox.user_id, sandbox.wallbox_id, "--last", "1y", "--format", "jsonl")
        kept = here(*command, "--outcome", "none").stdout.splitlines()
        assert [json.loads(line)["outcome"] for line in kept] == [None, None]

    def test_a_name_that_is_not_known_is_noted(self, here: Run, sandbox: Sandbox) -> None:
        done = here("ev", "list", *CUSTOMER, "--last", "1d", "--outcome", "optimised")
        assert done.returncode == 0
        assert "'optimised' is not a known outcome; the outcomes are not_at_home, " in done.stderr


class TestGrammar:
    def test_global_options_stand_anywhere(self, here: Run, sandbox: Sandbox) -> None:
        ids = (sandbox.user_id, sandbox.electric_vehicle_id)
        for command in (
            ("--org-id", sandbox.org_id, "ev", "current", *ids),
            ("ev", "--org-id", sandbox.org_id, "current", *ids),
            ("ev", "current", "--org-id", sandbox.org_id, *ids),
            ("ev", "current", *ids, "--org-id", sandbox.org_id),
            ("--org-id", "x", "ev", "current", *ids, "--org-id", sandbox.org_id),
        ):
            assert here(*command, PODERO_ORG_ID="").stdout == "no active session\n"

    def test_debug_behind_the_command(self, here: Run, sandbox: Sandbox) -> None:
        done = here("ev", "current", *CUSTOMER, "--debug")
        assert "podero: debug: " in done.stderr

    def test_quiet_leaves_results_and_errors(self, here: Run, sandbox: Sandbox) -> None:
        done = here("ev", "list", *CUSTOMER, "--last", "30d", "-q")
        assert done.stdout
        assert done.stderr == ""
        assert here("-q", "ev", "current", "--customer", "nobody").stderr.startswith("podero: no user")

    def test_env_names_an_environment(self, here: Run) -> None:
        variables = {"PODERO_CLIENT_ID": "", "PODERO_CLIENT_SECRET": "", "PODERO_ACCESS_TOKEN": "x"}
        for name, origin in (("production", "https://app.podero.com"), ("sandbox", "https://sandbox-app.podero.com")):
            assert origin in here("token", "--env", name, **variables, PODERO_ORG_ID="").stdout

    def test_columns_are_chosen_for_people_and_programs(self, here: Run, sandbox: Sandbox) -> None:
        command = ("hems", "list", sandbox.user_id, sandbox.wallbox_id, "--last", "1y", "--columns", "outcome, id")
        head, first, *_ = here(*command).stdout.splitlines()
        assert head.split() == ["outcome", "id"]
        assert first.split()[0] == "charged_from_solar"
        assert here(*command, "--format", "csv").stdout.startswith("outcome,id\ncharged_from_solar,")

    def test_the_usage_line_has_no_braces(self, here: Run) -> None:
        assert here("users", "find", "-h").stdout.startswith("Usage: podero users find [OPTIONS] EXTERNAL_ID\n")


class TestUsersList:
    def test_for_people(self, here: Run, sandbox: Sandbox) -> None:
        head, *rows = here("users", "list").stdout.splitlines()
        assert head.split() == ["external", "id", "id", "name", "vehicles", "wallboxes"]
        assert any("customer-1001" in row and sandbox.user_id in row for row in rows)

    def test_for_programs_and_files(self, here: Run, sandbox: Sandbox, tmp_path: Any) -> None:
        (row,) = json.loads(here("users", "list", "--format", "json").stdout)
        assert (row["org_id"], row["user_id"], row["external_id"]) == (sandbox.org_id, sandbox.user_id, "customer-1001")
        out = tmp_path / "users.csv"
        done = here("users", "list", "--out", str(out), "--columns", "external_id,user_id")
        assert (done.stdout, done.stderr) == ("", f"1 user in {out}\n")
        assert out.read_text() == f"external_id,user_id\ncustomer-1001,{sandbox.user_id}\n"
        shown = here("users", "list", "--columns", "external_id").stdout
        assert shown.split() == ["external_id", "customer-1001"]

    def test_nobody(self, here: Run, sandbox: Sandbox) -> None:
        sandbox.next_answers({"json": []})
        assert here("users", "list").stdout == "no users\n"
