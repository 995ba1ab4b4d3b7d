from ..types import OpenStrEnum


class PropertyType(OpenStrEnum):
    """Kind of a building (schema ``PropertyType``)."""

    __spec_schema__ = "PropertyType"

    DETACHED = "Detached"
    SEMI_DETACHED = "Semi-detached"
    BUNGALOW = "Bungalow"
    TERRACED = "Terraced"
    END_TERRACE = "End-terrace"
    FLAT = "Flat"
