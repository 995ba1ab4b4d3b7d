"""Removes secrets from requests for the sandbox's page: known values, and values whose name or length suggests one."""

import json
import re
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import parse_qsl, unquote

from podero._secrets import HIDDEN, SENSITIVE_WORDS, Secret, safe_url, scrub, scrub_data
from podero.sandbox.traffic import Content, Headers

LONGEST_LINE: Final = 300
LONGEST_BODY: Final = 20_000

_LONG_WORD = re.compile(r"[\w~+-]{20,}")
_OF_THE_API = re.compile(r"[a-z_-]+")
_UUID = re.compile(r"(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_COOKIES = ("cookie", "set-cookie")
_NAMED_SECRET = re.compile(  # the text is untrusted, so every repetition has a limit or ends at its target
    rf"""(?ix) ( (?: {SENSITIVE_WORDS} ) [\w-]{{0,60}} ["']? \s{{0,9}} [:=] \s{{0,9}} )
               ( "[^"]*"? | '[^']*'? | [^\s&,;}}<]+ )"""
)


def safe_line(text: str, secrets: Sequence[Secret]) -> str:
    """A path with its query, or the value of a header."""
    return _cut(scrub(safe_url(unquote(text, errors="replace")), secrets))[:LONGEST_LINE]


def safe_headers(headers: Headers, secrets: Sequence[Secret]) -> Headers:
    """The headers, with only the end of a bearer token."""
    return [(name[:LONGEST_LINE], _header(name, value, secrets)) for name, value in headers]


def safe_authorization(header: str | None) -> str:
    """An ``Authorization`` header, with only the end of the token, to distinguish tokens."""
    if header is None:
        return "none"
    scheme, _, value = header.partition(" ")
    if scheme not in ("Bearer", "Basic"):
        return "unknown kind"
    end = value[-4:] if scheme == "Bearer" and len(value) >= 20 else HIDDEN
    return f"{scheme} {'…' if end != HIDDEN else ''}{end}"


def safe_body(content: Content, kind: str, secrets: Sequence[Secret]) -> dict[str, Any]:
    """A body as text, JSON with line breaks; ``text`` is ``None`` if it is not kept, ``cut`` if it is shortened."""
    if content.kept is None:
        return {"size": content.size, "text": None, "cut": True}
    text = _readable(content.kept.decode("utf-8", "replace"), kind, secrets)
    return {"size": content.size, "text": text[:LONGEST_BODY], "cut": len(text) > LONGEST_BODY}


def _header(name: str, value: str, secrets: Sequence[Secret]) -> str:
    if name.lower() == "authorization":
        return safe_authorization(value)
    if name.lower() in _COOKIES or scrub_data({name: value}, (), by_name=True) != {name: value}:
        return HIDDEN
    return safe_line(value, secrets)


def _readable(text: str, kind: str, secrets: Sequence[Secret]) -> str:
    try:
        data = dict(parse_qsl(text, strict_parsing=True)) if "x-www-form-urlencoded" in kind else json.loads(text)
        clean = json.dumps(scrub_data(data, secrets, by_name=True), indent=2, ensure_ascii=False)
    except (ValueError, RecursionError):
        clean = _NAMED_SECRET.sub(rf"\1{HIDDEN}", scrub(text, secrets))
    return _cut(clean)


def _cut(text: str) -> str:
    """The text without words that are long enough for a token, except ids and names of the API."""
    return _LONG_WORD.sub(_short, text)


def _short(word: re.Match[str]) -> str:
    known = _OF_THE_API.fullmatch(word[0]) or _UUID.fullmatch(word[0])
    return word[0] if known else f"{word[0][:6]}…"
