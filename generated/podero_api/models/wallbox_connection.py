from enum import StrEnum


class WallboxConnection(StrEnum):
    NEVER_CONNECTED = "never_connected"
    OFFLINE = "offline"
    ONLINE = "online"

    @classmethod
    def _missing_(cls, value: object) -> "WallboxConnection | None":
        """Keep a value that the API added later: it equals its string, but is no member."""
        if not isinstance(value, str):
            return None
        kept = str.__new__(cls, value)
        kept._name_ = kept._value_ = value
        return kept
