"""The operations of the tag ``user_electric_vehicles``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from typing import Any

    from ...client import AsyncPerform, Perform
    from ...models.electric_vehicle import ElectricVehicle
    from ...models.electric_vehicle_data_response import ElectricVehicleDataResponse
    from ...models.reauthenticate_electric_vehicle_body import ReauthenticateElectricVehicleBody
    from ...models.register_electric_vehicle_body import RegisterElectricVehicleBody
    from ...types import Id


class UserElectricVehiclesAPI:
    """Operations of the tag ``user_electric_vehicles``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def list_electric_vehicles(self, user_id: Id, *, org_id: Id | None = None) -> tuple[ElectricVehicle, ...]:
        """Get a user's electric vehicles.

        All in one array, without paging. Not known: the last fields, further parameters.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles``, known in part.

        Args:
            user_id: Id of the user.
        """
        return self._perform("user_electric_vehicles.list_electric_vehicles", (org_id, user_id), {})

    def register_electric_vehicle(
        self,
        user_id: Id,
        *,
        body: RegisterElectricVehicleBody | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> None:
        """Register a user's electric vehicle.

        Not known: the body and the answer.

        Source: ``POST /api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles``, known in part.

        Args:
            user_id: Id of the user.
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("user_electric_vehicles.register_electric_vehicle", (org_id, user_id), {}, body)

    def get_electric_vehicle(
        self, user_id: Id, electric_vehicle_id: Id, *, org_id: Id | None = None
    ) -> ElectricVehicle:
        """Get details about a user's electric vehicle.

        The answer was not seen; it is read as an item of the listing (assumed), of which nothing is required.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}``, known in part.

        Args:
            user_id: Id of the user.
            electric_vehicle_id: Id of the car.
        """
        return self._perform("user_electric_vehicles.get_electric_vehicle", (org_id, user_id, electric_vehicle_id), {})

    def reauthenticate_electric_vehicle(
        self,
        user_id: Id,
        electric_vehicle_id: Id,
        *,
        body: ReauthenticateElectricVehicleBody | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> None:
        """Reauthenticate a user's electric vehicle.

        Not known: the body and the answer; wallboxes and inverters take and give return addresses here.

        Source: ``POST /api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/auth_session``, known in part.

        Args:
            user_id: Id of the user.
            electric_vehicle_id: Id of the car.
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform(
            "user_electric_vehicles.reauthenticate_electric_vehicle", (org_id, user_id, electric_vehicle_id), {}, body
        )

    def boost_electric_vehicle(self, user_id: Id, electric_vehicle_id: Id, *, org_id: Id | None = None) -> None:
        """Trigger a boost charge or arm boost for the next session.

        Charge at once, or in the next session if the car is not plugged in. 409 says why it cannot. Not known:
        whether the 409 body has a schema.

        Source: ``POST /api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/boost``, known in part.

        Args:
            user_id: Id of the user.
            electric_vehicle_id: Id of the car.
        """
        return self._perform(
            "user_electric_vehicles.boost_electric_vehicle", (org_id, user_id, electric_vehicle_id), {}
        )

    def cancel_electric_vehicle_boost(self, user_id: Id, electric_vehicle_id: Id, *, org_id: Id | None = None) -> None:
        """Disarm a previously-armed boost for the next session.

        Call off the boost meant for the next session; a running one goes on. 204 also if there was none.

        Source: ``DELETE /api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/boost``, known in part.

        Args:
            user_id: Id of the user.
            electric_vehicle_id: Id of the car.
        """
        return self._perform(
            "user_electric_vehicles.cancel_electric_vehicle_boost", (org_id, user_id, electric_vehicle_id), {}
        )

    def get_electric_vehicle_data(
        self,
        user_id: Id,
        electric_vehicle_id: Id,
        *,
        from_datetime: datetime.datetime | str | None = None,
        to_datetime: datetime.datetime | str | None = None,
        resolution: str = "15MIN",
        keywords: str | None = None,
        fill_missing: bool = False,
        org_id: Id | None = None,
    ) -> ElectricVehicleDataResponse:
        """Get EV data.

        Measured and planned values over time. Not known: what of a point may be null, the content of the metadata.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/data``, known in part.

        Args:
            user_id: Id of the user.
            electric_vehicle_id: Id of the car.
            from_datetime: Start of the span.
            to_datetime: End of the span.
            resolution: Known values: 15MIN, 1HOUR, 1DAY, 1WEEK, 1MONTH.
            keywords: Comma-separated. Known values: price, battery_level, is_charging, is_plugged_in,
                is_at_optimized_location, estimated_consumption, unoptimized_consumption.
            fill_missing: Whether gaps are filled, with null where nothing is known.
        """
        return self._perform(
            "user_electric_vehicles.get_electric_vehicle_data",
            (org_id, user_id, electric_vehicle_id),
            {
                "from_datetime": from_datetime,
                "to_datetime": to_datetime,
                "resolution": resolution,
                "keywords": keywords,
                "fill_missing": fill_missing,
            },
        )

    def get_electric_vehicle_savings(
        self,
        user_id: Id,
        electric_vehicle_id: Id,
        *,
        from_: str | None = None,
        to: str | None = None,
        resolution: str | None = None,
        org_id: Id | None = None,
    ) -> Any:
        """Get savings data for a specified electric vehicle.

        Path and parameter names are inferred from heat pumps. The answer is not documented.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/savings``, known in part.

        Args:
            user_id: Id of the user.
            electric_vehicle_id: Id of the car.
            from_: Start of the span.
            to: End of the span.
            resolution: Known values: 1DAY, 1WEEK, 1MONTH, 1QUARTER, 1YEAR.
        """
        return self._perform(
            "user_electric_vehicles.get_electric_vehicle_savings",
            (org_id, user_id, electric_vehicle_id),
            {"from_": from_, "to": to, "resolution": resolution},
        )


class AsyncUserElectricVehiclesAPI:
    """Operations of the tag ``user_electric_vehicles``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def list_electric_vehicles(self, user_id: Id, *, org_id: Id | None = None) -> tuple[ElectricVehicle, ...]:
        """See `UserElectricVehiclesAPI.list_electric_vehicles`."""
        return await self._perform("user_electric_vehicles.list_electric_vehicles", (org_id, user_id), {})

    async def register_electric_vehicle(
        self,
        user_id: Id,
        *,
        body: RegisterElectricVehicleBody | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> None:
        """See `UserElectricVehiclesAPI.register_electric_vehicle`."""
        return await self._perform("user_electric_vehicles.register_electric_vehicle", (org_id, user_id), {}, body)

    async def get_electric_vehicle(
        self, user_id: Id, electric_vehicle_id: Id, *, org_id: Id | None = None
    ) -> ElectricVehicle:
        """See `UserElectricVehiclesAPI.get_electric_vehicle`."""
        return await self._perform(
            "user_electric_vehicles.get_electric_vehicle", (org_id, user_id, electric_vehicle_id), {}
        )

    async def reauthenticate_electric_vehicle(
        self,
        user_id: Id,
        electric_vehicle_id: Id,
        *,
        body: ReauthenticateElectricVehicleBody | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> None:
        """See `UserElectricVehiclesAPI.reauthenticate_electric_vehicle`."""
        return await self._perform(
            "user_electric_vehicles.reauthenticate_electric_vehicle", (org_id, user_id, electric_vehicle_id), {}, body
        )

    async def boost_electric_vehicle(self, user_id: Id, electric_vehicle_id: Id, *, org_id: Id | None = None) -> None:
        """See `UserElectricVehiclesAPI.boost_electric_vehicle`."""
        return await self._perform(
            "user_electric_vehicles.boost_electric_vehicle", (org_id, user_id, electric_vehicle_id), {}
        )

    async def cancel_electric_vehicle_boost(
        self, user_id: Id, electric_vehicle_id: Id, *, org_id: Id | None = None
    ) -> None:
        """See `UserElectricVehiclesAPI.cancel_electric_vehicle_boost`."""
        return await self._perform(
            "user_electric_vehicles.cancel_electric_vehicle_boost", (org_id, user_id, electric_vehicle_id), {}
        )

    async def get_electric_vehicle_data(
        self,
        user_id: Id,
        electric_vehicle_id: Id,
        *,
        from_datetime: datetime.datetime | str | None = None,
        to_datetime: datetime.datetime | str | None = None,
        resolution: str = "15MIN",
        keywords: str | None = None,
        fill_missing: bool = False,
        org_id: Id | None = None,
    ) -> ElectricVehicleDataResponse:
        """See `UserElectricVehiclesAPI.get_electric_vehicle_data`."""
        return await self._perform(
            "user_electric_vehicles.get_electric_vehicle_data",
            (org_id, user_id, electric_vehicle_id),
            {
                "from_datetime": from_datetime,
                "to_datetime": to_datetime,
                "resolution": resolution,
                "keywords": keywords,
                "fill_missing": fill_missing,
            },
        )

    async def get_electric_vehicle_savings(
        self,
        user_id: Id,
        electric_vehicle_id: Id,
        *,
        from_: str | None = None,
        to: str | None = None,
        resolution: str | None = None,
        org_id: Id | None = None,
    ) -> Any:
        """See `UserElectricVehiclesAPI.get_electric_vehicle_savings`."""
        return await self._perform(
            "user_electric_vehicles.get_electric_vehicle_savings",
            (org_id, user_id, electric_vehicle_id),
            {"from_": from_, "to": to, "resolution": resolution},
        )
