"""Devices of a user, of any kind: `Podero.devices` and `AsyncPodero.devices`."""

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from podero._config import Settings
from podero._http.operation import ORG_ID, USER_ID, Operation, Parameter, Prepared
from podero._http.sync_sender import SyncSender

if TYPE_CHECKING:
    from podero._http.async_sender import AsyncSender  # at run time, it would bring asyncio to those who use threads


class NotSent(Enum):
    """Type of `NOT_SENT`."""

    NOT_SENT = "not sent"

    def __repr__(self) -> str:
        return "NOT_SENT"


NOT_SENT: Final = NotSent.NOT_SENT
"""Leaves a field of a request out; ``None`` sends null, which can mean to clear it."""


def _nothing(_: None, __: Mapping[str, Any]) -> None:
    return None


UPDATE_DEVICE: Operation[None, None] = Operation(
    module="user_devices.update_device",
    parameters=(
        ORG_ID,
        USER_ID,
        Parameter("device_id", "path", UUID),
        Parameter("is_smart_optimization_active", "body", bool, required=False, nullable=True),
        Parameter("is_authenticated", "body", bool, required=False, nullable=True),
        Parameter("is_inverter_forced_mode_enabled", "body", bool, required=False, nullable=True),
        Parameter("is_forecasting_enabled", "body", bool, required=False, nullable=True),
        Parameter("comment", "body", str, required=False, nullable=True),
    ),
    answer=None,
    read=_nothing,
)


class Devices:
    """Devices of a user, of any kind."""

    def __init__(self, settings: Settings, driver: SyncSender) -> None:
        self._settings = settings
        self._driver = driver

    def update(
        self,
        user_id: UUID | str,
        device_id: UUID | str,
        *,
        is_smart_optimization_active: bool | NotSent | None = NOT_SENT,
        is_authenticated: bool | NotSent | None = NOT_SENT,
        is_inverter_forced_mode_enabled: bool | NotSent | None = NOT_SENT,
        is_forecasting_enabled: bool | NotSent | None = NOT_SENT,
        comment: str | NotSent | None = NOT_SENT,
        org_id: UUID | str | None = None,
    ) -> None:
        """Change attributes of a device. Only what is given is sent; ``None`` sends null, which can mean to clear it.

        Source: ``PATCH .../users/{user_id}/devices/{device_id}``
        (https://developers.podero.com/api-reference/user-devices/update-general-device-attributes). It is sent again
        only when nothing of it reached the API.

        Args:
            user_id: The device's owner.
            device_id: The device: an electric vehicle, a wallbox, a heat pump, an inverter.
            is_smart_optimization_active: Whether it is optimized.
            is_authenticated: Whether it counts as connected to its maker (by its name).
            is_inverter_forced_mode_enabled: Whether an inverter may be forced (by its name).
            is_forecasting_enabled: Whether forecasts are made for it; newer pages on devices lack this field.
            comment: A free text.
            org_id: The organization; default: the client's.

        Raises:
            ValueError: An id is no UUID, nothing is given to change, or a value is of the wrong type.
            NotFoundError: No such user or device.
            APIResponseError: The answer is no JSON; an empty one is as documented.
            PoderoError: Any other failure; see `podero.errors`.
        """
        fields = {
            "is_smart_optimization_active": is_smart_optimization_active,
            "is_authenticated": is_authenticated,
            "is_inverter_forced_mode_enabled": is_inverter_forced_mode_enabled,
            "is_forecasting_enabled": is_forecasting_enabled,
            "comment": comment,
        }
        request = _update(self._settings, user_id, device_id, fields, org_id)
        return request.result(self._driver.call(request.call))


class AsyncDevices:
    """Devices of a user, of any kind, for asyncio."""

    def __init__(self, settings: Settings, driver: "AsyncSender") -> None:
        self._settings = settings
        self._driver = driver

    async def update(
        self,
        user_id: UUID | str,
        device_id: UUID | str,
        *,
        is_smart_optimization_active: bool | NotSent | None = NOT_SENT,
        is_authenticated: bool | NotSent | None = NOT_SENT,
        is_inverter_forced_mode_enabled: bool | NotSent | None = NOT_SENT,
        is_forecasting_enabled: bool | NotSent | None = NOT_SENT,
        comment: str | NotSent | None = NOT_SENT,
        org_id: UUID | str | None = None,
    ) -> None:
        """Change attributes of a device; see `Devices.update`."""
        fields = {
            "is_smart_optimization_active": is_smart_optimization_active,
            "is_authenticated": is_authenticated,
            "is_inverter_forced_mode_enabled": is_inverter_forced_mode_enabled,
            "is_forecasting_enabled": is_forecasting_enabled,
            "comment": comment,
        }
        request = _update(self._settings, user_id, device_id, fields, org_id)
        return request.result(await self._driver.call(request.call))


def _update(
    settings: Settings,
    user_id: UUID | str,
    device_id: UUID | str,
    fields: Mapping[str, bool | str | NotSent | None],
    org_id: UUID | str | None,
) -> Prepared[None]:
    given = {name: value for name, value in fields.items() if value is not NOT_SENT}
    if not given:
        raise ValueError(f"nothing to change: pass at least one of {', '.join(fields)}")
    return UPDATE_DEVICE.prepare(settings, {"org_id": org_id, "user_id": user_id, "device_id": device_id, **given})
