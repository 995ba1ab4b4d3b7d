"""Token requests and lost calls under pressure: podero beside Authlib's and httpx-auth's httpx clients.

    python -m tests.soak.peers

64 threads and 1,000 tasks call at once: on a cold client, when the token has just expired, and after all tokens were
revoked. The server is the sandbox with a form token endpoint, which all three can use. A call is lost when it raises or
does not end in a 200.
"""

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import httpx
from authlib.integrations.httpx_client import AsyncOAuth2Client, OAuth2Client
from httpx_auth import OAuth2, OAuth2ClientCredentials
from rich.console import Console
from rich.table import Table

from podero import AsyncPodero, ClientCredentials, Podero
from podero.sandbox import Sandbox

THREADS = 64
TASKS = 1000
CONNECTIONS = 50
LIFETIME = 3.0
LIMITS = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS)
TIMEOUT = httpx.Timeout(60.0)


class PlainSandbox(Sandbox):
    """A secret that needs no encoding: the peers send it as it is."""

    client_secret = "plain"  # not a secret


def path() -> str:
    """The path of the current session."""
    return (
        f"/api/partners/v2.0/org/{Sandbox.org_id}/users/{Sandbox.user_id}"
        f"/electric-vehicles/{Sandbox.electric_vehicle_id}/sessions/current"
    )


SyncCall = Callable[[], Any]
AsyncCall = Callable[[], Awaitable[Any]]


def options(sandbox: Sandbox) -> dict[str, Any]:
    """One attempt, so that retries repair nothing; the form at once, as the peers do."""
    credentials = ClientCredentials(sandbox.client_id, sandbox.client_secret, body="form")
    base = {"base_url": sandbox.base_url, "org_id": sandbox.org_id}
    return {"credentials": credentials, **base, "max_attempts": 1, "timeout": 60.0}


@contextmanager
def podero_sync(sandbox: Sandbox) -> Iterator[SyncCall]:
    """`Podero`."""
    with Podero(**options(sandbox)) as client:
        yield lambda: client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)


@contextmanager
def authlib_sync(sandbox: Sandbox) -> Iterator[SyncCall]:
    """Authlib's client; it fetches the first token only when told to."""
    url = f"{sandbox.base_url}/oauth2/token/"
    lock = threading.Lock()
    client = OAuth2Client(
        sandbox.client_id,
        sandbox.client_secret,
        token_endpoint=url,
        grant_type="client_credentials",
        leeway=0,
        limits=LIMITS,
    )

    def call() -> None:
        with lock:  # without it every thread of a cold client would fetch
            if client.token is None:
                client.fetch_token(url, grant_type="client_credentials")
        client.get(sandbox.base_url + path(), timeout=TIMEOUT).raise_for_status()

    with client:
        yield call


@contextmanager
def httpx_auth_sync(sandbox: Sandbox) -> Iterator[SyncCall]:
    """httpx-auth's authentication class on a plain client."""
    OAuth2.token_cache.clear()
    auth = OAuth2ClientCredentials(
        f"{sandbox.base_url}/oauth2/token/", sandbox.client_id, sandbox.client_secret, early_expiry=0.0
    )
    with httpx.Client(auth=auth, limits=LIMITS, timeout=TIMEOUT, base_url=sandbox.base_url) as client:
        yield lambda: client.get(path()).raise_for_status()


def in_threads(call: SyncCall, number: int) -> int:
    """Lost calls of so many threads that start together."""
    barrier = threading.Barrier(number)

    def one() -> int:
        barrier.wait()
        try:
            call()
        except Exception:  # whatever it is, the call is lost
            return 1
        return 0

    with ThreadPoolExecutor(number) as pool:
        return sum(future.result() for future in [pool.submit(one) for _ in range(number)])


async def in_tasks(call: AsyncCall, number: int) -> int:
    """Lost calls of so many tasks at once."""
    results = await asyncio.gather(*(call() for _ in range(number)), return_exceptions=True)
    return sum(isinstance(result, BaseException) for result in results)


def measure_threads(name: str, make: Any) -> list[tuple[str, str, int, int]]:
    """Rows of one client: name, situation, token requests, lost calls."""
    rows = []
    with PlainSandbox(token_body="form", expires_in=LIFETIME) as sandbox, make(sandbox) as call:
        for situation in ("cold", "at expiry", "revoked"):
            if situation == "at expiry":
                time.sleep(LIFETIME + 0.1)
            if situation == "revoked":
                sandbox.revoke_tokens()
            before = sandbox.counters["token_requests"]
            lost = in_threads(call, THREADS)
            rows.append((name, f"{THREADS} threads, {situation}", sandbox.counters["token_requests"] - before, lost))
    return rows


async def measure_tasks(name: str, make: Any) -> list[tuple[str, str, int, int]]:
    """The same for tasks; the token lives long enough for 1,000 slow calls."""
    rows = []
    for situation in ("cold", "at expiry", "revoked"):
        lifetime = LIFETIME if situation == "at expiry" else 36_000
        with PlainSandbox(token_body="form", expires_in=lifetime) as sandbox:
            client, call = await make(sandbox)
            if situation != "cold":
                await call()
            if situation == "at expiry":
                await asyncio.sleep(LIFETIME + 0.1)
                sandbox.set_expires_in(36_000)
            if situation == "revoked":
                sandbox.revoke_tokens()
            before = sandbox.counters["token_requests"]
            lost = await in_tasks(call, TASKS)
            rows.append((name, f"{TASKS} tasks, {situation}", sandbox.counters["token_requests"] - before, lost))
            await client.aclose()
    return rows


async def podero_async(sandbox: Sandbox) -> tuple[Any, AsyncCall]:
    """`AsyncPodero`."""
    client = AsyncPodero(**options(sandbox))
    return client, lambda: client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)


async def authlib_async(sandbox: Sandbox) -> tuple[Any, AsyncCall]:
    """Authlib's async client, with its first token fetched under a lock."""
    url = f"{sandbox.base_url}/oauth2/token/"
    lock = asyncio.Lock()
    client = AsyncOAuth2Client(
        sandbox.client_id,
        sandbox.client_secret,
        token_endpoint=url,
        grant_type="client_credentials",
        leeway=0,
        limits=LIMITS,
    )

    async def call() -> None:
        async with lock:
            if client.token is None:
                await client.fetch_token(url, grant_type="client_credentials")
        (await client.get(sandbox.base_url + path(), timeout=TIMEOUT)).raise_for_status()

    return client, call


async def httpx_auth_async(sandbox: Sandbox) -> tuple[Any, AsyncCall]:
    """httpx-auth's authentication class on a plain async client."""
    OAuth2.token_cache.clear()
    auth = OAuth2ClientCredentials(
        f"{sandbox.base_url}/oauth2/token/", sandbox.client_id, sandbox.client_secret, early_expiry=0.0
    )
    client = httpx.AsyncClient(auth=auth, limits=LIMITS, timeout=TIMEOUT, base_url=sandbox.base_url)

    async def call() -> None:
        (await client.get(path())).raise_for_status()

    return client, call


def main() -> None:
    """Run all and show one table."""
    table = Table("client", "situation", "token requests", "calls lost")
    for name, make in (("podero", podero_sync), ("Authlib", authlib_sync), ("httpx-auth", httpx_auth_sync)):
        for row in measure_threads(name, make):
            table.add_row(*map(str, row))
    for name, make_async in (("podero", podero_async), ("Authlib", authlib_async), ("httpx-auth", httpx_auth_async)):
        for row in asyncio.run(measure_tasks(name, make_async)):
            table.add_row(*map(str, row))
    Console().print(table)


if __name__ == "__main__":
    main()
