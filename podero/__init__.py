"""Unofficial Python client for the Podero Partner API v2.0.

    from podero import Podero

    with Podero(client_id=..., client_secret=..., org_id=...) as podero:
        session = podero.ev_sessions.current(user_id, electric_vehicle_id)  # None when nothing is active

Begin with `help(podero.Podero)`. All there is:

    clients      Podero, AsyncPodero (the same names for asyncio), PRODUCTION, SANDBOX
    resources    what hangs on a client: help("podero.sessions.ev_sessions"), and of hems_sessions, users,
                 electric_vehicles, charge_policy, devices, savings
    credentials  ClientCredentials, PasswordCredentials, AccessToken, FileTokenCache
    answers      ChargingSession, HEMSSession, Page, SessionEvent, RawResponse, User, DevicesSavings,
                 HEMSSessionDetail (HEMSDecision, HEMSCommand), ElectricVehicle (DeviceModel, DeviceType, DeviceOwner),
                 ChargePolicy (ChargePolicyMetadata, ChargeWeek, ChargeDayPolicy)
    requests     NOT_SENT, of the type NotSent, leaves a field out
    enums        SessionOutcome, HiddenReason, HEMSSessionOutcome, UserRole, DeviceStatus, PriceZone; they keep values
                 that the API adds later
    sums         summarize, asummarize, Summary, Total
    errors       all derive from PoderoError; help("podero.errors") draws the tree
    modules      podero.fleet (many devices at once), podero.testing, podero.sandbox, podero.drift

Names without an underscore in other modules are for this package itself. Nothing is imported before its use.
"""

import importlib

from podero import _forked_imports as _forked_imports
from podero._version import __version__

TYPE_CHECKING = False  # type checkers take it for True; importing `typing` would cost more than all the rest here
if TYPE_CHECKING:
    from podero._async_client import AsyncPodero
    from podero._auth.credentials import AccessToken, ClientCredentials, PasswordCredentials
    from podero._auth.file_cache import FileTokenCache
    from podero._client import Podero
    from podero._http.response import RawResponse
    from podero._urls import PRODUCTION, SANDBOX
    from podero.charge_policy_models import ChargeDayPolicy, ChargePolicy, ChargePolicyMetadata, ChargeWeek
    from podero.devices import NOT_SENT, NotSent
    from podero.enums import HEMSSessionOutcome, HiddenReason, SessionOutcome
    from podero.errors import (
        APIConnectionError,
        APIResponseError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ConfigurationError,
        ConflictError,
        InternalServerError,
        NotFoundError,
        PermissionDeniedError,
        PoderoError,
        RateLimitError,
        TokenError,
        UnprocessableEntityError,
    )
    from podero.hems_detail_models import HEMSCommand, HEMSDecision, HEMSSessionDetail
    from podero.models import ChargingSession, HEMSSession
    from podero.savings_models import DevicesSavings
    from podero.sessions.pagination import Page
    from podero.sessions.summarize import asummarize, summarize
    from podero.sessions.summary import Summary, Total
    from podero.sessions.watch import SessionEvent
    from podero.user_models import User, UserRole
    from podero.vehicle_models import DeviceModel, DeviceOwner, DeviceStatus, DeviceType, ElectricVehicle, PriceZone

_HOMES = {
    "_async_client": ("AsyncPodero",),
    "_http.response": ("RawResponse",),
    "charge_policy_models": (
        "ChargeDayPolicy",
        "ChargePolicy",
        "ChargePolicyMetadata",
        "ChargeWeek",
    ),
    "devices": (
        "NOT_SENT",
        "NotSent",
    ),
    "hems_detail_models": (
        "HEMSCommand",
        "HEMSDecision",
        "HEMSSessionDetail",
    ),
    "savings_models": ("DevicesSavings",),
    "user_models": (
        "User",
        "UserRole",
    ),
    "vehicle_models": (
        "DeviceModel",
        "DeviceOwner",
        "DeviceStatus",
        "DeviceType",
        "ElectricVehicle",
        "PriceZone",
    ),
    "_client": ("Podero",),
    "_auth.credentials": ("AccessToken", "ClientCredentials", "PasswordCredentials"),
    "enums": ("HEMSSessionOutcome", "HiddenReason", "SessionOutcome"),
    "errors": (
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
    ),
    "models": ("ChargingSession", "HEMSSession"),
    "_urls": ("PRODUCTION", "SANDBOX"),
    "sessions.pagination": ("Page",),
    "sessions.summary": ("Summary", "Total"),
    "sessions.summarize": ("asummarize", "summarize"),
    "_auth.file_cache": ("FileTokenCache",),
    "sessions.watch": ("SessionEvent",),
}
_MODULE_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "NOT_SENT",
    "PRODUCTION",
    "SANDBOX",
    "APIConnectionError",
    "APIResponseError",
    "APIStatusError",
    "APITimeoutError",
    "AccessToken",
    "AsyncPodero",
    "AuthenticationError",
    "BadRequestError",
    "ChargeDayPolicy",
    "ChargePolicy",
    "ChargePolicyMetadata",
    "ChargeWeek",
    "ChargingSession",
    "ClientCredentials",
    "ConfigurationError",
    "ConflictError",
    "DeviceModel",
    "DeviceOwner",
    "DeviceStatus",
    "DeviceType",
    "DevicesSavings",
    "ElectricVehicle",
    "FileTokenCache",
    "HEMSCommand",
    "HEMSDecision",
    "HEMSSession",
    "HEMSSessionDetail",
    "HEMSSessionOutcome",
    "HiddenReason",
    "InternalServerError",
    "NotFoundError",
    "NotSent",
    "Page",
    "PasswordCredentials",
    "PermissionDeniedError",
    "Podero",
    "PoderoError",
    "PriceZone",
    "RateLimitError",
    "RawResponse",
    "SessionEvent",
    "SessionOutcome",
    "Summary",
    "TokenError",
    "Total",
    "UnprocessableEntityError",
    "User",
    "UserRole",
    "__version__",
    "asummarize",
    "summarize",
]


def __getattr__(name: str) -> object:
    module = _MODULE_OF.get(name)
    if module is None:
        raise AttributeError(f"module 'podero' has no attribute {name!r}")
    value: object = getattr(importlib.import_module(f"podero.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
