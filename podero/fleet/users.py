"""All users of an organization as targets, and work that finds the vehicles of each user."""

from typing import Any, Generic, TypeVar
from uuid import UUID

import attrs
from podero_api.models.user import User as ListedUser

from podero._async_client import AsyncPodero
from podero._client import Podero
from podero.errors import APIResponseError, NotFoundError
from podero.fleet.targets import User, Vehicle
from podero.fleet.work import Work, checked_answer

V = TypeVar("V")


def users(podero: Podero, *, org_id: UUID | str | None = None) -> list[User]:
    """List the users of the organization, without deleted ones. The API lists them in one response.

    Args:
        podero: The client.
        org_id: The organization; default: the client's.

    Raises:
        PoderoError: As for any call.
    """
    return [target_of(user, org_id) for user in podero.api.users.list_users(org_id=org_id)]


async def ausers(podero: AsyncPodero, *, org_id: UUID | str | None = None) -> list[User]:
    """List the users of the organization; see `users`."""
    return [target_of(user, org_id) for user in await podero.api.users.list_users(org_id=org_id)]


def target_of(user: ListedUser, org_id: UUID | str | None = None) -> User:
    """A user from the API's list, as a target."""
    return User(user.id, org_id, user.external_user_id)


@attrs.frozen
class OfEachVehicle(Generic[V]):
    """Lists the vehicles of each `User`, and does some work for each vehicle; the value is a dict by vehicle id.

    Deleted vehicles are requested too, since they may have sessions; a vehicle that the API no longer knows is left
    out. If the work fails for one vehicle, it fails for the user.

    Attributes:
        work: `CurrentSession` or `EVSessions`, or your own work for a `Vehicle`.
    """

    work: Work[Vehicle, V]

    @property
    def name(self) -> str:
        """The name of the work, such as "current_session of each vehicle"."""
        return f"{self.work.name} of each vehicle"

    async def __call__(self, podero: AsyncPodero, target: User, /) -> dict[UUID, V]:
        """Do the work for one user."""
        if not isinstance(target, User):
            raise TypeError(f"this work is for targets of the class User, not {type(target).__name__}")
        ids = target.user_id, target.org_id
        listed = await checked_answer(podero.api.user_electric_vehicles.list_electric_vehicles(ids[0], org_id=ids[1]))
        found: dict[UUID, V] = {}
        for vehicle in listed:
            if vehicle.id is None:
                raise APIResponseError(f"the API listed a vehicle without an id for the user {target.user_id}")
            try:
                found[vehicle.id] = await self.work(podero, Vehicle(ids[0], vehicle.id, ids[1], target.external_id))
            except NotFoundError:
                if vehicle.deleted_at is None:
                    raise
        return found

    def to_json(self, value: dict[UUID, V], /) -> dict[str, Any]:
        """The values by vehicle id, as JSON data."""
        return {str(vehicle_id): self.work.to_json(one) for vehicle_id, one in value.items()}
