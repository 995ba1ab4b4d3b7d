"""Every status has its class, every body its detail, and retries do exactly what is promised."""

import asyncio
import copy
import gzip
import pickle
import socket
import threading
import time
import weakref
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest

import podero
from podero import (
    APIConnectionError,
    APIResponseError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    PoderoError,
    RateLimitError,
    TokenError,
    UnprocessableEntityError,
)
from podero.sandbox import Answer, Sandbox
from tests.servers.canned import CannedServer, http

PATH = "/api/partners/v2.0/any"
TOKEN = http(200, b'{"access_token": "t0k3n", "expires_in": 36000}')


def fetch(client: Any, sandbox: Sandbox) -> Any:
    return client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)


def failure(client: Any, sandbox: Sandbox, answer: Any) -> APIStatusError:
    sandbox.next_answers(answer)
    with pytest.raises(APIStatusError) as caught:
        client.request("POST", PATH)
    return caught.value


STATUSES = {
    300: APIStatusError,
    302: APIStatusError,
    304: APIStatusError,
    400: BadRequestError,
    402: APIStatusError,
    403: PermissionDeniedError,
    404: NotFoundError,
    408: APIStatusError,
    409: ConflictError,
    410: APIStatusError,
    418: APIStatusError,
    422: UnprocessableEntityError,
    429: RateLimitError,
    451: APIStatusError,
    499: APIStatusError,
    500: InternalServerError,
    502: InternalServerError,
    503: InternalServerError,
    520: InternalServerError,
    599: InternalServerError,
}


@pytest.mark.parametrize(("status", "kind"), STATUSES.items())
def test_each_status_has_its_class(client: Any, sandbox: Sandbox, status: int, kind: type[APIStatusError]) -> None:
    error = failure(client, sandbox, {"status": status, "body": b"" if status == 304 else b'{"detail": "no"}'})
    assert type(error) is kind
    assert error.status_code == status
    assert (error.method, error.url) == ("POST", sandbox.base_url + PATH)
    assert str(error).startswith(f"POST {sandbox.base_url}{PATH}: {status}")
    assert sandbox.counters["api_requests"] == 1


def test_401_is_an_authentication_error(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers(401)
    assert type(failure(client, sandbox, 401)) is AuthenticationError


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        (b'{"detail": "Not Found"}', "Not Found"),
        (
            b'{"detail": [{"type": "missing", "loc": ["query", "from"], "msg": "Field required"},'
            b' {"loc": ["query", "to"], "msg": "Input should be a valid date", "ctx": {}}]}',
            "query.from: Field required; query.to: Input should be a valid date",
        ),
        (b'{"detail": ["one", "two"]}', "one; two"),
        (b'{"detail": {"a": 1}}', '{"a":1}'),
        (b'{"detail": []}', ""),
        (b'{"error": "invalid_client", "error_description": "Unknown client"}', "invalid_client: Unknown client"),
        (b'{"error": "invalid_client"}', "invalid_client"),
        (b'{"state": "active", "reason": "already boosted"}', "active: already boosted"),
        (b'{"message": "x"}', '{"message":"x"}'),
        (b'"just a string"', "just a string"),
        (b"[1, 2]", "[1,2]"),
        (b"<!doctype html><html><head><title>Server Error &amp; more</title></head></html>", "Server Error & more"),
        (b"<h1>Bad\n Gateway</h1>", "Bad Gateway"),
        (b"upstream\r\nbroke\x1b[31m", "upstream broke [31m"),
        (b"", ""),
        (b"null", ""),
        (b"{}", ""),
        (b"\xff\xfe", "\ufffd\ufffd"),
        (b'{"detail": "' + b"x" * 9000 + b'"}', None),
        (b"[" * 600 + b"]" * 600, None),
        (b"[" * 990 + b"]" * 990, None),
        (b"[" * 2000 + b"]" * 2000, None),
    ],
)
def test_the_detail_is_one_readable_line(client: Any, sandbox: Sandbox, body: bytes, detail: str | None) -> None:
    error = failure(client, sandbox, {"status": 422, "body": body})
    assert isinstance(error.detail, str)
    if detail is not None:
        assert error.detail == detail
    assert "\n" not in str(error)
    assert len(str(error)) < 1000
    assert len(str(error.body)) <= 4096


def test_a_detail_that_is_the_reason_phrase_is_said_once(client: Any, sandbox: Sandbox) -> None:
    error = failure(client, sandbox, {"status": 404, "json": {"detail": "Not found"}})
    assert error.detail == "Not found"
    assert str(error) == f"POST {sandbox.base_url}{PATH}: 404 Not Found. Check the ids and the environment."


def test_conflicts_say_state_and_reason(client: Any, sandbox: Sandbox) -> None:
    error = failure(client, sandbox, {"status": 409, "json": {"state": "active", "reason": "already boosted"}})
    assert isinstance(error, ConflictError)
    assert (error.state, error.reason) == ("active", "already boosted")
    other = failure(client, sandbox, {"status": 409, "json": ["no", "object"]})
    assert isinstance(other, ConflictError)
    assert (other.state, other.reason) == (None, None)


def test_headers_and_request_id_are_kept(client: Any, sandbox: Sandbox) -> None:
    error = failure(client, sandbox, {"status": 500, "headers": {"X-Request-ID": "abc-1", "X-Other": "y"}})
    assert error.request_id == "abc-1"
    assert "abc-1" in str(error)
    assert error.headers["x-OTHER"] == "y"
    assert failure(client, sandbox, 500).request_id is None


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7.0),
        ("0", 0.0),
        ("1.5", 1.5),
        ("Fri, 31 Oct 2025 10:00:30 GMT", 30.0),
        ("Fri, 31 Oct 2025 09:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
        ("9" * 400, None),
        ("Fri, 99 Oct 2025 10:00:30 GMT", None),
    ],
)
def test_retry_after_in_all_its_forms(make_client: Any, value: str, seconds: float | None) -> None:
    headers = f"Retry-After: {value}\r\nDate: Fri, 31 Oct 2025 10:00:00 GMT\r\n"
    with CannedServer(http(429, b"{}", headers=headers)) as server:
        client = make_client(credentials=podero.AccessToken("t"), base_url=server.url)
        with pytest.raises(RateLimitError) as caught:
            client.request("POST", PATH)
    assert caught.value.retry_after == seconds


def test_redirects_are_not_followed(client: Any, sandbox: Sandbox) -> None:
    with CannedServer(http(200, b"{}")) as elsewhere:
        error = failure(client, sandbox, {"status": 307, "headers": {"Location": f"{elsewhere.url}/x"}})
        assert type(error) is APIStatusError
        assert "not followed" in error.detail
        assert elsewhere.requests == []


@pytest.mark.parametrize("name", [name for name in podero.__all__ if name.endswith("Error")])
def test_errors_survive_pickle_and_copy(name: str) -> None:
    kind = getattr(podero, name)
    assert issubclass(kind, PoderoError)
    error = kind("what happened")
    for key in list(vars(error)):
        setattr(error, key, f"value of {key}")
    for copied in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(copied) is kind
        assert type(copied) is kind
        assert str(copied) == "what happened"
        assert vars(copied) == vars(error)


def test_a_real_status_error_survives_pickle(client: Any, sandbox: Sandbox) -> None:
    error = failure(client, sandbox, {"status": 409, "json": {"state": "s"}, "headers": {"Retry-After": "3"}})
    copied = pickle.loads(pickle.dumps(error))
    assert type(copied) is ConflictError
    assert (copied.state, copied.retry_after, copied.headers["retry-after"], str(copied)) == ("s", 3.0, "3", str(error))


def test_the_tree() -> None:
    assert issubclass(APITimeoutError, APIConnectionError)
    assert issubclass(TokenError, AuthenticationError)
    assert issubclass(AuthenticationError, APIStatusError)
    assert not issubclass(APIResponseError, APIStatusError)


class TestRetries:
    @pytest.mark.parametrize("status", [408, 429, 502, 503, 504])
    def test_get_is_tried_again(self, client: Any, sandbox: Sandbox, status: int) -> None:
        sandbox.next_answers(status, status)
        assert fetch(client, sandbox) is None
        assert sandbox.counters["api_requests"] == 3

    @pytest.mark.parametrize("status", [400, 403, 404, 409, 422, 500, 501, 505, 520])
    def test_but_not_on_other_statuses(self, client: Any, sandbox: Sandbox, status: int) -> None:
        sandbox.next_answers(status)
        with pytest.raises(APIStatusError):
            fetch(client, sandbox)
        assert sandbox.counters["api_requests"] == 1

    @pytest.mark.parametrize("most", [1, 2, 5])
    def test_max_attempts_counts_all(self, make_client: Any, sandbox: Sandbox, most: int) -> None:
        client = make_client(**sandbox.client_options, max_attempts=most)
        sandbox.next_answers(*[503] * 9)
        with pytest.raises(InternalServerError):
            fetch(client, sandbox)
        assert sandbox.counters["api_requests"] == most

    @pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "HEAD"])
    def test_other_methods_are_not_repeated_once_sent(self, client: Any, sandbox: Sandbox, method: str) -> None:
        sandbox.next_answers(503)
        with pytest.raises(InternalServerError):
            client.request(method, PATH)
        sandbox.next_answers({"drop": "before"})
        with pytest.raises(APIConnectionError):
            client.request(method, PATH)
        assert sandbox.counters["api_requests"] == 2

    @pytest.mark.parametrize("drop", ["before", "during"])
    def test_get_survives_dropped_connections(self, client: Any, sandbox: Sandbox, drop: str) -> None:
        sandbox.next_answers({"drop": drop, "json": {}}, {"drop": drop, "json": {}})
        assert fetch(client, sandbox) is None
        sandbox.next_answers(*[{"drop": drop, "json": {}}] * 3)
        with pytest.raises(APIConnectionError, match="the connection broke"):
            fetch(client, sandbox)
        assert sandbox.counters["api_requests"] == 6
        assert fetch(client, sandbox) is None

    def test_retry_after_is_waited_for(self, client: Any, sandbox: Sandbox) -> None:
        sandbox.next_answers({"status": 429, "headers": {"Retry-After": "0.5"}})
        started = time.monotonic()
        assert fetch(client, sandbox) is None
        assert time.monotonic() - started >= 0.5

    def test_a_retry_after_date_is_understood(self, client: Any, sandbox: Sandbox) -> None:
        date = format_datetime(datetime.now(UTC) - timedelta(hours=1), usegmt=True)
        sandbox.next_answers({"status": 503, "headers": {"Retry-After": date}})
        assert fetch(client, sandbox) is None

    def test_too_long_a_retry_after_is_raised_at_once(self, client: Any, sandbox: Sandbox) -> None:
        sandbox.next_answers({"status": 429, "headers": {"Retry-After": "61"}})
        with pytest.raises(RateLimitError) as caught:
            fetch(client, sandbox)
        assert caught.value.retry_after == 61.0
        assert sandbox.counters["api_requests"] == 1


class TestConnections:
    def closed_port(self) -> str:
        with CannedServer() as server:
            return server.url

    @pytest.mark.parametrize("method", ["GET", "POST"])
    def test_a_refused_connection(self, make_client: Any, method: str) -> None:
        client = make_client(credentials=podero.AccessToken("t"), base_url=self.closed_port())
        with pytest.raises(APIConnectionError, match="cannot connect") as caught:
            client.request(method, PATH)
        assert not isinstance(caught.value, APITimeoutError)
        assert caught.value.request_sent is False

    def test_a_connection_that_could_not_be_made_is_tried_again_for_any_method(self, make_client: Any) -> None:
        with socket.create_server(("127.0.0.1", 0)) as reserved:
            port = reserved.getsockname()[1]
        servers: list[CannedServer] = []

        def open_later() -> None:
            time.sleep(0.3)
            server = CannedServer(http(200, b'{"made": true}'), port=port)
            servers.append(server.__enter__())

        opener = threading.Thread(target=open_later)
        opener.start()
        client = make_client(credentials=podero.AccessToken("t"), base_url=f"http://127.0.0.1:{port}", max_attempts=500)
        assert client.request("POST", PATH).json() == {"made": True}
        opener.join()
        assert len(servers[0].requests) == 1
        servers[0].__exit__(None, None, None)

    def test_a_name_that_does_not_exist(self, make_client: Any) -> None:
        client = make_client(credentials=podero.AccessToken("t"), base_url="https://podero.invalid", max_attempts=1)
        with pytest.raises(APIConnectionError, match="cannot connect"):
            client.request("GET", PATH)

    def test_a_server_that_speaks_no_tls(self, make_client: Any) -> None:
        with socket.create_server(("127.0.0.1", 0)) as listener:

            def answer_in_the_clear() -> None:
                connection, _ = listener.accept()
                with connection:
                    connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                    connection.recv(1000)

            threading.Thread(target=answer_in_the_clear, daemon=True).start()
            url = f"https://127.0.0.1:{listener.getsockname()[1]}"
            client = make_client(credentials=podero.AccessToken("t"), base_url=url, max_attempts=1)
            with pytest.raises(APIConnectionError, match="cannot connect"):
                client.request("GET", PATH)

    def test_a_slow_answer_times_out(self, make_client: Any, sandbox: Sandbox) -> None:
        client = make_client(**sandbox.client_options, timeout=0.3, max_attempts=2)
        assert fetch(client, sandbox) is None
        sandbox.next_answers({"delay": 1.5}, {"delay": 1.5})
        with pytest.raises(APITimeoutError, match="timeout") as caught:
            fetch(client, sandbox)
        assert caught.value.request_sent is True
        assert sandbox.counters["api_requests"] == 3
        assert fetch(client, sandbox) is None

    @pytest.mark.parametrize(
        "answer",
        [
            b'HTTP/1.1 200 OK\r\nContent-Length: 50\r\nX-Close: 1\r\n\r\n{"session"',
            b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"ses',
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            b"garbage\r\n\r\n",
            b"HTTP/1.1 abc OK\r\n\r\n",
            b"\x15\x03\x01\x00\x02\x02\x16",
            None,
        ],
    )
    def test_broken_answers_are_connection_errors(self, make_client: Any, answer: bytes | None) -> None:
        with CannedServer(answer) as server:
            client = make_client(credentials=podero.AccessToken("t"), base_url=server.url, org_id=Sandbox.org_id)
            with pytest.raises(APIConnectionError):
                client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)
            assert len(server.requests) == 3

    @pytest.mark.parametrize("encoding", ["gzip", "deflate"])
    def test_a_body_that_cannot_be_decompressed(self, make_client: Any, encoding: str) -> None:
        with CannedServer(http(200, b"no compression", headers=f"Content-Encoding: {encoding}\r\n")) as server:
            client = make_client(credentials=podero.AccessToken("t"), base_url=server.url, org_id=Sandbox.org_id)
            with pytest.raises(APIResponseError, match="decompressed"):
                client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)

    def test_an_answer_that_is_too_large(self, make_client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PODERO_MAX_RESPONSE_MB", "1")
        with CannedServer(http(200, b'"' + b"x" * 2_000_000 + b'"'), http(200, b'{"session": null}')) as server:
            client = make_client(credentials=podero.AccessToken("t"), base_url=server.url, org_id=Sandbox.org_id)
            with pytest.raises(APIResponseError, match="larger than"):
                client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)
            assert client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id) is None


class TestOddAnswers:
    def ask(self, make_client: Any, *answers: bytes) -> Any:
        with CannedServer(*answers) as server:
            client = make_client(credentials=podero.AccessToken("t"), base_url=server.url, org_id=Sandbox.org_id)
            return client.request("GET", PATH)

    @pytest.mark.parametrize("charset", ["utf-8", "latin-1", "no-such", "a%00b", "*", '"', "utf-16", "hex", "base64"])
    def test_any_charset_gives_text(self, make_client: Any, charset: str) -> None:
        for header in (f"charset={charset}", f"charset*=us-ascii''{charset}"):
            answer = http(200, b"text", headers=f"Content-Type: text/html; {header}\r\n")
            answer = answer.replace(b"Content-Type: application/json\r\n", b"")
            assert isinstance(self.ask(make_client, answer).text, str)

    def test_json_that_is_none_is_an_error(self, make_client: Any) -> None:
        for body in (b"", b"x", b"1e999", b"9" * 5000, b"[" * 100_000):
            with pytest.raises(APIResponseError):
                self.ask(make_client, http(200, body)).json()

    @pytest.mark.parametrize("value", [b"\xff", b"a, b", b"\xc3\xbc"])
    def test_headers_outside_ascii(self, make_client: Any, value: bytes) -> None:
        answer = http(200, b"{}", headers="X-Request-ID: MARK\r\n").replace(b"MARK", value)
        assert self.ask(make_client, answer).headers["x-request-id"]
        assert self.ask(make_client, answer).json() == {}

    def test_an_informational_answer_comes_first(self, make_client: Any) -> None:
        assert self.ask(make_client, b"HTTP/1.1 103 Early Hints\r\n\r\n" + http(200, b"[1]")).json() == [1]


class TestRequest:
    """Any endpoint: `Podero.request`."""

    def test_query_and_body_are_sent(self, client: Any, sandbox: Sandbox) -> None:
        sandbox.next_answers({"json": {"id": 1}, "headers": {"X-Total": "3"}})
        params = {"a": 1, "b": [True, "x y"], "c": None, "d": "\u00fc&="}
        answer = client.request("post", f"{PATH}?first=1", params=params, json={"keep": None})
        assert (answer.status_code, answer.headers["x-TOTAL"], answer.json()) == (200, "3", {"id": 1})
        assert answer.text == '{"id": 1}'
        seen = sandbox.requests[-1]
        assert (seen.method, seen.path) == ("POST", PATH)
        assert seen.query == "first=1&a=1&b=true&b=x+y&d=%C3%BC%26%3D"
        assert seen.headers["content-type"] == "application/json"

    def test_an_answer_without_a_body(self, client: Any, sandbox: Sandbox) -> None:
        sandbox.next_answers({"status": 204, "body": b""})
        answer = client.request("DELETE", PATH)
        assert (answer.status_code, answer.content, answer.text) == (204, b"", "")

    def test_a_raw_answer_survives_pickle_without_secrets(self, client: Any, sandbox: Sandbox) -> None:
        sandbox.next_answers({"json": {"a": 1}})
        answer = client.request("GET", PATH)
        token = sandbox.requests[-1].headers["authorization"].removeprefix("Bearer ")
        data = pickle.dumps(answer)
        assert token.encode() not in data
        copied = pickle.loads(data)
        assert (copied.status_code, copied.content, copied.headers["CONTENT-type"]) == (
            200,
            answer.content,
            "application/json",
        )
        assert repr(copied) == repr(answer) == "<RawResponse 200, 8 bytes>"
        assert weakref.ref(answer)() is answer

    @pytest.mark.parametrize("method", ["", "GET /", "GET\r\n", "G\u00c9T", 5, None])
    def test_a_method_that_is_none(self, client: Any, method: Any) -> None:
        with pytest.raises(ValueError, match="method"):
            client.request(method, PATH)

    @pytest.mark.parametrize("body", [object(), {1, 2}, float("nan"), {"a": float("inf")}, "\ud800"])
    def test_a_body_that_is_not_json(self, client: Any, sandbox: Sandbox, body: Any) -> None:
        with pytest.raises(ValueError, match="json"):
            client.request("POST", PATH, json=body)
        deep: list[Any] = []
        for _ in range(100_000):
            deep = [deep]
        with pytest.raises(ValueError, match="json"):
            client.request("POST", PATH, json=deep)
        assert sandbox.counters.total() == 0

    def test_params_that_are_no_mapping_or_too_long(self, client: Any) -> None:
        with pytest.raises(ValueError, match="params"):
            client.request("GET", PATH, params=[("a", 1)])
        with pytest.raises(ValueError, match="longer"):
            client.request("GET", "/" + "a" * 70_000)


class TestProxies:
    def test_loopback_never_goes_through_a_proxy(
        self, make_client: Any, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with CannedServer(http(200, b"{}")) as proxy:
            monkeypatch.setenv("HTTP_PROXY", proxy.url)
            monkeypatch.setenv("http_proxy", proxy.url)
            assert fetch(make_client(**sandbox.client_options), sandbox) is None
            assert proxy.requests == []

    def test_other_hosts_do(self, make_client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        with CannedServer(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n") as proxy:
            monkeypatch.setenv("https_proxy", proxy.url)
            client = make_client(credentials=podero.AccessToken("t"), max_attempts=1)
            with pytest.raises(APIConnectionError, match="407"):
                client.request("GET", PATH)
            assert proxy.requests[0].startswith(b"CONNECT app.podero.com:443")
            monkeypatch.setenv("no_proxy", "app.podero.com")

    @pytest.mark.parametrize("proxy", ["ftp://user:hunter22@h:1", "socks5://user:hunter22@h:1", "http://h:99999"])
    def test_a_proxy_that_cannot_be_used_is_named(
        self, make_client: Any, monkeypatch: pytest.MonkeyPatch, proxy: str
    ) -> None:
        monkeypatch.setenv("https_proxy", proxy)
        with pytest.raises(podero.ConfigurationError, match="proxy") as caught:
            make_client(credentials=podero.AccessToken("t"))
        assert "hunter22" not in str(caught.value)


def test_closing_during_a_pause_sends_nothing_more(sandbox: Sandbox) -> None:
    client = podero.Podero(**sandbox.client_options)
    sandbox.next_answers({"status": 503, "headers": {"Retry-After": "30"}})
    threading.Timer(0.3, client.close).start()
    started = time.monotonic()
    with pytest.raises(podero.ConfigurationError, match="closed"):
        fetch(client, sandbox)
    assert time.monotonic() - started < 15
    assert sandbox.counters["api_requests"] == 1


async def close_during_a_pause(sandbox: Sandbox) -> None:
    client = podero.AsyncPodero(**sandbox.client_options)
    sandbox.next_answers({"status": 503, "headers": {"Retry-After": "30"}})
    asked = asyncio.ensure_future(client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id))
    for _ in range(1000):
        if sandbox.counters["api_requests"]:
            break
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.1)  # the answer arrives, the pause begins
    await client.aclose()
    await asked


def test_closing_during_a_pause_sends_nothing_more_in_async(sandbox: Sandbox) -> None:
    with pytest.raises(podero.ConfigurationError, match="closed"):
        asyncio.run(asyncio.wait_for(close_during_a_pause(sandbox), 15))
    assert sandbox.counters["api_requests"] == 1


class TestTransportsOfTheCallersOwn:
    """A transport may be a test double, or wrap httpx's to log or to cache."""

    def ask(self, make_client: Any, response: Callable[[httpx.Request], httpx.Response]) -> Any:
        client = make_client(
            credentials=podero.AccessToken("t"), org_id=Sandbox.org_id, transport=httpx.MockTransport(response)
        )
        return client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)

    def test_a_double_that_answers(self, make_client: Any) -> None:
        assert self.ask(make_client, lambda _: httpx.Response(200, json={"session": None})) is None
        with pytest.raises(NotFoundError, match="gone"):
            self.ask(make_client, lambda _: httpx.Response(404, json={"detail": "gone"}))

    def test_an_answer_that_was_read_and_unpacked_before(self, make_client: Any) -> None:
        packed = gzip.compress(b'{"session": null}')
        headers = {"Content-Encoding": "gzip"}
        assert self.ask(make_client, lambda _: httpx.Response(200, content=packed, headers=headers)) is None

    def test_a_wrapper_that_reads_the_answer(self, sandbox: Sandbox) -> None:
        class Reading(httpx.HTTPTransport):
            def handle_request(self, request: httpx.Request) -> httpx.Response:
                response = super().handle_request(request)
                response.read()
                return response

        with podero.Podero(**sandbox.client_options, transport=Reading()) as client:
            assert fetch(client, sandbox) is None

    def test_the_other_face_of_that(self, sandbox: Sandbox) -> None:
        class Reading(httpx.AsyncHTTPTransport):
            async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
                response = await super().handle_async_request(request)
                await response.aread()
                return response

        async def run() -> None:
            async with podero.AsyncPodero(**sandbox.client_options, transport=Reading()) as client:
                assert await fetch(client, sandbox) is None

        asyncio.run(run())

    def test_one_of_the_other_kind_is_refused(self) -> None:
        with httpx.HTTPTransport() as transport, pytest.raises(podero.ConfigurationError, match="transport"):
            podero.AsyncPodero(credentials=podero.AccessToken("t"), transport=transport)  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize(
    ("detail", "shown"),
    [
        ("No such server.", ": No such server. Check the ids"),
        ("No such server", ": No such server. Check the ids"),
        ("Really?", ": Really? Check the ids"),
        ("", "404 Not Found. Check the ids"),
    ],
)
def test_a_sentence_of_the_server_keeps_its_own_end(client: Any, sandbox: Sandbox, detail: str, shown: str) -> None:
    sandbox.next_answers(Answer(status=404, json={"detail": detail}))
    with pytest.raises(NotFoundError) as caught:
        client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)
    assert shown in str(caught.value)


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("NotFoundError", 404),
        ("TokenError", 401),
        ("ConflictError", 409),
        ("InternalServerError", 500),
        ("APIStatusError", 0),
    ],
)
def test_an_error_that_another_tool_builds_again_has_its_status(kind: str, status: int) -> None:
    made = getattr(podero, kind)
    assert made("x").status_code == status
    assert made("x", status_code=503).status_code == 503
