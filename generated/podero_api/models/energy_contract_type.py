from ..types import OpenStrEnum


class EnergyContractType(OpenStrEnum):
    """How often the price of energy changes (schema ``EnergyContractType``).

    Values seen; there may be others.
    """

    __spec_schema__ = "EnergyContractType"

    SPOT_HOURLY = "spot_hourly"
    MONTHLY = "monthly"
    YEARLY = "yearly"
