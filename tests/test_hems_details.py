"""A HEMS session with its decisions and commands: the one that runs, or any by its id."""

from typing import Any

import pytest

from podero import APIResponseError, HEMSCommand, HEMSDecision, HEMSSession, HEMSSessionDetail, NotFoundError
from podero.sandbox import Sandbox
from tests import wire

NOBODY = "55555555-2222-4333-8444-555555555555"


def current(client: Any, sandbox: Sandbox) -> Any:
    return client.hems_sessions.current(sandbox.user_id, sandbox.wallbox_id)


def get(client: Any, sandbox: Sandbox, number: Any = 1000) -> Any:
    return client.hems_sessions.get(sandbox.user_id, sandbox.wallbox_id, number)


def test_a_session_by_its_id(client: Any, sandbox: Sandbox) -> None:
    page = client.hems_sessions.list(sandbox.user_id, sandbox.wallbox_id, start="2020-01-01", end=sandbox.world.now)
    for session in page:
        detail = get(client, sandbox, session.id)
        assert isinstance(detail, HEMSSessionDetail)
        assert detail.session == session
        assert len(detail.commands) == session.commands_sent
        sent = {decision.steering_command_id for decision in detail.decisions if decision.dispatched}
        assert sent == {command.id for command in detail.commands}


def test_the_session_that_runs(client: Any, sandbox: Sandbox) -> None:
    assert current(client, sandbox) is None
    sandbox.registry.start_hems_session(commands_sent=3)
    running = current(client, sandbox)
    assert running.session.ended_at is None
    assert len(running.commands) == 3
    assert get(client, sandbox, running.session.id) == running
    sandbox.advance(600)
    sandbox.registry.end_hems_session(outcome="charged_from_solar")
    assert current(client, sandbox) is None
    ended = get(client, sandbox, running.session.id).session
    assert (ended.outcome, ended.ended_at) == ("charged_from_solar", sandbox.world.now.replace(microsecond=0))


def test_all_fields_are_read(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers({"json": {"session": wire.DETAIL}}, {"json": wire.DETAIL})
    for detail in (current(client, sandbox), get(client, sandbox)):
        assert detail.to_dict() == wire.DETAIL
        (decision,), (command,) = detail.decisions, detail.commands
        assert isinstance(detail.session, HEMSSession)
        assert isinstance(decision, HEMSDecision)
        assert isinstance(command, HEMSCommand)
        assert (decision.to_dict(), command.to_dict()) == (wire.DECISION, wire.COMMAND)
        assert (decision.target_w, command.id) == (1380.0, 1701)


def test_a_null_wrapper_and_a_null_session_are_none(client: Any, sandbox: Sandbox) -> None:
    null = wire.DETAIL | {"session": None}
    sandbox.next_answers(
        {"json": {"session": None}},
        {"json": {"session": null}},
        {"json": {"session": {"session": None, "decisions": [], "commands": []}}},
        {"json": null},
    )
    assert [current(client, sandbox) for _ in range(3)] == [None, None, None]
    assert get(client, sandbox) is None


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (None, "$"),
        ([], "$"),
        ({}, "$.session"),
        ({"session": []}, "$.session"),
        ({"session": "none"}, "$.session"),
        ({"session": {}}, "$.session.session"),
        ({"session": wire.HEMS}, "$.session.session"),
        ({"session": {"session": None}}, "$.session.decisions"),
        ({"session": wire.DETAIL | {"decisions": None}}, "$.session.decisions"),
        ({"session": wire.DETAIL | {"commands": {}}}, "$.session.commands"),
        ({"session": wire.DETAIL | {"decisions": [None]}}, "$.session.decisions[0]"),
        ({"session": wire.DETAIL | {"session": {"id": 1}}}, "$.session.session.started_at"),
        ({"session": wire.DETAIL | {"session": wire.HEMS | {"id": None}}}, "$.session.session.id"),
        ({"session": wire.DETAIL | {"commands": [{"id": "x"}]}}, "$.session.commands[0].id"),
    ],
)
def test_anything_else_is_an_error_with_its_place(client: Any, sandbox: Sandbox, body: Any, path: str) -> None:
    sandbox.next_answers({"json": body})
    with pytest.raises(APIResponseError) as caught:
        current(client, sandbox)
    assert caught.value.path == path


@pytest.mark.parametrize("body", [b"", b"null", b"{}", b"[]", b"<html>", b'{"session": null}', b'{"decisions": []}'])
def test_a_session_by_its_id_is_read_with_the_same_care(client: Any, sandbox: Sandbox, body: bytes) -> None:
    sandbox.next_answers({"body": body})
    with pytest.raises(APIResponseError):
        get(client, sandbox)


def test_decisions_and_commands_may_lack_everything_and_lose_nothing(client: Any, sandbox: Sandbox) -> None:
    verdict = {"verdict": "applied", "id": 5}
    sent = {"session": wire.HEMS, "decisions": [{}, {"phases": 3.0}], "commands": [verdict], "weather": "sunny"}
    sandbox.next_answers({"json": sent})
    detail = get(client, sandbox)
    assert detail.decisions == (HEMSDecision(), HEMSDecision(phases=3))
    assert detail.commands[0].additional == {"verdict": "applied"}
    assert detail.additional == {"weather": "sunny"}
    shown = detail.to_dict()
    assert (shown["weather"], shown["commands"][0]["verdict"]) == ("sunny", "applied")


@pytest.mark.parametrize("number", ["1000", 1.0, True, None, "x/../y"])
def test_an_id_that_is_no_whole_number_is_refused(client: Any, sandbox: Sandbox, number: Any) -> None:
    with pytest.raises(ValueError, match="session_id must be a whole number, not"):
        get(client, sandbox, number)
    assert sandbox.counters.total() == 0


def test_unknown_ones_are_not_found(client: Any, sandbox: Sandbox) -> None:
    with pytest.raises(NotFoundError):
        get(client, sandbox, -7)
    with pytest.raises(NotFoundError):
        client.hems_sessions.current(NOBODY, sandbox.wallbox_id)
    with pytest.raises(NotFoundError):
        client.hems_sessions.current(sandbox.user_id, NOBODY)
    with pytest.raises(ValueError, match="wallbox_id must be a UUID"):
        client.hems_sessions.current(sandbox.user_id, "x")
