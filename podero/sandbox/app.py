"""The sandbox's HTTP face: routes, authorization, validation, and the error bodies that the API is likely to send."""

import threading
from collections import Counter, deque
from datetime import date
from typing import Any
from uuid import UUID

import attrs
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from podero.origins import API_PREFIX
from podero.sandbox.contract import check_answer, document_bytes
from podero.sandbox.faults import FaultQueue, give
from podero.sandbox.tokens import TokenDesk
from podero.sandbox.world import ELECTRIC_VEHICLE_ID, ORG_ID, USER_ID, WALLBOX_ID, World
from podero.token_sources import CLIENT_TOKEN_PATH, USER_TOKEN_PATH

ORG = API_PREFIX + "/org/{org_id}"
CURRENT = ORG + "/users/{user_id}/electric-vehicles/{electric_vehicle_id}/sessions/current"
HEMS = ORG + "/users/{user_id}/wallboxes/{wallbox_id}/hems-sessions"

KEPT_REQUESTS = 1000


@attrs.frozen
class SeenRequest:
    """A request that reached the sandbox."""

    method: str
    path: str
    query: str
    headers: dict[str, str]


class _RefusedError(Exception):
    def __init__(self, status: int, detail: Any) -> None:
        self.answer = JSONResponse({"detail": detail}, status)


class SandboxApp:
    """The ASGI application of one sandbox."""

    def __init__(self, world: World, desk: TokenDesk, faults: FaultQueue) -> None:
        self._world = world
        self._desk = desk
        self._faults = faults
        self._lock = threading.Lock()
        self._counters: Counter[str] = Counter()
        self._seen: deque[SeenRequest] = deque(maxlen=KEPT_REQUESTS)
        self._routes = Starlette(
            routes=[
                Route(CLIENT_TOKEN_PATH, self._client_token, methods=["POST"]),
                Route(CLIENT_TOKEN_PATH.rstrip("/"), _add_slash, methods=["GET", "POST"]),
                Route(USER_TOKEN_PATH, self._user_token, methods=["POST"]),
                Route(API_PREFIX + "/openapi.json", _openapi),
                Route(API_PREFIX + "/echo/{what}", _echo, methods=["GET", "POST", "PUT", "PATCH", "DELETE"]),
                Route(CURRENT, self._current, name="get_current_ev_session"),
                Route(HEMS, self._hems_list, name="list_wallbox_hems_sessions"),
            ],
            exception_handlers={_RefusedError: _refused, 404: _no_such_path},
        )
        self._routes.router.redirect_slashes = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request: with a queued answer if there is one, else as the world is."""
        path: str = scope["path"]
        to_token = path.rstrip("/") in (CLIENT_TOKEN_PATH.rstrip("/"), USER_TOKEN_PATH)
        self._note(scope, "token_requests" if to_token else "api_requests")
        answer = self._faults.take("token" if to_token else "api")
        if answer is None:
            await self._routes(scope, receive, send)
            return
        self._count("injected")
        await give(answer, self._routes, scope, receive, send)

    @property
    def counters(self) -> Counter[str]:
        """How many requests came, by kind and operation."""
        with self._lock:
            return Counter(self._counters)

    @property
    def requests(self) -> list[SeenRequest]:
        """The last 1,000 requests."""
        with self._lock:
            return list(self._seen)

    def _count(self, name: str) -> None:
        with self._lock:
            self._counters[name] += 1

    def _note(self, scope: Scope, kind: str) -> None:
        headers = {key.decode("latin-1"): value.decode("latin-1") for key, value in scope["headers"]}
        with self._lock:
            self._counters[kind] += 1
            self._seen.append(SeenRequest(scope["method"], scope["path"], scope["query_string"].decode(), headers))

    async def _client_token(self, request: Request) -> Response:
        status, body = self._desk.client_credentials(request.headers, await request.body())
        return JSONResponse(body, status)

    async def _user_token(self, request: Request) -> Response:
        status, body = self._desk.password(await request.body())
        return JSONResponse(body, status)

    async def _current(self, request: Request) -> Response:
        self._count("get_current_ev_session")
        self._admit(request, electric_vehicle_id=ELECTRIC_VEHICLE_ID)
        hidden = _flag(request, "include_hidden")
        return _checked(CURRENT, {"session": self._world.current_session(include_hidden=hidden)})

    async def _hems_list(self, request: Request) -> Response:
        self._count("list_wallbox_hems_sessions")
        self._admit(request, wallbox_id=WALLBOX_ID)
        first, last = _day(request, "from"), _day(request, "to")
        limit, offset = _number(request, "limit", 50, 1, 200), _number(request, "offset", 0, 0, None)
        found = self._world.hems_sessions(first, last)
        return _checked(HEMS, {"total": len(found), "items": found[offset : offset + limit]})

    def _admit(self, request: Request, **device: str) -> None:
        if not self._desk.accepts(request.headers.get("authorization", "")):
            raise _RefusedError(401, "Unauthorized")
        for name, value in request.path_params.items():
            try:
                UUID(value)
            except ValueError:
                raise _invalid("path", name, "uuid_parsing", "Input should be a valid UUID") from None
        if request.path_params["org_id"] != ORG_ID:
            raise _RefusedError(403, "Forbidden")
        known = {"user_id": USER_ID, **device}
        if any(request.path_params[name] != value for name, value in known.items()):
            raise _RefusedError(404, "Not Found")


def _invalid(place: str, name: str, kind: str, message: str) -> _RefusedError:
    return _RefusedError(422, [{"type": kind, "loc": [place, name], "msg": message}])


def _day(request: Request, name: str) -> date:
    text = request.query_params.get(name)
    if text is None:
        raise _invalid("query", name, "missing", "Field required")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _invalid("query", name, "date_parsing", "Input should be a valid date") from None


def _number(request: Request, name: str, default: int, least: int, most: int | None) -> int:
    text = request.query_params.get(name, str(default))
    try:
        value = int(text)
    except ValueError:
        raise _invalid("query", name, "int_parsing", "Input should be a valid integer") from None
    if value < least or (most is not None and value > most):
        raise _invalid("query", name, "out_of_range", f"Input should be from {least} to {most}")
    return value


def _flag(request: Request, name: str) -> bool:
    text = request.query_params.get(name, "false").lower()
    if text not in ("true", "false"):
        raise _invalid("query", name, "bool_parsing", "Input should be a valid boolean")
    return text == "true"


def _checked(path: str, body: Any) -> Response:
    check_answer(path, body)
    return JSONResponse(body)


async def _echo(request: Request) -> Response:
    """No part of the API: says what path was asked for, to tell answers apart."""
    return JSONResponse({"path": request.url.path})


async def _openapi(_: Request) -> Response:
    return Response(document_bytes(), media_type="application/json")


async def _add_slash(request: Request) -> Response:
    """What Django does to a path without its last slash; the body of a POST is lost on the way."""
    return RedirectResponse(str(request.url.replace(path=CLIENT_TOKEN_PATH)), 301)


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, _RefusedError)  # noqa: S101  # registered for this type only
    return error.answer


async def _no_such_path(_: Request, __: Exception) -> Response:
    return HTMLResponse("<!doctype html><title>Not Found</title><h1>Not Found</h1>", 404)
