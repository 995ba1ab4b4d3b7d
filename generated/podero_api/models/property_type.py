from enum import StrEnum


class PropertyType(StrEnum):
    BUNGALOW = "Bungalow"
    DETACHED = "Detached"
    END_TERRACE = "End-terrace"
    FLAT = "Flat"
    SEMI_DETACHED = "Semi-detached"
    TERRACED = "Terraced"

    @classmethod
    def _missing_(cls, value: object) -> "PropertyType | None":
        """Keep a value that the API added later: it equals its string, but is no member."""
        if not isinstance(value, str):
            return None
        kept = str.__new__(cls, value)
        kept._name_ = kept._value_ = value
        return kept
