"""`client.api` as a whole: what it shows of itself, what it shares with the sessions, and how it quotes and refuses."""

import asyncio
import inspect
import json
import pydoc
import subprocess
import sys
from typing import Any
from uuid import UUID

import pytest
from podero_api.api import API

from podero import AccessToken, APIResponseError, ConflictError, InternalServerError, NotFoundError
from podero.sandbox import Sandbox
from tests import wire
from tests.api.operations import ID, NAMES, ORG_ID, call, module_of
from tests.servers.answering import Answering

CAR = (ID, ID)


def test_completion_and_help_show_what_there_is(api: Any) -> None:
    tags = {name.split(".")[0] for name in NAMES}
    assert set(dir(api.api)) == tags
    for name in NAMES:
        tag, function = name.split(".")
        assert function in dir(getattr(API(None), tag))  # type: ignore[arg-type]  # it is never called
    assert "wallbox_hems_sessions" in repr(API(None))  # type: ignore[arg-type]  # as above
    shown = pydoc.plain(pydoc.render_doc(API(None).users.list_users))  # type: ignore[arg-type]  # as above
    assert "list_users(*, include_deleted: 'bool' = False, org_id: 'Id | None' = None)" in shown
    assert "GET /api/partners/v2.0/org/{org_id}/users" in shown
    with pytest.raises(AttributeError, match="no namespace 'nothing'"):
        _ = api.api.nothing


def test_no_operation_takes_what_it_does_not_know(api: Any) -> None:
    with pytest.raises(TypeError, match="unexpected keyword argument 'limit'"):
        api.api.users.list_users(limit=5)


@pytest.mark.parametrize("face", ["Podero", "AsyncPodero"])
def test_nothing_is_imported_before_its_use(face: str) -> None:
    code = f"""
import sys
import podero
client = podero.{face}(credentials=podero.AccessToken("t"))
loaded = lambda: {{name for name in sys.modules if name.startswith(("podero_api.api", "podero_api.models."))}}
before = loaded()
client.api
entered = loaded() - before
client.api.users
print(sorted(entered), sorted(loaded() - before - entered))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['podero_api.api'] ['podero_api.api.users']"


@pytest.mark.parametrize(
    ("external_id", "sent"),
    [
        ("K-1001", "K-1001"),
        ("../../../auth/token", "..%2F..%2F..%2Fauth%2Ftoken"),
        ("a?b=c#d", "a%3Fb%3Dc%23d"),
        ("%2e%2e", "%252e%252e"),
        ("a b+c", "a%20b%2Bc"),
        ("Müller\U0001f697", "M%C3%BCller%F0%9F%9A%97"),
        ("a\r\nX-Evil: 1\x00", "a%0D%0AX-Evil%3A%201%00"),
        ("...", "..."),
        (" ", "%20"),
        ("https://evil.example/", "https%3A%2F%2Fevil.example%2F"),
        ("\\", "%5C"),
        ("x" * 2000, "x" * 2000),
    ],
)
def test_text_in_a_path_reaches_the_api_as_it_is(api: Any, server: Answering, external_id: str, sent: str) -> None:
    server.answers(200, json.dumps(wire.USER).encode())
    assert api.api.users.get_user_by_external_id(external_id).to_dict() == wire.USER
    prefix = f"/api/partners/v2.0/org/{ORG_ID}/users/by-ext-id/"
    assert server.asked[0].target == f"{prefix}{sent}?include_deleted=false"


@pytest.mark.parametrize("bad", ["", ".", "..", None, 7, b"x", "\ud800", "x" * 2001, "x" * 70_000])
def test_text_that_no_path_can_hold_is_refused_before_anything_is_sent(api: Any, server: Answering, bad: Any) -> None:
    with pytest.raises(ValueError, match="external_id"):
        api.api.users.get_user_by_external_id(bad)
    module, client = module_of("users.get_user_by_external_id"), api.generated
    is_async = hasattr(api, "_runner")
    with pytest.raises(ValueError, match="external_id"):
        (asyncio.run if is_async else list)((module.asyncio if is_async else module.sync)(ORG_ID, bad, client=client))
    assert server.asked == []


REFUSED: list[tuple[str, tuple[Any, ...], dict[str, Any], str]] = [
    ("users.list_users", (), {"include_deleted": 1}, "include_deleted must be True or False"),
    ("users.list_users", (), {"include_deleted": None}, "include_deleted must be given"),
    ("wallbox_hems_sessions.get_wallbox_hems_session", (*CAR, "7"), {}, "session_id must be a whole number"),
    ("wallbox_hems_sessions.get_wallbox_hems_session", (*CAR, True), {}, "session_id must be a whole number"),
    ("wallbox_hems_sessions.get_wallbox_hems_session", (*CAR, 7.0), {}, "session_id must be a whole number"),
    *(
        ("electric_vehicle_sessions.list_ev_sessions", CAR, {"from_": "2026-10-01", "to": "2026-10-02", **odd}, match)
        for odd, match in (
            ({"limit": 0}, "limit must be a whole number from 1 to 200"),
            ({"limit": 201}, "limit must be a whole number from 1 to 200"),
            ({"offset": -1}, "offset must be a whole number from 0 up"),
            ({"to": "2026-13-01"}, "to must be a day"),
            ({"to": 5}, "to must be a day"),
        )
    ),
    *(
        ("devices.get_devices_savings", (), {"start_datetime": odd, "end_datetime": "2026-11-01T00:00:00Z"}, match)
        for odd, match in (
            ("2026-10-01T00:00:00", "start_datetime is a date-time without offset"),
            ("October", "start_datetime must be a date-time with offset"),
            (None, "start_datetime must be given"),
        )
    ),
]


@pytest.mark.parametrize(("name", "path", "keywords", "match"), REFUSED)
def test_what_the_document_does_not_allow_is_refused_before_anything_is_sent(
    api: Any, server: Answering, name: str, path: tuple[Any, ...], keywords: dict[str, Any], match: str
) -> None:
    with pytest.raises(ValueError, match=match):
        call(api, name, *path, **keywords)
    assert server.asked == []


class OwnUUID(UUID):
    """An id of somebody else's class, which writes itself in another way."""

    def __str__(self) -> str:
        return "../ve_1"


class OwnText(str):
    """The same, as text."""

    __slots__ = ()

    def __str__(self) -> str:
        return "../ve_1"


@pytest.mark.parametrize("kind", [OwnUUID, OwnText])
def test_an_id_goes_out_in_its_canonical_form_whatever_its_class_writes(
    api: Any, server: Answering, kind: type[UUID] | type[str]
) -> None:
    server.answers(204)
    api.api.guides.delete_user(kind(ID))
    assert server.asked[0].target == f"/api/partners/v2.0/org/{ORG_ID}/users/{ID}"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"state": "requested", "reason": "already_charging"}, ("requested", "already_charging")),
        ({"state": 1, "reason": ["x"]}, (None, None)),
        ([], (None, None)),
    ],
)
def test_a_conflict_says_state_and_reason(api: Any, server: Answering, body: Any, expected: tuple[Any, Any]) -> None:
    server.answers(409, json.dumps(body).encode())
    with pytest.raises(ConflictError) as caught:
        api.api.user_electric_vehicles.boost_electric_vehicle(*CAR)
    assert (caught.value.state, caught.value.reason) == expected


@pytest.mark.parametrize("body", [b"", b"  ", b"{}", b"null", b'{"id": 5}'])
def test_what_a_success_without_content_holds_does_not_matter_unless_it_is_a_page(
    api: Any, server: Answering, body: bytes
) -> None:
    server.answers(200, body)
    assert api.api.user_devices.update_device(*CAR, body={"comment": None}) is None
    server.answers(200, b"<html>maintenance</html>", "text/html")
    with pytest.raises(APIResponseError, match=r"PATCH .* HTML"):
        api.api.user_devices.update_device(*CAR, body={"comment": None})


class TestTokensAndRetries:
    """The same as for the sessions, by the same code."""

    def test_a_read_is_tried_again_and_a_change_is_not(self, client: Any, sandbox: Sandbox) -> None:
        sandbox.next_answers(503)
        client.api.users.list_users()
        assert sandbox.counters["api_requests"] == 2
        sandbox.next_answers(503)
        with pytest.raises(InternalServerError):
            client.api.user_devices.update_device(sandbox.user_id, sandbox.electric_vehicle_id, body={"comment": "x"})
        assert sandbox.counters["api_requests"] == 3

    def test_a_rejected_token_is_renewed_and_a_change_replayed_once(self, client: Any, sandbox: Sandbox) -> None:
        car = sandbox.user_id, sandbox.electric_vehicle_id
        client.api.user_devices.update_device(*car, body={"comment": "one"})
        sandbox.revoke_tokens()
        client.api.user_devices.update_device(*car, body={"comment": "two"})
        assert client.api.user_electric_vehicles.get_electric_vehicle(*car).comment == "two"
        assert sandbox.counters["token_requests"] == 2

    def test_one_token_serves_all(self, client: Any, sandbox: Sandbox) -> None:
        client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)
        client.api.users.list_users()
        assert sandbox.counters["token_requests"] == 1
        with pytest.raises(NotFoundError):
            client.api.users.get_user_by_external_id("nobody")

    def test_public_operations_need_no_credentials_that_work(self, make_client: Any, sandbox: Sandbox) -> None:
        def unusable() -> str:
            raise AssertionError("no token is needed")

        client = make_client(credentials=AccessToken(unusable), base_url=sandbox.base_url, max_attempts=1)
        body = {"grant_type": "password", "username": sandbox.username, "password": sandbox.password}
        assert client.api.authentication.create_token(body=body).token_type


def test_each_method_is_named_as_in_the_table() -> None:
    for name in NAMES:
        tag, function = name.split(".")
        method = getattr(getattr(API(None), tag), function)  # type: ignore[arg-type]  # it is never called
        assert inspect.signature(method).return_annotation
