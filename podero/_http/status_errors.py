"""Converts a response with an error status to the error that is raised, with a readable message."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from http import HTTPStatus
from typing import Any

import httpx
import msgspec

from podero._http.request import Request
from podero._http.response import RawResponse
from podero._secrets import Secret, query_secrets, safe_url, scrub, scrub_data
from podero.errors import APIStatusError, TokenError, error_class

MAX_BODY = 4096
_MAX_DETAIL = 500

_HINTS = {
    401: "Check the credentials, and that they belong to this environment.",
    403: "Check that these credentials may act for this organization.",
    404: "Check the ids and the environment.",
    429: "Send fewer requests.",
}


def status_error(request: Request, response: RawResponse, secrets: Iterable[Secret] = ()) -> APIStatusError:
    """The error for a response whose status is not 2xx.

    Args:
        request: The request.
        response: The response.
        secrets: Values to remove from the response, which may repeat them.
    """
    status = response.status_code
    hidden = [*secrets, *request.secrets, *query_secrets(request.url)]
    body = _body(response, hidden, by_name=request.to_token_endpoint)
    headers = _headers(response, hidden)
    detail = scrub(describe(body, headers.get("location") if 300 <= status < 400 else None), hidden)
    request_id = headers.get("x-request-id")
    kind = TokenError if request.to_token_endpoint else error_class(status)
    phrase = _phrase(status)
    parts = [f"{request.method} {request.shown_url.partition('?')[0]}: {status} {phrase}".rstrip()]
    parts += [f": {detail}"] if detail and detail.casefold() != phrase.casefold() else []
    stop = "" if detail.endswith((".", "!", "?")) else "."
    parts += [f"{stop} {_HINTS[status]}"] if status in _HINTS else []
    seconds = retry_after(response)
    parts += [f" (the server asks to wait {seconds:g} s)"] if seconds is not None else []
    parts += [f" (request id {_line(request_id)})"] if request_id else []
    return kind(
        "".join(parts),
        status_code=status,
        detail=detail,
        body=body,
        headers=headers,
        request_id=request_id,
        retry_after=seconds,
        method=request.method,
        url=request.shown_url,
    )


def _headers(response: RawResponse, hidden: list[Secret]) -> Mapping[str, str]:
    """The headers without secrets; built from bytes, since httpx accepts only ASCII text."""
    shown = ((scrub(name, hidden), scrub(value, hidden)) for name, value in response.headers.items())
    return httpx.Headers([(name.encode(), value.encode()) for name, value in shown])


def _body(response: RawResponse, hidden: list[Secret], *, by_name: bool) -> Any:
    """The parsed JSON, or the text, at most 4 kB and without secrets."""
    if len(response.content) > MAX_BODY:
        return scrub(response.text, hidden)[:MAX_BODY]
    try:
        body = scrub_data(_parsed(response.text), hidden, by_name=by_name)
        _compact(body)
        return body
    except RecursionError:  # JSON that is nested too deep to be searched
        return scrub(response.text, hidden)


def describe(body: Any, location: str | None = None) -> str:
    """One readable line from the known kinds of error bodies; empty if they say nothing."""
    if location is not None:
        return f"redirects to {_line(safe_url(location))!r}, which is not followed"
    if isinstance(body, str):
        return _line(_html_text(body))
    if not isinstance(body, dict):
        return "" if body is None else _line(_compact(body))
    detail = body.get("detail")
    if isinstance(detail, list):
        return _line("; ".join(_entry(item) for item in detail))
    if detail is not None:
        return _line(detail if isinstance(detail, str) else _compact(detail))
    for first, second in (("error", "error_description"), ("state", "reason")):
        said = [str(body[key]) for key in (first, second) if body.get(key) is not None]
        if said:
            return _line(": ".join(said))
    return _line(_compact(body)) if body else ""


def retry_after(response: RawResponse) -> float | None:
    """Seconds from the ``Retry-After`` header, a number or a date; None if it is missing or not valid."""
    value = response.headers.get("retry-after", "").strip()
    if re.fullmatch(r"\d{1,10}(\.\d{1,9})?", value, re.ASCII):
        return float(value)
    moment = _date(value)
    if moment is None:
        return None
    now = _date(response.headers.get("date", "")) or datetime.now(UTC)
    return max(0.0, (moment - now).total_seconds())


def _date(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _parsed(text: str) -> Any:
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return text or None


def _entry(item: Any) -> str:
    """One entry of a validation error: ``{"loc": ["query", "from"], "msg": "Field required"}``."""
    if not isinstance(item, dict) or "msg" not in item:
        return item if isinstance(item, str) else _compact(item)
    loc = item.get("loc")
    place = ".".join(str(part) for part in loc) if isinstance(loc, list) else ""
    return f"{place}: {item['msg']}" if place else str(item["msg"])


def _compact(data: Any) -> str:
    return msgspec.json.encode(data).decode()


def _html_text(text: str) -> str:
    """The title of an HTML page, or its text; other text unchanged."""
    if not text.lstrip().startswith("<"):
        return text
    title = re.search(r"<title[^>]*>([^<]*)", text, re.IGNORECASE)
    return unescape(title[1] if title and title[1].strip() else re.sub(r"<[^<>]*>", " ", text))


def _line(text: str) -> str:
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return line if len(line) <= _MAX_DETAIL else f"{line[:_MAX_DETAIL]}…"


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
