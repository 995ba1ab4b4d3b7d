"""Savings: `Podero.savings` and `AsyncPodero.savings`."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from podero._arguments import checked_span
from podero._config import Settings
from podero._http.operation import ORG_ID, Operation, Parameter, Prepared
from podero._http.sync_sender import SyncSender
from podero.savings_models import DevicesSavings

if TYPE_CHECKING:
    from podero._http.async_sender import AsyncSender  # at run time, it would bring asyncio to those who use threads


def _savings(answer: DevicesSavings, _: Mapping[str, Any]) -> DevicesSavings:
    return answer


GET_DEVICES_SAVINGS: Operation[DevicesSavings, DevicesSavings] = Operation(
    module="devices.get_devices_savings",
    parameters=(
        ORG_ID,
        Parameter("start_datetime", "query", datetime),
        Parameter("end_datetime", "query", datetime),
    ),
    answer=DevicesSavings,
    read=_savings,
)


class Savings:
    """Savings."""

    def __init__(self, settings: Settings, driver: SyncSender) -> None:
        self._settings = settings
        self._driver = driver

    def organization(
        self, start: datetime | str, end: datetime | str, *, org_id: UUID | str | None = None
    ) -> DevicesSavings:
        """Savings of all devices of the organization in a span.

        Source: ``GET .../devices/savings``
        (https://developers.podero.com/api-reference/devices/get-an-organisations-devices-savings).

        Args:
            start: Start of the span: an aware datetime, or an ISO date-time with offset.
            end: Its end; whether it belongs to the span is not documented.
            org_id: The organization; default: the client's.

        Returns:
            The sums.

        Raises:
            ValueError: A time has no offset or is a mere day, or ``start`` is after ``end``.
            APIResponseError: The answer is not what the API promises.
            PoderoError: Any other failure; see `podero.errors`.
        """
        request = _organization(self._settings, start, end, org_id)
        return request.result(self._driver.call(request.call))


class AsyncSavings:
    """Savings, for asyncio."""

    def __init__(self, settings: Settings, driver: "AsyncSender") -> None:
        self._settings = settings
        self._driver = driver

    async def organization(
        self, start: datetime | str, end: datetime | str, *, org_id: UUID | str | None = None
    ) -> DevicesSavings:
        """Savings of all devices of the organization in a span; see `Savings.organization`."""
        request = _organization(self._settings, start, end, org_id)
        return request.result(await self._driver.call(request.call))


def _organization(
    settings: Settings, start: datetime | str, end: datetime | str, org_id: UUID | str | None
) -> Prepared[DevicesSavings]:
    first, last = checked_span(start, end)
    values = {"org_id": org_id, "start_datetime": first, "end_datetime": last}
    return GET_DEVICES_SAVINGS.prepare(settings, values)
