from ..types import OpenStrEnum


class PropertyType(OpenStrEnum):
    """Kind of a building (schema ``PropertyType``).

    Values seen; there may be others.
    """

    __spec_schema__ = "PropertyType"

    DETACHED = "Detached"
    SEMI_DETACHED = "Semi-detached"
    BUNGALOW = "Bungalow"
    TERRACED = "Terraced"
    END_TERRACE = "End-terrace"
    FLAT = "Flat"
