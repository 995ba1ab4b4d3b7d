from uuid import UUID

from attrs import frozen

from ..types import PartialModel
from .energy_contract_type import EnergyContractType
from .price import Price


@frozen(kw_only=True, repr=False)
class EnergyContract(PartialModel):
    """Energy contract (schema ``EnergyContract``, known in part)."""

    __spec_schema__ = "EnergyContract"
    id: UUID | None = None
    energy_contract_type: EnergyContractType | None = None
    energy_prices: tuple[Price, ...] | None = None
    building: UUID | None = None
    meter_id: str | None = None
    supplier: str | None = None
    currency_energy_price: str | None = None
    energy_price_includes_external_components: bool | None = None
