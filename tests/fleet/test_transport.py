"""What the fast transport adds to and keeps from aiohttp; the fault table is in `test_faults`."""

import asyncio
import contextlib
import gc
import logging
import os
import pickle
import sys
import traceback
import warnings
from typing import Any

import pytest

import podero
from podero import AccessToken, AsyncPodero, ClientCredentials, fleet
from podero._http.request import Request
from podero._secrets import causes
from podero.sandbox import Sandbox
from tests.servers.canned import CannedServer, http
from tests.servers.gate import GateServer

GOOD = http(200, b'{"session": null}')


def client(url: str, **options: Any) -> AsyncPodero:
    defaults: dict[str, Any] = {
        "credentials": AccessToken("t"),
        "org_id": Sandbox.org_id,
        "transport": fleet.transport(),
    }
    return AsyncPodero(base_url=url, **(defaults | options))


async def current(podero_client: AsyncPodero) -> Any:
    return await podero_client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)


def test_a_client_with_it_can_be_pickled() -> None:
    async def run(opened: AsyncPodero) -> Any:
        async with opened:
            return await current(opened)

    with CannedServer(GOOD) as server:
        assert asyncio.run(run(pickle.loads(pickle.dumps(client(server.url))))) is None
    copied = pickle.loads(pickle.dumps(fleet.transport(max_connections=7)))
    assert repr(copied) == "podero.fleet.transport(max_connections=7)"


def test_a_pickle_may_be_made_while_connections_are_open() -> None:
    async def run(url: str) -> None:
        async with client(url) as first:
            await current(first)
            async with pickle.loads(pickle.dumps(first)) as second:
                await current(second)

    with CannedServer(GOOD) as server:
        asyncio.run(run(server.url))
        assert len(server.requests) == 2


def test_it_may_be_used_in_one_loop_after_another() -> None:
    with CannedServer(GOOD) as server:
        shared = client(server.url)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # the sockets of a loop that is gone
            for _ in range(3):
                assert asyncio.run(current(shared)) is None
            asyncio.run(shared.aclose())
            gc.collect()
        assert len(server.requests) == 3


def test_closing_closes_the_connections(gate: GateServer) -> None:
    async def run() -> None:
        async with client(gate.url) as opened:
            await asyncio.gather(*(current(opened) for _ in range(20)))
        await asyncio.to_thread(gate.until, lambda: gate.open_connections == 0)

    asyncio.run(run())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_forked_child_has_connections_of_its_own(sandbox: Sandbox) -> None:
    async def ask(opened: AsyncPodero, mark: str) -> int:
        paths = [f"/api/partners/v2.0/echo/{mark}.{number}" for number in range(40)]
        answers = await asyncio.gather(*(opened.request("GET", path) for path in paths))
        return sum(answer.json() != {"path": path} for answer, path in zip(answers, paths, strict=True))

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Python 3.12 warns of forks with threads; sockets of loops that are gone
        shared = AsyncPodero(**sandbox.client_options, transport=fleet.transport())
        assert asyncio.run(ask(shared, "before")) == 0
        child = os.fork()
        if child == 0:
            os._exit(asyncio.run(ask(shared, "child")))
        wrong = asyncio.run(ask(shared, "parent"))
        _, status = os.waitpid(child, 0)
        asyncio.run(shared.aclose())
        gc.collect()
    assert (wrong, os.waitstatus_to_exitcode(status)) == (0, 0)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_is_sent_twice_on_a_connection_that_breaks(method: str) -> None:
    """aiohttp by itself repeats what it takes for idempotent."""

    async def run(url: str) -> None:
        async with client(url) as opened:
            await current(opened)
            with pytest.raises(podero.APIConnectionError) as caught:
                await opened.request(method, "/any")
            assert caught.value.request_sent

    with CannedServer(GOOD, None) as server:
        asyncio.run(run(server.url))
        assert sum(request.startswith(method.encode()) for request in server.requests) == 1


@pytest.mark.parametrize(
    "reply",
    [None, b"garbage\r\n\r\n", http(200, b"{}" * 50, headers="X-Close: 1\r\n")[:-20], http(401), http(101), http(500)],
    ids=["closed", "garbage", "cut short", "refused", "switched", "failed"],
)
def test_no_secret_is_in_errors_logs_or_captured_locals(
    reply: bytes | None, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def run(url: str) -> BaseException:
        async with client(url, credentials=AccessToken("t0k3n"), max_attempts=1) as opened:
            with pytest.raises(podero.PoderoError) as caught:
                await current(opened)
            return caught.value

    caplog.set_level(logging.DEBUG)
    monkeypatch.setenv("PYTHONASYNCIODEBUG", "1")
    with CannedServer(reply) as server:
        error = asyncio.run(run(server.url))
    shown = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    assert "t0k3n" not in shown + repr(error) + caplog.text
    for origin in causes(error):
        assert "t0k3n" not in repr(vars(origin))


def test_cookies_are_not_kept_and_no_header_is_added() -> None:
    async def run(url: str) -> None:
        async with client(url) as opened:
            for _ in range(2):
                await opened.request("POST", "/any")

    with CannedServer(http(200, b"{}", headers="Set-Cookie: a=b; Path=/\r\n")) as server:
        asyncio.run(run(server.url))
    names = {line.partition(b":")[0].lower() for line in server.requests[1].split(b"\r\n")[1:] if line}
    assert names == {b"host", b"accept", b"accept-encoding", b"user-agent", b"authorization", b"content-length"}


def test_a_full_pool_is_waited_for_no_longer_than_the_timeout(gate: GateServer) -> None:
    async def run() -> None:
        async with client(gate.url) as opened:
            transport = fleet.transport(max_connections=1).connect(opened._settings, tuple)
            request = Request(method="GET", url=f"{gate.url}/api/partners/v2.0/org/x/electric-vehicles/{'0' * 36}/")
            held = asyncio.create_task(transport.send(request, None, 30.0))
            await asyncio.to_thread(gate.until, lambda: gate.under_way == 1)
            refused = await transport.send(request, None, 0.1)
            assert isinstance(refused, podero.APITimeoutError)
            assert "timed out waiting for a free connection" in str(refused)
            assert not refused.request_sent
            gate.gate.set()
            assert isinstance(await held, podero.RawResponse)
            await transport.aclose()

    gate.free = 0
    asyncio.run(run())


@pytest.mark.parametrize(
    "path",
    [
        "/any",
        "/any?",
        "/any/a%2Fb%20c%3F/%C3%A9?q=a%2Bb%26c&r=%2F&s=%20+",
        "/a=b&c;d,e:f@g!h$i'j(k)l*m+n~o_p-q.r|s^t[u]v",
        '/a{b}c`d"e<f>g%h%zz?a{b}c`d"e<f>g%h%zz?i=j/k',
        "/a/.b/..c/d./e..?x=/./y/../z",
        "//x".removeprefix("/"),
        "/a//b///",
    ],
)
def test_a_request_line_is_that_of_the_default_transport(path: str) -> None:
    async def run(url: str) -> None:
        for transport in (None, fleet.transport()):
            async with client(url, transport=transport) as opened:
                await opened.request("GET", path)

    with CannedServer(http(200, b"{}")) as server:
        asyncio.run(run(server.url))
    default, fast = (request.split(b"\r\n")[:2] for request in server.requests)
    assert fast == default
    assert fast[1].startswith(b"Host: ")


@pytest.mark.parametrize("reason", ["Grüß Gott", "", "\x80\xff", "OK\tthen"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_any_reason_phrase_will_do(method: str, reason: str) -> None:
    async def run(url: str) -> Any:
        async with client(url, credentials=ClientCredentials("id", "s3cret")) as opened:
            return (await opened.request(method, "/any")).json()

    token = http(200, b'{"access_token": "t", "expires_in": 60}', reason=reason)
    with CannedServer(token, http(200, b"{}", reason=reason)) as server:
        assert asyncio.run(run(server.url)) == {}


ODD_HEADERS = (
    "Set-Cookie: =; =;;\r\n",
    'Set-Cookie: a="\\777"; Path\r\n',
    "Set-Cookie: sp ace=1; Expires=never; Max-Age=x\r\n",
    "Content-Encoding: gzip, br\r\n",
    "Content-Encoding: \xff\r\n",
    "Content-Encoding:\r\n",
    "X-\xe9: 1\r\n",
    "X-Odd: \xff\xfe\x80\r\n",
    "X-Tab:\ta\tb\r\n",
    "X-Null: a\x00b\r\n",
    "X-Bare: a\rb\r\n",
    "X-Folded: a\r\n  b\r\n",
    "X Y: 1\r\n",
    "X-Y : 1\r\n",
    ": nameless\r\n",
    "no colon\r\n",
    "Content-Length: 3\r\n",
    "Content-Length: -1\r\n",
    "Content-Length: 2, 2\r\n",
    "Transfer-Encoding: chunked\r\n",
    "Transfer-Encoding: gzip\r\n",
    "Connection: upgrade\r\nUpgrade: websocket\r\n",
    "Connection: Keep-Alive, close\r\n",
    "Keep-Alive: timeout=x\r\n",
    "Location: http://[\r\n",
    "Retry-After: 1e999\r\n",
    "X-A: 1\r\n" * 200,
)


@pytest.mark.parametrize("status", [200, 204, 302, 401, 500])
def test_odd_headers_lead_to_a_result_or_an_error_of_ours(status: int) -> None:
    async def run(url: str) -> None:
        async with client(url, max_attempts=1, timeout=0.3) as opened:
            for _ in ODD_HEADERS:
                with contextlib.suppress(podero.PoderoError):
                    answer = await opened.request("GET", "/any")
                    assert answer.status_code == status
                    assert dict(answer.headers)

    body = b"{}" if status == 200 else b""
    answers = [http(status, body, headers=f"{odd}Connection: close\r\nX-Close: 1\r\n") for odd in ODD_HEADERS]
    with CannedServer(*answers) as server:
        asyncio.run(run(server.url))
        assert len(server.requests) == len(ODD_HEADERS)


@pytest.mark.parametrize("name", ["x-request-id", "X-REQUEST-ID", "set-cookie", "x-latin"])
def test_headers_are_read_as_by_the_default_transport(name: str) -> None:
    async def run(url: str) -> list[Any]:
        found = []
        for transport in (None, fleet.transport()):
            async with client(url, transport=transport) as opened:
                headers = (await opened.request("GET", "/any")).headers
                found.append((headers[name], dict(headers), len(headers), repr(headers)))
        return found

    odd = "X-Request-ID: 7\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nX-Latin: caf\xe9\r\n"
    with CannedServer(http(200, b"{}", headers=odd)) as server:
        default, fast = asyncio.run(run(server.url))
    assert fast == default


@pytest.mark.parametrize("value", [0, -1, 1.5, True, "5"])
def test_nonsense_is_refused(value: Any) -> None:
    with pytest.raises(podero.ConfigurationError, match="max_connections must be a whole number from 1 up"):
        fleet.transport(max_connections=value)


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "ftp://127.0.0.1:1", "http://["])
def test_a_proxy_that_cannot_be_used_is_named(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async def run() -> None:
        async with client("https://podero.example") as opened:
            await current(opened)

    monkeypatch.setenv("https_proxy", proxy)
    with pytest.raises(podero.ConfigurationError, match="the proxy in the environment"):
        asyncio.run(run())


def test_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    with pytest.raises(podero.ConfigurationError, match=r"needs aiohttp: pip install 'podero\[fleet\]'"):
        fleet.transport()


def test_what_else_a_library_raises_becomes_a_broken_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    import aiohttp

    async def run(error: Exception) -> None:
        async def failing(*_: Any, **__: Any) -> Any:
            raise error

        monkeypatch.setattr(aiohttp.TCPConnector, "connect", failing)
        async with client("http://127.0.0.1:9", max_attempts=1) as opened:
            with pytest.raises(podero.APIConnectionError, match="the connection broke"):
                await current(opened)

    for error in (aiohttp.ClientError("odd"), OSError(5, "odd")):
        asyncio.run(run(error))


def test_a_token_endpoint_of_another_origin_gets_no_token_and_its_own_host() -> None:
    async def run(api: str, tokens: str) -> None:
        async with client(api, credentials=ClientCredentials("id", "s3cret", token_url=f"{tokens}/token")) as opened:
            await opened.request("GET", "/any")

    with CannedServer(http(200, b"{}")) as api, CannedServer(http(200, b'{"access_token": "t0k3n"}')) as tokens:
        asyncio.run(run(api.url, tokens.url))
    asked = tokens.requests[0]
    assert asked.startswith(b"POST /token HTTP/1.1\r\n")
    assert asked.count(b"\r\nHost: ") == 1
    assert f"\r\nHost: {tokens.url.removeprefix('http://')}\r\n".encode() in asked
    assert b"Authorization: Basic " in asked
    assert b"Authorization: Bearer t0k3n" in api.requests[0]


def test_a_token_never_leaves_the_origin() -> None:
    async def run(url: str) -> None:
        async with client(url) as opened:
            transport = fleet.transport().connect(opened._settings, tuple)
            with pytest.raises(podero.ConfigurationError, match="no token is sent there"):
                await transport.send(Request(method="GET", url="http://127.0.0.1:1/any"), None, 1.0)

    asyncio.run(run("http://127.0.0.1:9"))
