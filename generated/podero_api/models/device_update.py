from attrs import frozen

from ..types import UNSET, Model, Unset


@frozen(kw_only=True, repr=False)
class DeviceUpdate(Model):
    """Device update (schema ``DeviceUpdate``)."""

    __spec_schema__ = "DeviceUpdate"
    comment: str | None | Unset = UNSET
    is_authenticated: bool | None | Unset = UNSET
    is_forecasting_enabled: bool | None | Unset = UNSET
    is_inverter_forced_mode_enabled: bool | None | Unset = UNSET
    is_smart_optimization_active: bool | None | Unset = UNSET
