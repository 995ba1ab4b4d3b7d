"""Electric vehicles: their attributes, boosts and charge policies."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from podero.sandbox.boosting import BoostRefusedError
from podero.sandbox.contract import check_answer
from podero.sandbox.operation import USERS, VEHICLE, Operation
from podero.sandbox.registry import Registry
from podero.sandbox.requests import RefusedError, id_in_path

VEHICLES = USERS + "/{user_id}/electric-vehicles"
BOOST = VEHICLE + "/boost"


class ElectricVehicleRoutes:
    """Answers about vehicles."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    def operations(self) -> list[Operation]:
        """The operations."""
        return [
            Operation("list_electric_vehicles", "GET", VEHICLES, self._list),
            Operation("get_electric_vehicle", "GET", VEHICLE, self._get),
            Operation("boost_electric_vehicle", "POST", BOOST, self._boost),
            Operation("cancel_electric_vehicle_boost", "DELETE", BOOST, self._cancel_boost),
            Operation("get_ev_charge_policy", "GET", VEHICLE + "/charge-policy", self._charge_policy),
        ]

    async def _list(self, request: Request) -> Any:
        return self._registry.vehicles(id_in_path(request, "user_id"))

    async def _get(self, request: Request) -> Any:
        return self._registry.vehicle(id_in_path(request, "electric_vehicle_id"))

    async def _boost(self, request: Request) -> Any:
        try:
            self._registry.boost(id_in_path(request, "electric_vehicle_id"))
        except BoostRefusedError as refusal:
            check_answer(BOOST, refusal.body, method="POST", status=409)
            raise RefusedError(409, refusal.body) from None
        return Response(status_code=204)

    async def _cancel_boost(self, request: Request) -> Any:
        self._registry.cancel_boost(id_in_path(request, "electric_vehicle_id"))
        return Response(status_code=204)

    async def _charge_policy(self, request: Request) -> Any:
        ids = id_in_path(request, "user_id"), id_in_path(request, "electric_vehicle_id")
        return self._registry.charge_policy(*ids)
