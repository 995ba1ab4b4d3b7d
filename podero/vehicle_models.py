"""What the electric-vehicle operations return, field for field as on the wire; known in part, so all is optional."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

import attrs

from podero.enums import OpenStrEnum
from podero.models import Timestamp
from podero.partial import additional, json_ready


class DeviceStatus(OpenStrEnum):
    """How well one side of a device works (spec schema ``DeviceStatus``); values that were seen."""

    __spec_schema__ = "DeviceStatus"

    OK = "ok"
    WARNING = "warning"
    ERROR = "error"
    UNKNOWN = "unknown"
    """A value of the API itself, not the mark of an unrecognized value."""


class PriceZone(OpenStrEnum):
    """Price zone of a device (spec schema ``PriceZone``); values that were seen."""

    __spec_schema__ = "PriceZone"

    AT = "AT"
    AT_HOURLY = "AT_HOURLY"
    BE = "BE"
    CH = "CH"
    EE = "EE"
    DE_LU = "DE_LU"
    HU = "HU"
    IT_CNOR = "IT_CNOR"
    IT_CSUD = "IT_CSUD"
    IT_NORD = "IT_NORD"
    IT_PUN = "IT_PUN"
    IT_SARD = "IT_SARD"
    IT_SICI = "IT_SICI"
    IT_SUD = "IT_SUD"
    PT = "PT"
    RO = "RO"
    SE_1 = "SE_1"
    SE_2 = "SE_2"
    SE_3 = "SE_3"
    SE_4 = "SE_4"
    UK = "UK"


@attrs.frozen(kw_only=True)
class DeviceType:
    """Kind of a device (spec schema ``DeviceType``, known in part).

    Attributes:
        short_name: Short name.
        long_name: Long name.
        additional: What the API sent beyond these fields.
    """

    __spec_schema__: ClassVar[str] = "DeviceType"

    short_name: str | None = None
    long_name: str | None = None
    additional: Mapping[str, Any] = additional()

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data, nulls kept."""
        return json_ready(self)


@attrs.frozen(kw_only=True)
class DeviceModel:
    """Make and model of a device (spec schema ``DeviceModel``, known in part).

    Attributes:
        device_type: Kind of device.
        manufacturer: Maker.
        model: Model.
        year: Model year (by its name).
        cloud_service: Id of the maker's cloud service.
        cloud_service_instructions: How to connect it, for people.
        cloud_service_signup_link: Where to sign up for it.
        additional: What the API sent beyond these fields.
    """

    __spec_schema__: ClassVar[str] = "DeviceModel"

    device_type: DeviceType | None = None
    manufacturer: str | None = None
    model: str | None = None
    year: int | None = None
    cloud_service: UUID | None = None
    cloud_service_instructions: str | None = None
    cloud_service_signup_link: str | None = None
    additional: Mapping[str, Any] = additional()

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data, nulls kept."""
        return json_ready(self)


@attrs.frozen(kw_only=True)
class DeviceOwner:
    """The user whom a device belongs to (spec schema ``DeviceOwner``, known in part).

    Attributes:
        id: Id of the user.
        email: Mail address.
        first_name: First name.
        last_name: Last name.
        external_id: The user's id in your own system.
        additional: What the API sent beyond these fields.
    """

    __spec_schema__: ClassVar[str] = "DeviceOwner"

    id: UUID | None = None
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    external_id: str | None = None
    additional: Mapping[str, Any] = additional()

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data, nulls kept."""
        return json_ready(self)


@attrs.frozen(kw_only=True)
class ElectricVehicle:
    """An electric vehicle (spec schema ``ElectricVehicle``, known in part: further fields exist).

    Attributes:
        id: Id of the vehicle, which other operations take as ``electric_vehicle_id``.
        device_model: Make and model.
        owner: The user whom it belongs to.
        building: Id of the building that it belongs to.
        external_device_id: Its id elsewhere (by its name).
        comment: A free text, see `Devices.update`.
        connection_status: How well it is connected.
        monitoring_status: How well it can be watched.
        steering_status: How well it can be steered.
        lifecycle_state: ``authenticated`` and ``error`` are known.
        lifecycle_error: What is wrong while ``lifecycle_state`` is ``error``; also logged as a warning.
        is_authenticated: Whether the connection to the maker holds (by its name).
        is_smart_optimization_active: Whether smart charging is switched on.
        is_charge_policy_enabled: Whether its charge policy counts (by its name).
        is_trading_enabled: Whether it takes part in trading (by its name).
        charge_target_min: Least wished state of charge (% by its kin in sessions).
        charge_target_max: Highest wished state of charge (% by its kin in sessions).
        current_mode: Not documented.
        current_state_last_updated_at: When its state was last refreshed (UTC).
        last_monitoring_executed_at: When it was last watched (UTC).
        actual_steering_state: Not documented.
        optimization_score: Not documented.
        price_zone: Price zone.
        boost_state: Named in the texts on boosting; its type was not seen, so it is given as it comes.
        boost_for_next_session: Named in the texts on boosting; its type was not seen, so it is given as it comes.
        is_pause_power_active: Not documented.
        pause_power_until: Not documented (UTC).
        is_inverter_forced_mode_enabled: Not documented for vehicles.
        is_inverter_forced_mode_active: Not documented for vehicles.
        inverter_forced_mode_since: Not documented for vehicles (UTC); the year 1 stands in examples.
        created_at: When it was registered (UTC, by its name).
        updated_at: When it was last changed (UTC, by its name).
        deleted_at: When it was deleted (UTC); set when it counts as deleted.
        additional: What the API sent beyond these fields.
    """

    __spec_schema__: ClassVar[str] = "ElectricVehicle"

    id: UUID | None = None
    device_model: DeviceModel | None = None
    owner: DeviceOwner | None = None
    building: UUID | None = None
    external_device_id: str | None = None
    comment: str | None = None
    connection_status: DeviceStatus | None = None
    monitoring_status: DeviceStatus | None = None
    steering_status: DeviceStatus | None = None
    lifecycle_state: str | None = None
    lifecycle_error: str | None = None
    is_authenticated: bool | None = None
    is_smart_optimization_active: bool | None = None
    is_charge_policy_enabled: bool | None = None
    is_trading_enabled: bool | None = None
    charge_target_min: int | None = None
    charge_target_max: int | None = None
    current_mode: str | None = None
    current_state_last_updated_at: Timestamp | None = None
    last_monitoring_executed_at: Timestamp | None = None
    actual_steering_state: str | None = None
    optimization_score: float | None = None
    price_zone: PriceZone | None = None
    boost_state: Any = attrs.field(default=None, hash=False)
    boost_for_next_session: Any = attrs.field(default=None, hash=False)
    is_pause_power_active: bool | None = None
    pause_power_until: Timestamp | None = None
    is_inverter_forced_mode_enabled: bool | None = None
    is_inverter_forced_mode_active: bool | None = None
    inverter_forced_mode_since: Timestamp | None = None
    created_at: Timestamp | None = None
    updated_at: Timestamp | None = None
    deleted_at: Timestamp | None = None
    additional: Mapping[str, Any] = additional()

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data: ids and times as strings (ISO 8601), enums as their values, nulls kept."""
        return json_ready(self)
