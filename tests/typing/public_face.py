"""Read by pyright in strict mode (`make typecheck`), never run: the types that an editor shows."""

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from datetime import datetime
from decimal import Decimal
from typing import Literal, assert_type
from uuid import UUID

from podero_api import AuthenticatedClient

from podero import (
    AccessToken,
    APIStatusError,
    AsyncPodero,
    ChargingSession,
    HEMSSession,
    HEMSSessionOutcome,
    Page,
    Podero,
    RawResponse,
    SessionEvent,
    SessionOutcome,
    Summary,
    Total,
    asummarize,
    fleet,
    summarize,
)
from podero.testing import charging_session, hems_session


def sync_face(podero: Podero, identifier: UUID, day: datetime) -> None:
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
    assert_type(podero.hems_sessions.iter(identifier, identifier, start=day, end=day), Iterator[HEMSSession])
    assert_type(podero.ev_sessions.watch(identifier, identifier), Iterator[SessionEvent])
    assert_type(podero.ev_sessions.list(identifier, identifier, start=day, end=day), Page[ChargingSession])
    assert_type(podero.ev_sessions.iter(identifier, identifier, start=day, end=day), Iterator[ChargingSession])
    assert_type(podero.request("GET", "/api/partners/v2.0/x"), RawResponse)
    assert_type(podero.generated, AuthenticatedClient)


async def async_face(podero: AsyncPodero, identifier: UUID, day: datetime) -> None:
    assert_type(await podero.ev_sessions.current(identifier, identifier), ChargingSession | None)
    assert_type(await podero.hems_sessions.list(identifier, identifier, start=day, end=day), Page[HEMSSession])
    assert_type(podero.hems_sessions.iter(identifier, identifier, start=day, end=day), AsyncIterator[HEMSSession])
    assert_type(podero.ev_sessions.watch(identifier, identifier), AsyncIterator[SessionEvent])
    assert_type(await podero.ev_sessions.list(identifier, identifier, start=day, end=day), Page[ChargingSession])
    assert_type(podero.ev_sessions.iter(identifier, identifier, start=day, end=day), AsyncIterator[ChargingSession])
    assert_type(await podero.request("GET", "/api/partners/v2.0/x"), RawResponse)


def sums(page: Page[HEMSSession], sessions: list[ChargingSession], by: Literal["day", "month"]) -> None:
    assert_type(summarize(page), Summary)
    assert_type(summarize(sessions).actual_savings_eur, Total)
    assert_type(summarize(sessions).actual_savings_eur.value, Decimal | None)
    assert_type(summarize([*page, *sessions], by=by), dict[str, Summary])
    assert_type(summarize(page, by="outcome"), dict[SessionOutcome | HEMSSessionOutcome | None, Summary])
    assert_type([session.describe() for session in sessions], list[str])
    assert_type(charging_session(energy_charged_kwh=None), ChargingSession)
    assert_type(hems_session(), HEMSSession)


async def async_sums(sessions: AsyncIterator[ChargingSession], hems: AsyncIterator[HEMSSession]) -> None:
    assert_type(await asummarize(sessions), Summary)
    assert_type(await asummarize(hems, by="day"), dict[str, Summary])
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


def errors(error: APIStatusError) -> None:
    assert_type(error.status_code, int)
    assert_type(error.detail, str)
    assert_type(error.retry_after, float | None)


def callables() -> None:
    async def provider() -> str:
        return "token"

    AccessToken("token")
    AccessToken(lambda: "token")
    AccessToken(provider)
