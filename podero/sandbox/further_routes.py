"""The sandbox's HTTP face for what is no current session and no HEMS listing: the operations of the supplement."""

import json
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from podero.sandbox.app import HEMS, ORG, RefusedError, SandboxApp, day, flag, invalid, number
from podero.sandbox.boosting import BoostRefusedError
from podero.sandbox.contract import body_problem, check_answer
from podero.sandbox.registry import Registry
from podero.sandbox.world import World

USERS = ORG + "/users"
BY_EXTERNAL_ID = USERS + "/by-ext-id/{external_id}"
CARS = USERS + "/{user_id}/electric-vehicles"
CAR = CARS + "/{electric_vehicle_id}"
DEVICE = USERS + "/{user_id}/devices/{device_id}"
SAVINGS = ORG + "/devices/savings"


class FurtherRoutes:
    """Answers from a registry.

    Args:
        app: Admits and counts requests.
        world: Sessions.
        registry: All else.
    """

    def __init__(self, app: SandboxApp, world: World, registry: Registry) -> None:
        self._app = app
        self._world = world
        self._registry = registry

    def routes(self) -> list[Route]:
        """The routes, in the order in which they are tried."""
        return [
            Route(USERS, self._users),
            Route(BY_EXTERNAL_ID.replace("}", ":path}").replace("{org_id:path}", "{org_id}"), self._by_external_id),
            Route(CARS, self._cars),
            Route(CAR, self._car),
            Route(CAR + "/sessions", self._sessions),
            Route(CAR + "/boost", self._boost, methods=["POST"]),
            Route(CAR + "/boost", self._cancel_boost, methods=["DELETE"]),
            Route(CAR + "/charge-policy", self._charge_policy),
            Route(DEVICE, self._update_device, methods=["PATCH"]),
            Route(SAVINGS, self._savings),
            Route(HEMS + "/current", self._current_hems),
            Route(HEMS + "/{session_id}", self._hems),
        ]

    async def _users(self, request: Request) -> Response:
        self._app.count("list_users")
        self._app.admit(request)
        return _checked("GET", USERS, self._registry.users(include_deleted=flag(request, "include_deleted")))

    async def _by_external_id(self, request: Request) -> Response:
        self._app.count("get_user_by_external_id")
        self._app.admit(request)
        wanted = request.path_params["external_id"]
        users = self._registry.users(include_deleted=flag(request, "include_deleted"))
        found = next((user for user in users if user["external_user_id"] == wanted), None)
        return _checked("GET", BY_EXTERNAL_ID, _or_404(found))

    async def _cars(self, request: Request) -> Response:
        self._app.count("list_electric_vehicles")
        self._app.admit(request)
        return _checked("GET", CARS, self._registry.vehicles(request.path_params["user_id"]))

    async def _car(self, request: Request) -> Response:
        self._app.count("get_electric_vehicle")
        self._app.admit(request)
        return _checked("GET", CAR, self._registry.vehicle(_car(request)))

    async def _sessions(self, request: Request) -> Response:
        self._app.count("list_ev_sessions")
        self._app.admit(request)
        first, last = day(request, "from"), day(request, "to")
        limit, offset = number(request, "limit", 50, 1, 200), number(request, "offset", 0, 0, None)
        found = self._world.ev_sessions(first, last, electric_vehicle_id=_car(request))
        return _checked("GET", CAR + "/sessions", {"total": len(found), "items": found[offset : offset + limit]})

    async def _boost(self, request: Request) -> Response:
        self._app.count("boost_electric_vehicle")
        self._app.admit(request)
        try:
            self._registry.boost(_car(request))
        except BoostRefusedError as refusal:
            return _checked("POST", CAR + "/boost", refusal.body, 409)
        return Response(status_code=204)

    async def _cancel_boost(self, request: Request) -> Response:
        self._app.count("cancel_electric_vehicle_boost")
        self._app.admit(request)
        self._registry.cancel_boost(_car(request))
        return Response(status_code=204)

    async def _charge_policy(self, request: Request) -> Response:
        self._app.count("get_ev_charge_policy")
        self._app.admit(request)
        policy = self._registry.charge_policy(request.path_params["user_id"], _car(request))
        return _checked("GET", CAR + "/charge-policy", policy)

    async def _update_device(self, request: Request) -> Response:
        self._app.count("update_device")
        self._app.admit(request)
        fields = _body(await request.body())
        ids = request.path_params["user_id"], request.path_params["device_id"]
        _or_404(self._registry.update(*ids, fields) or None)
        return Response(status_code=200)

    async def _savings(self, request: Request) -> Response:
        self._app.count("get_devices_savings")
        self._app.admit(request)
        start, end = _moment(request, "start_datetime"), _moment(request, "end_datetime")
        return _checked("GET", SAVINGS, self._registry.savings(start, end))

    async def _current_hems(self, request: Request) -> Response:
        self._app.count("get_current_wallbox_hems_session")
        self._app.admit(request)
        return _checked(
            "GET",
            HEMS + "/current",
            {"session": self._registry.current_hems_session(request.path_params["wallbox_id"])},
        )

    async def _hems(self, request: Request) -> Response:
        self._app.count("get_wallbox_hems_session")
        self._app.admit(request)
        try:
            wanted = int(request.path_params["session_id"])
        except ValueError:
            raise invalid("path", "session_id", "int_parsing", "Input should be a valid integer") from None
        found = self._registry.hems_session(request.path_params["wallbox_id"], wanted)
        return _checked("GET", HEMS + "/{session_id}", _or_404(found))


def _car(request: Request) -> str:
    wanted: str = request.path_params["electric_vehicle_id"]
    return wanted


def _or_404(found: Any) -> Any:
    if found is None:
        raise RefusedError(404, "Not Found")
    return found


def _body(content: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(content)
    except ValueError:
        raise invalid("body", "", "json_invalid", "JSON decode error") from None
    problem = body_problem("PATCH", DEVICE, fields)
    if problem is not None:
        raise invalid("body", *problem)
    known: dict[str, Any] = fields
    return known


def _moment(request: Request, name: str) -> datetime:
    try:
        moment = datetime.fromisoformat(request.query_params.get(name, ""))
    except ValueError:
        raise invalid("query", name, "datetime_parsing", "Input should be a valid datetime") from None
    if moment.tzinfo is None:
        raise invalid("query", name, "timezone_aware", "Input should have timezone info")
    return moment


def _checked(method: str, path: str, body: Any, status: int = 200) -> Response:
    check_answer(path, body, method=method, status=status)
    return JSONResponse(body, status)
