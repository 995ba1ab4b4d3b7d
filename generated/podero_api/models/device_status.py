from ..types import OpenStrEnum


class DeviceStatus(OpenStrEnum):
    """How well one side of a device works (schema ``DeviceStatus``).

    Values seen; there may be others.
    """

    __spec_schema__ = "DeviceStatus"

    OK = "ok"
    WARNING = "warning"
    ERROR = "error"
    UNKNOWN = "unknown"
