"""The operations of the tag ``user_buildings``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...client import AsyncPerform, Perform
    from ...models.building import Building
    from ...models.building_update import BuildingUpdate
    from ...types import Id


class UserBuildingsAPI:
    """Operations of the tag ``user_buildings``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def get_building(self, user_id: Id, building_id: Id, *, org_id: Id | None = None) -> Building:
        """Get details about a building.

        Not known: how long the country may be, whether the id may be null.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/buildings/{building_id}``, known in part.

        Args:
            user_id: Id of the user.
            building_id: Id of the building.
        """
        return self._perform("user_buildings.get_building", (org_id, user_id, building_id), {})

    def update_building(
        self, user_id: Id, building_id: Id, *, body: BuildingUpdate | Mapping[str, Any], org_id: Id | None = None
    ) -> Building:
        """Update details of a building.

        Changes what is sent; null can mean to clear a field. Not known: all values of the heating fields, what of
        the last fields may be null, the status number.

        Source: ``PUT /api/partners/v2.0/org/{org_id}/users/{user_id}/buildings/{building_id}``, known in part.

        Args:
            user_id: Id of the user.
            building_id: Id of the building.
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("user_buildings.update_building", (org_id, user_id, building_id), {}, body)


class AsyncUserBuildingsAPI:
    """Operations of the tag ``user_buildings``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def get_building(self, user_id: Id, building_id: Id, *, org_id: Id | None = None) -> Building:
        """See `UserBuildingsAPI.get_building`."""
        return await self._perform("user_buildings.get_building", (org_id, user_id, building_id), {})

    async def update_building(
        self, user_id: Id, building_id: Id, *, body: BuildingUpdate | Mapping[str, Any], org_id: Id | None = None
    ) -> Building:
        """See `UserBuildingsAPI.update_building`."""
        return await self._perform("user_buildings.update_building", (org_id, user_id, building_id), {}, body)
