"""The fault table of docs/faults.md, run row by row: real sockets, both clients, a GET and a POST.

Each row of the document has a set-up here under the same name. While the fault lasts, one call is made; then the fault
is mended, and the next call on the same client must work although its pool has room for one connection only.
"""

import contextlib
import gzip
import itertools
import json
import logging
import pickle
import re
import socket
import ssl
import threading
import traceback
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest

import podero
from podero import APIResponseError, PoderoError
from podero.sandbox import Sandbox
from tests.servers.canned import http as answer
from tests.servers.certificates import UNKNOWN_HOST
from tests.servers.faults import (
    GOOD,
    TOKEN,
    TOKEN_PATH,
    FaultServer,
    Reply,
    closing,
    dripping,
    flooding,
    resetting,
    stalling,
)

PAGE = Path(__file__).resolve().parents[2] / "docs" / "faults.md"
PATH = f"/api/partners/v2.0/org/{Sandbox.org_id}/user/{Sandbox.user_id}/any"
SHORT = 0.25
TOTAL = 0.6

ZIPPED = "Content-Encoding: gzip\r\n"


# --- the document -----------------------------------------------------------------------------------------------------


@attrs.frozen
class Row:
    """One row of the document."""

    fault: str
    outcome: str
    hints: tuple[str, ...]
    requests: dict[str, int]

    def error(self, method: str) -> str | None:
        """The class that this method's caller gets; None for the result."""
        both = re.fullmatch(r"the result \(POST: `(\w+)`\)", self.outcome)
        if both:
            return both[1] if method == "POST" else None
        one = re.fullmatch(r"`(\w+)`", self.outcome)
        assert one or self.outcome == "the result", self.outcome
        return one[1] if one else None


def rows() -> list[Row]:
    """All rows of all tables that have a number of requests in their last two columns."""
    found = []
    for line in PAGE.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 5 and cells[3].isdigit():
            name, outcome, hints, get, post = cells
            found.append(Row(name, outcome, tuple(re.findall("`(.+?)`", hints)), {"GET": int(get), "POST": int(post)}))
    return found


# --- the stage --------------------------------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Scene:
    """One fault, set up.

    Attributes:
        options: What the client is made with.
        requests: How often something was tried, seen from the server; None where only the client can tell.
        mend: Ends the fault.
    """

    options: dict[str, Any]
    requests: Callable[[], int] | None
    mend: Callable[[], None]


@attrs.frozen
class Stage:
    """What set-ups are made of; everything ends with the test."""

    monkeypatch: pytest.MonkeyPatch
    stack: contextlib.ExitStack
    certificates: Path
    is_async: bool

    def server(self, *args: Any, **kwargs: Any) -> FaultServer:
        return self.stack.enter_context(FaultServer(*args, **kwargs))

    def tls(self, name: str) -> ssl.SSLContext:
        """The server's side with one of the certificates; those made to be trusted are, as one would in production."""
        if not self.certificates.exists():
            pytest.skip("there is no openssl command to make certificates with")
        self.monkeypatch.setenv("SSL_CERT_FILE", str(self.certificates / "trusted.pem"))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificates / f"{name}.pem", self.certificates / f"{name}.key")
        return context

    def scene(
        self,
        server: FaultServer,
        requests: Callable[[], int] | None,
        *,
        mend: Callable[[], object] | None = None,
        **options: Any,
    ) -> Scene:
        defaults = {
            "credentials": podero.ClientCredentials("id", "s3cret-value"),
            "base_url": server.url,
            "org_id": Sandbox.org_id,
            "timeout": 10.0,
        }

        def end() -> None:
            server.mend()
            if mend is not None:
                mend()

        return Scene(options=defaults | options, requests=requests, mend=end)


Setup = Callable[[Stage], Scene]
SETUPS: dict[str, Setup] = {}


def fault(name: str) -> Callable[[Setup], Setup]:
    def register(function: Setup) -> Setup:
        assert name not in SETUPS, name
        SETUPS[name] = function
        return function

    return register


def api(name: str, *replies: Reply, once: bool = False, **options: Any) -> None:
    """The API replies so to every request, in turn, or to the first ones only."""

    @fault(name)
    def _(stage: Stage) -> Scene:
        server = stage.server(api=replies if once else itertools.cycle(replies)).listen()
        return stage.scene(server, lambda: len(server.seen["api"]), **options)


def token(name: str, *replies: Reply, once: bool = False, **options: Any) -> None:
    """The same for the token endpoint; the API must not be asked meanwhile."""

    @fault(name)
    def _(stage: Stage) -> Scene:
        server = stage.server(token=replies if once else itertools.cycle(replies)).listen()

        def requests() -> int:
            assert once or not server.seen["api"]
            return len(server.seen["token"])

        return stage.scene(server, requests, **options)


# --- no connection ----------------------------------------------------------------------------------------------------


@fault("connection refused")
def _(stage: Stage) -> Scene:
    server = stage.server()
    return stage.scene(server, None, mend=server.listen, credentials=podero.AccessToken("t0k3n"))


@fault("unknown host name")
def _(stage: Stage) -> Scene:
    """The resolver is a stand-in: a slow one would make a timeout of this. test_errors.py asks a real one."""
    server = stage.server(tls=stage.tls("good")).listen()
    lookup, known = socket.getaddrinfo, threading.Event()

    def look_up(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host not in (UNKNOWN_HOST, UNKNOWN_HOST.encode()):
            return lookup(host, *args, **kwargs)
        if not known.is_set():
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return lookup("127.0.0.1", *args, **kwargs)

    stage.monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return stage.scene(
        server,
        None,
        mend=known.set,
        base_url=f"https://{UNKNOWN_HOST}:{server.port}",
        credentials=podero.AccessToken("t0k3n"),
    )


@fault("connecting takes too long")
def _(stage: Stage) -> Scene:
    server = stage.server()
    fillers = server.fill_backlog()
    if not fillers:
        pytest.skip("this system accepts connections beyond a full backlog")
    for filler in fillers:
        stage.stack.callback(filler.close)

    def mend() -> None:
        for filler in fillers:
            filler.close()
        server.listen()

    # Longer than in other rows: the request after the mend must connect within it, also on a busy machine.
    return stage.scene(server, None, mend=mend, timeout=2 * SHORT, credentials=podero.AccessToken("t0k3n"))


def tls_fault(
    name: str,
    certificate: str | None = None,
    greeting: Callable[[socket.socket], None] | None = None,
    timeout: float = 10.0,
) -> None:
    @fault(name)
    def _(stage: Stage) -> Scene:
        good = stage.tls("good")
        server = stage.server(tls=stage.tls(certificate) if certificate else None, greeting=greeting).listen()

        def requests() -> int:
            assert not any(server.seen.values())
            return server.connections

        return stage.scene(
            server,
            requests,
            mend=lambda: setattr(server, "tls", good),
            base_url=f"https://127.0.0.1:{server.port}",
            credentials=podero.AccessToken("t0k3n"),
            timeout=timeout,
        )


tls_fault("TLS: the server speaks plain HTTP", greeting=stalling(b"HTTP/1.1 400 Bad Request\r\n\r\n"))
tls_fault("TLS: self-signed certificate that nobody trusts", "untrusted")
tls_fault("TLS: trusted certificate of another host", "elsewhere")
tls_fault("TLS: closed during the handshake", greeting=closing())
tls_fault("TLS: no response during the handshake", greeting=stalling(), timeout=SHORT)


@fault("no free connection in the pool")
def _(stage: Stage) -> Scene:
    server = stage.server().listen()
    limits = httpx.Limits(max_connections=1)
    done = threading.Event()

    class Crowded(httpx.HTTPTransport):
        """Its only connection is taken by an answer that nobody reads."""

        held: httpx.Response | None = None

        def handle_request(self, request: httpx.Request) -> httpx.Response:
            if self.held is None:
                self.held = super().handle_request(httpx.Request("GET", f"{server.url}/held"))
            if done.is_set():
                self.held.close()
            return super().handle_request(request)

    class AsyncCrowded(httpx.AsyncHTTPTransport):
        held: httpx.Response | None = None

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if self.held is None:
                self.held = await super().handle_async_request(httpx.Request("GET", f"{server.url}/held"))
            if done.is_set():
                await self.held.aclose()
            return await super().handle_async_request(request)

    transport = AsyncCrowded(limits=limits) if stage.is_async else Crowded(limits=limits)
    return stage.scene(
        server,
        None,
        mend=done.set,
        transport=transport,
        timeout=SHORT,
        credentials=podero.AccessToken("t0k3n"),
    )


def proxy(name: str, *replies: Reply, unreachable: bool = False) -> None:
    @fault(name)
    def _(stage: Stage) -> Scene:
        server = stage.server(connect=itertools.cycle(replies) if replies else (), inner_tls=stage.tls("good"))
        stage.monkeypatch.setenv("https_proxy", server.url)
        if not unreachable:
            server.listen()

        def requests() -> int:
            assert not server.seen["api"]
            return len(server.seen["connect"])

        return stage.scene(
            server,
            None if unreachable else requests,
            mend=server.listen if unreachable else None,
            base_url=f"https://{UNKNOWN_HOST}",
            credentials=podero.AccessToken("t0k3n"),
        )


proxy("proxy refuses (407)", b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
proxy("proxy cannot reach the API (502)", b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
proxy("proxy not reachable", unreachable=True)
proxy("proxy closes without a response", closing())

# --- the connection breaks, or the answer is no HTTP ------------------------------------------------------------------

LAST = answer(200, b'{"session": null}', headers="Connection: close\r\n")


def half(status: int) -> bytes:
    """An answer that lacks a part of its body."""
    return answer(status, b'{"detail": "some reason"}')[:-9]


HALF = b'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{"session"'
CHUNKED = b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"ses\r\n'

api("closed before the response", closing())
api("closed before the response, once", closing(), once=True)
api("reset before the response", resetting())
api("closed within the headers", closing(b"HTTP/1.1 200 OK\r\nContent-Le"))
api("closed within the body (Content-Length)", closing(HALF))
api("closed within the body (chunked)", closing(CHUNKED))
api("reset within the body", resetting(HALF))
api("404, closed within the body", closing(half(404)))
api("404, the body pauses longer than the timeout", stalling(half(404)), timeout=SHORT)
api("401, closed within the body, once", closing(half(401)), once=True)
api("503, reset within the body", resetting(half(503)))
api("chunk whose size is not a number", closing(CHUNKED + b"zz\r\n"))
api("status line that is garbage", closing(b"Bearer t0k3n, that is no HTTP\r\n\r\n"))
api("Content-Length that is not a number", closing(b"HTTP/1.1 200 OK\r\nContent-Length: ten\r\n\r\n"))
api("headers of more than 100 kB", closing(answer(200, b"{}", headers=f"X-Long: {'x' * 300_000}\r\n")))
api("no response within the timeout", stalling(), timeout=SHORT)
api("headers that stop half-way", stalling(b"HTTP/1.1 200 OK\r\nContent-Le"), timeout=SHORT)
api("body that pauses longer than the timeout", stalling(HALF), timeout=SHORT)
api("informational responses (103) without end", flooding(b"HTTP/1.1 103 Early Hints\r\n\r\n"), total_timeout=TOTAL)
api(
    "body that arrives byte by byte for longer than `total_timeout`",
    flooding(b"x", first=b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n"),
    total_timeout=TOTAL,
)
api("body that arrives byte by byte, each pause within the timeout", dripping(LAST, pieces=6, gap=0.2), timeout=1.0)

# --- a success that is none -------------------------------------------------------------------------------------------


def plain(body: bytes, content_type: str) -> bytes:
    return answer(200, body).replace(b"application/json", content_type.encode())


BOMB = gzip.compress(bytes(20_000_000), 1)

api("empty 200", answer(200))
api("HTML 200", plain(b"<!doctype html><title>Sign in</title>", "text/html"))
api("JSON that is cut short", answer(200, b'{"session": {"id": "1111'))
api("valid JSON with a wrong content type", plain(b'{"session": null}', "text/html"))
api("JSON in UTF-16", answer(200, '{"session": null}'.encode("utf-16")))
api("204", b"HTTP/1.1 204 No Content\r\n\r\n")
api("204 with a body", b'HTTP/1.1 204 No Content\r\nContent-Length: 17\r\n\r\n{"session": true}')
api("205", b"HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n")
api("206 with half of the content", answer(206, b'{"session"'))
api("gzip that is garbage", answer(200, b"no gzip at all", headers=ZIPPED))
api("gzip that is cut short", answer(200, gzip.compress(b'{"session": null}' + b" " * 999)[:-9], headers=ZIPPED))
api("gzip without its checksum", answer(200, gzip.compress(b'{"session": null}')[:-8], headers=ZIPPED))
api("gzip in two members", answer(200, gzip.compress(b'{"session":') + gzip.compress(b" null}"), headers=ZIPPED))
api("Content-Encoding that was not requested", answer(200, b"\x8b\x08\x80", headers="Content-Encoding: br\r\n"))
api("reason phrase in Latin-1", answer(200, b'{"session": null}', reason="Gr\xfc\xdf Gott"))
api("Content-Type that is not valid", answer(404).replace(b"application/json", b"a/b; charset*1=a; charset*=b'c'd"))
api(
    "redirect to an address that is not valid", b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://[\r\n\r\n"
)
api("informational response (103) first", b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + GOOD)
api("two responses to one request", GOOD + answer(200, b'{"session": {"id": "of somebody else"}}'))
api("a response with garbage after it", GOOD + b"garbage")


def bounded(name: str, reply: bytes, *, peak: int) -> None:
    """The limit is 2 MB here, and memory must not grow much beyond it."""

    @fault(name)
    def _(stage: Stage) -> Scene:
        stage.monkeypatch.setenv("PODERO_MAX_RESPONSE_MB", "2")
        server = stage.server(api=itertools.repeat(reply)).listen()
        tracemalloc.start()
        stage.stack.callback(tracemalloc.stop)

        def requests() -> int:
            assert tracemalloc.get_traced_memory()[1] < peak
            return len(server.seen["api"])

        return stage.scene(server, requests)


bounded("body over the size limit", answer(200, b'"' + b"x" * 9_000_000 + b'"'), peak=6_000_000)
bounded("gzip bomb", answer(200, BOMB, headers=ZIPPED), peak=6_000_000)
bounded("error with a gzip bomb", answer(500, BOMB, headers=ZIPPED), peak=6_000_000)

# --- statuses ---------------------------------------------------------------------------------------------------------


def redirect(status: int) -> None:
    @fault(str(status))
    def _(stage: Stage) -> Scene:
        elsewhere = stage.server().listen()
        server = stage.server(
            api=itertools.repeat(answer(status, headers=f"Location: {elsewhere.url}/there\r\n"))
        ).listen()

        def requests() -> int:
            assert elsewhere.connections == 0
            return len(server.seen["api"])

        return stage.scene(server, requests)


for _status in (301, 302, 303, 307, 308):
    redirect(_status)
for _status in (400, 403, 404, 405, 408, 409, 410, 418, 422, 425, 500, 501, 502, 503, 504, 520, 599, 600):
    api(str(_status), answer(_status, json.dumps({"detail": f"reason {_status}"}).encode()))


def asking(status: int, value: str) -> bytes:
    return answer(status, b"{}", headers=f"Retry-After: {value}\r\n")


UNAUTHORIZED = answer(401, b'{"detail": "Unauthorized"}')

api("304", b"HTTP/1.1 304 Not Modified\r\n\r\n")
api("304 with a body", b'HTTP/1.1 304 Not Modified\r\nContent-Length: 17\r\n\r\n{"session": true}')
api(
    "101 that was not requested",
    closing(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"),
)
api("401, once", UNAUTHORIZED, once=True)
api("401, also with a new token", UNAUTHORIZED)
api("401 to a fixed access token", UNAUTHORIZED, credentials=podero.AccessToken("t0k3n"))
api("429 without Retry-After", answer(429, b"{}"))
api("429, Retry-After: 0", asking(429, "0"))
api("429, Retry-After: 0.1", asking(429, "0.1"))
api("429, Retry-After: a date in the past", asking(429, "Wed, 21 Oct 2015 07:28:00 GMT"))
api("429, Retry-After: 61", asking(429, "61"))
api("429, Retry-After: nonsense", asking(429, "a while"))
api("503, Retry-After: 61", asking(503, "61"))
api("503, once", answer(503, b"{}"), once=True)
api("error with gzip that is garbage", answer(503, b"no gzip at all", headers=ZIPPED))
api("error with a page of 10 MB", closing(answer(500, b"<title>Oh no</title>" + b"x" * 10_000_000)))

# --- the token endpoint -----------------------------------------------------------------------------------------------

token("token: 400", answer(400, b'{"error": "invalid_scope", "error_description": "No such scope"}'))
token("token: 400, other encoding wanted", answer(400, b'{"error": "unsupported_grant_type"}'), TOKEN, once=True)
token("token: 400 for both encodings", answer(400, b'{"error": "unsupported_grant_type"}'))
token("token: 401", answer(401, b'{"error": "invalid_client"}'))
token("token: 403", answer(403, b"<title>Forbidden</title>"))
token("token: 429, Retry-After: 61", asking(429, "61"))
token("token: 500", answer(500, b"<title>Server Error</title>"))
token("token: 503", answer(503, b"{}"))
token("token: 503, once", answer(503, b"{}"), once=True)
token("token: closed before the response", closing())
token("token: no response within the timeout", stalling(), timeout=SHORT)
token("token: empty 200", answer(200))
token("token: HTML 200", plain(b"<title>Sign in</title>", "text/html"))
token("token: 200 without a token", answer(200, b'{"expires_in": 36000}'))
token("token: 200 with a token that fits no header", answer(200, b'{"access_token": "a\\r\\nX-Evil: 1"}'))
token("token: gzip that is garbage", answer(200, b"no gzip at all", headers=ZIPPED))


@fault("token: redirect")
def _(stage: Stage) -> Scene:
    elsewhere = stage.server().listen()
    server = stage.server(token=itertools.repeat(answer(307, headers=f"Location: {elsewhere.url}{TOKEN_PATH}\r\n")))
    server.listen()

    def requests() -> int:
        assert elsewhere.connections == 0
        return len(server.seen["token"])

    return stage.scene(server, requests)


@fault("token: connection refused")
def _(stage: Stage) -> Scene:
    server, tokens = stage.server().listen(), stage.server()
    credentials = podero.ClientCredentials("id", "s3cret-value", token_url=f"{tokens.url}{TOKEN_PATH}")
    return stage.scene(server, None, mend=tokens.listen, credentials=credentials)


# --- the tests --------------------------------------------------------------------------------------------------------


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch, certificates: Path, make_client: Any) -> Iterator[Stage]:
    monkeypatch.setattr("podero._http.routes.MAX_CONNECTIONS", 1)
    with contextlib.ExitStack() as stack:
        yield Stage(monkeypatch, stack, certificates, make_client.is_async)


def call(client: Any, method: str) -> Any:
    """The current session, or its like by POST; None is what it should be."""
    if method == "GET":
        return client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)
    return client.request("POST", PATH, json={"a": 1}).json()["session"]


def test_rows_and_setups_belong_together() -> None:
    faults = [row.fault for row in rows()]
    assert len(faults) == len(set(faults))
    assert set(faults) == set(SETUPS)


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("row", rows(), ids=[row.fault for row in rows()])
def test_a_row(row: Row, method: str, stage: Stage, make_client: Any, caplog: pytest.LogCaptureFixture) -> None:
    check_row(row, method, stage, make_client, caplog)


def check_row(row: Row, method: str, stage: Stage, make_client: Any, caplog: pytest.LogCaptureFixture) -> None:
    """Make one call while the fault lasts, and two when it is mended."""
    caplog.set_level(logging.INFO, "podero.http")
    scene = SETUPS[row.fault](stage)
    client = make_client(**scene.options, max_attempts=3)

    expected = row.error(method)
    if expected is None:
        assert call(client, method) is None
    else:
        with pytest.raises(PoderoError) as caught:
            call(client, method)
        check_error(caught.value, row, method)
    if scene.requests is None:
        made = 1 + sum("trying again" in record.message for record in caplog.records)
    else:
        made = scene.requests()
    assert made == row.requests[method]

    scene.mend()
    assert call(client, method) is None
    assert call(client, method) is None


def check_error(error: Any, row: Row, method: str) -> None:
    of_token = row.fault.startswith("token: ")
    method, path = ("POST", TOKEN_PATH) if of_token else (method, "/api/partners/v2.0/org/")
    message = str(error)
    assert type(error).__name__ == row.error("POST")
    assert "\n" not in message
    assert len(message) < 700
    assert message.startswith(f"{method} ")
    assert path in message
    assert (error.method, path in error.url) == (method, True)
    shown = "".join(traceback.format_exception(error))
    assert "s3cret" not in shown
    assert "t0k3n" not in shown
    for hint in row.hints:
        name, _, value = hint.partition("=")
        if value:
            assert str(getattr(error, name)) == value
        else:
            assert hint in message


class TestLimitOfAnswers:
    """``PODERO_MAX_RESPONSE_MB``."""

    def ask(self, client: Any) -> Any:
        return client.request("GET", PATH).json()

    def test_it_is_read_where_the_client_is_made_and_travels_in_pickles(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with FaultServer(api=itertools.repeat(answer(200, b'"' + b"x" * 150_000 + b'"'))).listen() as server:
            options: dict[str, Any] = {"credentials": podero.AccessToken("t"), "base_url": server.url}
            monkeypatch.setenv("PODERO_MAX_RESPONSE_MB", "0.1")
            with podero.Podero(**options) as client:
                monkeypatch.delenv("PODERO_MAX_RESPONSE_MB")
                with pickle.loads(pickle.dumps(client)) as copied, podero.Podero(**options) as other:
                    for limited in (client, copied):
                        with pytest.raises(APIResponseError, match=r"larger than 0\.1 MB; see PODERO_MAX_RESPONSE_MB"):
                            self.ask(limited)
                    assert len(self.ask(other)) == 150_000

    @pytest.mark.parametrize("value", ["0", "-1", "many", "nan", "inf", "1e300", "64 MB"])
    def test_nonsense_is_refused(self, make_client: Any, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
        monkeypatch.setenv("PODERO_MAX_RESPONSE_MB", value)
        with pytest.raises(podero.ConfigurationError, match="PODERO_MAX_RESPONSE_MB must be a positive number"):
            make_client(credentials=podero.AccessToken("t"))

    def test_empty_counts_as_not_set(self, make_client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PODERO_MAX_RESPONSE_MB", "")
        make_client(credentials=podero.AccessToken("t"))


class FailingTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport of the caller's own that only raises."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        raise self._error

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        raise self._error


class TestWhatTransportsRaise:
    """What is hard to get from a real server."""

    def fail(self, make_client: Any, error: Exception) -> PoderoError:
        client = make_client(credentials=podero.AccessToken("t0k3n"), transport=FailingTransport(error), max_attempts=1)
        with pytest.raises(PoderoError) as caught:
            client.request("GET", PATH)
        assert "t0k3n" not in "".join(traceback.format_exception(caught.value))
        return caught.value

    def test_an_answer_that_the_transport_itself_could_not_unzip(self, make_client: Any) -> None:
        error = self.fail(make_client, httpx.DecodingError("incorrect header check"))
        assert type(error) is APIResponseError
        assert "the response cannot be decompressed: incorrect header check" in str(error)

    def test_headers_that_cannot_be_sent_are_not_shown(self, make_client: Any) -> None:
        error = self.fail(make_client, httpx.LocalProtocolError("Illegal header value b'Bearer t0k3n'"))
        assert type(error) is podero.APIConnectionError
        assert str(error).endswith("/any: the connection broke")

    def test_what_the_system_said_is_found_below_the_attempts_for_each_address(self, make_client: Any) -> None:
        refused = ConnectionRefusedError(111, "Connection refused")
        attempts = OSError("All connection attempts failed")
        attempts.__cause__ = ExceptionGroup("multiple connection attempts failed", [refused, OSError("no route")])
        failed = httpx.ConnectError("All connection attempts failed")
        failed.__cause__ = attempts
        assert str(self.fail(make_client, failed)).endswith("cannot connect: [Errno 111] Connection refused")

    @pytest.mark.parametrize(("said", "shown"), [("", "ReadError"), ("x" * 5000, "x" * 200), ("a\nb", "a b")])
    def test_the_reason_is_one_short_line(self, make_client: Any, said: str, shown: str) -> None:
        assert str(self.fail(make_client, httpx.ReadError(said))).endswith(f"the connection broke: {shown}")
