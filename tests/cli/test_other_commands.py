"""``token``, ``request``, help, version, completion."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import podero as package
from podero.sandbox import Sandbox
from tests.cli.conftest import Run

COMMANDS = (
    (),
    ("ev",),
    ("ev", "current"),
    ("ev", "list"),
    ("ev", "list-vehicles"),
    ("ev", "boost"),
    ("hems",),
    ("hems", "list"),
    ("hems", "current"),
    ("hems", "show"),
    ("users",),
    ("users", "find"),
    ("users", "list"),
    ("fleet",),
    ("fleet", "export"),
    ("api",),
    ("profile",),
    ("profile", "add"),
    ("profile", "list"),
    ("profile", "show"),
    ("profile", "remove"),
    ("token",),
    ("report",),
    ("request",),
    ("sandbox",),
    ("demo",),
    ("drift",),
)


class TestToken:
    def test_client_credentials(self, here: Run, sandbox: Sandbox) -> None:
        done = here("token")
        assert done.returncode == 0
        lines = dict(line.split(maxsplit=1) for line in done.stdout.splitlines())
        assert lines == {
            "credentials": f"client credentials of {sandbox.client_id} (PODERO_CLIENT_ID)",
            "environment": sandbox.base_url,
            "organization": sandbox.org_id,
            "token": "received, valid for 10 h",
        }
        assert sandbox.counters["api_requests"] == 0

    @pytest.mark.parametrize(
        ("expires_in", "says"),
        [(45, r"4\d s\n"), (600, "10 min\n"), (5400, "1 h 30 min\n"), (None, "did not say how long")],
    )
    def test_lifetimes(self, here: Run, sandbox: Sandbox, expires_in: int | None, says: str) -> None:
        sandbox.set_expires_in(expires_in)
        assert re.search(says, here("token").stdout)

    def test_a_password(self, here: Run, sandbox: Sandbox) -> None:
        person = {"PODERO_USERNAME": sandbox.username, "PODERO_PASSWORD": sandbox.password}
        done = here("token", **NO_CLIENT, **person, PODERO_ORG_ID="")
        assert f"password of {sandbox.username}" in done.stdout
        assert "not set (PODERO_ORG_ID or --org-id)" in done.stdout
        assert sandbox.password not in done.stdout + done.stderr

    def test_a_ready_made_token_is_tried_out(self, here: Run, sandbox: Sandbox) -> None:
        assert here("token").returncode == 0
        with package.Podero(**sandbox.client_options) as client:
            client.request("GET", "/api/partners/v2.0/echo/x")
        token = sandbox.requests[-1].headers["authorization"].removeprefix("Bearer ")
        done = here("token", **NO_CLIENT, PODERO_ACCESS_TOKEN=token)
        assert (done.returncode, done.stderr) == (0, "")
        assert "accepted; it is not known how long it is valid" in done.stdout
        assert token not in done.stdout
        sandbox.revoke_tokens()
        assert here("token", **NO_CLIENT, PODERO_ACCESS_TOKEN=token).returncode == 3
        assert "not checked" in here("token", **NO_CLIENT, PODERO_ACCESS_TOKEN=token, PODERO_ORG_ID="").stdout

    @pytest.mark.parametrize(
        ("origin", "name"), [(package.PRODUCTION, "production"), (package.SANDBOX, "Podero's sandbox")]
    )
    def test_the_published_environments_have_names(self, here: Run, origin: str, name: str) -> None:
        done = here("--base-url", origin, "token", **NO_CLIENT, PODERO_ACCESS_TOKEN="x", PODERO_ORG_ID="")
        assert f"{origin} ({name})" in done.stdout

    def test_a_cache_shares_the_token_with_the_next_run(self, here: Run, sandbox: Sandbox, tmp_path: Path) -> None:
        for _ in range(2):
            assert here("--token-cache", str(tmp_path / "token.json"), "token").returncode == 0
        assert sandbox.counters["token_requests"] == 1


class TestRequest:
    def test_answers_come_as_they_were_sent(self, here: Run, sandbox: Sandbox) -> None:
        sandbox.next_answers({"body": '{"a" :1.10}'})
        done = here("request", "get", "/api/partners/v2.0/org/{org_id}/users", "--param", "a=1", "--param", "a=2 3")
        assert (done.returncode, done.stdout, done.stderr) == (0, '{"a" :1.10}', "")
        assert sandbox.requests[-1].path == f"/api/partners/v2.0/org/{sandbox.org_id}/users"
        assert sandbox.requests[-1].query == "a=1&a=2+3"

    @pytest.mark.parametrize("source", ["text", "file", "stdin"])
    def test_bodies(self, here: Run, sandbox: Sandbox, tmp_path: Path, source: str) -> None:
        body = '{"a": [1, "ä"]}'
        (tmp_path / "body.json").write_text(body, "utf-8")
        given = {"text": body, "file": f"@{tmp_path / 'body.json'}", "stdin": "-"}[source]
        done = here("request", "POST", "/api/partners/v2.0/echo/x", "--json", given, stdin=body)
        assert (done.returncode, json.loads(done.stdout)) == (0, {"path": "/api/partners/v2.0/echo/x"})
        assert sandbox.requests[-1].headers["content-type"] == "application/json"
        assert sandbox.requests[-1].headers["content-length"] == str(len('{"a":[1,"ä"]}'.encode()))

    def test_an_empty_answer_is_said(self, here: Run, sandbox: Sandbox) -> None:
        sandbox.next_answers({"status": 204, "body": b""})
        done = here("request", "DELETE", "/x")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "204, no content\n")

    def test_the_organization_in_a_path_must_be_known(self, here: Run) -> None:
        done = here("request", "GET", "/org/{org_id}/users", PODERO_ORG_ID="")
        assert done.returncode == 2
        assert "PODERO_ORG_ID" in done.stderr


class TestHelp:
    @pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
    def test_teaches_by_example_and_fits(self, here: Run, command: tuple[str, ...]) -> None:
        done = here(*command, "--help", COLUMNS="80")
        assert done.returncode == 0
        assert max(map(len, done.stdout.splitlines())) <= 80
        assert not re.search("x[<>]=|<=x|<(str|path)>", done.stdout)  # ranges and types are in words
        if command not in (("ev",), ("hems",), ("users",), ("fleet",), ("api",), ("profile",)):
            assert f"    podero {' '.join(command)}".rstrip() in done.stdout.partition("Examples:\n")[2]

    def test_names_what_the_environment_may_say(self, here: Run) -> None:
        text = here("--help").stdout
        for name in ("CLIENT_ID", "CLIENT_SECRET", "USERNAME", "PASSWORD", "ACCESS_TOKEN", "ORG_ID", "BASE_URL"):
            assert f"PODERO_{name}" in text

    @pytest.mark.parametrize("command", [(), ("ev",)], ids=str)
    def test_no_command_shows_it_too(self, here: Run, command: tuple[str, ...]) -> None:
        done = here(*command)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("Usage: podero")

    def test_all_commands_are_tried_above(self, here: Run) -> None:
        for group in ((), ("ev",), ("hems",), ("users",), ("fleet",), ("profile",)):
            listed = here(*group, "--help").stdout.partition("Commands:\n")[2].split("\n\n")[0].splitlines()
            assert {(*group, line.split()[0]) for line in listed} == {
                command for command in COMMANDS if command[:-1] == group and command
            }


def test_the_version(podero: Run) -> None:
    assert podero("--version").stdout == f"podero {package.__version__}\n"


@pytest.mark.parametrize("arguments", [["--version"], ["hems", "list", "--help"], []], ids=str)
def test_what_is_slow_is_imported_when_it_is_needed(environment: dict[str, str], arguments: list[str]) -> None:
    completion = {"_PODERO_COMPLETE": "complete_bash", "COMP_WORDS": "podero hems ", "COMP_CWORD": "2"}
    code = (
        "import sys\n"
        "from podero.__main__ import main\n"
        "try: main()\n"
        "finally: print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        env=environment | ({} if arguments else completion),
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert {"httpx", "rich", "msgspec", "pyarrow", "starlette"}.isdisjoint(done.stderr.split())
    if not arguments:
        assert done.stdout.split() == ["current", "show", "list"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(podero: Run, shell: str) -> None:
    done = podero(_PODERO_COMPLETE=f"source_{shell}")
    assert done.returncode == 0
    assert "_PODERO_COMPLETE=complete_" in done.stdout


NO_CLIENT = {"PODERO_CLIENT_ID": "", "PODERO_CLIENT_SECRET": ""}
