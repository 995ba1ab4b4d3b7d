"""The operations of the tag ``guides``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from typing import Any

    from ...client import AsyncPerform, Perform
    from ...models.building_create import BuildingCreate
    from ...models.created_user import CreatedUser
    from ...models.electric_vehicle_update import ElectricVehicleUpdate
    from ...models.inverter_update import InverterUpdate
    from ...models.load_curves import LoadCurves
    from ...models.price_forecasts import PriceForecasts
    from ...models.price_forecasts_accepted import PriceForecastsAccepted
    from ...models.trade_confirmation import TradeConfirmation
    from ...models.user_create import UserCreate
    from ...models.user_update import UserUpdate
    from ...types import Id


class GuidesAPI:
    """Operations of the tag ``guides``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def create_user(self, *, body: UserCreate | Mapping[str, Any], org_id: Id | None = None) -> CreatedUser:
        """Create a user.

        Known from a guide only. Not known: the status number, further fields of the body.

        Source: ``POST /api/partners/v2.0/org/{org_id}/users``, known in part.

        Args:
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("guides.create_user", (org_id,), {}, body)

    def get_user(self, user_id: Id, *, org_id: Id | None = None) -> Any:
        """Get a user.

        Known from a guide only. The answer is not documented.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}``, known in part.

        Args:
            user_id: Id of the user.
        """
        return self._perform("guides.get_user", (org_id, user_id), {})

    def update_user(
        self, user_id: Id, *, body: UserUpdate | Mapping[str, Any] | None = None, org_id: Id | None = None
    ) -> None:
        """Update a user.

        Known from a guide only. Changes what is sent; null can mean to clear a field. The answer is not documented.

        Source: ``PUT /api/partners/v2.0/org/{org_id}/users/{user_id}``, known in part.

        Args:
            user_id: Id of the user.
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("guides.update_user", (org_id, user_id), {}, body)

    def delete_user(self, user_id: Id, *, org_id: Id | None = None) -> None:
        """Delete a staff or admin user.

        Known from a guide only. For staff and admin users. Method and path are inferred. The answer is not
        documented.

        Source: ``DELETE /api/partners/v2.0/org/{org_id}/users/{user_id}``, known in part.

        Args:
            user_id: Id of the user.
        """
        return self._perform("guides.delete_user", (org_id, user_id), {})

    def create_building(
        self, user_id: Id, *, body: BuildingCreate | Mapping[str, Any], org_id: Id | None = None
    ) -> None:
        """Create a building.

        Known from a guide only. Its sample values do not fit those of the update, so most fields have no type here.
        The answer is not documented.

        Source: ``POST /api/partners/v2.0/org/{org_id}/users/{user_id}/buildings``, known in part.

        Args:
            user_id: Id of the user.
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("guides.create_building", (org_id, user_id), {}, body)

    def update_electric_vehicle(
        self,
        user_id: Id,
        electric_vehicle_id: Id,
        *,
        body: ElectricVehicleUpdate | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> None:
        """Update an electric vehicle.

        Known from a guide only. Changes what is sent; null can mean to clear a field. The answer is not documented.

        Source: ``PUT /api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}``, known in part.

        Args:
            user_id: Id of the user.
            electric_vehicle_id: Id of the car.
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("guides.update_electric_vehicle", (org_id, user_id, electric_vehicle_id), {}, body)

    def update_inverter(
        self,
        user_id: Id,
        inverter_id: Id,
        *,
        body: InverterUpdate | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> None:
        """Update a solar inverter.

        Known from a guide only. Changes what is sent; null can mean to clear a field. The answer is not documented.

        Source: ``PUT /api/partners/v2.0/org/{org_id}/users/{user_id}/inverters/{inverter_id}``, known in part.

        Args:
            user_id: Id of the user.
            inverter_id: Id of the inverter.
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("guides.update_inverter", (org_id, user_id, inverter_id), {}, body)

    def confirm_trade(self, *, body: TradeConfirmation | Mapping[str, Any]) -> None:
        """Confirm trade.

        Known from a guide only, whose form of address looks dated. The answer is not documented.

        Source: ``POST /api/partners/v2.0/organizations/trading/dayahead/load-curve-confirmation``, known in part.

        Args:
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("guides.confirm_trade", (), {}, body)

    def fetch_load_curves(self, *, date: datetime.date | str | None = None) -> LoadCurves:
        """Fetch load curves.

        Known from a guide only, whose form of address looks dated. Not known: the status number, what may be null.

        Source: ``GET /api/partners/v2.0/organizations/trading/dayahead/load-curves``, known in part.

        Args:
            date: Date.
        """
        return self._perform("guides.fetch_load_curves", (), {"date": date})

    def fetch_load_curves_by_price_zone(self) -> Any:
        """Fetch load curves by price zone.

        Known from a guide only, whose form of address looks dated. Not known: parameters and the answer.

        Source: ``GET /api/partners/v2.0/organizations/trading/dayahead/load-curves/by-price-zone``, known in part.
        """
        return self._perform("guides.fetch_load_curves_by_price_zone", (), {})

    def upload_price_forecasts(
        self, *, body: PriceForecasts | Mapping[str, Any] | None = None
    ) -> PriceForecastsAccepted:
        """Upload price forecasts.

        Known from a guide only, whose form of address looks dated. Not known: the status number, what is required.

        Source: ``POST /api/partners/v2.0/organizations/trading/dayahead/prices``, known in part.

        Args:
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("guides.upload_price_forecasts", (), {}, body)


class AsyncGuidesAPI:
    """Operations of the tag ``guides``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def create_user(self, *, body: UserCreate | Mapping[str, Any], org_id: Id | None = None) -> CreatedUser:
        """See `GuidesAPI.create_user`."""
        return await self._perform("guides.create_user", (org_id,), {}, body)

    async def get_user(self, user_id: Id, *, org_id: Id | None = None) -> Any:
        """See `GuidesAPI.get_user`."""
        return await self._perform("guides.get_user", (org_id, user_id), {})

    async def update_user(
        self, user_id: Id, *, body: UserUpdate | Mapping[str, Any] | None = None, org_id: Id | None = None
    ) -> None:
        """See `GuidesAPI.update_user`."""
        return await self._perform("guides.update_user", (org_id, user_id), {}, body)

    async def delete_user(self, user_id: Id, *, org_id: Id | None = None) -> None:
        """See `GuidesAPI.delete_user`."""
        return await self._perform("guides.delete_user", (org_id, user_id), {})

    async def create_building(
        self, user_id: Id, *, body: BuildingCreate | Mapping[str, Any], org_id: Id | None = None
    ) -> None:
        """See `GuidesAPI.create_building`."""
        return await self._perform("guides.create_building", (org_id, user_id), {}, body)

    async def update_electric_vehicle(
        self,
        user_id: Id,
        electric_vehicle_id: Id,
        *,
        body: ElectricVehicleUpdate | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> None:
        """See `GuidesAPI.update_electric_vehicle`."""
        return await self._perform("guides.update_electric_vehicle", (org_id, user_id, electric_vehicle_id), {}, body)

    async def update_inverter(
        self,
        user_id: Id,
        inverter_id: Id,
        *,
        body: InverterUpdate | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> None:
        """See `GuidesAPI.update_inverter`."""
        return await self._perform("guides.update_inverter", (org_id, user_id, inverter_id), {}, body)

    async def confirm_trade(self, *, body: TradeConfirmation | Mapping[str, Any]) -> None:
        """See `GuidesAPI.confirm_trade`."""
        return await self._perform("guides.confirm_trade", (), {}, body)

    async def fetch_load_curves(self, *, date: datetime.date | str | None = None) -> LoadCurves:
        """See `GuidesAPI.fetch_load_curves`."""
        return await self._perform("guides.fetch_load_curves", (), {"date": date})

    async def fetch_load_curves_by_price_zone(self) -> Any:
        """See `GuidesAPI.fetch_load_curves_by_price_zone`."""
        return await self._perform("guides.fetch_load_curves_by_price_zone", (), {})

    async def upload_price_forecasts(
        self, *, body: PriceForecasts | Mapping[str, Any] | None = None
    ) -> PriceForecastsAccepted:
        """See `GuidesAPI.upload_price_forecasts`."""
        return await self._perform("guides.upload_price_forecasts", (), {}, body)
