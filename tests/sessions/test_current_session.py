"""Three outcomes, never mixed: no session is None, a session is a ChargingSession, anything else is an error."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from podero_api.api.electric_vehicle_sessions import get_current_ev_session
from podero_api.models import CurrentSessionResponse, SessionItem

from podero import (
    APIResponseError,
    APIStatusError,
    AsyncPodero,
    ChargingSession,
    ConfigurationError,
    NotFoundError,
    Podero,
    SessionOutcome,
)
from podero.sandbox import Sandbox
from tests import wire


def fetch(client: Any, sandbox: Sandbox, **options: Any) -> Any:
    return client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id, **options)


def fetch_body(client: Any, sandbox: Sandbox, body: bytes) -> Any:
    sandbox.next_answers({"body": body})
    return fetch(client, sandbox)


def test_nothing_plugged_in_is_none(client: Any, sandbox: Sandbox) -> None:
    assert fetch(client, sandbox) is None


def test_a_session_appears_and_goes(client: Any, sandbox: Sandbox) -> None:
    sandbox.plug_in()
    sandbox.advance(3600)
    session = fetch(client, sandbox)
    assert isinstance(session, ChargingSession)
    assert session.energy_charged_kwh == 11.0
    assert session.session_outcome is SessionOutcome.IN_PROGRESS
    sandbox.unplug()
    assert fetch(client, sandbox) is None


def test_a_hidden_session_shows_only_on_demand(client: Any, sandbox: Sandbox) -> None:
    sandbox.plug_in(is_hidden=True, hidden_reason="short_duration")
    assert fetch(client, sandbox) is None
    assert fetch(client, sandbox, include_hidden=True).hidden_reason == "short_duration"


def test_every_field_is_read(client: Any, sandbox: Sandbox) -> None:
    session = fetch_body(client, sandbox, wire.current())
    assert session.id == UUID(wire.SESSION["id"])
    assert session.plug_in_time == datetime(2026, 10, 30, 18, 4, 5, tzinfo=UTC)
    assert session.target_soc_pct == 80.0
    assert session.to_dict() == wire.SESSION


def test_an_unknown_outcome_is_kept(client: Any, sandbox: Sandbox) -> None:
    session = fetch_body(client, sandbox, wire.current(session_outcome="paused_by_grid", hidden_reason="vip"))
    assert session.session_outcome == "paused_by_grid"
    assert not session.session_outcome.is_recognized
    assert isinstance(session.session_outcome, SessionOutcome)
    assert session.hidden_reason == "vip"


@pytest.mark.parametrize("name", [name for name in wire.SESSION if name not in wire.REQUIRED_EV])
def test_a_nullable_field_may_be_missing(client: Any, sandbox: Sandbox, name: str) -> None:
    session = fetch_body(client, sandbox, wire.current_without(name))
    assert getattr(session, name) is (False if name == "is_hidden" else None)


@pytest.mark.parametrize("name", wire.REQUIRED_EV)
def test_a_promised_field_must_not_be_missing_or_null(client: Any, sandbox: Sandbox, name: str) -> None:
    for body in (wire.current_without(name), wire.current(**{name: None})):
        with pytest.raises(APIResponseError) as caught:
            fetch_body(client, sandbox, body)
        assert caught.value.path == f"$.session.{name}"
        assert caught.value.status_code == 200


def test_a_field_that_the_server_added_is_ignored(client: Any, sandbox: Sandbox) -> None:
    assert fetch_body(client, sandbox, wire.current(vehicle={"name": "x"}, price=[1])).target_reachable is True


UNREADABLE = {
    "empty object": b"{}",
    "array": b"[]",
    "null": b"null",
    "html": b"<html><title>Sign in</title></html>",
    "truncated": b'{"session": {"id": "111',
    "empty": b"",
    "session is an array": b'{"session": []}',
    "session is empty": b'{"session": {}}',
    "session is a string": b'{"session": "none"}',
    "session is false": b'{"session": false}',
    "session is a list of pairs": b'{"session": [["id", "1"]]}',
    "not UTF-8": b'{"session": {"id": "\xff"}}',
    "NaN": b'{"session": NaN}',
    "a number out of range": b'{"session": {"id": 1e999}}',
    "a number of 5000 digits": b'{"detail": ' + b"9" * 5000 + b"}",
    "two documents": b'{"session": null}{"session": null}',
    "deeply nested": b'{"session": ' + b"[" * 50_000 + b"]" * 50_000 + b"}",
}


@pytest.mark.parametrize("body", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_cannot_be_read_is_an_error_never_none(client: Any, sandbox: Sandbox, body: bytes) -> None:
    with pytest.raises(APIResponseError) as caught:
        fetch_body(client, sandbox, body)
    assert caught.value.method == "GET"
    assert caught.value.url.startswith(sandbox.base_url)
    assert "sessions/current" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(caught.value.body) <= 200


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", 5),
        ("id", "no-uuid"),
        ("plug_in_time", "yesterday"),
        ("plug_in_time", "2026-10-30"),
        ("plug_in_time", 1_793_000_000),
        ("is_at_home", "true"),
        ("is_at_home", 1),
        ("session_outcome", 7),
        ("is_hidden", None),
        ("energy_charged_kwh", "3.2"),
        ("reachable_soc_pct", 80.5),
        ("hidden_reason", {}),
    ],
)
def test_a_wrong_type_names_its_place(client: Any, sandbox: Sandbox, field: str, value: Any) -> None:
    with pytest.raises(APIResponseError) as caught:
        fetch_body(client, sandbox, wire.current(**{field: value}))
    assert caught.value.path == f"$.session.{field}"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-10-30T18:00:00", datetime(2026, 10, 30, 18, tzinfo=UTC)),
        ("2026-10-30 18:00:00.25", datetime(2026, 10, 30, 18, 0, 0, 250_000, tzinfo=UTC)),
        ("2026-10-30T18:00:00+02:00", datetime(2026, 10, 30, 18, tzinfo=timezone(timedelta(hours=2)))),
        ("0001-01-01T00:00:00Z", datetime(1, 1, 1, tzinfo=UTC)),
    ],
)
def test_times_are_aware_and_utc_where_the_wire_says_nothing(
    client: Any, sandbox: Sandbox, text: str, moment: datetime
) -> None:
    session = fetch_body(client, sandbox, wire.current(plug_in_time=text, unplug_time=text))
    assert session.plug_in_time == session.unplug_time == moment
    assert session.plug_in_time.tzinfo is not None


def test_an_integer_may_be_written_with_a_decimal_point(client: Any, sandbox: Sandbox) -> None:
    session = fetch_body(client, sandbox, wire.current(reachable_soc_pct=80.0))
    assert session.reachable_soc_pct == 80
    assert type(session.reachable_soc_pct) is int


def test_an_unknown_vehicle_is_not_found_never_none(client: Any, sandbox: Sandbox) -> None:
    with pytest.raises(NotFoundError):
        client.ev_sessions.current(sandbox.user_id, sandbox.wallbox_id)


@pytest.mark.parametrize("status", [204, 201, 206])
def test_another_success_without_a_session_is_an_error(client: Any, sandbox: Sandbox, status: int) -> None:
    sandbox.next_answers({"status": status, "body": b""})
    with pytest.raises(APIResponseError):
        fetch(client, sandbox)


BAD_IDS: list[Any] = [
    "",
    "x",
    "../../admin",
    5,
    None,
    "11111111-2222-4333-8444-55555555555g",
    "{11111111-2222-4333-8444-555555555555}",
    "urn:uuid:11111111-2222-4333-8444-555555555555",
    "11111111-2222-4333-8444-555555555555\n",
    "0x111111222243338444555555555555",
    "+1111111222243338444555555555555",
    "\u0661" * 32,
]


@pytest.mark.parametrize("bad", BAD_IDS)
def test_an_id_that_is_no_uuid_is_refused_before_anything_is_sent(client: Any, sandbox: Sandbox, bad: Any) -> None:
    for arguments in ((bad, sandbox.electric_vehicle_id), (sandbox.user_id, bad)):
        with pytest.raises(ValueError, match="must be a UUID"):
            client.ev_sessions.current(*arguments)
    if bad is not None:
        with pytest.raises(ValueError, match="must be a UUID"):
            fetch(client, sandbox, org_id=bad)
    with pytest.raises(ValueError, match="True or False"):
        fetch(client, sandbox, include_hidden="no")
    assert sandbox.counters.total() == 0


def test_a_missing_organization_is_named_at_the_call(make_client: Any, sandbox: Sandbox) -> None:
    options = {key: value for key, value in sandbox.client_options.items() if key != "org_id"}
    client = make_client(**options)
    with pytest.raises(ConfigurationError, match="PODERO_ORG_ID"):
        fetch(client, sandbox)
    assert sandbox.counters.total() == 0
    assert fetch(client, sandbox, org_id=UUID(sandbox.org_id)) is None


def low_level(sandbox: Sandbox, face: str, body: bytes, status: int = 200) -> Any:
    sandbox.next_answers({"status": status, "body": body})
    ids = (UUID(sandbox.org_id), UUID(sandbox.user_id), UUID(sandbox.electric_vehicle_id))
    if face == "sync":
        with Podero(**sandbox.client_options) as podero:
            return get_current_ev_session.sync(*ids, client=podero.generated)

    async def call() -> Any:
        async with AsyncPodero(**sandbox.client_options) as podero:
            return await get_current_ev_session.asyncio(*ids, client=podero.generated)

    return asyncio.run(call())


@pytest.mark.parametrize("face", ["sync", "async"])
class TestGeneratedFunction:
    def test_null_and_a_session(self, sandbox: Sandbox, face: str) -> None:
        empty = low_level(sandbox, face, b'{"session": null}')
        assert isinstance(empty, CurrentSessionResponse)
        assert empty.session is None
        full = low_level(sandbox, face, wire.current(session_outcome="new_one", extra=1))
        assert isinstance(full.session, SessionItem)
        assert full.session.session_outcome == "new_one"
        assert "extra" not in full.session.to_dict()

    @pytest.mark.parametrize("body", UNREADABLE.values(), ids=UNREADABLE.keys())
    def test_unreadable_answers_are_errors_never_dicts(self, sandbox: Sandbox, face: str, body: bytes) -> None:
        with pytest.raises(APIResponseError) as caught:
            low_level(sandbox, face, body)
        assert "sessions/current" in caught.value.url

    @pytest.mark.parametrize("name", wire.REQUIRED_EV)
    def test_a_missing_field_is_an_error(self, sandbox: Sandbox, face: str, name: str) -> None:
        with pytest.raises(APIResponseError, match=name):
            low_level(sandbox, face, wire.current_without(name))

    def test_a_wrong_type_in_a_nullable_field_is_an_error(self, sandbox: Sandbox, face: str) -> None:
        for field, value in (("unplug_time", "no date"), ("target_soc_pct", "80"), ("hidden_reason", 3)):
            with pytest.raises(APIResponseError):
                low_level(sandbox, face, wire.current(**{field: value}))

    def test_an_undocumented_success_is_an_error(self, sandbox: Sandbox, face: str) -> None:
        with pytest.raises(APIResponseError):
            low_level(sandbox, face, b"", 204)

    def test_error_statuses_are_typed(self, sandbox: Sandbox, face: str) -> None:
        for status in (400, 404, 409, 422, 500, 520, 302):
            with pytest.raises(APIStatusError) as caught:
                low_level(sandbox, face, b'{"detail": "no"}', status)
            assert caught.value.status_code == status

    def test_each_client_serves_its_own_functions(self, sandbox: Sandbox, face: str) -> None:
        ids = (UUID(sandbox.org_id), UUID(sandbox.user_id), UUID(sandbox.electric_vehicle_id))
        if face == "sync":
            asynchronous = AsyncPodero(**sandbox.client_options)
            with pytest.raises(ConfigurationError, match="asyncio"):
                get_current_ev_session.sync(*ids, client=asynchronous.generated)
            asyncio.run(asynchronous.aclose())
        else:
            with Podero(**sandbox.client_options) as client, pytest.raises(ConfigurationError, match="sync"):
                asyncio.run(get_current_ev_session.asyncio(*ids, client=client.generated))

    def test_the_client_can_be_closed_and_comes_again(self, sandbox: Sandbox, face: str) -> None:
        ids = (UUID(sandbox.org_id), UUID(sandbox.user_id), UUID(sandbox.electric_vehicle_id))
        if face == "sync":
            with Podero(**sandbox.client_options) as podero:
                for _ in range(2):
                    with podero.generated as client:
                        assert get_current_ev_session.sync(*ids, client=client) is not None
                assert podero.generated is podero.generated
            return

        async def run() -> None:
            async with AsyncPodero(**sandbox.client_options) as podero:
                for _ in range(2):
                    async with podero.generated as client:
                        assert await get_current_ev_session.asyncio(*ids, client=client) is not None
                assert podero.generated is podero.generated

        asyncio.run(run())

    def test_headers_of_the_caller_are_passed_on(self, sandbox: Sandbox, face: str) -> None:
        ids = (UUID(sandbox.org_id), UUID(sandbox.user_id), UUID(sandbox.electric_vehicle_id))
        if face == "sync":
            with Podero(**sandbox.client_options) as podero:
                client = podero.generated.with_headers({"Accept": "text/csv", "X-Trace": "1", "Authorization": "mine"})
                get_current_ev_session.sync(*ids, client=client)
            seen = sandbox.requests[-1].headers
            assert (seen["accept"], seen["x-trace"]) == ("text/csv", "1")
            assert seen["authorization"].startswith("Bearer ")
