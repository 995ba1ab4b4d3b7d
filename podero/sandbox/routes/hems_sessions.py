"""HEMS sessions of wallboxes."""

from typing import Any

from starlette.requests import Request

from podero.sandbox.registry import Registry
from podero.sandbox.requests import Handlers, day, found, id_in_path, number_in_path, page_of
from podero.sandbox.world import World


class HEMSSessionRoutes:
    """Handles requests about HEMS sessions."""

    def __init__(self, world: World, registry: Registry) -> None:
        self._world = world
        self._registry = registry

    def handlers(self) -> Handlers:
        """The handler of each operation."""
        return {
            "wallbox_hems_sessions.list_wallbox_hems_sessions": self._list,
            "wallbox_hems_sessions.get_current_wallbox_hems_session": self._current,
            "wallbox_hems_sessions.get_wallbox_hems_session": self._get,
        }

    async def _list(self, request: Request) -> Any:
        wallbox, first, last = id_in_path(request, "wallbox_id"), day(request, "from"), day(request, "to")
        return page_of(request, self._world.hems_sessions(first, last, wallbox_id=wallbox))

    async def _current(self, request: Request) -> Any:
        return {"session": self._registry.current_hems_session(id_in_path(request, "wallbox_id"))}

    async def _get(self, request: Request) -> Any:
        wallbox, number = id_in_path(request, "wallbox_id"), number_in_path(request, "session_id")
        return found(self._registry.hems_session(wallbox, number))
