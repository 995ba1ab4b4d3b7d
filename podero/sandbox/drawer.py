"""The details of a request and its response for the sandbox's page: headers and bodies, without secrets."""

from collections.abc import Sequence
from typing import Any

from podero._secrets import Secret
from podero.sandbox.redaction import safe_body, safe_headers
from podero.sandbox.traffic import Content, Headers, Visit


def in_full(visit: Visit, secrets: Sequence[Secret]) -> dict[str, Any]:
    """Headers and bodies of the request and the response; no response if none was started."""
    headers = list(visit.request.headers.items())
    return {
        "number": visit.number,
        "at": visit.at.isoformat(timespec="milliseconds"),
        "dropped": visit.dropped,
        "request": _side(headers, visit.request_body, secrets),
        "response": None if visit.status is None else _side(visit.response_headers, visit.response_body, secrets),
    }


def _side(headers: Headers, body: Content, secrets: Sequence[Secret]) -> dict[str, Any]:
    kind = next((value for name, value in headers if name.lower() == "content-type"), "")
    return {"headers": safe_headers(headers, secrets), "body": safe_body(body, kind, secrets)}
