"""The sync and the async client are one thing with two faces."""

import asyncio
import inspect
from collections.abc import AsyncGenerator, Generator
from importlib import import_module
from typing import Any, get_type_hints
from unittest.mock import create_autospec

import pytest
from podero_api.api import API, AsyncAPI

from podero import AccessToken, AsyncPodero, Podero, SessionEvent
from podero.sandbox import Sandbox
from podero.sessions.ev_sessions import AsyncEVSessions, EVSessions
from podero.sessions.hems_sessions import AsyncHEMSSessions, HEMSSessions


def namespaces() -> list[tuple[type, type]]:
    """The classes of all tags, of both faces."""
    assert list(API.__annotations__) == list(AsyncAPI.__annotations__)
    return [
        (getattr(import_module(f"podero_api.api.{tag}"), name), getattr(import_module(f"podero_api.api.{tag}"), other))
        for (tag, name), other in zip(API.__annotations__.items(), AsyncAPI.__annotations__.values(), strict=True)
    ]


PAIRS = [
    (Podero, AsyncPodero),
    (EVSessions, AsyncEVSessions),
    (HEMSSessions, AsyncHEMSSessions),
    *namespaces(),
]
RENAMED = {"close": "aclose", "__enter__": "__aenter__", "__exit__": "__aexit__"}
ITERATORS = {"iter", "watch"}
AT_ONCE = {"with_options"}


def public(kind: type) -> dict[str, Any]:
    return {
        name: value
        for name, value in vars(kind).items()
        if (not name.startswith("_") or name in RENAMED or name in RENAMED.values()) and inspect.isfunction(value)
    }


def others(kind: type) -> set[str]:
    return {name for name in vars(kind) if not name.startswith("_")} - public(kind).keys()


def returned(method: Any) -> Any:
    """What a method says that it returns; iterators of events name a type that is imported at its first use."""
    found = inspect.signature(method).return_annotation
    return get_type_hints(method, localns={"SessionEvent": SessionEvent})["return"] if "Event" in str(found) else found


@pytest.mark.parametrize(("sync", "asynchronous"), PAIRS)
class TestFaces:
    def test_the_names_are_the_same(self, sync: type, asynchronous: type) -> None:
        assert {RENAMED.get(name, name) for name in public(sync)} == set(public(asynchronous))
        assert others(sync) == others(asynchronous)

    def test_the_arguments_are_the_same(self, sync: type, asynchronous: type) -> None:
        for name, method in public(sync).items():
            counterpart = public(asynchronous)[RENAMED.get(name, name)]
            assert inspect.signature(method).parameters == inspect.signature(counterpart).parameters, name

    def test_results_differ_only_in_being_awaited(self, sync: type, asynchronous: type) -> None:
        for name, method in public(sync).items():
            counterpart = public(asynchronous)[RENAMED.get(name, name)]
            ours, theirs = (returned(one) for one in (method, counterpart))
            if name in ITERATORS:
                assert (ours.__origin__, theirs.__origin__) == (Generator, AsyncGenerator)
                assert ours.__args__[:1] == theirs.__args__[:1]
            else:
                assert ours == theirs
                assert inspect.iscoroutinefunction(counterpart) == (name not in AT_ONCE), name

    def test_everything_is_documented(self, sync: type, asynchronous: type) -> None:
        for kind in (sync, asynchronous):
            assert inspect.getdoc(kind)
            for name, method in public(kind).items():
                assert inspect.getdoc(method) or name.startswith("__")


def test_the_constructors_differ_only_in_the_transport() -> None:
    ours = dict(inspect.signature(Podero).parameters)
    theirs = dict(inspect.signature(AsyncPodero).parameters)
    assert ours.pop("transport").default is theirs.pop("transport").default is None
    assert ours == theirs
    assert list(inspect.signature(Podero).parameters) == [
        "client_id", "client_secret", "credentials", "org_id", "base_url",
        "timeout", "total_timeout", "max_attempts", "token_cache", "app_name", "transport", "on_response",
    ]  # fmt: skip


class TestSpeccedMocks:
    """`unittest.mock.create_autospec` knows what hangs on a client, down to the arguments."""

    @pytest.fixture(params=["class", "instance", "client"])
    def mock(self, request: pytest.FixtureRequest, face: type) -> Any:
        match request.param:
            case "class":
                return create_autospec(face)()
            case "instance":
                return create_autospec(face, instance=True)
        return create_autospec(face(credentials=AccessToken("t")), instance=True)

    @pytest.fixture(params=[Podero, AsyncPodero])
    def face(self, request: pytest.FixtureRequest) -> Any:
        return request.param

    def test_what_there_is_can_be_called_as_it_is(self, mock: Any, face: type) -> None:
        is_async = face is AsyncPodero
        mock.api.users.list_users.return_value = ()
        result = mock.api.users.list_users(include_deleted=True)
        assert (asyncio.run(result) if is_async else result) == ()
        mock.ev_sessions.watch.return_value = iter(())
        assert list(mock.ev_sessions.watch(Sandbox.user_id, Sandbox.electric_vehicle_id)) == []
        mock.ev_sessions.watch.assert_called_once()
        assert isinstance(mock.ev_sessions, AsyncEVSessions if is_async else EVSessions)

    def test_what_there_is_not_fails(self, mock: Any) -> None:
        with pytest.raises(TypeError, match="electric_vehicle_id"):
            mock.ev_sessions.current(Sandbox.user_id)
        with pytest.raises(TypeError, match="too many positional"):
            mock.api.users.list_users("x")
        for missing in ("ev_sessions.boost", "api.nothing", "api.users.list", "users"):
            with pytest.raises(AttributeError):
                _attribute(mock, missing)


@pytest.mark.parametrize("face", [Podero, AsyncPodero])
def test_a_part_that_is_read_from_the_class_has_no_client(face: Any) -> None:
    assert isinstance(face.api.users.list_users.__doc__, str)
    with pytest.raises(TypeError, match=r"read it from a client, such as Podero\(...\)"):
        _settle(face.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id))
    with pytest.raises(TypeError, match="has no client"):
        _settle(face.api.users.list_users())


def _attribute(mock: Any, path: str) -> Any:
    for name in path.split("."):
        mock = getattr(mock, name)
    return mock


def _settle(result: Any) -> None:
    if inspect.iscoroutine(result):
        result.send(None)
