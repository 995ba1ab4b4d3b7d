"""Unofficial Python client for the Podero Partner API v2.0.

    from podero import Podero

    with Podero(client_id=..., client_secret=..., org_id=...) as podero:
        session = podero.ev_sessions.current(user_id, electric_vehicle_id)  # None when nothing is active

Begin with `help(podero.Podero)`. All there is:

    clients      Podero, AsyncPodero (the same names for asyncio), PRODUCTION, SANDBOX
    resources    what hangs on a client: help("podero.ev_sessions"), and of hems_sessions, users, electric_vehicles,
                 charge_policy, devices, savings
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

from podero._version import __version__

TYPE_CHECKING = False  # type checkers take it for True; importing `typing` would cost more than all the rest here
if TYPE_CHECKING:
    from podero.async_client import AsyncPodero
    from podero.calls import RawResponse
    from podero.charge_policy_models import ChargeDayPolicy, ChargePolicy, ChargePolicyMetadata, ChargeWeek
    from podero.client import Podero
    from podero.credentials import AccessToken, ClientCredentials, PasswordCredentials
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
    from podero.origins import PRODUCTION, SANDBOX
    from podero.pages import Page
    from podero.savings_models import DevicesSavings
    from podero.summary import Summary, Total
    from podero.sums import asummarize, summarize
    from podero.token_cache import FileTokenCache
    from podero.user_models import User, UserRole
    from podero.vehicle_models import DeviceModel, DeviceOwner, DeviceStatus, DeviceType, ElectricVehicle, PriceZone
    from podero.watch import SessionEvent

_HOMES = {
    "async_client": ("AsyncPodero",),
    "calls": ("RawResponse",),
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
    "client": ("Podero",),
    "credentials": ("AccessToken", "ClientCredentials", "PasswordCredentials"),
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
    "origins": ("PRODUCTION", "SANDBOX"),
    "pages": ("Page",),
    "summary": ("Summary", "Total"),
    "sums": ("asummarize", "summarize"),
    "token_cache": ("FileTokenCache",),
    "watch": ("SessionEvent",),
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
