"""Read by pyright in strict mode (`make typecheck`), never run: the types that an editor shows."""

from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator, Generator, Mapping
from contextlib import aclosing, closing
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, assert_type
from uuid import UUID
from zoneinfo import ZoneInfo

import httpx
from podero_api import AuthenticatedClient
from podero_api.api.users import list_users
from podero_api.models import DevicesSavings, DeviceUpdate, HEMSCommandItem, HEMSSessionDetail, User, UserRole
from podero_api.types import Response

from podero import (
    PRODUCTION,
    SANDBOX,
    AccessToken,
    APIConnectionError,
    APIResponseError,
    APIStatusError,
    AsyncPodero,
    AuthenticationError,
    ChargingSession,
    ClientCredentials,
    ConflictError,
    FileTokenCache,
    HEMSSession,
    HEMSSessionOutcome,
    HiddenReason,
    Page,
    PasswordCredentials,
    Podero,
    PoderoError,
    RawResponse,
    ResponseInfo,
    SessionEvent,
    SessionOutcome,
    Summary,
    TokenError,
    Total,
    __version__,
    arecords,
    asummarize,
    drift,
    fleet,
    records,
    report,
    summarize,
)
from podero.sandbox import Sandbox
from podero.testing import charging_session, hems_session


def sync_face(podero: Podero, identifier: UUID, day: datetime) -> None:
    assert_type(podero.from_profile("name"), Podero)
    session = podero.ev_sessions.current(identifier, str(identifier))
    assert_type(session, ChargingSession | None)
    if session is not None:
        assert_type(session.id, UUID)
        assert_type(session.plug_in_time, datetime)
        assert_type(session.unplug_time, datetime | None)
        assert_type(session.energy_charged_kwh, float | None)
        assert_type(session.session_outcome, SessionOutcome)
        assert_type(session.session_outcome.is_recognized, bool)
    page = podero.hems_sessions.list(identifier, identifier, start=day, end="2026-10-31")
    assert_type(page, Page[HEMSSession])
    assert_type(page.items, tuple[HEMSSession, ...])
    assert_type([hems.outcome for hems in page], list[HEMSSessionOutcome | None])
    assert_type(
        podero.hems_sessions.iter(identifier, identifier, start=day, end=day), Generator[HEMSSession, None, None]
    )
    assert_type(podero.ev_sessions.list(identifier, identifier, start=day, end=day), Page[ChargingSession])
    assert_type(
        podero.ev_sessions.iter(identifier, identifier, start=day, end=day), Generator[ChargingSession, None, None]
    )
    assert_type(podero.ev_sessions.watch(identifier, identifier), Generator[SessionEvent, None, None])
    with closing(podero.ev_sessions.watch(identifier, identifier)) as events:
        assert_type(next(events), SessionEvent)
    assert_type(podero.api.users.list_users(org_id=identifier), tuple[User, ...])
    user = podero.api.users.get_user_by_external_id("customer-1001", include_deleted=True)
    assert_type(user, User)
    assert_type(user.role, UserRole)
    assert_type(user.external_user_id, str | None)
    assert_type(user.additional_properties, Mapping[str, Any])
    vehicles = podero.api.user_electric_vehicles.list_electric_vehicles(user.id)
    assert_type([vehicle.lifecycle_error for vehicle in vehicles], list[str | None])
    update = DeviceUpdate(comment=None)
    assert_type(podero.api.user_devices.update_device(user.id, str(identifier), body=update), None)
    assert_type(podero.api.user_devices.update_device(user.id, identifier, body={"comment": None}), None)
    detail = podero.api.wallbox_hems_sessions.get_wallbox_hems_session(identifier, identifier, 7)
    assert_type(detail, HEMSSessionDetail)
    assert_type(detail.commands, tuple[HEMSCommandItem, ...])
    assert_type(podero.api.devices.get_devices_savings(start_datetime=day, end_datetime="x"), DevicesSavings)
    assert_type(list_users.sync(identifier, client=podero.generated), tuple[User, ...] | None)
    assert_type(list_users.sync_detailed(identifier, client=podero.generated), Response[tuple[User, ...]])
    assert_type(podero.request("GET", "/api/partners/v2.0/x"), RawResponse)
    assert_type(podero.generated, AuthenticatedClient)
    assert_type(podero.with_options(timeout=5, total_timeout=30, on_response=told), Podero)
    assert_type(podero.close(), None)
    with podero as entered:
        assert_type(entered, Podero)


def told(info: ResponseInfo) -> None:
    assert_type(info.status_code, int | None)
    assert_type(info.error, PoderoError | None)


async def async_face(podero: AsyncPodero, identifier: UUID, day: datetime) -> None:
    assert_type(podero.from_profile("name"), AsyncPodero)
    assert_type(await podero.ev_sessions.current(identifier, identifier), ChargingSession | None)
    assert_type(await podero.hems_sessions.list(identifier, identifier, start=day, end=day), Page[HEMSSession])
    assert_type(
        podero.hems_sessions.iter(identifier, identifier, start=day, end=day), AsyncGenerator[HEMSSession, None]
    )
    assert_type(await podero.ev_sessions.list(identifier, identifier, start=day, end=day), Page[ChargingSession])
    assert_type(
        podero.ev_sessions.iter(identifier, identifier, start=day, end=day), AsyncGenerator[ChargingSession, None]
    )
    assert_type(podero.ev_sessions.watch(identifier, identifier), AsyncGenerator[SessionEvent, None])
    async with aclosing(podero.ev_sessions.watch(identifier, identifier)) as events:
        assert_type(await anext(events), SessionEvent)
    assert_type(await podero.api.users.list_users(include_deleted=True), tuple[User, ...])
    assert_type(await podero.api.user_devices.update_device(identifier, identifier, body={"comment": None}), None)
    assert_type(await list_users.asyncio(identifier, client=podero.generated), tuple[User, ...] | None)
    assert_type(await podero.request("GET", "/api/partners/v2.0/x"), RawResponse)
    assert_type(podero.generated, AuthenticatedClient)
    assert_type(podero.with_options(org_id=identifier, max_attempts=1), AsyncPodero)
    assert_type(await podero.aclose(), None)
    async with podero as entered:
        assert_type(entered, AsyncPodero)
    async for event in podero.ev_sessions.watch(identifier, identifier):
        assert_type(event, SessionEvent)


def construction(identifier: UUID, transport: httpx.HTTPTransport, fast: httpx.AsyncBaseTransport) -> None:
    assert_type(Podero(client_id="id", client_secret="secret", org_id=identifier, transport=transport), Podero)
    assert_type(Podero(credentials=PasswordCredentials("name", "word"), base_url=SANDBOX), Podero)
    credentials = ClientCredentials("id", "secret", scope="read", body="form")
    assert_type(
        AsyncPodero(credentials=credentials, token_cache=FileTokenCache(Path("t")), transport=fast), AsyncPodero
    )
    assert_type(Podero(base_url=PRODUCTION, app_name=f"billing podero-{__version__}"), Podero)


def answers(page: Page[HEMSSession], event: SessionEvent, raw: RawResponse, session: ChargingSession) -> None:
    assert_type(page.has_next, bool)
    assert_type(page.total, int)
    assert_type(len(page), int)
    assert_type(event.kind, Literal["started", "updated", "ended"])
    assert_type(event.session, ChargingSession | None)
    assert_type(event.previous, ChargingSession | None)
    assert_type(raw.status_code, int)
    assert_type(raw.headers, Mapping[str, str])
    assert_type(raw.content, bytes)
    assert_type(raw.text, str)
    assert_type(raw.json(), Any)
    assert_type(session.to_dict(), dict[str, Any])
    assert_type(session.hidden_reason, HiddenReason | None)
    assert_type(drift.observed(), Mapping[str, tuple[str, ...]])


def outcomes(outcome: SessionOutcome) -> None:
    assert_type(SessionOutcome("new"), SessionOutcome)
    match outcome:
        case SessionOutcome.OPTIMIZED:
            assert_type(outcome, Literal[SessionOutcome.OPTIMIZED])
        case _:
            assert_type(outcome.is_recognized, bool)


def sums(page: Page[HEMSSession], sessions: list[ChargingSession], by: Literal["day", "week", "month"]) -> None:
    assert_type(summarize(page), Summary)
    assert_type(summarize(sessions).actual_savings_eur, Total)
    assert_type(summarize(sessions).actual_savings_eur.value, Decimal | None)
    assert_type(summarize([*page, *sessions], by=by, tz="Europe/Vienna"), dict[str, Summary])
    assert_type(summarize(page, by="outcome"), dict[SessionOutcome | HEMSSessionOutcome | None, Summary])
    assert_type([session.describe(tz=ZoneInfo("Europe/Vienna")) for session in sessions], list[str])
    assert_type(records(page, org_id=UUID(int=0), external_id="4711"), list[dict[str, str | float | datetime | None]])
    assert_type(charging_session(energy_charged_kwh=None), ChargingSession)
    assert_type(hems_session(), HEMSSession)


async def reports(
    sync: Podero, client: AsyncPodero, sessions: list[HEMSSession], identifier: UUID, day: datetime
) -> None:
    assert_type(report.write_report(sessions, "report.html", tz=UTC, customer="4711"), None)
    nights = sync.ev_sessions.iter(identifier, identifier, start=day, end=day)
    assert_type(
        report.write_report({"Car": nights, "Box": sessions}, Path("report.html"), start=day, end="2026-10-31"), None
    )
    hems = client.hems_sessions.iter(identifier, identifier, start=day, end=day)
    assert_type(await report.awrite_report({"Box": hems}, "report.html"), None)


async def async_sums(sessions: AsyncIterator[ChargingSession], hems: AsyncIterator[HEMSSession]) -> None:
    assert_type(await asummarize(sessions), Summary)
    assert_type(await arecords(sessions, user_id=None), list[dict[str, str | float | datetime | None]])
    assert_type(await asummarize(hems, by="week", tz=UTC), dict[str, Summary])
    assert_type(await asummarize(hems, by="outcome"), dict[SessionOutcome | HEMSSessionOutcome | None, Summary])


Polled = fleet.Result[fleet.Vehicle, ChargingSession | None]
Listed = fleet.Result[fleet.Wallbox, tuple[HEMSSession, ...]]


def sync_fleet(podero: Podero, vehicles: list[fleet.Vehicle], wallboxes: list[fleet.Wallbox], day: datetime) -> None:
    assert_type(fleet.fetch(podero, vehicles, fleet.CurrentSession()), Generator[Polled, None, None])
    for result in fleet.fetch(podero, wallboxes, fleet.HEMSSessions(day, "2026-10-31"), rate=20):
        assert_type(result, Listed)
        assert_type(result.target, fleet.Wallbox)
        assert_type(result.value, tuple[HEMSSession, ...] | None)
        assert_type(result.unwrap(), tuple[HEMSSession, ...])
    for ev_result in fleet.fetch(podero, vehicles, fleet.EVSessions("2026-10-01", day)):
        assert_type(ev_result.unwrap(), tuple[ChargingSession, ...])
    assert_type(fleet.export(podero, vehicles, fleet.CurrentSession(), "sessions.jsonl"), fleet.Tally)
    assert_type(fleet.read_targets("vehicles.csv", fleet.Vehicle), list[fleet.Vehicle])


async def async_fleet(podero: AsyncPodero, vehicles: AsyncIterator[fleet.Vehicle]) -> None:
    async def at_home(podero: AsyncPodero, vehicle: fleet.Vehicle) -> bool:
        session = await podero.ev_sessions.current(vehicle.user_id, vehicle.electric_vehicle_id)
        return session is not None and session.is_at_home

    assert_type(fleet.afetch(podero, vehicles, fleet.CurrentSession()), AsyncGenerator[Polled, None])
    async for result in fleet.afetch(podero, vehicles, at_home):
        assert_type(result.unwrap(), bool)
    assert_type(await fleet.aexport(podero, vehicles, fleet.CurrentSession(), "sessions.jsonl"), fleet.Tally)


def errors(
    error: APIStatusError, conflict: ConflictError, lost: APIConnectionError, unreadable: APIResponseError
) -> None:
    assert_type(error.status_code, int)
    assert_type(error.detail, str)
    assert_type(error.body, Any)
    assert_type(error.headers, Mapping[str, str])
    assert_type(error.request_id, str | None)
    assert_type(error.retry_after, float | None)
    assert_type(conflict.state, str | None)
    assert_type(conflict.reason, str | None)
    assert_type(lost.request_sent, bool)
    assert_type(unreadable.path, str)
    try:
        raise error
    except TokenError as caught:
        known: AuthenticationError = caught
        assert_type(known.url, str)
    except PoderoError as other:
        assert_type(other, PoderoError)


def sandbox_for_tests(sandbox: Sandbox) -> None:
    with sandbox as started, Podero(**started.client_options) as podero:
        assert_type(started, Sandbox)
        assert_type(podero, Podero)
    assert_type(sandbox.base_url, str)
    assert_type(sandbox.user_id, str)
    assert_type(sandbox.counters, Counter[str])


def callables() -> None:
    async def provider() -> str:
        return "token"

    AccessToken("token")
    AccessToken(lambda: "token")
    AccessToken(provider)
