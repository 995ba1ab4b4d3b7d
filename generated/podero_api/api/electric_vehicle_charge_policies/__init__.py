"""The operations of the tag ``electric_vehicle_charge_policies``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...client import AsyncPerform, Perform
    from ...models.charge_policy_response import ChargePolicyResponse
    from ...types import Id


class ElectricVehicleChargePoliciesAPI:
    """Operations of the tag ``electric_vehicle_charge_policies``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def get_ev_charge_policy(
        self, user_id: Id, electric_vehicle_id: Id, *, org_id: Id | None = None
    ) -> ChargePolicyResponse:
        """Get a vehicle's charge policy.

        Target and deadline for each day of the week. An error may stand in `metadata.error` of a good answer. Not
        known: the status number, what may be null, unit and range of the fields.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/charge-policy``, known in part.

        Args:
            user_id: Id of the user.
            electric_vehicle_id: Id of the car.
        """
        return self._perform(
            "electric_vehicle_charge_policies.get_ev_charge_policy", (org_id, user_id, electric_vehicle_id), {}
        )


class AsyncElectricVehicleChargePoliciesAPI:
    """Operations of the tag ``electric_vehicle_charge_policies``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def get_ev_charge_policy(
        self, user_id: Id, electric_vehicle_id: Id, *, org_id: Id | None = None
    ) -> ChargePolicyResponse:
        """See `ElectricVehicleChargePoliciesAPI.get_ev_charge_policy`."""
        return await self._perform(
            "electric_vehicle_charge_policies.get_ev_charge_policy", (org_id, user_id, electric_vehicle_id), {}
        )
