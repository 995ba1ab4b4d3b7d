"""The sandbox's HTTP face: routes, authorization, validation, and the error bodies that the API is likely to send."""

import asyncio
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from podero._auth.grants import CLIENT_TOKEN_PATH, USER_TOKEN_PATH
from podero._urls import API_PREFIX
from podero.sandbox.contract import check_answer, document_bytes
from podero.sandbox.faults import Faults, abort_connection, give
from podero.sandbox.tokens import TokenDesk
from podero.sandbox.traffic import Traffic
from podero.sandbox.world import World

ORG = API_PREFIX + "/org/{org_id}"
CURRENT = ORG + "/users/{user_id}/electric-vehicles/{electric_vehicle_id}/sessions/current"
HEMS = ORG + "/users/{user_id}/wallboxes/{wallbox_id}/hems-sessions"
NO_UUIDS = ("external_id", "session_id")


class RefusedError(Exception):
    """An answer with an error status, as the API's framework writes it."""

    def __init__(self, status: int, detail: Any) -> None:
        self.answer = JSONResponse({"detail": detail}, status)


class SandboxApp:
    """The ASGI application of one sandbox."""

    def __init__(self, world: World, desk: TokenDesk, faults: Faults, traffic: Traffic) -> None:
        self._world = world
        self._desk = desk
        self._faults = faults
        self._traffic = traffic
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
            exception_handlers={RefusedError: _refused, 404: _no_such_path},
        )
        self._routes.router.redirect_slashes = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request: with an answer out of the ordinary if there is one, else as the world is."""
        path: str = scope["path"]
        to_token = path.rstrip("/") in (CLIENT_TOKEN_PATH.rstrip("/"), USER_TOKEN_PATH)
        visit = self._traffic.note(scope, "token_requests" if to_token else "api_requests")
        answer = self._faults.take("token" if to_token else "api")
        watched = visit.watch(send)

        def abort() -> None:
            visit.dropped = True
            abort_connection(send)

        try:
            await asyncio.sleep(self._faults.delay)
            if answer is None:
                await self._routes(scope, receive, watched)
                return
            visit.injected = True
            self._traffic.count("injected")
            await give(answer, self._routes, scope, receive, watched, abort)
        finally:
            visit.end()

    def add(self, routes: Iterable[Route]) -> None:
        """Answer more paths."""
        self._routes.router.routes.extend(routes)

    def count(self, name: str) -> None:
        """Count one request of an operation."""
        self._traffic.count(name)

    async def _client_token(self, request: Request) -> Response:
        status, body = self._desk.client_credentials(request.headers, await request.body())
        return JSONResponse(body, status)

    async def _user_token(self, request: Request) -> Response:
        status, body = self._desk.password(await request.body())
        return JSONResponse(body, status)

    async def _current(self, request: Request) -> Response:
        self._traffic.count("get_current_ev_session")
        self.admit(request)
        hidden = flag(request, "include_hidden")
        car = request.path_params["electric_vehicle_id"]
        session = self._world.current_session(include_hidden=hidden, electric_vehicle_id=car)
        return _checked(CURRENT, {"session": session})

    async def _hems_list(self, request: Request) -> Response:
        self._traffic.count("list_wallbox_hems_sessions")
        self.admit(request)
        first, last = day(request, "from"), day(request, "to")
        limit, offset = number(request, "limit", 50, 1, 200), number(request, "offset", 0, 0, None)
        found = self._world.hems_sessions(first, last, wallbox_id=request.path_params["wallbox_id"])
        return _checked(HEMS, {"total": len(found), "items": found[offset : offset + limit]})

    def admit(self, request: Request) -> None:
        """Refuse a request without a valid token, or about what is not there."""
        if not self._desk.accepts(request.headers.get("authorization", "")):
            raise RefusedError(401, "Unauthorized")
        ids = {name: value for name, value in request.path_params.items() if name not in NO_UUIDS}
        for name, value in ids.items():
            try:
                UUID(value)
            except ValueError:
                raise invalid("path", name, "uuid_parsing", "Input should be a valid UUID") from None
        if UUID(ids.pop("org_id")) != self._world.org_id:
            raise RefusedError(403, "Forbidden")
        ids.pop("device_id", None)  # of any kind
        if ids and not self._world.owns(**ids):
            raise RefusedError(404, "Not Found")


def invalid(place: str, name: str, kind: str, message: str) -> RefusedError:
    """The 422 of the API's framework for one part of a request."""
    return RefusedError(422, [{"type": kind, "loc": [place, name], "msg": message}])


def day(request: Request, name: str) -> date:
    """A day in the query."""
    text = request.query_params.get(name)
    if text is None:
        raise invalid("query", name, "missing", "Field required")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise invalid("query", name, "date_parsing", "Input should be a valid date") from None


def number(request: Request, name: str, default: int, least: int, most: int | None) -> int:
    """A whole number in the query."""
    text = request.query_params.get(name, str(default))
    try:
        value = int(text)
    except ValueError:
        raise invalid("query", name, "int_parsing", "Input should be a valid integer") from None
    if value < least or (most is not None and value > most):
        raise invalid("query", name, "out_of_range", f"Input should be from {least} to {most}")
    return value


def flag(request: Request, name: str) -> bool:
    """True or false in the query."""
    text = request.query_params.get(name, "false").lower()
    if text not in ("true", "false"):
        raise invalid("query", name, "bool_parsing", "Input should be a valid boolean")
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
    assert isinstance(error, RefusedError)  # noqa: S101  # registered for this type only
    return error.answer


async def _no_such_path(_: Request, __: Exception) -> Response:
    return HTMLResponse("<!doctype html><title>Not Found</title><h1>Not Found</h1>", 404)
