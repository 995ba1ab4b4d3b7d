"""Users of the organization."""

from typing import Any

from starlette.requests import Request

from podero.sandbox.registry import Registry
from podero.sandbox.requests import Handlers, flag, found


class UserRoutes:
    """Handles requests about users."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    def handlers(self) -> Handlers:
        """The handler of each operation."""
        return {
            "users.list_users": self._list,
            "users.get_user_by_external_id": self._by_external_id,
        }

    async def _list(self, request: Request) -> Any:
        return self._registry.users(include_deleted=flag(request, "include_deleted"))

    async def _by_external_id(self, request: Request) -> Any:
        users = self._registry.users(include_deleted=flag(request, "include_deleted"))
        wanted = request.path_params["external_id"]
        return found(next((user for user in users if user["external_user_id"] == wanted), None))
