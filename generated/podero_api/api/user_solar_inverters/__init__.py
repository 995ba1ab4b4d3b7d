"""The operations of the tag ``user_solar_inverters``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from typing import Any

    from ...client import AsyncPerform, Perform
    from ...models.auth_session_input import AuthSessionInput
    from ...models.auth_session_output import AuthSessionOutput
    from ...models.get_inverter_data_resolution import GetInverterDataResolution
    from ...models.inverter import Inverter
    from ...models.inverter_data_response import InverterDataResponse
    from ...models.register_inverter_body import RegisterInverterBody
    from ...types import Id


class UserSolarInvertersAPI:
    """Operations of the tag ``user_solar_inverters``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def list_inverters(self, user_id: Id, *, org_id: Id | None = None) -> tuple[Inverter, ...]:
        """Get a user's solar inverters.

        All in one array, without paging. Not known: the last fields, further parameters.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/inverters``, known in part.

        Args:
            user_id: Id of the user.
        """
        return self._perform("user_solar_inverters.list_inverters", (org_id, user_id), {})

    def register_inverter(
        self, user_id: Id, *, body: RegisterInverterBody | Mapping[str, Any] | None = None, org_id: Id | None = None
    ) -> None:
        """Register a user's solar inverter.

        Not known: the body and the answer.

        Source: ``POST /api/partners/v2.0/org/{org_id}/users/{user_id}/inverters``, known in part.

        Args:
            user_id: Id of the user.
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("user_solar_inverters.register_inverter", (org_id, user_id), {}, body)

    def get_inverter(self, user_id: Id, inverter_id: Id, *, org_id: Id | None = None) -> Inverter:
        """Get details about a user's solar inverter.

        The answer was not seen; it is read as an item of the listing (assumed), of which nothing is required.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/inverters/{inverter_id}``, known in part.

        Args:
            user_id: Id of the user.
            inverter_id: Id of the inverter.
        """
        return self._perform("user_solar_inverters.get_inverter", (org_id, user_id, inverter_id), {})

    def reauthenticate_inverter(
        self,
        user_id: Id,
        inverter_id: Id,
        *,
        body: AuthSessionInput | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> AuthSessionOutput:
        """Reauthenticate a user's inverter.

        Start to connect the inverter again; the user goes on at `authentication_url`.

        Source: ``POST /api/partners/v2.0/org/{org_id}/users/{user_id}/inverters/{inverter_id}/auth_session``.

        Args:
            user_id: Id of the user.
            inverter_id: Id of the inverter.
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("user_solar_inverters.reauthenticate_inverter", (org_id, user_id, inverter_id), {}, body)

    def get_inverter_data(
        self,
        user_id: Id,
        inverter_id: Id,
        *,
        from_datetime: datetime.datetime | str | None = None,
        to_datetime: datetime.datetime | str | None = None,
        resolution: GetInverterDataResolution | str = "15MIN",
        keywords: str | None = None,
        org_id: Id | None = None,
    ) -> InverterDataResponse:
        """Get inverter data.

        Beta. Measured and planned values over time. Not known: the status number, what of a point may be null, the
        content of the metadata.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/inverters/{inverter_id}/data``, known in part.

        Args:
            user_id: Id of the user.
            inverter_id: Id of the inverter.
            from_datetime: Start of the span.
            to_datetime: End of the span.
            resolution: Resolution.
            keywords: Comma-separated. Known values: export_power_to_grid_w, battery_charge_level_percent,
                battery_charge_discharge_power_w, household_consumption_w, solar_production_w.
        """
        return self._perform(
            "user_solar_inverters.get_inverter_data",
            (org_id, user_id, inverter_id),
            {
                "from_datetime": from_datetime,
                "to_datetime": to_datetime,
                "resolution": resolution,
                "keywords": keywords,
            },
        )

    def get_inverter_savings(self, user_id: Id, inverter_id: Id, *, org_id: Id | None = None) -> Any:
        """Get savings data for a specified inverter.

        Not known: query parameters and the answer.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/inverters/{inverter_id}/savings``, known in part.

        Args:
            user_id: Id of the user.
            inverter_id: Id of the inverter.
        """
        return self._perform("user_solar_inverters.get_inverter_savings", (org_id, user_id, inverter_id), {})

    def get_inverter_schedules(self, user_id: Id, inverter_id: Id, *, org_id: Id | None = None) -> Any:
        """Get schedules for an inverter.

        Beta. Not known: query parameters and the answer.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/inverters/{inverter_id}/schedules``, known in part.

        Args:
            user_id: Id of the user.
            inverter_id: Id of the inverter.
        """
        return self._perform("user_solar_inverters.get_inverter_schedules", (org_id, user_id, inverter_id), {})


class AsyncUserSolarInvertersAPI:
    """Operations of the tag ``user_solar_inverters``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def list_inverters(self, user_id: Id, *, org_id: Id | None = None) -> tuple[Inverter, ...]:
        """See `UserSolarInvertersAPI.list_inverters`."""
        return await self._perform("user_solar_inverters.list_inverters", (org_id, user_id), {})

    async def register_inverter(
        self, user_id: Id, *, body: RegisterInverterBody | Mapping[str, Any] | None = None, org_id: Id | None = None
    ) -> None:
        """See `UserSolarInvertersAPI.register_inverter`."""
        return await self._perform("user_solar_inverters.register_inverter", (org_id, user_id), {}, body)

    async def get_inverter(self, user_id: Id, inverter_id: Id, *, org_id: Id | None = None) -> Inverter:
        """See `UserSolarInvertersAPI.get_inverter`."""
        return await self._perform("user_solar_inverters.get_inverter", (org_id, user_id, inverter_id), {})

    async def reauthenticate_inverter(
        self,
        user_id: Id,
        inverter_id: Id,
        *,
        body: AuthSessionInput | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> AuthSessionOutput:
        """See `UserSolarInvertersAPI.reauthenticate_inverter`."""
        return await self._perform(
            "user_solar_inverters.reauthenticate_inverter", (org_id, user_id, inverter_id), {}, body
        )

    async def get_inverter_data(
        self,
        user_id: Id,
        inverter_id: Id,
        *,
        from_datetime: datetime.datetime | str | None = None,
        to_datetime: datetime.datetime | str | None = None,
        resolution: GetInverterDataResolution | str = "15MIN",
        keywords: str | None = None,
        org_id: Id | None = None,
    ) -> InverterDataResponse:
        """See `UserSolarInvertersAPI.get_inverter_data`."""
        return await self._perform(
            "user_solar_inverters.get_inverter_data",
            (org_id, user_id, inverter_id),
            {
                "from_datetime": from_datetime,
                "to_datetime": to_datetime,
                "resolution": resolution,
                "keywords": keywords,
            },
        )

    async def get_inverter_savings(self, user_id: Id, inverter_id: Id, *, org_id: Id | None = None) -> Any:
        """See `UserSolarInvertersAPI.get_inverter_savings`."""
        return await self._perform("user_solar_inverters.get_inverter_savings", (org_id, user_id, inverter_id), {})

    async def get_inverter_schedules(self, user_id: Id, inverter_id: Id, *, org_id: Id | None = None) -> Any:
        """See `UserSolarInvertersAPI.get_inverter_schedules`."""
        return await self._perform("user_solar_inverters.get_inverter_schedules", (org_id, user_id, inverter_id), {})
