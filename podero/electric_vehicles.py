"""Electric vehicles of a user: `Podero.electric_vehicles` and `AsyncPodero.electric_vehicles`."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from podero._config import Settings
from podero._http.operation import ORG_ID, USER_ID, Operation, Parameter, Prepared
from podero._http.sync_sender import SyncSender
from podero.vehicle_models import ElectricVehicle

if TYPE_CHECKING:
    from podero._http.async_sender import AsyncSender  # at run time, it would bring asyncio to those who use threads


def _vehicle(answer: ElectricVehicle, _: Mapping[str, Any]) -> ElectricVehicle:
    return answer


def _vehicles(answer: tuple[ElectricVehicle, ...], _: Mapping[str, Any]) -> tuple[ElectricVehicle, ...]:
    return answer


def _errors(*vehicles: ElectricVehicle) -> Iterator[str]:
    for vehicle in vehicles:
        if vehicle.lifecycle_error:
            yield f"vehicle {vehicle.id}: {vehicle.lifecycle_error}"


GET_ELECTRIC_VEHICLE: Operation[ElectricVehicle, ElectricVehicle] = Operation(
    module="user_electric_vehicles.get_electric_vehicle",
    parameters=(ORG_ID, USER_ID, Parameter("electric_vehicle_id", "path", UUID)),
    answer=ElectricVehicle,
    read=_vehicle,
    reported=_errors,
)

LIST_ELECTRIC_VEHICLES: Operation[tuple[ElectricVehicle, ...], tuple[ElectricVehicle, ...]] = Operation(
    module="user_electric_vehicles.list_electric_vehicles",
    parameters=(ORG_ID, USER_ID),
    answer=tuple[ElectricVehicle, ...],
    read=_vehicles,
    reported=lambda vehicles: _errors(*vehicles),
)


class ElectricVehicles:
    """Electric vehicles of a user."""

    def __init__(self, settings: Settings, driver: SyncSender) -> None:
        self._settings = settings
        self._driver = driver

    def list(self, user_id: UUID | str, *, org_id: UUID | str | None = None) -> tuple[ElectricVehicle, ...]:
        """All vehicles of a user, in one answer: the API has no pages here.

        Source: ``GET .../users/{user_id}/electric-vehicles``, known in part: what was seen are the fields of
        `ElectricVehicle`, none of which is known to be always there
        (https://developers.podero.com/api-reference/user-electric-vehicles/get-a-users-electric-vehicles).
        Errors of vehicles (``lifecycle_error``) are logged as one WARNING on ``podero.answers``.

        Args:
            user_id: The owner.
            org_id: The organization; default: the client's.

        Returns:
            The vehicles, in the API's order, which is not documented.

        Raises:
            ValueError: An id is no UUID.
            NotFoundError: No such user.
            APIResponseError: The answer is not what the API promises; ``path`` says where.
            PoderoError: Any other failure; see `podero.errors`.
        """
        request = _list(self._settings, user_id, org_id)
        return request.result(self._driver.call(request.call))

    def get(
        self, user_id: UUID | str, electric_vehicle_id: UUID | str, *, org_id: UUID | str | None = None
    ) -> ElectricVehicle:
        """One vehicle.

        Source: ``GET .../users/{user_id}/electric-vehicles/{electric_vehicle_id}``, known in part: its answer was not
        seen, and is taken to be an item of the listing
        (https://developers.podero.com/api-reference/user-electric-vehicles/get-details-about-a-users-electric-vehicle).
        An error of the vehicle (``lifecycle_error``) is logged as one WARNING on ``podero.answers``.

        Args:
            user_id: The owner.
            electric_vehicle_id: The vehicle.
            org_id: The organization; default: the client's.

        Returns:
            The vehicle.

        Raises:
            ValueError: An id is no UUID.
            NotFoundError: No such user or vehicle.
            APIResponseError: The answer is not what the API promises; ``path`` says where.
            PoderoError: Any other failure; see `podero.errors`.
        """
        request = _get(self._settings, user_id, electric_vehicle_id, org_id)
        return request.result(self._driver.call(request.call))


class AsyncElectricVehicles:
    """Electric vehicles of a user, for asyncio."""

    def __init__(self, settings: Settings, driver: "AsyncSender") -> None:
        self._settings = settings
        self._driver = driver

    async def list(self, user_id: UUID | str, *, org_id: UUID | str | None = None) -> tuple[ElectricVehicle, ...]:
        """All vehicles of a user; see `ElectricVehicles.list`."""
        request = _list(self._settings, user_id, org_id)
        return request.result(await self._driver.call(request.call))

    async def get(
        self, user_id: UUID | str, electric_vehicle_id: UUID | str, *, org_id: UUID | str | None = None
    ) -> ElectricVehicle:
        """One vehicle; see `ElectricVehicles.get`."""
        request = _get(self._settings, user_id, electric_vehicle_id, org_id)
        return request.result(await self._driver.call(request.call))


def _list(settings: Settings, user_id: UUID | str, org_id: UUID | str | None) -> Prepared[tuple[ElectricVehicle, ...]]:
    return LIST_ELECTRIC_VEHICLES.prepare(settings, {"org_id": org_id, "user_id": user_id})


def _get(
    settings: Settings, user_id: UUID | str, electric_vehicle_id: UUID | str, org_id: UUID | str | None
) -> Prepared[ElectricVehicle]:
    values = {"org_id": org_id, "user_id": user_id, "electric_vehicle_id": electric_vehicle_id}
    return GET_ELECTRIC_VEHICLE.prepare(settings, values)
