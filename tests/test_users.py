"""Users: found by your own id for them, or listed; a bare array is read with the same care as a page."""

import json
import pickle
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from podero import APIResponseError, NotFoundError, User, UserRole
from podero.sandbox import Sandbox
from tests import wire
from tests.canned import CannedServer, http

TOKEN = http(200, b'{"access_token": "t", "expires_in": 60}')


def test_a_user_is_found_by_your_own_id(client: Any, sandbox: Sandbox) -> None:
    user = client.users.by_external_id(sandbox.external_id)
    assert isinstance(user, User)
    assert (str(user.id), user.external_user_id) == (sandbox.user_id, sandbox.external_id)
    assert sandbox.counters["get_user_by_external_id"] == 1


def test_all_fields_are_read(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers({"json": wire.USER})
    user = client.users.by_external_id("x")
    assert user.to_dict() == wire.USER
    assert user.role is UserRole.USER
    assert user.joined_at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert (user.longitude, user.last_login, user.additional) == (16.0, None, {})


def test_a_deleted_user_is_given_only_on_demand(client: Any, sandbox: Sandbox) -> None:
    with pytest.raises(NotFoundError):
        client.users.by_external_id("customer-0007")
    assert client.users.by_external_id("customer-0007", include_deleted=True).num_wallboxes == 0
    assert len(client.users.list()) == 1
    assert len(client.users.list(include_deleted=True)) == 2
    with pytest.raises(ValueError, match="include_deleted must be True or False"):
        client.users.list(include_deleted="yes")


@pytest.mark.parametrize(
    ("external_id", "sent"),
    [
        ("K-1001", b"K-1001"),
        ("a/b", b"a%2Fb"),
        ("../../../auth/token", b"..%2F..%2F..%2Fauth%2Ftoken"),
        ("a?b=c#d", b"a%3Fb%3Dc%23d"),
        ("100%", b"100%25"),
        ("%2e%2e", b"%252e%252e"),
        ("a b+c", b"a%20b%2Bc"),
        ("Müller\U0001f697", b"M%C3%BCller%F0%9F%9A%97"),
        ("a\r\nX-Evil: 1\x00", b"a%0D%0AX-Evil%3A%201%00"),
        ("...", b"..."),
        (" ", b"%20"),
        ("https://evil.example/", b"https%3A%2F%2Fevil.example%2F"),
        ("\\", b"%5C"),
    ],
)
def test_your_own_id_reaches_the_api_as_it_is(
    make_client: Any, sandbox: Sandbox, external_id: str, sent: bytes
) -> None:
    with CannedServer(TOKEN, http(200, json.dumps(wire.USER).encode())) as server:
        client = make_client(**(sandbox.client_options | {"base_url": server.url}))
        client.users.by_external_id(external_id)
        line = server.requests[-1].split(b"\r\n")[0]
    prefix = f"GET /api/partners/v2.0/org/{sandbox.org_id}/users/by-ext-id/".encode()
    assert line == prefix + sent + b"?include_deleted=false HTTP/1.1"


def test_the_sandbox_reads_it_as_it_was_meant(client: Any) -> None:
    with pytest.raises(NotFoundError):
        client.users.by_external_id("a/b?c#d%2F..")


@pytest.mark.parametrize("external_id", ["", ".", "..", None, 1001, b"x", UUID(int=1), "\ud800", "x" * 2001])
def test_an_id_that_no_path_can_hold_is_refused_before_anything_is_sent(
    client: Any, sandbox: Sandbox, external_id: Any
) -> None:
    with pytest.raises(ValueError, match="external_id"):
        client.users.by_external_id(external_id)
    assert sandbox.counters.total() == 0


def test_an_unknown_user_is_not_found(client: Any) -> None:
    with pytest.raises(NotFoundError, match="404"):
        client.users.by_external_id("nobody")


def test_what_else_the_api_sends_is_kept(client: Any, sandbox: Sandbox) -> None:
    more = {"newsletter": True, "tariff": {"name": "green", "since": [2025]}, "additional": "odd", "__spec_schema__": 1}
    sandbox.next_answers({"json": wire.USER | more | {"role": "auditor"}})
    user = client.users.by_external_id("x")
    assert user.additional == more
    assert user.to_dict() == wire.USER | more | {"role": "auditor"}
    assert not user.role.is_recognized
    assert pickle.loads(pickle.dumps(user)) == user
    assert {user: 1}[user] == 1


@pytest.mark.parametrize("name", wire.REQUIRED_USER)
def test_a_promised_field_must_not_be_missing_or_null(client: Any, sandbox: Sandbox, name: str) -> None:
    absent = {key: value for key, value in wire.USER.items() if key != name}
    for broken in (absent, wire.USER | {name: None}):
        sandbox.next_answers({"json": [wire.USER, broken]})
        with pytest.raises(APIResponseError) as caught:
            client.users.list()
        assert caught.value.path == f"$[1].{name}"


@pytest.mark.parametrize("name", [name for name in wire.USER if name not in wire.REQUIRED_USER])
def test_any_other_field_may_be_missing(client: Any, sandbox: Sandbox, name: str) -> None:
    sandbox.next_answers({"json": [{key: value for key, value in wire.USER.items() if key != name}]})
    assert getattr(client.users.list()[0], name) is None


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (b"{}", "$"),
        (b"null", "$"),
        (b'"users"', "$"),
        (b'{"items": [], "total": 0}', "$"),
        (b"[null]", "$[0]"),
        (b"[[]]", "$[0]"),
        (b"[1]", "$[0]"),
        (b"", ""),
        (b"[", ""),
        (b"<html></html>", ""),
        (b"[" * 5000, ""),
        (b"[\xff]", ""),
    ],
)
def test_anything_that_is_no_list_of_users_is_an_error_with_its_place(
    client: Any, sandbox: Sandbox, body: bytes, path: str
) -> None:
    sandbox.next_answers({"body": body})
    with pytest.raises(APIResponseError) as caught:
        client.users.list()
    assert caught.value.path == path


def test_a_list_is_a_tuple_and_may_be_empty(client: Any, sandbox: Sandbox) -> None:
    users = client.users.list()
    assert isinstance(users, tuple)
    assert [user.external_user_id for user in users] == [sandbox.external_id]
    sandbox.next_answers({"json": []})
    assert client.users.list() == ()


def test_a_huge_list_is_read_whole(client: Any, sandbox: Sandbox) -> None:
    many = [wire.USER | {"id": str(UUID(int=number))} for number in range(20_000)]
    sandbox.next_answers({"json": many})
    users = client.users.list()
    assert len({user.id for user in users}) == 20_000
    sandbox.next_answers({"json": [*many, many[0] | {"email": 7}]})
    with pytest.raises(APIResponseError) as caught:
        client.users.list()
    assert caught.value.path == "$[20000].email"


def test_another_organization_may_be_named_for_each_call(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers({"json": []}, {"json": wire.USER})
    client.users.list(org_id=UUID(int=7))
    client.users.by_external_id("x", org_id=str(UUID(int=8)))
    assert [
        str(UUID(int=number)) in request.path for number, request in zip((7, 8), sandbox.requests[-2:], strict=True)
    ]
    with pytest.raises(ValueError, match="org_id must be a UUID"):
        client.users.list(org_id="x")
