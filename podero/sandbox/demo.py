"""The demonstration: the real client against the embedded sandbox, over a real socket, shown step by step."""

import asyncio
from datetime import timedelta
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table

from podero import AsyncPodero, ChargingSession, HEMSSession, NotFoundError, Page, Podero
from podero.sandbox import Sandbox

_MISSING = "-"


def run_demo(console: Console) -> None:
    """Simulate a car's evening, with `Podero` and then with `AsyncPodero`; any unexpected result is an error."""
    with Sandbox() as sandbox:
        console.print(f"[bold]podero demo[/bold]: a real HTTP client against a sandbox on {sandbox.base_url}\n")
        with Podero(**sandbox.client_options) as client:
            _play(console, sandbox, client)
        console.print("\n[bold]The same with asyncio[/bold]")
        asyncio.run(_play_async(console, sandbox))
    console.print("\nDone.")  # pragma: no cover - Python 3.11 stops tracing a frame after asyncio.run


def _play(console: Console, sandbox: Sandbox, client: Podero) -> None:
    def current() -> ChargingSession | None:
        return client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)

    _show(console, "1. Nothing is plugged in", current())
    console.print(f"   token requests so far: {sandbox.counters['token_requests']}")

    sandbox.plug_in()
    sandbox.advance(3 * 3600)
    console.print("\n2. The car is plugged in, three hours pass")
    session = current()
    if session is None:  # pragma: no cover - only a defect leads here
        raise RuntimeError("the sandbox shows no session although the car is plugged in")
    console.print(session_table(session))

    sandbox.unplug()
    console.print()
    _show(console, "3. The car is unplugged", current())

    today = sandbox.world.now.date()
    console.print("\n4. HEMS sessions of the last week")
    page = client.hems_sessions.list(
        sandbox.user_id, sandbox.wallbox_id, start=today - timedelta(days=7), end=today, limit=3
    )
    console.print(hems_table(page))

    sandbox.revoke_tokens()
    console.print("5. All tokens are revoked; the next call gets a new one by itself")
    _show(console, "   still", current())
    console.print(f"   token requests so far: {sandbox.counters['token_requests']}")

    console.print("\n6. A car that does not exist is an error, never 'no session'")
    try:
        client.ev_sessions.current(sandbox.user_id, sandbox.wallbox_id)
    except NotFoundError as error:
        console.print(f"   NotFoundError: {error.detail}")


async def _play_async(console: Console, sandbox: Sandbox) -> None:
    async with AsyncPodero(**sandbox.client_options) as client:
        before = sandbox.counters["token_requests"]
        _show(
            console,
            "7. Nothing is plugged in",
            await client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id),
        )
        sandbox.plug_in()
        calls = (client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id) for _ in range(50))
        sessions = await asyncio.gather(*calls)
        if len({session.id for session in sessions if session is not None}) != 1:  # pragma: no cover - the same
            raise RuntimeError("50 calls at once did not see the one session")
        console.print(f"8. Plugged in; 50 calls at once all see session {str(sessions[0] and sessions[0].id)[:8]}")
        sandbox.unplug()
        start = sandbox.world.now - timedelta(days=7)
        found = client.hems_sessions.iter(sandbox.user_id, sandbox.wallbox_id, start=start, end=sandbox.world.now)
        energy = [session.energy_from_solar_kwh async for session in found]
        known = [value for value in energy if value is not None]
        console.print(f"9. {len(energy)} HEMS sessions, {sum(known):.1f} kWh from solar ({len(known)} with a value)")
        console.print(f"   token requests of this client: {sandbox.counters['token_requests'] - before}")


def session_table(session: ChargingSession) -> Padding:
    """One EV session, a row for each field that has a value."""
    table = Table(show_header=False, box=None)
    for name, value in session.to_dict().items():
        if value is not None:
            table.add_row(name, _cell(value))
    return Padding(table, (0, 0, 0, 3))


def hems_table(page: Page[HEMSSession]) -> Padding:
    """One page of HEMS sessions."""
    table = Table(
        box=None,
        caption=f"{len(page)} of {page.total}; kWh from solar, EUR saved, commands applied of those sent",
        caption_justify="left",
    )
    for name in ("id", "started (UTC)", "outcome"):
        table.add_column(name, no_wrap=True)
    for name in ("kWh", "EUR", "applied"):
        table.add_column(name, no_wrap=True, justify="right")
    for session in page:
        table.add_row(
            str(session.id),
            f"{session.started_at:%Y-%m-%d %H:%M}",
            _cell(session.outcome),
            _cell(session.energy_from_solar_kwh),
            _cell(session.savings_eur),
            f"{session.commands_applied}/{session.commands_sent}",
        )
    return Padding(table, (0, 0, 0, 3))


def _show(console: Console, title: str, session: ChargingSession | None) -> None:
    console.print(f"{title}: {'None, no active session' if session is None else session.id}")


def _cell(value: Any) -> str:
    if value is None:
        return _MISSING
    return f"{value:.2f}" if isinstance(value, float) else str(value)
