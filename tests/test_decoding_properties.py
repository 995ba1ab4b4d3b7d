"""Whatever JSON comes, the outcome is None, a model, or an error of ours; also over a real socket."""

import json
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from podero_api.errors import UnreadableError
from podero_api.models import CurrentSessionResponse as GeneratedCurrent
from podero_api.operation import load
from podero_api.reading import decode
from podero_api.types import PartialModel

from podero import APIResponseError, ChargingSession, HEMSSession, Podero
from podero.models import CurrentSession
from podero.sandbox import Sandbox
from podero.sessions.list_responses import HEMSSessionsPage
from tests import wire
from tests.api.operations import NAMES, json_of
from tests.texts import CHARACTERS
from tests.typed import check_types

anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(CHARACTERS, max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(CHARACTERS, max_size=12), inner, max_size=4),
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
        session = decode(body, CurrentSession).session
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
        page = decode(json.dumps(body).encode(), HEMSSessionsPage)
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


# Every operation that reads an answer: a good one of it, and what comes of it.
OPERATIONS: dict[str, tuple[Any, Any]] = {
    name: (json_of(hint), hint)
    for name, hint in ((name, load(name).responses[0][1]) for name in NAMES)
    if hint not in (None, Any)
}


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Ways to everything inside a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, item in inner for found in places(item, (*path, key)))]


def bent(value: Any, path: tuple[Any, ...], by: Any) -> Any:
    """The same value with something else at one place; `...` takes it away."""
    if not path:
        return None if by is ... else by
    copy = value.copy()
    if len(path) == 1 and by is ...:
        del copy[path[0]]
    else:
        copy[path[0]] = bent(value[path[0]], path[1:], by)
    return copy


def check_outcome(name: str, content: bytes) -> Any:
    """Read an answer: what comes is what was promised, all the way down, or an error of ours."""
    try:
        result = load(name).read(200, content)
    except UnreadableError as error:
        return error
    check_types(result, OPERATIONS[name][1])
    json.dumps([one.to_dict() for one in (result if isinstance(result, tuple) else (result,))])
    return result


@pytest.mark.parametrize("name", OPERATIONS)
@given(data=st.data())
@settings(max_examples=20, deadline=None)
def test_whatever_comes_the_outcome_is_what_was_promised_or_an_error_of_ours(name: str, data: st.DataObject) -> None:
    body, _ = OPERATIONS[name]
    for _ in range(data.draw(st.integers(0, 3))):
        body = bent(body, data.draw(st.sampled_from(places(body))), data.draw(odd_values | st.just(...)))
    content = json.dumps(body).encode()
    if data.draw(st.booleans()):
        content = content[: data.draw(st.integers(0, len(content)))] + data.draw(st.binary(max_size=3))
    check_outcome(name, content)


KNOWN: set[Any] = {key for body, _ in OPERATIONS.values() for path in places(body) for key in path[-1:]}


@pytest.mark.parametrize("name", OPERATIONS)
@given(more=st.dictionaries(st.text(CHARACTERS, max_size=8).filter(lambda key: key not in KNOWN), anything, max_size=3))
@settings(max_examples=10, deadline=None)
def test_fields_that_are_not_known_are_never_an_error(name: str, more: dict[str, Any]) -> None:
    body, _ = OPERATIONS[name]
    whole = [{**body[0], **more}] if isinstance(body, list) else {**body, **more}
    result = check_outcome(name, json.dumps(whole).encode())
    assert not isinstance(result, UnreadableError)
    one = result[0] if isinstance(result, tuple) else result
    if isinstance(one, PartialModel):
        assert one.additional_properties == more
        assert more.items() <= one.to_dict().items()


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
