"""`Sandbox`: the server, its world, and the controls for both."""

import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, TypedDict

from starlette.types import Receive, Scope, Send

from podero.sandbox.app import SandboxApp
from podero.sandbox.default_world import ELECTRIC_VEHICLE_ID, EXTERNAL_ID, USER_ID, WALLBOX_ID
from podero.sandbox.faults import Answer, Faults
from podero.sandbox.page import Page
from podero.sandbox.registry import Registry
from podero.sandbox.serving import ServerThread
from podero.sandbox.tokens import TokenBody, TokenServer
from podero.sandbox.traffic import SeenRequest, Traffic
from podero.sandbox.view import request_in_full, state_of
from podero.sandbox.world import World
from podero.sandbox.worldfile import ORG_ID, WorldData, read_world, world_json


class ClientOptions(TypedDict):
    """The arguments of `Podero` for a sandbox."""

    client_id: str
    client_secret: str
    org_id: str
    base_url: str


class Sandbox:
    """The Partner API on loopback, as a context manager.

    Args:
        port: TCP port; 0 uses a free one.
        token_body: Which encodings the client-credentials endpoint reads: "json", "form" or "both".
        expires_in: Lifetime of tokens in seconds, sent unchanged.
        hems_sessions: How many ended HEMS sessions the wallbox has; by default the sessions of a month.
        ev_sessions: How many ended sessions the car has; by default the sessions of a month.
        world: A world to start with: a JSON file as `save` writes it, or the same as data.
        speed: Simulated seconds per real second: with 600, a night of 9 hours takes 54 seconds. With 0, only `advance`
            lets time pass. Tokens expire in real time.
        clock: Returns real seconds, for tests that do not want to wait.

    Raises:
        OSError: The world's file cannot be read.
        ValueError: The world is not valid (the message says what is wrong, and where), or the speed is not.

    Attributes:
        base_url: Origin of the running server; in a browser, it is a page that shows and controls the sandbox.
        client_id: Id of its one client.
        client_secret: That client's secret.
        username: Name of its one person.
        password: That person's password.
        org_id: Its one organization.
        user_id: Its first user, by default the only one.
        external_id: That user's id in "your own system"; empty if the world has none.
        electric_vehicle_id: That user's first car.
        wallbox_id: That user's first wallbox.
        world: The sessions of the sandbox, and its clock.
        registry: The other data: attributes of users and cars, boosts, HEMS details.
    """

    client_id = "sandbox-client"
    client_secret = "sandbox+secret/%41"  # noqa: S105  # on purpose with characters that a wrong encoding breaks
    username = "sandbox@example.com"
    password = "sandbox-password"  # noqa: S105  # not a secret
    org_id: str = str(ORG_ID)
    user_id: str = str(USER_ID)
    external_id: str = EXTERNAL_ID
    electric_vehicle_id: str = str(ELECTRIC_VEHICLE_ID)
    wallbox_id: str = str(WALLBOX_ID)
    world: World

    def __init__(
        self,
        *,
        port: int = 0,
        token_body: TokenBody = "json",  # noqa: S107  # an encoding
        expires_in: Any = 36_000,
        hems_sessions: int | None = None,
        ev_sessions: int | None = None,
        world: str | Path | Mapping[str, Any] | None = None,
        speed: float = 0.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._data = None if world is None else read_world(world)
        self._speed = speed
        self._clock = clock
        self._page = Page(self, self._state, self._request_in_full)
        self._hems_sessions = hems_sessions
        self._ev_sessions = ev_sessions
        self._expires_in = expires_in
        self._token_body: TokenBody = token_body
        self._port = port
        self.reset()
        self._server: ServerThread | None = None

    @property
    def base_url(self) -> str:
        """Origin of the server."""
        if self._server is None:
            raise RuntimeError("the sandbox is not started; use it in a with statement")
        return self._server.url

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
        return self._traffic.counters

    @property
    def requests(self) -> list[SeenRequest]:
        """The last 1,000 requests, with all their headers."""
        return self._traffic.requests

    def reset(self) -> None:
        """Reset the running sandbox: the world as at the start, no valid tokens, no faults, counters at zero."""
        self._begin(self._data)

    def load(self, world: str | Path | Mapping[str, Any]) -> None:
        """Reset the running sandbox, with this world: a JSON file of `save`, or the same as data.

        Raises:
            OSError: The file cannot be read.
            ValueError: The world is not valid; the message says what is wrong, and where. Nothing is changed.
        """
        self._begin(read_world(world))

    def _begin(self, data: WorldData | None) -> None:
        self.world = World(
            hems_sessions=self._hems_sessions,
            ev_sessions=self._ev_sessions,
            data=data,
            speed=self._speed,
            clock=self._clock,
        )
        user = self.world.first_user
        self.org_id = str(self.world.org_id)
        self.user_id = str(user.id)
        self.external_id = user.external_id or ""
        self.electric_vehicle_id = str(user.electric_vehicles[0].id)
        self.wallbox_id = str(user.wallboxes[0].id)
        self._tokens = TokenServer(
            client=(self.client_id, self.client_secret),
            person=(self.username, self.password),
            expires_in=self._expires_in,
            reads=self._token_body,
        )
        self._faults = Faults()
        self._traffic = Traffic()
        self.registry: Registry = Registry(self.world)
        self._app = SandboxApp(self.world, self.registry, self._tokens, self._faults, self._traffic)

    def save(self, path: str | Path) -> None:
        """Save the current world to a JSON file, without tokens, counters and faults.

        Raises:
            OSError: The file cannot be written.
            ValueError: A session does not match the document, so the file could not be loaded again.
        """
        Path(path).write_bytes(world_json(self.world.data()))

    def _state(self) -> dict[str, Any]:
        return state_of(self, self._faults, self._traffic)

    def _request_in_full(self, number: int) -> dict[str, Any] | None:
        return request_in_full(self, self._traffic, number)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        app = self._page if self._page.is_at(scope["path"]) else self._app
        await app(scope, receive, send)

    def plug_in(self, *, electric_vehicle_id: str | None = None, **fields: Any) -> None:
        """Plug the car in; a session starts. ``fields`` replace its fields, as in JSON."""
        self.world.plug_in(electric_vehicle_id=electric_vehicle_id, **fields)

    def advance(self, seconds: float) -> None:
        """Let time pass in the world; a plugged-in car charges."""
        self.world.advance(seconds)

    def advance_to_deadline(self, *, electric_vehicle_id: str | None = None) -> None:
        """Let time pass until the ``charge_deadline`` of the car's session."""
        self.world.advance_to_deadline(electric_vehicle_id=electric_vehicle_id)

    def unplug(self, *, electric_vehicle_id: str | None = None) -> None:
        """Unplug the car; its session ends."""
        self.world.unplug(electric_vehicle_id=electric_vehicle_id)

    def revoke_tokens(self) -> None:
        """Make all tokens invalid, refresh tokens too."""
        self._tokens.revoke()

    def slow_down(self, seconds: float) -> None:
        """Delay every response by this many seconds from now on; 0 ends it."""
        self._faults.delay = seconds

    def fail_at_rate(
        self,
        rate: float,
        *answers: Answer | int | Mapping[str, Any],
        to: Literal["api", "token"] = "api",
        seed: int | None = None,
    ) -> None:
        """Send one of these responses to a share of the requests from now on.

        Args:
            rate: The share, from 0 (ends it) to 1.
            answers: As in `next_answers`; default: a 503.
            to: "api" for API requests, "token" for requests to the token endpoints.
            seed: With the same seed, the same requests are chosen each time.
        """
        self._faults.at_rate(rate, [Answer.of(answer) for answer in answers or (503,)], to, seed)

    def set_expires_in(self, expires_in: Any) -> None:
        """Set the lifetime of new tokens in seconds; it is sent unchanged."""
        self._tokens.expires_in = expires_in

    def next_answers(
        self, *answers: Answer | int | Mapping[str, Any] | None, to: Literal["api", "token"] = "api"
    ) -> None:
        """Send these responses to the next requests, one for each request.

        Args:
            answers: `Answer` objects, their fields as a mapping, a status, or ``None`` for the usual response.
            to: "api" for API requests, "token" for requests to the token endpoints.
        """
        self._faults.put([Answer.of(answer) for answer in answers], to)

    def take_back_answers(self, *, to: Literal["api", "token"] = "api") -> None:
        """Remove the responses of `next_answers` that no request has received yet."""
        self._faults.take_back(to)

    def clear_faults(self) -> None:
        """End all faults that `next_answers`, `fail_at_rate` and `slow_down` have started."""
        self._faults.clear()

    def start(self) -> Self:
        """Start the server; returns when it is ready."""
        self._server = ServerThread(self._serve, self._port)
        return self

    def stop(self) -> None:
        """Stop the server and free the port."""
        if self._server is not None:
            self._server.stop()
        self._server = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()
