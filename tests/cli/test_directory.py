"""``users find`` and ``ev list-vehicles``: the way to the ids."""

import json

from podero.sandbox import Sandbox
from tests.cli.conftest import Run


class TestUsers:
    def test_a_customer_number_leads_to_the_user(self, here: Run, sandbox: Sandbox) -> None:
        done = here("users", "find", "customer-1001")
        assert (done.returncode, done.stderr) == (0, "")
        shown = {name: value for name, _, value in (line.partition(" ") for line in done.stdout.splitlines())}
        shown = {name: value.strip() for name, value in shown.items()}
        assert shown["id"] == sandbox.user_id
        assert shown["external_user_id"] == "customer-1001"
        assert "additional" not in shown

    def test_json_has_all_fields(self, here: Run, sandbox: Sandbox) -> None:
        whole = json.loads(here("users", "find", "customer-1001", "--format", "json").stdout)
        assert whole["id"] == sandbox.user_id
        line = here("users", "find", "customer-1001", "--format", "jsonl").stdout
        assert len(line.splitlines()) == 1
        assert json.loads(line) == whole

    def test_an_unknown_number_is_not_found(self, here: Run) -> None:
        done = here("users", "find", "nobody")
        assert done.returncode == 4
        assert done.stderr.startswith("podero: no user with the external id 'nobody'\n")

    def test_what_no_path_can_hold_is_wrong_usage(self, here: Run, sandbox: Sandbox) -> None:
        done = here("users", "find", "..")
        assert done.returncode == 2
        assert "external_id" in done.stderr
        assert sandbox.counters["api_requests"] == 0


class TestVehicles:
    def test_each_vehicle_is_a_line(self, here: Run, sandbox: Sandbox) -> None:
        done = here("ev", "list-vehicles", sandbox.user_id)
        assert done.returncode == 0
        head, *lines = done.stdout.splitlines()
        assert head.split() == ["id", "model", "connection", "steering", "boost", "state"]
        assert lines[0].startswith(sandbox.electric_vehicle_id)

    def test_json_and_json_lines(self, here: Run, sandbox: Sandbox) -> None:
        whole = json.loads(here("ev", "list-vehicles", sandbox.user_id, "--format", "json").stdout)
        assert [vehicle["id"] for vehicle in whole] == [sandbox.electric_vehicle_id]
        lines = here("ev", "list-vehicles", sandbox.user_id, "--format", "jsonl").stdout.splitlines()
        assert [json.loads(line) for line in lines] == whole

    def test_a_row_has_the_external_id_that_the_response_holds(self, here: Run, sandbox: Sandbox) -> None:
        (row,) = json.loads(here("ev", "list-vehicles", sandbox.user_id, "--format", "json").stdout)
        assert row["external_id"] == sandbox.external_id
        sandbox.next_answers({"status": 200, "json": [{"owner": None}, {"owner": {"external_id": None}}]})
        rows = json.loads(here("ev", "list-vehicles", sandbox.user_id, "--format", "json").stdout)
        assert [row["external_id"] for row in rows] == [None, None]
        assert sandbox.counters["api_requests"] == 2

    def test_none_and_nulls(self, here: Run, sandbox: Sandbox) -> None:
        sandbox.next_answers(
            {"status": 200, "json": []}, {"status": 200, "json": [{"id": None}, {"deleted_at": "2026-01-01T00:00:00Z"}]}
        )
        assert here("ev", "list-vehicles", sandbox.user_id).stdout == "no vehicles\n"
        assert here("ev", "list-vehicles", sandbox.user_id).stdout.split()[-1] == "deleted"
