"""What docs/logging-and-networking.md says of loggers: each row of its table happens, and there are no others."""

import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from podero import APIConnectionError, FileTokenCache, NotFoundError, SessionOutcome
from podero.sandbox import Sandbox
from tests import test_tokens

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "logging-and-networking.md"
ROWS = re.findall(r"^\| `(podero\.\w+)` \| (\w+) \| (.+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)

Scenario = Callable[[Callable[..., Any], Sandbox, Path], None]


def current(client: Any) -> Any:
    return client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)


def an_answer(make_client: Callable[..., Any], sandbox: Sandbox, _: Path) -> None:
    current(make_client(**sandbox.client_options))


def another_attempt(make_client: Callable[..., Any], sandbox: Sandbox, _: Path) -> None:
    sandbox.next_answers(503)
    current(make_client(**sandbox.client_options))


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
    "an answer came": an_answer,
    "a request failed and is sent again": another_attempt,
    "renewing the token failed, and the old one is used while it is valid": a_renewal_that_fails,
    "the token cache cannot be used": a_cache_that_is_corrupt,
    "a look failed and watching goes on": looks_that_fail,
    "an enum value that this version does not know, at its first sight": a_new_value,
}


def what(when: str) -> str:
    return re.split("[:;]", when)[0]


def test_every_row_has_its_scenario() -> None:
    assert [what(when) for _, _, when in ROWS] == list(SCENARIOS)


def test_there_are_no_other_loggers() -> None:
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "podero").rglob("*.py"))
    assert set(re.findall(r"getLogger\((.*?)\)", sources)) - {'"podero"'} == {f'"{name}"' for name, _, _ in ROWS}


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
    with caplog.at_level(logging.INFO), pytest.raises(NotFoundError):
        current(client)
    assert caplog.records == []
