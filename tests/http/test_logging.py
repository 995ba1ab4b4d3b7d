"""What docs/logging-and-networking.md says of loggers: each row of its table happens, and there are no others."""

import logging
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

import podero
from podero import AccessToken, APIConnectionError, FileTokenCache, NotFoundError, SessionOutcome
from podero.sandbox import Sandbox
from podero.sandbox.view import exports
from tests.auth import test_tokens

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "logging-and-networking.md"
ROWS = re.findall(r"^\| `(podero\.\w+)` \| (\w+) \| (.+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)

NOBODY = "http://127.0.0.1:1"

Scenario = Callable[[Callable[..., Any], Sandbox, Path], None]


def current(client: Any) -> Any:
    return client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)


def an_answer(make_client: Callable[..., Any], sandbox: Sandbox, _: Path) -> None:
    current(make_client(**sandbox.client_options))


def another_attempt(make_client: Callable[..., Any], sandbox: Sandbox, _: Path) -> None:
    sandbox.next_answers(503)
    current(make_client(**sandbox.client_options))


def an_observer_that_raises(make_client: Callable[..., Any], sandbox: Sandbox, _: Path) -> None:
    def on_response(_: Any) -> None:
        raise ZeroDivisionError

    current(make_client(**sandbox.client_options, on_response=on_response))


def a_renewal_that_fails(*_: Any) -> None:
    times = test_tokens.TestTimes()
    holder, _source, now = times.holder(600, APIConnectionError("down"))
    times.renew(holder)
    now[0] += 301
    times.renew(holder)


def a_cache_that_is_corrupt(make_client: Callable[..., Any], sandbox: Sandbox, folder: Path) -> None:
    (folder / "token.json").write_text("{")
    (folder / "token.json").chmod(0o600)
    current(make_client(**sandbox.client_options, token_cache=FileTokenCache(folder / "token.json")))


def looks_that_fail(make_client: Callable[..., Any], sandbox: Sandbox, _: Path) -> None:
    sandbox.plug_in()
    client = make_client(**sandbox.client_options, max_attempts=1)
    sandbox.next_answers(503, 503)
    events = client.ev_sessions.watch(Sandbox.user_id, Sandbox.electric_vehicle_id, interval=0.01)
    assert next(events).kind == "started"
    events.close()


def a_new_value(*_: Any) -> None:
    SessionOutcome(f"value_{uuid4().hex}")  # each value is logged once in a process


SCENARIOS: dict[str, Scenario] = {
    "an attempt ended": an_answer,
    "a request failed and is sent again": another_attempt,
    "`on_response` raised an error": an_observer_that_raises,
    "renewing the token failed, and the old one is used while it is valid": a_renewal_that_fails,
    "the token cache cannot be used": a_cache_that_is_corrupt,
    "a poll failed and watching goes on": looks_that_fail,
    "an enum value that this version does not know was seen for the first time": a_new_value,
}


def what(when: str) -> str:
    return re.split("[:;]", when)[0]


def test_every_row_has_its_scenario() -> None:
    assert [what(when) for _, _, when in ROWS] == list(SCENARIOS)


def test_there_are_no_other_loggers() -> None:
    sources = "".join(path.read_text("utf-8") for path in Path(podero.__file__).parent.rglob("*.py"))
    named = set(re.findall(r"getLogger\((.*?)\)", sources)) - {'"podero"'}  # that one only shows what the others log
    assert named == {f'"{name}"' for name, _, _ in ROWS}


@pytest.mark.parametrize(("name", "level", "when"), ROWS, ids=[what(when) for _, _, when in ROWS])
def test_a_row(
    name: str,
    level: str,
    when: str,
    make_client: Callable[..., Any],
    sandbox: Sandbox,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(level, "podero"):
        SCENARIOS[what(when)](make_client, sandbox, tmp_path)
    ours = [record for record in caplog.records if record.name.startswith("podero")]
    assert {(record.name, record.levelname) for record in ours} == {(name, level)}


def test_a_row_of_failed_looks_is_logged_once(
    make_client: Callable[..., Any], sandbox: Sandbox, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(2):
        looks_that_fail(make_client, sandbox, tmp_path)
        sandbox.unplug()
    assert [record.name for record in caplog.records] == ["podero.watch", "podero.watch"]


def test_an_error_that_is_raised_is_not_logged_as_well(
    client: Any, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox.next_answers(404)
    with caplog.at_level(logging.INFO, "podero"), pytest.raises(NotFoundError):
        current(client)
    assert [record for record in caplog.records if record.name.startswith("podero")] == []


def test_httpx_logs_each_request_without_secrets_in_its_url(
    make_client: Callable[..., Any], sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    client = make_client(**sandbox.client_options)
    with caplog.at_level(logging.INFO, "httpx"), pytest.raises(NotFoundError):
        client.request("GET", "/api/partners/v2.0/nowhere", params={"secret": "s3cret-value"})
    lines = [record.getMessage() for record in caplog.records if record.name == "httpx"]
    assert [line.split()[2] for line in lines] == ["POST", "GET"]
    assert "nowhere?secret=" in lines[1]
    assert "s3cret-value" not in lines[1]


class TestEachAttempt:
    def test_is_one_line_with_its_time_its_number_and_the_request_id(
        self, make_client: Callable[..., Any], sandbox: Sandbox, caplog: pytest.LogCaptureFixture
    ) -> None:
        sandbox.next_answers({"status": 503, "headers": {"X-Request-ID": "abc-1"}})
        client = make_client(**sandbox.client_options)
        with caplog.at_level(logging.DEBUG, "podero.http"):
            current(client)
        lines = [re.sub(r"\d\.\d{3} s", "N s", record.getMessage()) for record in caplog.records]
        assert [line.split(": ", 1)[1] for line in lines if "/current" in line and "trying again" not in line] == [
            "503 in N s (attempt 1, request id abc-1)",
            "200 in N s (attempt 2)",
        ]

    def test_without_a_response_says_so(
        self, make_client: Callable[..., Any], caplog: pytest.LogCaptureFixture
    ) -> None:
        with caplog.at_level(logging.DEBUG, "podero.http"), pytest.raises(APIConnectionError):
            make_client(credentials=AccessToken("t"), base_url="http://127.0.0.1:1", max_attempts=1).request(
                "GET", "/a"
            )
        assert [": no response in " in record.getMessage() for record in caplog.records] == [True]


PROGRAM = """
import asyncio, logging, pickle, sys
from podero import AsyncPodero, Podero
if "configured" in sys.argv:
    logging.basicConfig(format="mine: %(message)s")
ids = {ids!r}
with Podero() as client:
    if "pickled" in sys.argv:
        client = pickle.loads(pickle.dumps(client))
    client.ev_sessions.current(*ids)
async def main():
    async with AsyncPodero() as client:
        await client.ev_sessions.current(*ids)
if "async" in sys.argv:
    asyncio.run(main())
"""


def said(sandbox: Sandbox, level: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    ids = (sandbox.user_id, sandbox.electric_vehicle_id)
    return subprocess.run(
        [sys.executable, "-c", PROGRAM.replace("{ids!r}", repr(ids)), *arguments],
        env=os.environ | exports(sandbox) | {"PODERO_LOG": level},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(("arguments", "attempts"), [((), 2), (("async",), 4), (("pickled",), 2)])
def test_the_environment_turns_our_log_lines_on(sandbox: Sandbox, arguments: tuple[str, ...], attempts: int) -> None:
    lines = said(sandbox, "debug", *arguments).stderr.splitlines()
    assert len(lines) == attempts
    assert all(
        re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d DEBUG podero\.http: ", line) for line in lines
    )
    assert "GET" in lines[1]
    assert "current" in lines[1]
    assert "(attempt 1" in lines[1]


def test_a_level_above_leaves_them_out(sandbox: Sandbox) -> None:
    assert said(sandbox, "WARNING").stderr == ""


def test_handlers_that_are_set_up_get_the_lines_and_no_other_is_added(sandbox: Sandbox) -> None:
    lines = said(sandbox, "debug", "configured").stderr.splitlines()
    assert len(lines) == 2
    assert all(line.startswith("mine: ") for line in lines)


def test_a_level_that_is_none_says_so(sandbox: Sandbox) -> None:
    assert "PODERO_LOG must be debug, info, warning, not 'loud'" in said(sandbox, "loud").stderr.splitlines()[-1]


@pytest.mark.parametrize(("mine", "shown"), [("DEBUG", 2), ("WARNING", 0)])
def test_a_program_may_ask_for_more(sandbox: Sandbox, mine: str, shown: int) -> None:
    program = f"import logging; logging.getLogger('podero').setLevel(logging.{mine})\n"
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            program + PROGRAM.replace("{ids!r}", repr((sandbox.user_id, sandbox.electric_vehicle_id))),
        ],
        env=os.environ | exports(sandbox) | {"PODERO_LOG": "info"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert len(done.stderr.splitlines()) == shown
