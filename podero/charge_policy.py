"""Charge policies of electric vehicles: `Podero.charge_policy` and `AsyncPodero.charge_policy`."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from podero._config import Settings
from podero._http.operation import ORG_ID, USER_ID, Operation, Parameter, Prepared
from podero._http.sync_sender import SyncSender
from podero.charge_policy_models import ChargePolicy

if TYPE_CHECKING:
    from podero._http.async_sender import AsyncSender  # at run time, it would bring asyncio to those who use threads


def _policy(answer: ChargePolicy, _: Mapping[str, Any]) -> ChargePolicy:
    return answer


def _errors(policy: ChargePolicy) -> Iterator[str]:
    if policy.error:
        yield policy.error


GET_CHARGE_POLICY: Operation[ChargePolicy, ChargePolicy] = Operation(
    module="electric_vehicle_charge_policies.get_ev_charge_policy",
    parameters=(ORG_ID, USER_ID, Parameter("electric_vehicle_id", "path", UUID)),
    answer=ChargePolicy,
    read=_policy,
    reported=_errors,
)


class ChargePolicies:
    """Charge policies of electric vehicles."""

    def __init__(self, settings: Settings, driver: SyncSender) -> None:
        self._settings = settings
        self._driver = driver

    def get(
        self, user_id: UUID | str, electric_vehicle_id: UUID | str, *, org_id: UUID | str | None = None
    ) -> ChargePolicy:
        """A vehicle's charge policy: target and deadline for each day of the week.

        Source: ``GET .../users/{user_id}/electric-vehicles/{electric_vehicle_id}/charge-policy``, known in part: the
        fields were seen in a sample; what of them may be null, and their ranges, are not documented
        (https://developers.podero.com/api-reference/electric-vehicle-charge-policies/get-a-vehicles-charge-policy).
        An error that the answer reports is `ChargePolicy.error`, and one WARNING on ``podero.answers``.

        Args:
            user_id: The vehicle's owner.
            electric_vehicle_id: The vehicle.
            org_id: The organization; default: the client's.

        Returns:
            The policy.

        Raises:
            ValueError: An id is no UUID.
            NotFoundError: No such user or vehicle.
            APIResponseError: The answer is not what the API promises.
            PoderoError: Any other failure; see `podero.errors`.
        """
        request = _get(self._settings, user_id, electric_vehicle_id, org_id)
        return request.result(self._driver.call(request.call))


class AsyncChargePolicies:
    """Charge policies of electric vehicles, for asyncio."""

    def __init__(self, settings: Settings, driver: "AsyncSender") -> None:
        self._settings = settings
        self._driver = driver

    async def get(
        self, user_id: UUID | str, electric_vehicle_id: UUID | str, *, org_id: UUID | str | None = None
    ) -> ChargePolicy:
        """A vehicle's charge policy; see `ChargePolicies.get`."""
        request = _get(self._settings, user_id, electric_vehicle_id, org_id)
        return request.result(await self._driver.call(request.call))


def _get(
    settings: Settings, user_id: UUID | str, electric_vehicle_id: UUID | str, org_id: UUID | str | None
) -> Prepared[ChargePolicy]:
    values = {"org_id": org_id, "user_id": user_id, "electric_vehicle_id": electric_vehicle_id}
    return GET_CHARGE_POLICY.prepare(settings, values)
