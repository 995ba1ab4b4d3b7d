"""Unofficial Python client for the Podero Partner API v2.0.

    from podero import Podero

    with Podero(client_id=..., client_secret=..., org_id=...) as client:
        session = client.ev_sessions.current(user_id, electric_vehicle_id)  # None when nothing is active

Begin with `help(podero.Podero)`. The public names are:

    clients      Podero, AsyncPodero (the same names for asyncio), PRODUCTION, SANDBOX
    sessions     client.ev_sessions, client.hems_sessions: help("podero.sessions.ev_sessions")
    the API      client.api.<tag>.<operation>(...): every operation; client.request(...): any endpoint
    credentials  ClientCredentials, PasswordCredentials, AccessToken, FileTokenCache
    responses    ChargingSession, HEMSSession, Page, SessionEvent, RawResponse, ResponseInfo; podero_api.models
    enums        SessionOutcome, HiddenReason, HEMSSessionOutcome; they also accept values that the API adds later
    sums         summarize, asummarize, Summary, Total
    tables       records, arecords: rows for pandas, polars, CSV
    errors       all derive from PoderoError; help("podero.errors") draws the tree
    modules      podero.fleet (many devices at once), podero.report, podero.testing, podero.sandbox, podero.drift

Each part is imported when it is first used.
"""

import importlib

from podero import _forked_imports as _forked_imports
from podero._version import __version__ as __version__

TYPE_CHECKING = False  # type checkers treat it as True; importing `typing` would take longer than everything else here
if TYPE_CHECKING:
    from podero import drift as drift
    from podero import errors as errors
    from podero import fleet as fleet
    from podero import models as models
    from podero import report as report
    from podero import sandbox as sandbox
    from podero import testing as testing
    from podero._async_client import AsyncPodero as AsyncPodero
    from podero._auth.credentials import AccessToken as AccessToken
    from podero._auth.credentials import ClientCredentials as ClientCredentials
    from podero._auth.credentials import PasswordCredentials as PasswordCredentials
    from podero._auth.file_cache import FileTokenCache as FileTokenCache
    from podero._client import Podero as Podero
    from podero._http.on_response import ResponseInfo as ResponseInfo
    from podero._http.response import RawResponse as RawResponse
    from podero._urls import PRODUCTION as PRODUCTION
    from podero._urls import SANDBOX as SANDBOX
    from podero.errors import APIConnectionError as APIConnectionError
    from podero.errors import APIResponseError as APIResponseError
    from podero.errors import APIStatusError as APIStatusError
    from podero.errors import APITimeoutError as APITimeoutError
    from podero.errors import AuthenticationError as AuthenticationError
    from podero.errors import BadRequestError as BadRequestError
    from podero.errors import ConfigurationError as ConfigurationError
    from podero.errors import ConflictError as ConflictError
    from podero.errors import InternalServerError as InternalServerError
    from podero.errors import NotFoundError as NotFoundError
    from podero.errors import PermissionDeniedError as PermissionDeniedError
    from podero.errors import PoderoError as PoderoError
    from podero.errors import RateLimitError as RateLimitError
    from podero.errors import TokenError as TokenError
    from podero.errors import UnprocessableEntityError as UnprocessableEntityError
    from podero.models import ChargingSession as ChargingSession
    from podero.models import HEMSSession as HEMSSession
    from podero.models import HEMSSessionOutcome as HEMSSessionOutcome
    from podero.models import HiddenReason as HiddenReason
    from podero.models import SessionOutcome as SessionOutcome
    from podero.sessions.pagination import Page as Page
    from podero.sessions.records import arecords as arecords
    from podero.sessions.records import records as records
    from podero.sessions.summarize import asummarize as asummarize
    from podero.sessions.summarize import summarize as summarize
    from podero.sessions.summary import Summary as Summary
    from podero.sessions.summary import Total as Total
    from podero.sessions.watch import SessionEvent as SessionEvent

_EXPORTS = {
    "_async_client": ["AsyncPodero"],
    "_auth.credentials": ["AccessToken", "ClientCredentials", "PasswordCredentials"],
    "_auth.file_cache": ["FileTokenCache"],
    "_client": ["Podero"],
    "_http.on_response": ["ResponseInfo"],
    "_http.response": ["RawResponse"],
    "_urls": ["PRODUCTION", "SANDBOX"],
    "errors": [
        "APIConnectionError",
        "APIResponseError",
        "APIStatusError",
        "APITimeoutError",
        "AuthenticationError",
        "BadRequestError",
        "ConfigurationError",
        "ConflictError",
        "InternalServerError",
        "NotFoundError",
        "PermissionDeniedError",
        "PoderoError",
        "RateLimitError",
        "TokenError",
        "UnprocessableEntityError",
    ],
    "models": ["ChargingSession", "HEMSSession", "HEMSSessionOutcome", "HiddenReason", "SessionOutcome"],
    "sessions.pagination": ["Page"],
    "sessions.records": ["arecords", "records"],
    "sessions.summarize": ["asummarize", "summarize"],
    "sessions.summary": ["Summary", "Total"],
    "sessions.watch": ["SessionEvent"],
}
_MODULE_OF = {name: module for module, names in _EXPORTS.items() for name in names}
_MODULES = {"drift", "errors", "fleet", "models", "profiles", "report", "sandbox", "testing"}

__all__ = ["__version__", *_MODULE_OF]  # pyright: ignore[reportUnsupportedDunderAll]  # they are the names imported above


def __getattr__(name: str) -> object:
    if name in _MODULES:
        return importlib.import_module(f"podero.{name}")
    module = _MODULE_OF.get(name)
    if module is None:
        raise AttributeError(f"module 'podero' has no attribute {name!r}")
    value: object = getattr(importlib.import_module(f"podero.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_MODULES})
