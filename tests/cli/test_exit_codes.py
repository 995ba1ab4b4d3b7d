"""Every way to end: its code, its one line, its hint, and never a traceback."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from podero.cli.failures import failure_of
from podero.errors import PoderoError
from podero.sandbox import Sandbox
from tests.cli.conftest import Run


@pytest.fixture
def ev(sandbox: Sandbox) -> tuple[str, ...]:
    return "ev", "current", sandbox.user_id, sandbox.electric_vehicle_id


def problem(done: "subprocess.CompletedProcess[str]") -> tuple[str, str]:
    """The message and the hint; nothing else may be there."""
    assert done.stdout == ""
    message, *hints = done.stderr.splitlines()
    assert message.startswith("podero: ")
    assert "Traceback" not in done.stderr
    assert len(hints) <= 1
    assert all(hint.startswith("hint: ") for hint in hints)
    return message, "".join(hints)


@pytest.mark.parametrize(
    ("answers", "code", "says", "hint"),
    [
        ([400], 1, "400 Bad Request", ""),
        ([401, 401], 3, "401 Unauthorized", "`podero token`"),
        ([403], 1, "403 Forbidden", "--org-id"),
        ([404], 4, "404 Not Found", "--env"),
        ([{"status": 409, "json": {"state": "charging", "reason": "no"}}], 1, "charging: no", ""),
        ([422], 1, "422", ""),
        ([{"status": 429, "headers": {"Retry-After": "90"}}], 1, "asks to wait 90 s", ""),
        ([500], 1, "500 Internal Server Error", ""),
        ([{"status": 302, "headers": {"Location": "/x"}}], 1, "302 Found", ""),
        ([{"json": {"session": 7}}], 1, "$.session", ""),
        ([{"json": []}], 1, "200", ""),
        ([{"drop": "before"}] * 3, 1, "GET http", "--env"),
    ],
    ids=str,
)
def test_errors_of_the_api(
    here: Run, ev: tuple[str, ...], sandbox: Sandbox, answers: list[Any], code: int, says: str, hint: str
) -> None:
    sandbox.next_answers(*answers)
    done = here(*ev)
    message, advice = problem(done)
    assert done.returncode == code
    assert says in message
    assert hint in advice
    assert advice.count("wait") + advice.count("heck the") == 0  # the message says that already


CODES = {
    "APIConnectionError": 1,
    "APIResponseError": 1,
    "APIStatusError": 1,
    "APITimeoutError": 1,
    "AuthenticationError": 3,
    "BadRequestError": 1,
    "ConfigurationError": 2,
    "ConflictError": 1,
    "InternalServerError": 1,
    "NotFoundError": 4,
    "PermissionDeniedError": 1,
    "RateLimitError": 1,
    "TokenError": 3,
    "UnprocessableEntityError": 1,
}


def test_every_error_class_has_a_code() -> None:
    assert {kind.__name__: failure_of(kind("x")).code for kind in kinds(PoderoError)} == CODES


def kinds(parent: type[PoderoError]) -> set[type[PoderoError]]:
    return {one for child in parent.__subclasses__() for one in (child, *kinds(child))}


@pytest.mark.parametrize("answer", [401, 400, 500])
def test_a_refused_token_request_is_a_matter_of_credentials(
    here: Run, ev: tuple[str, ...], sandbox: Sandbox, answer: int
) -> None:
    sandbox.next_answers(answer, to="token")
    done = here(*ev)
    assert done.returncode == 3
    assert "a profile or the environment" in problem(done)[1]


def test_a_timeout_is_a_failure_and_says_how_to_wait_longer(here: Run, ev: tuple[str, ...], sandbox: Sandbox) -> None:
    sandbox.next_answers(*[{"status": None, "delay": 3}] * 3)
    done = here("--timeout", "0.2", *ev)
    assert done.returncode == 1
    assert "--timeout 60" in problem(done)[1]


@pytest.mark.parametrize(
    ("variables", "options", "code", "says", "hint"),
    [
        ({"PODERO_CLIENT_ID": "", "PODERO_CLIENT_SECRET": ""}, (), 3, "no credentials", "podero sandbox"),
        ({"PODERO_CLIENT_SECRET": ""}, (), 3, "only one of PODERO_CLIENT_ID and", "podero --help"),
        ({"PODERO_ORG_ID": ""}, (), 2, "no organization", "--org-id"),
        ({"PODERO_ORG_ID": "x"}, (), 2, "(from PODERO_ORG_ID)", "--org-id"),
        ({"PODERO_BASE_URL": "http://example.com"}, (), 2, "must be https", ""),
        ({}, ("--base-url", "https://me:pw@example.com"), 2, "must not hold a user", ""),
        ({}, ("--timeout", "-1"), 2, "timeout must be", ""),
        ({}, ("--timeout", "x"), 2, "--timeout must be a number of seconds, not 'x'", ""),
        ({}, ("--org-id", "6f1c"), 2, "org_id must be a UUID", ""),
    ],
    ids=str,
)
def test_settings(
    here: Run,
    ev: tuple[str, ...],
    variables: dict[str, str],
    options: tuple[str, ...],
    code: int,
    says: str,
    hint: str,
) -> None:
    done = here(*options, *ev, **variables)
    message, advice = problem(done)
    assert done.returncode == code
    assert says in message
    assert hint in advice


@pytest.mark.parametrize(
    ("arguments", "says", "hint"),
    [
        (["nope"], "there is no command nope", "podero --help"),
        (
            ["ev", "current", "{user}", "{ev}", "--watch", "--interval", "nan"],
            "--interval must be from 1 to 31,536,000, not nan",
            "",
        ),
        (
            ["report", "{user}", "--wallbox", "x", "--last", "1d", "--out", "x.html"],
            "--wallbox: 'x' is not an id",
            "wallbox",
        ),
        (["report", "{user}", "--last", "1d", "--out", "x.html"], "no device", "--customer"),
        (["ev", "current", "{user}"], "missing: EV", "ev current USER EV, or podero ev current --customer NUMBER"),
        (["ev", "current", "{user}", "abc"], "EV: 'abc' is not an id", "podero ev current USER EV"),
        (["ev", "current", "1001", "{ev}"], "USER: '1001' is not an id", "podero ev current --customer 1001"),
        (["ev", "current", "4711"], "USER: '4711' is not an id", "podero ev current --customer 4711 [EV]"),
        (["hems", "current", "4711"], "USER: '4711' is not an id", "podero hems current --customer 4711 WALLBOX"),
        (["ev", "current", "{user}", "{ev}", "--customer", "1"], "one argument too many", "--customer 1 [EV]"),
        (
            ["hems", "list", "--customer", "1001", "--last", "1d"],
            "give the id of the wallbox",
            "--customer 1001 WALLBOX",
        ),
        (["hems", "show", "{user}", "{ev}"], "missing: SESSION", "hems show USER WALLBOX SESSION"),
        (["hems", "show", "{user}", "{ev}", "x1"], "SESSION: 'x1' is not a number", "podero hems list"),
        (["report", "{user}", "--ev", "x", "--last", "1d", "-o", "x.html"], "--ev: 'x' is not an id", "list-vehicles"),
        (["ev", "current", "{user}", "{ev}", "--org-id", "x"], "org_id must be a UUID", ""),
        (["ev", "current", "{user}", "{ev}", "--colour"], "there is no option --colour", "podero ev current --help"),
        (["ev", "current", "{user}", "{ev}", "--interval", "5"], "--interval works only with --watch", "add --watch"),
        (
            ["ev", "current", "{user}", "{ev}", "--watch", "--interval", "0"],
            "--interval must be from 1 to 31,536,000, not 0",
            "",
        ),
        (["ev", "current", "{user}", "{ev}", "-f", "xml"], "--format must be one of 'table', 'json', 'jsonl'", ""),
        (["ev", "current", "{user}", "{ev}", "--tz", "Mars/X"], "is not a known time zone", ""),
        (["ev", "current", "{user}", "{ev}", "--env", "test"], "--env must be production or sandbox", "--base-url"),
        (
            ["ev", "current", "{user}", "{ev}", "--env", "sandbox", "--base-url", "https://x.y"],
            "--env and --base-url cannot be used together",
            "",
        ),
        (["ev", "current", "{user}", "{ev}", "--out"], "there is no option --out", "--help"),
        (["users", "list", "--out"], "--out needs a value", "--help"),
        (["users", "list", "--quiet=1"], "does not take a value", "--help"),
        (["users", "list", "x"], "too many arguments: x", "--help"),
        (["users", "list", "--columns", "external"], "no column 'external'", "did you mean external_id?"),
        (["users", "list", "--columns", "zzz"], "no column 'zzz'", "the columns are org_id, user_id"),
        (["users", "list", "--columns", ","], "--columns is empty", "the columns are org_id, user_id"),
        (["sandbox", "--port", "99999"], "--port must be from 0 to 65,535, not 99999", ""),
        (["sandbox", "--port", "x"], "--port must be a whole number, not 'x'", ""),
        (["sandbox", "--speed", "x"], "--speed must be a number, not 'x'", ""),
        (["sandbox", "--speed", "-1"], "--speed must be from 0 to 100,000, not -1", ""),
        (["fleet", "export", "--all-users", "-o", "x.csv", "--rate", "0"], "--rate must be from 0.001 to 100,000", ""),
        (
            ["hems", "current", "{user}", "{ev}", "--describe", "-f", "json"],
            "--describe cannot be used with --format",
            "--format",
        ),
        (
            ["hems", "show", "{user}", "{ev}", "7", "--describe", "-f", "json"],
            "--describe cannot be used with --format",
            "--format",
        ),
        (["ev", "current", "{user}", "{ev}", "--watch", "-f", "json"], "no end", "--format jsonl"),
        (
            ["ev", "current", "{user}", "{ev}", "--describe", "-f", "json"],
            "--describe cannot be used with --format",
            "--format",
        ),
        (["hems", "list", "{user}", "{ev}"], "which days?", "--last 30d"),
        (["request", "GET", "https://elsewhere.com/x"], "path must start with one slash", "examples"),
        (["request", "GET", "/x", "--param", "a"], "is not NAME=VALUE", "limit=5"),
        (["request", "POST", "/x", "--json", "{"], "is not JSON", "@FILE"),
        (["request", "POST", "/x", "--json", "NaN"], "NaN is not JSON", "@FILE"),
        (["request", "POST", "/x", "--json", "null"], "no body", "leave --json out"),
        (["request", "POST", "/x", "--json", "@/nowhere"], "No such file", "a file name follows"),
        (["request", "G ET", "/x"], "method must be", "examples"),
        (["fleet", "export", "/nowhere.csv", "--out", "x.jsonl"], "/nowhere.csv cannot be read", ""),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_wrong_usage(here: Run, sandbox: Sandbox, arguments: list[str], says: str, hint: str) -> None:
    ids = {"{user}": sandbox.user_id, "{ev}": sandbox.electric_vehicle_id}
    done = here(*(ids.get(one, one) for one in arguments))
    message, advice = problem(done)
    assert done.returncode == 2
    assert says in message
    assert hint in advice
    assert sandbox.counters["api_requests"] == 0


def test_ctrl_c_is_quiet(terminal: Callable[..., Any], ev: tuple[str, ...], sandbox: Sandbox) -> None:
    screen = terminal(*ev, "--watch")
    screen.wait_for("Ctrl-C stops")
    screen.press_ctrl_c()
    assert screen.end() == 130
    assert "Traceback" not in screen.text


def test_ctrl_c_during_a_request_is_quiet_and_leaves_no_file(
    terminal: Callable[..., Any], sandbox: Sandbox, tmp_path: Path
) -> None:
    for _ in range(300):
        sandbox.world.add_hems_session()
    sandbox.next_answers(None, {"status": None, "delay": 30})
    out = str(tmp_path / "x.csv")
    screen = terminal("hems", "list", sandbox.user_id, sandbox.wallbox_id, "--last", "1y", "--out", out)
    screen.wait_for("200/319")
    screen.press_ctrl_c()
    assert screen.end() == 130
    assert "Traceback" not in screen.text
    assert list(tmp_path.iterdir()) == []


@pytest.mark.posix
@pytest.mark.parametrize("form", ["csv", "table"])
def test_a_reader_who_has_seen_enough_is_no_error(environment: dict[str, str], sandbox: Sandbox, form: str) -> None:
    for _ in range(1500):
        sandbox.world.add_hems_session()
    command = [sys.executable, "-m", "podero", "hems", "list", sandbox.user_id, sandbox.wallbox_id]
    with subprocess.Popen(
        [*command, "--start", "2000-01-01", "--format", form],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith((b"id", b"org_id"))
        process.stdout.close()
        assert process.wait(30) == 141
        assert process.stderr.read() == b""


def test_ctrl_c_while_it_starts_is_quiet_too() -> None:
    code = (
        "import podero.cli.app, signal\n"
        "podero.cli.app.run = lambda: signal.raise_signal(signal.SIGINT)\n"
        "from podero.__main__ import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "")


def test_what_newer_versions_of_typer_say_is_in_our_words_too() -> None:
    class WrongUsageError(Exception):
        exit_code = 2

        def format_message(self) -> str:
            return "Invalid value for '--format' / '-f': Value error, 'x' is not one of 'a', 'b'."

    assert failure_of(WrongUsageError()).message == "--format must be one of 'a', 'b', not 'x'"


def test_an_incomplete_installation_is_one_line() -> None:
    failure = failure_of(ModuleNotFoundError("No module named 'dateutil'", name="dateutil"))
    assert (failure.code, failure.message) == (1, "No module named 'dateutil'")
    assert "--force-reinstall" in failure.hint


@pytest.mark.posix
def test_sigterm_ends_it_at_once(environment: dict[str, str], ev: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "podero", *ev, "--watch"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr is not None
        assert "Ctrl-C stops" in process.stderr.readline()
        process.terminate()
        assert process.wait(10) == -signal.SIGTERM


@pytest.mark.posix
def test_a_file_that_cannot_be_written_is_one_line(
    environment: dict[str, str], sandbox: Sandbox, tmp_path: Path
) -> None:
    for _ in range(300):
        sandbox.world.add_hems_session()
    arguments = ["hems", "list", sandbox.user_id, sandbox.wallbox_id, "--last", "1y", "-o", str(tmp_path / "x.csv")]
    limited = (
        "import atexit, resource; size = resource.RLIMIT_FSIZE; before = resource.getrlimit(size)\n"
        "resource.setrlimit(size, (5000, before[1])); atexit.register(resource.setrlimit, size, before)\n"
        "from podero.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited, *arguments], capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode == 1
    assert problem(done) == ("podero: File too large", "")
    assert list(tmp_path.iterdir()) == []


def test_a_defect_is_one_line_and_a_traceback_on_demand(here: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("podero._client.Podero.request", lambda *_, **__: 1 // 0)
    done = here("request", "GET", "/x")
    assert done.returncode == 1
    message, hint = problem(done)
    assert "unexpected ZeroDivisionError" in message
    assert "--debug" in hint
    assert "Traceback" in here("--debug", "request", "GET", "/x").stderr


def test_the_secret_is_nowhere(podero: Run, ev: tuple[str, ...], sandbox: Sandbox) -> None:
    done = podero("--debug", *ev)
    assert done.returncode == 0
    assert "GET http" in done.stderr
    assert sandbox.client_secret not in done.stderr + done.stdout
    token = sandbox.requests[-1].headers["authorization"].removeprefix("Bearer ")
    assert token not in done.stderr + done.stdout
