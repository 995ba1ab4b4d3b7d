"""No header, body or reason phrase of an answer leads out of the three outcomes: `None`, a session, a PoderoError."""

import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from podero import APIStatusError, NotFoundError
from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.status_errors import status_error
from podero.sandbox import Sandbox
from tests.http.test_connections import OPTIONS
from tests.servers.canned import CannedServer

BODY = b'{"detail": "Gr\xc3\xbc\xc3\x9fe"}'
CONTENT_TYPES = [
    "text/html; charset*1=a; charset*=b'c'd",
    "text/html; charset*=%00''utf-8",
    "text/html; charset*0*=a''b; charset*2=c",
    'text/html; charset="',
    "text/html; charset=\x7f",
    "text/html; charset=utf-8\xff",
    "text/html; charset=" + "a" * 50_000,
    "text/html; charset=punycode",
    "text/html; charset=hex",
    "text/html; charset=undefined",
    "text/html; charset=unicode_escape",
    ";" * 5000,
    "",
]


def answer(status: bytes, content_type: str) -> bytes:
    head = b"HTTP/1.1 " + status + b"\r\nContent-Length: %d\r\nContent-Type: " % len(BODY)
    return head + content_type.encode("latin-1") + b"\r\n\r\n" + BODY


@pytest.mark.parametrize("content_type", CONTENT_TYPES, ids=lambda text: ascii(text[:40]))
def test_a_content_type_that_is_none(make_client: Any, content_type: str) -> None:
    with CannedServer(answer(b"200 OK", content_type), answer(b"404 X", content_type)) as server:
        client = make_client(**OPTIONS, base_url=server.url)
        assert "detail" in client.request("GET", "/any").text
        with pytest.raises(NotFoundError) as caught:
            client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)
        str(caught.value).encode()


def test_text_that_utf_8_cannot_write_is_not_made_of_an_error(make_client: Any) -> None:
    body = "\ud800".encode("punycode")
    head = b"HTTP/1.1 404 X\r\nContent-Length: %d\r\nContent-Type: text/plain; charset=punycode\r\n\r\n" % len(body)
    with CannedServer(head + body) as server, pytest.raises(NotFoundError) as caught:
        make_client(**OPTIONS, base_url=server.url).request("GET", "/any")
    str(caught.value).encode()


@pytest.mark.parametrize("charset", ["iso-8859-1", '"latin-1"', "'ISO-8859-1'", "Latin1 ; q=1"])
def test_a_charset_is_honoured(make_client: Any, charset: str) -> None:
    body = "Grüße".encode("latin-1")
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nContent-Type: text/plain;Charset={charset}\r\n\r\n"
    with CannedServer(head.encode() + body) as server:
        assert make_client(**OPTIONS, base_url=server.url).request("GET", "/any").text == "Grüße"


@pytest.mark.parametrize("reason", [b"Gr\xfc\xdf Gott", b"", b"\xff" * 200, b"200 OK"])
def test_a_reason_phrase_that_is_no_text(make_client: Any, reason: bytes) -> None:
    with CannedServer(answer(b"200 " + reason, "application/json")) as server:
        assert make_client(**OPTIONS, base_url=server.url).request("GET", "/any").status_code == 200


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "location", ["http://[", "http://\xff/", "//" * 3000, "http://a:99999999/", "http://a/?" + "code" * 22_000]
)
def test_a_redirect_to_nowhere_is_a_status_as_any_other(make_client: Any, location: str) -> None:
    head = b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location.encode("latin-1") + b"\r\n\r\n"
    with CannedServer(head) as server, pytest.raises(APIStatusError, match="which is not followed") as caught:
        make_client(**OPTIONS, base_url=server.url).request("GET", "/any")
    assert caught.value.headers["location"]


_NAMES = st.sampled_from(["Content-Type", "Retry-After", "Date", "Location", "X-Request-ID", "Content-Encoding"])
_PIECES = st.sampled_from(
    ["text/html", ";", " ", "charset", "*", "0", "1", "=", "''", "%00", '"', "utf-8", "a", "Mon, 01 Jan 0001 00:00:00"]
)
_VALUES = st.lists(_PIECES, max_size=12).map("".join).map(str.encode) | st.binary(max_size=60)


@given(st.lists(st.tuples(_NAMES.map(str.encode), _VALUES)), st.binary(max_size=60), st.integers(200, 599))
def test_any_headers_and_any_body(headers: list[tuple[bytes, bytes]], body: bytes, status: int) -> None:
    response = RawResponse(
        status_code=status, headers=httpx.Headers(headers), content=body, method="GET", _shown_url=str
    )
    response.text.encode()
    request = Request(method="GET", url="https://podero.invalid/a")
    error = status_error(request, response)
    assert str(error).isprintable()
    json.dumps(error.body)
