"""Starting and stopping the sandbox: uvicorn in a thread of its own, on a free loopback port."""

import asyncio
import contextlib
import socket
import threading
import time
from collections import Counter
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Literal, Self, TypedDict

import uvicorn
from starlette.types import Receive, Scope, Send

from podero.sandbox.app import SandboxApp, SeenRequest
from podero.sandbox.faults import Answer, FaultQueue
from podero.sandbox.tokens import TokenBody, TokenDesk
from podero.sandbox.world import ELECTRIC_VEHICLE_ID, ORG_ID, USER_ID, WALLBOX_ID, World

STARTUP_SECONDS = 10.0


class ClientOptions(TypedDict):
    """What `Podero` needs to talk to a sandbox."""

    client_id: str
    client_secret: str
    org_id: str
    base_url: str


class _Server(uvicorn.Server):
    """uvicorn, but stopping at once instead of at its next tick."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._stop: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    async def main_loop(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        while not await self.on_tick(0):
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stop.wait(), timeout=1.0)

    def stop(self) -> None:
        """Stop, from any thread."""
        self.should_exit = True
        if self._loop is not None and self._stop is not None:
            self._loop.call_soon_threadsafe(self._stop.set)


class Sandbox:
    """The Partner API on loopback, as a context manager.

    Args:
        port: TCP port; 0 takes a free one.
        token_body: Which encodings the client-credentials endpoint reads: "json", "form" or "both".
        expires_in: Lifetime of tokens in seconds, sent as it is.
        hems_sessions: How many finished HEMS sessions the wallbox has, one a day back from yesterday.

    Attributes:
        base_url: Origin of the server, once it is started.
        client_id: Id of its one client.
        client_secret: That client's secret.
        username: Name of its one person.
        password: That person's password.
        org_id: Its one organization.
        user_id: Its one user.
        electric_vehicle_id: The user's car.
        wallbox_id: The user's wallbox.
        world: What the sandbox knows.
    """

    client_id = "sandbox-client"
    client_secret = "sandbox+secret/%41"  # noqa: S105  # on purpose with characters that a wrong encoding breaks
    username = "sandbox@example.com"
    password = "sandbox-password"  # noqa: S105  # not a secret
    org_id = ORG_ID
    user_id = USER_ID
    electric_vehicle_id = ELECTRIC_VEHICLE_ID
    wallbox_id = WALLBOX_ID

    def __init__(
        self,
        *,
        port: int = 0,
        token_body: TokenBody = "json",  # noqa: S107  # an encoding
        expires_in: Any = 36_000,
        hems_sessions: int = 5,
    ) -> None:
        self._hems_sessions = hems_sessions
        self._expires_in = expires_in
        self._token_body: TokenBody = token_body
        self._port = port
        self.reset()
        self._socket: socket.socket | None = None
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def base_url(self) -> str:
        """Origin of the server."""
        if self._socket is None:
            raise RuntimeError("the sandbox is not started; use it in a with statement")
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    @property
    def client_options(self) -> ClientOptions:
        """Keyword arguments for `Podero` and `AsyncPodero`."""
        return {
            "client_id": self.client_id,
            "client_secret": self.client_secret,
            "org_id": self.org_id,
            "base_url": self.base_url,
        }

    @property
    def counters(self) -> Counter[str]:
        """Requests so far: "token_requests", "api_requests", "injected", and one for each operation by its name."""
        return self._app.counters

    @property
    def requests(self) -> list[SeenRequest]:
        """The last 1,000 requests, with all their headers."""
        return self._app.requests

    def reset(self) -> None:
        """Start anew, without a pause: a fresh world, no valid tokens, nothing queued, counters at zero."""
        self.world = World(hems_sessions=self._hems_sessions)
        self._desk = TokenDesk(
            client=(self.client_id, self.client_secret),
            person=(self.username, self.password),
            expires_in=self._expires_in,
            reads=self._token_body,
        )
        self._faults = FaultQueue()
        self._app = SandboxApp(self.world, self._desk, self._faults)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)

    def plug_in(self, **fields: Any) -> None:
        """Plug the car in; a session starts. ``fields`` replace fields of it, as on the wire."""
        self.world.plug_in(**fields)

    def advance(self, seconds: float) -> None:
        """Let time pass in the world; a plugged-in car charges."""
        self.world.advance(seconds)

    def unplug(self) -> None:
        """Unplug the car; its session ends."""
        self.world.unplug()

    def revoke_tokens(self) -> None:
        """Make all tokens invalid, refresh tokens too."""
        self._desk.revoke()

    def set_expires_in(self, expires_in: Any) -> None:
        """Give the tokens that are issued from now on this lifetime, in seconds; sent as it is."""
        self._desk.expires_in = expires_in

    def next_answers(
        self, *answers: Answer | int | Mapping[str, Any] | None, to: Literal["api", "token"] = "api"
    ) -> None:
        """Give these answers to the next requests, one each, instead of the usual ones.

        Args:
            answers: `Answer` objects, their fields as a mapping, a bare status, or ``None`` for the usual answer.
            to: "api" for API requests, "token" for requests to the token endpoints.
        """
        self._faults.put([Answer.of(answer) for answer in answers], to)

    def start(self) -> Self:
        """Start the server; returns once it answers."""
        # asyncio switches Nagle's algorithm off only where the socket names its protocol.
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", self._port))
        except OSError:
            listener.close()
            raise
        config = uvicorn.Config(
            self._serve,
            log_level="error",
            access_log=False,
            interface="asgi3",
            proxy_headers=False,
            lifespan="off",
            ws="none",
            loop="asyncio",
            backlog=2048,
            timeout_graceful_shutdown=1,
        )
        server = _Server(config)
        thread = threading.Thread(target=server.run, args=([listener],), name="podero-sandbox", daemon=True)
        thread.start()
        self._socket, self._server, self._thread = listener, server, thread
        give_up = time.monotonic() + STARTUP_SECONDS
        while not server.started:
            if not thread.is_alive() or time.monotonic() > give_up:
                self.stop()
                raise RuntimeError("the sandbox did not start")
            time.sleep(0.005)
        return self

    def stop(self) -> None:
        """Stop the server and free the port."""
        if self._server is not None and self._thread is not None:
            self._server.stop()
            self._thread.join()
        if self._socket is not None:
            self._socket.close()
        self._socket = self._server = self._thread = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()
