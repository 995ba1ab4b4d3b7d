from ..types import OpenStrEnum


class WallboxConnection(OpenStrEnum):
    """Whether a wallbox can be reached (schema ``WallboxConnection``).

    Values seen; there may be others.
    """

    __spec_schema__ = "WallboxConnection"

    ONLINE = "online"
    OFFLINE = "offline"
    NEVER_CONNECTED = "never_connected"
