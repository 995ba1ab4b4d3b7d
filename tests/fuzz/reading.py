"""Whatever a server sends, reading it ends in a value or an error of ours. Fuzzed, and replayed from the corpus.

The first byte of an input says what reads the rest:

    0  the current session     1  a page of HEMS sessions     2  an error status     3  a token     4  gzip
    5  a list of vehicles      6  the current HEMS session

An error status is three digits, header lines, an empty line and the body; gzip is a byte that says where the body is
cut in two, and the body. All others are the body itself.
"""

import json
import math
import re
import zlib
from collections.abc import Callable
from typing import Any

import httpx
from podero_api.errors import UnreadableError
from podero_api.models import CurrentHEMSSessionResponse, ElectricVehicle
from podero_api.reading import decode

from podero._auth.token_response import read_token
from podero._http.body import PIECE, Gunzip
from podero._http.request import Request
from podero._http.response import RawResponse
from podero._http.status_errors import MAX_BODY, status_error
from podero._http.token import Token
from podero._secrets import Secret
from podero.errors import APIResponseError, APIStatusError
from podero.models import CurrentSession
from podero.sessions.list_responses import HEMSSessionsPage

ORIGIN = "https://podero.invalid"
SECRET = "s3cret-value"

_NAME = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def read_anything(data: bytes) -> None:
    """Read one input; raises AssertionError, or whatever got away, if that is a defect."""
    if data:
        READERS[which(data)](data[1:])


def which(data: bytes) -> int:
    """The number of the reader; every byte stands for one."""
    return (data[0] - ord("0")) % len(READERS)


def read_current(body: bytes) -> None:
    try:
        answer = decode(body, CurrentSession)
    except UnreadableError as error:
        check_unreadable(body, error)
        return
    assert type(answer) is CurrentSession
    if answer.session is not None:
        json.dumps(answer.session.to_dict(), allow_nan=False)


def read_page(body: bytes) -> None:
    try:
        answer = decode(body, HEMSSessionsPage)
    except UnreadableError as error:
        check_unreadable(body, error)
        return
    assert type(answer.total) is int
    for item in answer.items:
        json.dumps(item.to_dict(), allow_nan=False)


def read_vehicles(body: bytes) -> None:
    try:
        vehicles = decode(body, tuple[ElectricVehicle, ...])
    except UnreadableError as error:
        check_unreadable(body, error)
        return
    for vehicle, sent in zip(vehicles, json.loads(body), strict=True):
        assert sent.keys() <= vehicle.to_dict().keys(), "nothing is lost"
        json.dumps(vehicle.to_dict(), allow_nan=False)


def read_hems(body: bytes) -> None:
    try:
        answer = decode(body, CurrentHEMSSessionResponse).session
    except UnreadableError as error:
        check_unreadable(body, error)
        return
    if answer is not None:
        json.dumps(answer.to_dict(), allow_nan=False)


def check_unreadable(body: bytes, error: UnreadableError) -> None:
    shown = RawResponse(status_code=200, headers=httpx.Headers(), content=body, method="GET", _shown_url=lambda: ORIGIN)
    check_message(str(shown.unreadable(error)))


def read_status(data: bytes) -> None:
    digits, rest = data[:3], data[3:]
    status = int(digits) if re.fullmatch(rb"[1-9][0-9][0-9]", digits) else 500
    head, _, body = rest.partition(b"\n\n")
    pairs = [line.partition(b":") for line in head.split(b"\n")]
    headers = httpx.Headers(
        [(name, re.sub(rb"[\x00-\x1f\x7f]", b"", value).strip()) for name, _, value in pairs if _NAME.fullmatch(name)]
    )
    answer = RawResponse(
        status_code=status, headers=headers, content=body, method="GET", _shown_url=lambda: f"{ORIGIN}/a"
    )
    answer.text.encode()
    for to_token_endpoint in (False, True):
        call = Request(method="GET", url=f"{ORIGIN}/a", to_token_endpoint=to_token_endpoint)
        error = status_error(call, answer, [Secret(SECRET)])
        assert isinstance(error, APIStatusError)
        check_message(str(error))
        assert isinstance(error.body, dict | list | str | int | float | None)
        assert len(error.body if isinstance(error.body, str) else b"") <= MAX_BODY
        assert error.retry_after is None or 0 <= error.retry_after < math.inf
        assert SECRET not in f"{error} {error.detail} {error.body} {error.headers} {error.request_id}"


def read_access_token(body: bytes) -> None:
    call = Request(method="POST", url=f"{ORIGIN}/oauth2/token/", to_token_endpoint=True)
    answer = RawResponse(
        status_code=200, headers=httpx.Headers(), content=body, method="POST", _shown_url=lambda: call.url
    )
    try:
        token = read_token(call, answer, 1000.0)
    except APIResponseError as error:
        check_message(str(error))
        return
    assert type(token) is Token
    assert re.fullmatch(r"Bearer [\x21-\x7e]+", token.authorization())
    assert 1000 <= token.refresh_at <= token.expires_at


def check_message(message: str) -> None:
    assert message.isprintable(), "one line, nothing that a terminal would act on"
    assert len(message) < 2000


def read_gzip(data: bytes) -> None:
    """In one go or in two makes no difference."""
    cut, body = data[:1], data[1:]
    place = min(cut[0] if cut else 0, len(body))
    assert unzipped(body) == unzipped(body[:place], body[place:])


def unzipped(*chunks: bytes) -> tuple[bytes, bool] | None:
    reader, content = Gunzip(), b""
    try:
        for chunk in chunks:
            for piece in reader.pieces(chunk):
                assert len(piece) <= PIECE
                content += piece
                if len(content) > 1_000_000:
                    return None
    except zlib.error:
        return None
    return content, reader.is_cut


READERS: tuple[Callable[[bytes], Any], ...] = (
    *(read_current, read_page, read_status, read_access_token, read_gzip),
    *(read_vehicles, read_hems),
)
