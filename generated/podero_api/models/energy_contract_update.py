from collections.abc import Sequence
from uuid import UUID

from attrs import frozen

from ..types import UNSET, PartialModel, Unset
from .energy_contract_type import EnergyContractType
from .price_input import PriceInput


@frozen(kw_only=True, repr=False)
class EnergyContractUpdate(PartialModel):
    """Energy contract update (schema ``EnergyContractUpdate``, known in part)."""

    __spec_schema__ = "EnergyContractUpdate"
    energy_contract_type: EnergyContractType | None | Unset = UNSET
    energy_prices: Sequence[PriceInput] | None | Unset = UNSET
    meter_id: str | None | Unset = UNSET
    supplier: str | None | Unset = UNSET
    currency_energy_price: str | None | Unset = UNSET
    energy_price_includes_external_components: bool | None | Unset = UNSET
    building_id: UUID | None | Unset = UNSET
