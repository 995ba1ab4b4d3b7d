"""The sandbox's two token endpoints, with the error bodies of OAuth 2."""

import base64
import binascii
import json
import secrets
import threading
import time
from collections.abc import Mapping
from typing import Any, Literal
from urllib.parse import parse_qs, unquote_plus

Body = dict[str, Any]
Result = tuple[int, Body]
TokenBody = Literal["json", "form", "both"]


class TokenServer:
    """Issues and checks tokens; safe to use from any thread.

    Args:
        client: Id and secret of the one client.
        person: Name and password of the one person.
        expires_in: Lifetime of access tokens in seconds; sent unchanged.
        reads: Which encodings the client-credentials endpoint reads.
    """

    def __init__(
        self, *, client: tuple[str, str], person: tuple[str, str], expires_in: Any, reads: TokenBody = "json"
    ) -> None:
        self._client = client
        self._person = person
        self.expires_in = expires_in
        self.reads: TokenBody = reads
        self._lock = threading.Lock()
        self._access: dict[str, float] = {}
        self._refresh: set[str] = set()

    def accepts(self, authorization: str) -> bool:
        """Whether an ``Authorization`` header has a valid token."""
        kind, _, token = authorization.partition(" ")
        with self._lock:
            return kind == "Bearer" and self._access.get(token, 0.0) > time.monotonic()

    def revoke(self) -> None:
        """Make all tokens invalid, refresh tokens too."""
        with self._lock:
            self._access.clear()
            self._refresh.clear()

    def client_credentials(self, headers: Mapping[str, str], content: bytes) -> Result:
        """``POST /oauth2/token/``."""
        if _basic(headers.get("authorization", "")) != self._client:
            return 401, {"error": "invalid_client"}
        if _fields(headers, content, self.reads).get("grant_type") != "client_credentials":
            return 400, {"error": "unsupported_grant_type"}
        return 200, self._issue()

    def password(self, content: bytes) -> Result:
        """``POST /api/partners/v2.0/auth/token``."""
        try:
            fields = json.loads(content)
            grant = fields["grant_type"]
        except (ValueError, LookupError, TypeError):
            problem = {"type": "missing", "loc": ["body", "grant_type"], "msg": "Field required"}
            return 422, {"detail": [problem]}
        if grant == "password" and (fields.get("username"), fields.get("password")) == self._person:
            return 200, self._issue() | {"refresh_token": self._issue_refresh()}
        if grant == "refresh_token":
            with self._lock:
                known = fields.get("refresh_token") in self._refresh
                self._refresh.discard(fields.get("refresh_token"))
            if known:
                return 200, self._issue() | {"refresh_token": self._issue_refresh()}
        if grant in ("password", "refresh_token"):
            return 400, {"error": "invalid_grant", "error_description": "Invalid credentials given."}
        return 400, {"error": "unsupported_grant_type"}

    def _issue(self) -> Body:
        token = secrets.token_urlsafe(24)
        lifetime = self.expires_in if isinstance(self.expires_in, int | float) and self.expires_in > 0 else 36_000
        with self._lock:
            self._access[token] = time.monotonic() + lifetime
        return {
            "access_token": token,
            "expires_in": self.expires_in,
            "token_type": "Bearer",
            "scope": "read write",
        }

    def _issue_refresh(self) -> str:
        token = secrets.token_urlsafe(24)
        with self._lock:
            self._refresh.add(token)
        return token


def _basic(authorization: str) -> tuple[str, str] | None:
    """Id and secret of a Basic header, form-decoded as django-oauth-toolkit does."""
    kind, _, value = authorization.partition(" ")
    try:
        name, colon, secret = base64.b64decode(value, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    return (unquote_plus(name), unquote_plus(secret)) if kind == "Basic" and colon else None


def _fields(headers: Mapping[str, str], content: bytes, reads: TokenBody) -> Mapping[str, Any]:
    """The fields of the body; empty if this server does not read its encoding."""
    kind = headers.get("content-type", "").split(";")[0].strip().lower()
    if kind == "application/json" and reads in ("json", "both"):
        try:
            data = json.loads(content)
        except ValueError:
            return {}
        return data if isinstance(data, dict) else {}
    if kind == "application/x-www-form-urlencoded" and reads in ("form", "both"):
        return {key: values[0] for key, values in parse_qs(content.decode("latin-1")).items()}
    return {}
