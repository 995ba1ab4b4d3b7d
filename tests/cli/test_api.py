"""``podero api``: every operation, as the generated client knows it."""

import json
import re
from pathlib import Path

import pytest
from podero_api.operation import load
from podero_api.parameters import Parameter

from podero.sandbox import Sandbox
from tests.cli.conftest import Run

IDS = ("--user-id", Sandbox.user_id, "--electric-vehicle-id", Sandbox.electric_vehicle_id)

TABLE = (Path(__file__).parents[2] / "docs" / "operations.md").read_text("utf-8")
OPERATIONS = re.findall(r"^\| (?:GET|POST|PUT|PATCH|DELETE) \| `[^`]*` \| [^|]* \| `([^`]*)`", TABLE, re.MULTILINE)


def test_all_operations_are_listed(here: Run) -> None:
    text = here("api").stderr
    assert len(OPERATIONS) > 60
    assert {line.strip() for line in text.splitlines()} >= set(OPERATIONS)
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize("name", OPERATIONS)
def test_each_has_its_parameters_as_options(here: Run, name: str) -> None:
    text = here("api", name, "--help", COLUMNS="120").stdout
    for parameter in load(name).parameters:
        flag = f"--{parameter.python_name.rstrip('_').replace('_', '-')}"
        assert (flag in text) is (parameter.name != "org_id")
    assert ("--body" in text) is bool(load(name).body)


def test_an_answer_is_json(here: Run, sandbox: Sandbox) -> None:
    ids = ("--user-id", sandbox.user_id, "--electric-vehicle-id", sandbox.electric_vehicle_id)
    done = here("api", "user_electric_vehicles.get_electric_vehicle", *ids)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["id"] == sandbox.electric_vehicle_id


def test_a_listing_is_an_array(here: Run, sandbox: Sandbox) -> None:
    users = json.loads(here("api", "users.list_users", "--include-deleted").stdout)
    assert sandbox.user_id in {user["id"] for user in users}
    assert sandbox.requests[-1].query == "include_deleted=true"
    here("api", "users.list_users", "--no-include-deleted")
    assert sandbox.requests[-1].query == "include_deleted=false"


def test_an_answer_without_content_is_said(here: Run, sandbox: Sandbox) -> None:
    command = ("api", "user_electric_vehicles.boost_electric_vehicle", "--customer", "customer-1001")
    done = here(*command)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "done; the response has no content\n")
    assert sandbox.electric_vehicle_id in sandbox.requests[-1].path


def test_a_customer_stands_for_the_user(here: Run, sandbox: Sandbox) -> None:
    done = here("api", "user_electric_vehicles.list_electric_vehicles", "-c", "customer-1001")
    assert [vehicle["id"] for vehicle in json.loads(done.stdout)] == [sandbox.electric_vehicle_id]


def test_numbers_and_days(here: Run, sandbox: Sandbox) -> None:
    ids = ("--user-id", sandbox.user_id, "--wallbox-id", sandbox.wallbox_id)
    days = ("--from", "2026-10-01", "--to", "2026-10-31", "--limit", "5")
    done = here("api", "wallbox_hems_sessions.list_wallbox_hems_sessions", *ids, *days)
    assert "items" in json.loads(done.stdout)
    assert "limit=5" in sandbox.requests[-1].query


def test_bodies(here: Run, sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "user.json").write_text('{"a": 1}', "utf-8")
    sandbox.next_answers({"json": {"id": sandbox.user_id}})
    here("api", "guides.create_user", "--body", f"@{tmp_path / 'user.json'}")
    assert sandbox.requests[-1].method == "POST"
    assert sandbox.requests[-1].headers["content-length"] == str(len('{"a":1}'))


@pytest.mark.parametrize("kind", [str, bytes])
def test_text_comes_as_it_is(here: Run, monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox, kind: type) -> None:
    """No operation gives text today; the document may add one."""
    monkeypatch.setattr(load("users.list_users"), "responses", (((200,), kind),))
    sandbox.next_answers({"body": b"a;b"})
    assert here("api", "users.list_users").stdout == "a;b"


def test_an_option_that_may_be_repeated(here: Run, monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox) -> None:
    """No operation has one today; the document may add one."""
    parameter = Parameter("include_deleted", "query", int, is_listing=True)
    monkeypatch.setattr(load("users.list_users"), "parameters", (parameter,))
    done = here("api", "users.list_users", "--include-deleted", "1", "--include-deleted", "2")
    assert "not [1, 2]" in done.stderr


def test_a_secret_comes_from_a_file(here: Run, sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("hush\n", "utf-8")
    sandbox.next_answers(400)
    ids = ("--cue-id", sandbox.user_id, "--body", "{}")
    done = here("api", "cues.start_action", *ids, "--secret", f"@{tmp_path / 'secret'}")
    assert done.returncode == 1
    assert "secret=hush" in sandbox.requests[-1].query
    assert "hush" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["users.nothing"], "there is no command users.nothing"),
        (["user_wallboxes.get_wallbox", "--user-id", "x"], "missing: --wallbox-id"),
        (["user_wallboxes.get_wallbox", "--user-id", "x", "--wallbox-id", "y"], "--user-id must be a UUID"),
        (
            ["electric_vehicle_sessions.list_ev_sessions", *IDS, "--from", "monday", "--to", "2026-10-31"],
            "--from must be a day",
        ),
        (["user_wallboxes.get_wallbox", "--user-id", "1 2", "--wallbox-id", "y"], "get_wallbox --customer '1 2'"),
        (
            ["user_wallboxes.get_wallbox", "--user-id", "x", "--wallbox-id", "y", "-c", "1"],
            "--customer replaces --user-id",
        ),
        (["guides.create_user"], "missing: --body"),
        (["guides.create_user", "--body", "{"], "--body is not JSON"),
        (["wallbox_hems_sessions.list_wallbox_hems_sessions", "--limit", "x"], "--limit must be a whole number"),
        (["cues.start_action", "--secret", "hush"], "--secret is a secret, and must not be an argument"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_wrong_usage(here: Run, sandbox: Sandbox, arguments: list[str], says: str) -> None:
    done = here("api", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert "hush" not in done.stderr
    assert sandbox.counters["api_requests"] == 0
