"""The ASGI application of the API: refuses foreign hosts, injects faults, checks tokens, and finds the operation."""

import asyncio
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from podero_api.operation import Operation, load
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from podero._auth.grants import CLIENT_TOKEN_PATH, USER_TOKEN_PATH
from podero._urls import API_PREFIX
from podero.sandbox.boosting import BoostRefusedError
from podero.sandbox.contract import check_response, completed, document_bytes, is_known
from podero.sandbox.faults import Faults, abort_connection, give
from podero.sandbox.guard import foreign_host
from podero.sandbox.registry import Registry
from podero.sandbox.requests import Handlers, RefusedError, id_in_path, refused
from podero.sandbox.routes.devices import DeviceRoutes
from podero.sandbox.routes.electric_vehicles import ElectricVehicleRoutes
from podero.sandbox.routes.ev_sessions import EVSessionRoutes
from podero.sandbox.routes.hems_sessions import HEMSSessionRoutes
from podero.sandbox.routes.users import UserRoutes
from podero.sandbox.tokens import TokenServer
from podero.sandbox.traffic import Traffic
from podero.sandbox.world import World


class SandboxApp:
    """The ASGI application of one sandbox."""

    def __init__(self, world: World, registry: Registry, tokens: TokenServer, faults: Faults, traffic: Traffic) -> None:
        self._world = world
        self._tokens = tokens
        self._faults = faults
        self._traffic = traffic
        self._handlers: Handlers = {
            **UserRoutes(registry).handlers(),
            **ElectricVehicleRoutes(registry).handlers(),
            **EVSessionRoutes(world).handlers(),
            **HEMSSessionRoutes(world, registry).handlers(),
            **DeviceRoutes(registry).handlers(),
        }
        self._routes = Starlette(
            routes=[
                Route(CLIENT_TOKEN_PATH, self._client_token, methods=["POST"]),
                Route(CLIENT_TOKEN_PATH.rstrip("/"), _add_slash, methods=["GET", "POST"]),
                Route(USER_TOKEN_PATH, self._user_token, methods=["POST"]),
                Route(API_PREFIX + "/openapi.json", _openapi),
                Route(API_PREFIX + "/echo/{what}", _echo, methods=["GET", "POST", "PUT", "PATCH", "DELETE"]),
                *(self._route(path, methods) for path, methods in _by_path(self._handlers).items()),
            ],
            exception_handlers={RefusedError: _refused, 404: _no_such_path},
        )
        self._routes.router.redirect_slashes = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Respond to one request: with an injected response if there is one, else from the world."""
        reason = foreign_host(Request(scope).headers)
        if reason is not None:
            await JSONResponse({"detail": reason}, 403)(scope, receive, send)
            return
        path: str = scope["path"]
        to_token = path.rstrip("/") in (CLIENT_TOKEN_PATH.rstrip("/"), USER_TOKEN_PATH)
        visit = self._traffic.note(scope, "token_requests" if to_token else "api_requests")
        answer = self._faults.take("token" if to_token else "api")
        watched = visit.watch(send)

        def abort() -> None:
            visit.dropped = True
            abort_connection(send)

        try:
            if answer is not None:
                visit.injected = True
                self._traffic.count("injected")
            again = await visit.read(receive)
            if again is None:
                return
            await asyncio.sleep(self._faults.delay)
            if answer is None:
                await self._routes(scope, again, watched)
            else:
                await give(answer, self._routes, scope, again, watched, abort)
        finally:
            visit.end()

    def _route(self, path: str, operations: Mapping[str, Operation[Any]]) -> Route:
        """One route for all operations of a path, so that a 405 lists all of their methods."""

        async def answer(request: Request) -> Response:
            operation = operations["GET" if request.method == "HEAD" else request.method]
            self._traffic.count(operation.name.rpartition(".")[2])
            self._admit(request, operation)
            try:
                body, status = await self._handlers[operation.name](request), 200
            except BoostRefusedError as refusal:
                body, status = refusal.body, 409
            if isinstance(body, Response):
                return body
            body = completed(path, body, method=operation.method, status=status)
            check_response(path, body, method=operation.method, status=status)
            return JSONResponse(body, status)

        # An external id may contain slashes.
        return Route(path.replace("{external_id}", "{external_id:path}"), answer, methods=list(operations))

    async def _client_token(self, request: Request) -> Response:
        status, body = self._tokens.client_credentials(request.headers, await request.body())
        return JSONResponse(body, status)

    async def _user_token(self, request: Request) -> Response:
        status, body = self._tokens.password(await request.body())
        return JSONResponse(body, status)

    def _admit(self, request: Request, operation: Operation[Any]) -> None:
        """Refuse a request without a valid token, or for an organization, user or device that does not exist."""
        if not self._tokens.accepts(request.headers.get("authorization", "")):
            raise refused(401, "Unauthorized")
        in_path = [parameter for parameter in operation.parameters if parameter.place == "path"]
        ids = {parameter.name: id_in_path(request, parameter.name) for parameter in in_path if parameter.kind is UUID}
        if UUID(ids.pop("org_id")) != self._world.org_id:
            raise refused(403, "Forbidden")
        ids.pop("device_id", None)  # any kind of device: the operation finds it
        if ids and not self._world.owns(**ids):
            raise refused(404, "Not Found")


def _by_path(names: Iterable[str]) -> dict[str, dict[str, Operation[Any]]]:
    paths: dict[str, dict[str, Operation[Any]]] = {}
    for name in names:
        operation = load(name)
        paths.setdefault(operation.path, {})[operation.method] = operation
    return paths


async def _echo(request: Request) -> Response:
    """Not a part of the API: responds with the requested path, so that tests can distinguish responses."""
    return JSONResponse({"path": request.url.path})


async def _openapi(_: Request) -> Response:
    return Response(document_bytes(), media_type="application/json")


async def _add_slash(request: Request) -> Response:
    """Redirect a path without its last slash, as Django does; the body of a POST is lost."""
    return RedirectResponse(str(request.url.replace(path=CLIENT_TOKEN_PATH)), 301)


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, RefusedError)  # noqa: S101  # registered for this type only
    return JSONResponse(error.body, error.status)


async def _no_such_path(request: Request, _: Exception) -> Response:
    """A page, as the API's framework sends it; for an operation of the API, the reason."""
    if is_known(request.url.path):
        return JSONResponse({"detail": "the sandbox does not simulate this operation"}, 404)
    return HTMLResponse("<!doctype html><title>Not Found</title><h1>Not Found</h1>", 404)
