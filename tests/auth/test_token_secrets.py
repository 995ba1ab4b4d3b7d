"""No secret in a traceback with captured locals, from wherever on a token's way, nor in what a log call sees."""

import contextlib
import gc
import json
import logging
import os
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import pytest

from podero import AccessToken, APIResponseError, ClientCredentials, FileTokenCache, PasswordCredentials
from podero._auth.credentials import Credentials
from podero._auth.grants import grant_for
from podero._auth.token_holder import TokenHolder
from podero._http.flow import Await, Blocking, Flow, Pause, Send
from podero._http.response import RawResponse
from podero._http.token import Token
from podero._secrets import causes
from tests.interrupts import Interrupted, every_place

TESTS = f"{Path(__file__).parents[1]}{os.sep}"
SECRET = "cl13nt-s3cr3t+value"
SECRETS = (SECRET, "cl13nt-s3cr3t%2Bvalue", "Y2wxM250LXMzY3IzdCUyQnZhbHVl", "pa55w0rd", "t0k3n-value", "r3fr35h-value")

MODULES = {
    *("base64", "json", "json.decoder", "json.encoder", "re", "urllib.parse", "html"),
    *("podero._secrets", "podero._auth.file_cache", "podero._auth.grants", "podero._http.token"),
    *("podero._auth.token_holder", "podero._http.request"),
}

KINDS: dict[str, Credentials] = {
    "client": ClientCredentials("id", SECRET),
    "form": ClientCredentials("id", SECRET, body="form"),
    "password": PasswordCredentials("user", "pa55w0rd"),
    "callable": AccessToken(lambda: "t0k3n-value"),
}


def answer(content: bytes) -> RawResponse:
    return RawResponse(status_code=200, headers={}, content=content)


ISSUED = answer(b'{"access_token": "t0k3n-value", "refresh_token": "r3fr35h-value", "expires_in": 600, "scope": "a"}')


def driven(flow: Flow[Token], response: RawResponse = ISSUED) -> Token:
    """A flow's result, with this response to each request."""
    result = None
    while True:
        try:
            step = flow.send(result)
        except StopIteration as end:
            token: Token = end.value
            return token
        if isinstance(step, Send):
            result = response
        else:
            assert not isinstance(step, Await)
            result = step.function() if isinstance(step, Blocking) else None
            assert not isinstance(step, Pause)


def holder(kind: str, cache: Path | None = None) -> TokenHolder:
    grant = grant_for(KINDS[kind], "https://h", 1)
    return TokenHolder(grant, None if cache is None else FileTokenCache(cache), 30.0)


def twice(kind: str, cache: Path | None) -> Token:
    """A token, and the one that follows when it is rejected."""
    tokens = holder(kind, cache)
    first = driven(tokens.renewal(None))
    list(tokens.secrets())
    return driven(tokens.renewal(first))


def assert_clean(error: BaseException) -> None:
    """Look at what a traceback with captured locals shows; an object that is half made shows nothing."""
    for one in causes(error):
        assert not any(secret in str(one) for secret in SECRETS)
        for frame, line in traceback.walk_tb(one.__traceback__):
            if not frame.f_code.co_filename.startswith(TESTS):
                for name, value in frame.f_locals.items():
                    with contextlib.suppress(AttributeError):
                        shown = repr(value)
                        assert not any(secret in shown for secret in SECRETS), (frame, line, name, shown)


# A file that was just opened where the exception came is closed by its end.
pytestmark = [
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


@pytest.fixture(autouse=True)
def _no_files_left() -> Iterator[None]:
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _quick_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("podero._auth.file_cache._slow_hash", lambda secrets, salt: "key-of-this-entry")


@pytest.mark.parametrize(("kind", "step"), [("client", 2), ("form", 11), ("password", 1), ("callable", 1)])
def test_after_an_interrupt_at_any_place(kind: str, step: int) -> None:
    def run(place: int) -> Interrupted:
        one = Interrupted(lambda: twice(kind, None), place, MODULES)
        one.start()
        one.join()
        return one

    stopped = 0
    for one in every_place(run, step):
        stopped += one.stopped
        if one.error is not None:
            assert_clean(one.error)
    assert stopped > 50


def test_after_an_interrupt_around_the_cache(tmp_path: Path) -> None:
    cache = tmp_path / "t.json"
    driven(holder("password", cache).renewal(None))

    def run(place: int) -> Interrupted:
        one = Interrupted(lambda: twice("password", cache), place, MODULES - {"re", "urllib.parse"})
        one.start()
        one.join()
        return one

    for one in every_place(run, step=3):
        if one.error is not None:
            assert_clean(one.error)
        json.loads(cache.read_text("utf-8"))


def _deep(levels: int, function: Callable[[], object]) -> object:
    return function() if levels <= 0 else _deep(levels - 1, function)


@pytest.mark.parametrize("kind", KINDS)
def test_when_the_stack_is_full_at_any_depth(kind: str, tmp_path: Path) -> None:
    errors: list[BaseException] = []

    def run() -> None:
        depth = len(traceback.extract_stack())
        for room in range(5, 80, 2):
            try:
                _deep(sys.getrecursionlimit() - depth - room, lambda: twice(kind, tmp_path / "t.json"))
            except BaseException as error:
                errors.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert errors
    for error in errors:
        assert_clean(error)


@pytest.mark.posix  # makes a link, and sets a mode
@pytest.mark.parametrize("place", ["folder", "link", "corrupt", "public"])
def test_no_variable_holds_a_secret_while_something_is_logged(tmp_path: Path, place: str) -> None:
    cache = tmp_path / "t.json"
    driven(holder("password", cache).renewal(None))
    if place == "corrupt":
        cache.write_text("nonsense")
    elif place == "public":
        cache.chmod(0o644)
    else:
        cache.unlink()
        cache.mkdir() if place == "folder" else cache.symlink_to(tmp_path / "other")
    seen: list[str] = []

    class Reporter(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            seen.extend(f"{frame.f_code.co_qualname}: {list(frame.f_locals.values())}" for frame in _frames())

    reporter = Reporter()
    logging.getLogger("podero.auth").addHandler(reporter)
    try:
        twice("password", cache)
    finally:
        logging.getLogger("podero.auth").removeHandler(reporter)
    assert seen
    assert not [line for line in seen if any(secret in line for secret in SECRETS)]


def _frames() -> Iterator[FrameType]:
    frame: FrameType | None = sys._getframe()
    while frame is not None and frame.f_code is not driven.__code__:
        if not frame.f_code.co_filename.startswith(TESTS):
            yield frame
        frame = frame.f_back


@pytest.mark.parametrize("key", ["t0k3n-value", "eyJhbGciOi", SECRET, "X" * 600])
def test_keys_that_may_be_tokens_are_not_shown(key: str) -> None:
    with pytest.raises(APIResponseError, match="no access token") as caught:
        driven(holder("client").renewal(None), answer(json.dumps({key: 1, "token_type": "Bearer"}).encode()))
    assert "token_type" in str(caught.value)
    assert key not in str(caught.value)


def test_a_secret_that_is_a_key_like_word_is_not_shown() -> None:
    tokens = TokenHolder(grant_for(ClientCredentials("id", "plain_word"), "https://h", 1), None, 30.0)
    with pytest.raises(APIResponseError) as caught:
        driven(tokens.renewal(None), answer(b'{"plain_word": 1}'))
    assert "plain_word" not in str(caught.value)
