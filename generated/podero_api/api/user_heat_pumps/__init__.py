"""The operations of the tag ``user_heat_pumps``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from typing import Any

    from ...client import AsyncPerform, Perform
    from ...models.heat_pump import HeatPump
    from ...models.heat_pump_create import HeatPumpCreate
    from ...models.heat_pump_data_response import HeatPumpDataResponse
    from ...models.heat_pump_update import HeatPumpUpdate
    from ...models.statistics_response import StatisticsResponse
    from ...types import Id


class UserHeatPumpsAPI:
    """Operations of the tag ``user_heat_pumps``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def list_heat_pumps(self, user_id: Id, *, org_id: Id | None = None) -> tuple[HeatPump, ...]:
        """Get all of a user's heat pumps.

        All in one array, without paging. Not known: the last fields, parameters, what may be null.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/heat-pumps``, known in part.

        Args:
            user_id: Id of the user.
        """
        return self._perform("user_heat_pumps.list_heat_pumps", (org_id, user_id), {})

    def register_heat_pump(
        self, user_id: Id, *, body: HeatPumpCreate | Mapping[str, Any] | None = None, org_id: Id | None = None
    ) -> HeatPump:
        """Register a user's heat pump.

        Not known: what of the body is required or may be null, the status number, most of the answer.

        Source: ``POST /api/partners/v2.0/org/{org_id}/users/{user_id}/heat-pumps``, known in part.

        Args:
            user_id: Id of the user.
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("user_heat_pumps.register_heat_pump", (org_id, user_id), {}, body)

    def get_heat_pump(
        self, user_id: Id, heat_pump_id: Id, *, include_deleted: bool | None = None, org_id: Id | None = None
    ) -> HeatPump:
        """Get details about a user's specific heat pump.

        Not known: the names of some fields, the status number.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/heat-pumps/{heat_pump_id}``, known in part.

        Args:
            user_id: Id of the user.
            heat_pump_id: Id of the heat pump.
            include_deleted: Whether deleted ones are included.
        """
        return self._perform(
            "user_heat_pumps.get_heat_pump", (org_id, user_id, heat_pump_id), {"include_deleted": include_deleted}
        )

    def update_heat_pump(
        self,
        user_id: Id,
        heat_pump_id: Id,
        *,
        body: HeatPumpUpdate | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> HeatPump:
        """Update details of a user's heat pump.

        Changes what is sent; null can mean to clear a field. Not known: what may be null, the status number, most
        of the answer.

        Source: ``PUT /api/partners/v2.0/org/{org_id}/users/{user_id}/heat-pumps/{heat_pump_id}``, known in part.

        Args:
            user_id: Id of the user.
            heat_pump_id: Id of the heat pump.
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("user_heat_pumps.update_heat_pump", (org_id, user_id, heat_pump_id), {}, body)

    def get_heat_pump_data(
        self,
        user_id: Id,
        heat_pump_id: Id,
        *,
        from_datetime: datetime.datetime | str | None = None,
        to_datetime: datetime.datetime | str | None = None,
        resolution: str = "15MIN",
        keywords: str | None = None,
        fill_missing: bool = False,
        org_id: Id | None = None,
    ) -> HeatPumpDataResponse:
        """Get heat pump data.

        Measured and planned values over time; without `fill-missing` an empty span is a 400. Not known: what of a
        point may be null, the content of the metadata.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/heat-pumps/{heat_pump_id}/data``, known in part.

        Args:
            user_id: Id of the user.
            heat_pump_id: Id of the heat pump.
            from_datetime: Start of the span.
            to_datetime: End of the span.
            resolution: Known values: 15MIN, 1HOUR, 1DAY, 1WEEK, 1MONTH.
            keywords: Comma-separated. Known values: inlet_temp_act, hot_water_temp, estimated_consumption,
                unoptimized_consumption, price.
            fill_missing: Whether gaps are filled, with null where nothing is known.
        """
        return self._perform(
            "user_heat_pumps.get_heat_pump_data",
            (org_id, user_id, heat_pump_id),
            {
                "from_datetime": from_datetime,
                "to_datetime": to_datetime,
                "resolution": resolution,
                "keywords": keywords,
                "fill_missing": fill_missing,
            },
        )

    def get_heat_pump_savings(
        self,
        user_id: Id,
        heat_pump_id: Id,
        *,
        from_: datetime.datetime | str,
        to: str,
        resolution: str = "1MONTH",
        org_id: Id | None = None,
    ) -> StatisticsResponse:
        """Get savings data for a specified heat pump.

        Savings by period. An error may stand in `metadata.error` of a good answer. Not known: what may be null or
        missing.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/heat-pumps/{heat_pump_id}/savings``, known in part.

        Args:
            user_id: Id of the user.
            heat_pump_id: Id of the heat pump.
            from_: Start of the span.
            to: End of the span.
            resolution: Known values: 1DAY, 1WEEK, 1MONTH, 1QUARTER, 1YEAR.
        """
        return self._perform(
            "user_heat_pumps.get_heat_pump_savings",
            (org_id, user_id, heat_pump_id),
            {"from_": from_, "to": to, "resolution": resolution},
        )

    def get_heat_pump_schedules(self, user_id: Id, heat_pump_id: Id, *, org_id: Id | None = None) -> Any:
        """Get schedules for a heat pump.

        Beta. Not known: query parameters and the answer.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/heat-pumps/{heat_pump_id}/schedules``, known in part.

        Args:
            user_id: Id of the user.
            heat_pump_id: Id of the heat pump.
        """
        return self._perform("user_heat_pumps.get_heat_pump_schedules", (org_id, user_id, heat_pump_id), {})

    def get_heat_pump_statistics(
        self,
        user_id: Id,
        heat_pump_id: Id,
        *,
        resolution: str = "1DAY",
        keywords: str | None = None,
        org_id: Id | None = None,
    ) -> StatisticsResponse:
        """Get statistics for a specified heat pump.

        Savings and consumption by period. An error may stand in `metadata.error` of a good answer. Not known: what
        may be null or missing.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/heat-pumps/{heat_pump_id}/statistics``, known in part.

        Args:
            user_id: Id of the user.
            heat_pump_id: Id of the heat pump.
            resolution: Comma-separated. Known values: 1DAY, 1WEEK, 1MONTH, 1QUARTER, 1YEAR.
            keywords: Comma-separated. Known values: savings, consumption.
        """
        return self._perform(
            "user_heat_pumps.get_heat_pump_statistics",
            (org_id, user_id, heat_pump_id),
            {"resolution": resolution, "keywords": keywords},
        )


class AsyncUserHeatPumpsAPI:
    """Operations of the tag ``user_heat_pumps``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def list_heat_pumps(self, user_id: Id, *, org_id: Id | None = None) -> tuple[HeatPump, ...]:
        """See `UserHeatPumpsAPI.list_heat_pumps`."""
        return await self._perform("user_heat_pumps.list_heat_pumps", (org_id, user_id), {})

    async def register_heat_pump(
        self, user_id: Id, *, body: HeatPumpCreate | Mapping[str, Any] | None = None, org_id: Id | None = None
    ) -> HeatPump:
        """See `UserHeatPumpsAPI.register_heat_pump`."""
        return await self._perform("user_heat_pumps.register_heat_pump", (org_id, user_id), {}, body)

    async def get_heat_pump(
        self, user_id: Id, heat_pump_id: Id, *, include_deleted: bool | None = None, org_id: Id | None = None
    ) -> HeatPump:
        """See `UserHeatPumpsAPI.get_heat_pump`."""
        return await self._perform(
            "user_heat_pumps.get_heat_pump", (org_id, user_id, heat_pump_id), {"include_deleted": include_deleted}
        )

    async def update_heat_pump(
        self,
        user_id: Id,
        heat_pump_id: Id,
        *,
        body: HeatPumpUpdate | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> HeatPump:
        """See `UserHeatPumpsAPI.update_heat_pump`."""
        return await self._perform("user_heat_pumps.update_heat_pump", (org_id, user_id, heat_pump_id), {}, body)

    async def get_heat_pump_data(
        self,
        user_id: Id,
        heat_pump_id: Id,
        *,
        from_datetime: datetime.datetime | str | None = None,
        to_datetime: datetime.datetime | str | None = None,
        resolution: str = "15MIN",
        keywords: str | None = None,
        fill_missing: bool = False,
        org_id: Id | None = None,
    ) -> HeatPumpDataResponse:
        """See `UserHeatPumpsAPI.get_heat_pump_data`."""
        return await self._perform(
            "user_heat_pumps.get_heat_pump_data",
            (org_id, user_id, heat_pump_id),
            {
                "from_datetime": from_datetime,
                "to_datetime": to_datetime,
                "resolution": resolution,
                "keywords": keywords,
                "fill_missing": fill_missing,
            },
        )

    async def get_heat_pump_savings(
        self,
        user_id: Id,
        heat_pump_id: Id,
        *,
        from_: datetime.datetime | str,
        to: str,
        resolution: str = "1MONTH",
        org_id: Id | None = None,
    ) -> StatisticsResponse:
        """See `UserHeatPumpsAPI.get_heat_pump_savings`."""
        return await self._perform(
            "user_heat_pumps.get_heat_pump_savings",
            (org_id, user_id, heat_pump_id),
            {"from_": from_, "to": to, "resolution": resolution},
        )

    async def get_heat_pump_schedules(self, user_id: Id, heat_pump_id: Id, *, org_id: Id | None = None) -> Any:
        """See `UserHeatPumpsAPI.get_heat_pump_schedules`."""
        return await self._perform("user_heat_pumps.get_heat_pump_schedules", (org_id, user_id, heat_pump_id), {})

    async def get_heat_pump_statistics(
        self,
        user_id: Id,
        heat_pump_id: Id,
        *,
        resolution: str = "1DAY",
        keywords: str | None = None,
        org_id: Id | None = None,
    ) -> StatisticsResponse:
        """See `UserHeatPumpsAPI.get_heat_pump_statistics`."""
        return await self._perform(
            "user_heat_pumps.get_heat_pump_statistics",
            (org_id, user_id, heat_pump_id),
            {"resolution": resolution, "keywords": keywords},
        )
