"""Whatever JSON comes, the outcome is None, a model, or an error of ours; also over a real socket."""

import json
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from podero_api.models import CurrentSessionResponse as GeneratedCurrent

from podero import APIResponseError, ChargingSession, HEMSSession, Podero
from podero.decoding import UnreadableError, decode
from podero.models import CurrentSessionResponse, HEMSSessionsListResponse
from podero.sandbox import Sandbox
from tests import wire

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
odd_values = anything | st.sampled_from(
    ["", "0001-01-01T00:00:00Z", "2026-10-30T18:00:00", "2026-13-01T00:00:00Z", "optimized", -1, 1e308, 10**40, 80.0]
)


def check_session(session: object) -> None:
    """A session has the types that it promises."""
    assert isinstance(session, ChargingSession)
    assert isinstance(session.id, UUID)
    assert session.plug_in_time.tzinfo is not None
    assert type(session.is_at_home) is bool
    assert type(session.is_hidden) is bool
    assert session.target_soc_pct is None or type(session.target_soc_pct) is float
    assert session.reachable_soc_pct is None or type(session.reachable_soc_pct) is int
    json.dumps(session.to_dict())


def check_current(body: bytes) -> None:
    try:
        session = decode(body, CurrentSessionResponse).session
    except UnreadableError:
        return
    if session is not None:
        check_session(session)


@given(anything)
def test_any_json(value: Any) -> None:
    check_current(json.dumps(value).encode())
    check_current(json.dumps({"session": value}).encode())


@given(st.binary(max_size=60))
def test_any_bytes(body: bytes) -> None:
    check_current(body)


@given(
    st.dictionaries(st.sampled_from(list(wire.SESSION)), odd_values, max_size=4),
    st.sets(st.sampled_from(list(wire.SESSION))),
)
@settings(max_examples=300)
def test_bent_sessions(changes: dict[str, Any], missing: set[str]) -> None:
    session = {key: value for key, value in (wire.SESSION | changes).items() if key not in missing or key in changes}
    check_current(json.dumps({"session": session}).encode())


@given(st.data())
def test_bent_bytes_of_a_real_answer(data: st.DataObject) -> None:
    body = bytearray(wire.current())
    for _ in range(data.draw(st.integers(1, 4))):
        body[data.draw(st.integers(0, len(body) - 1))] = data.draw(st.integers(0, 255))
    check_current(bytes(body[: data.draw(st.integers(0, len(body)))] if data.draw(st.booleans()) else body))


@given(st.dictionaries(st.sampled_from([*wire.HEMS, "total"]), odd_values, max_size=4))
@settings(max_examples=200)
def test_bent_pages(changes: dict[str, Any]) -> None:
    body = {"total": changes.pop("total", 1), "items": [wire.HEMS, wire.HEMS | changes]}
    try:
        page = decode(json.dumps(body).encode(), HEMSSessionsListResponse)
    except UnreadableError:
        return
    assert type(page.total) is int
    for item in page.items:
        assert isinstance(item, HEMSSession)
        assert type(item.commands_sent) is int
        assert item.started_at.tzinfo is not None


@given(st.dictionaries(st.sampled_from(list(wire.SESSION)), odd_values, max_size=3) | anything)
@settings(max_examples=200)
def test_the_generated_model_never_holds_raw_data(changes: Any) -> None:
    body = {"session": wire.SESSION | changes} if isinstance(changes, dict) else {"session": changes}
    try:
        answer = GeneratedCurrent.from_dict(body)
    except (AttributeError, LookupError, TypeError, ValueError):
        return
    assert answer.session is None or type(answer.session).__name__ == "SessionItem"


@given(value=anything)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_over_a_real_socket(sandbox: Sandbox, value: Any) -> None:
    sandbox.next_answers({"json": {"session": value}})
    with Podero(**sandbox.client_options) as client:
        if value is None:
            assert client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id) is None
        else:
            with pytest.raises(APIResponseError):
                client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)
