"""The operations of the tag ``users``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AsyncPerform, Perform
    from ...models.user import User
    from ...types import Id


class UsersAPI:
    """Operations of the tag ``users``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def list_users(self, *, include_deleted: bool = False, org_id: Id | None = None) -> tuple[User, ...]:
        """List users in the organization.

        All in one array, without paging. Not known: further query parameters.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users``, known in part.

        Args:
            include_deleted: Whether deleted ones are included.
        """
        return self._perform("users.list_users", (org_id,), {"include_deleted": include_deleted})

    def get_user_by_external_id(
        self, external_id: str, *, include_deleted: bool = False, org_id: Id | None = None
    ) -> User:
        """Get details about an user by external ID.

        The user whom your own system knows by this id.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/by-ext-id/{external_id}``.

        Args:
            external_id: The user's id in your own system.
            include_deleted: Whether deleted ones are included.
        """
        return self._perform(
            "users.get_user_by_external_id", (org_id, external_id), {"include_deleted": include_deleted}
        )


class AsyncUsersAPI:
    """Operations of the tag ``users``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def list_users(self, *, include_deleted: bool = False, org_id: Id | None = None) -> tuple[User, ...]:
        """See `UsersAPI.list_users`."""
        return await self._perform("users.list_users", (org_id,), {"include_deleted": include_deleted})

    async def get_user_by_external_id(
        self, external_id: str, *, include_deleted: bool = False, org_id: Id | None = None
    ) -> User:
        """See `UsersAPI.get_user_by_external_id`."""
        return await self._perform(
            "users.get_user_by_external_id", (org_id, external_id), {"include_deleted": include_deleted}
        )
