"""Electric vehicles: their attributes, boosts and charge policies."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from podero.sandbox.registry import Registry
from podero.sandbox.requests import Handlers, id_in_path


class ElectricVehicleRoutes:
    """Handles requests about vehicles."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    def handlers(self) -> Handlers:
        """The handler of each operation."""
        return {
            "user_electric_vehicles.list_electric_vehicles": self._list,
            "user_electric_vehicles.get_electric_vehicle": self._get,
            "user_electric_vehicles.boost_electric_vehicle": self._boost,
            "user_electric_vehicles.cancel_electric_vehicle_boost": self._cancel_boost,
            "electric_vehicle_charge_policies.get_ev_charge_policy": self._charge_policy,
        }

    async def _list(self, request: Request) -> Any:
        return self._registry.vehicles(id_in_path(request, "user_id"))

    async def _get(self, request: Request) -> Any:
        return self._registry.vehicle(id_in_path(request, "electric_vehicle_id"))

    async def _boost(self, request: Request) -> Any:
        self._registry.boost(id_in_path(request, "electric_vehicle_id"))
        return Response(status_code=204)

    async def _cancel_boost(self, request: Request) -> Any:
        self._registry.cancel_boost(id_in_path(request, "electric_vehicle_id"))
        return Response(status_code=204)

    async def _charge_policy(self, request: Request) -> Any:
        ids = id_in_path(request, "user_id"), id_in_path(request, "electric_vehicle_id")
        return self._registry.charge_policy(*ids)
