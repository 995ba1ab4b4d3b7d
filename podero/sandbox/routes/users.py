"""Users of the organization."""

from typing import Any

from starlette.requests import Request

from podero.sandbox.operation import USERS, Operation
from podero.sandbox.registry import Registry
from podero.sandbox.requests import flag, found

BY_EXTERNAL_ID = USERS + "/by-ext-id/{external_id}"


class UserRoutes:
    """Answers about users."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    def operations(self) -> list[Operation]:
        """The operations."""
        return [
            Operation("list_users", "GET", USERS, self._list),
            Operation("get_user_by_external_id", "GET", BY_EXTERNAL_ID, self._by_external_id),
        ]

    async def _list(self, request: Request) -> Any:
        return self._registry.users(include_deleted=flag(request, "include_deleted"))

    async def _by_external_id(self, request: Request) -> Any:
        users = self._registry.users(include_deleted=flag(request, "include_deleted"))
        wanted = request.path_params["external_id"]
        return found(next((user for user in users if user["external_user_id"] == wanted), None))
