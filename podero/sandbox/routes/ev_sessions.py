"""Charging sessions of electric vehicles."""

from typing import Any

from starlette.requests import Request

from podero.sandbox.requests import Handlers, day, flag, id_in_path, page_of
from podero.sandbox.world import World


class EVSessionRoutes:
    """Handles requests about charging sessions."""

    def __init__(self, world: World) -> None:
        self._world = world

    def handlers(self) -> Handlers:
        """The handler of each operation."""
        return {
            "electric_vehicle_sessions.get_current_ev_session": self._current,
            "electric_vehicle_sessions.list_ev_sessions": self._list,
        }

    async def _current(self, request: Request) -> Any:
        vehicle, hidden = id_in_path(request, "electric_vehicle_id"), flag(request, "include_hidden")
        return {"session": self._world.current_session(include_hidden=hidden, electric_vehicle_id=vehicle)}

    async def _list(self, request: Request) -> Any:
        vehicle, first, last = id_in_path(request, "electric_vehicle_id"), day(request, "from"), day(request, "to")
        return page_of(request, self._world.ev_sessions(first, last, electric_vehicle_id=vehicle))
