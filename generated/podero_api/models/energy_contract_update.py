from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.energy_contract_type import EnergyContractType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.price import Price


T = TypeVar("T", bound="EnergyContractUpdate")


@_attrs_define
class EnergyContractUpdate:
    building_id: None | Unset | UUID = UNSET
    currency_energy_price: None | str | Unset = UNSET
    energy_contract_type: EnergyContractType | None | Unset = UNSET
    energy_price_includes_external_components: bool | None | Unset = UNSET
    energy_prices: list[Price] | None | Unset = UNSET
    meter_id: None | str | Unset = UNSET
    supplier: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        building_id: None | str | Unset
        if isinstance(self.building_id, Unset):
            building_id = UNSET
        elif isinstance(self.building_id, UUID):
            building_id = str(self.building_id)
        else:
            building_id = self.building_id

        currency_energy_price: None | str | Unset
        if isinstance(self.currency_energy_price, Unset):
            currency_energy_price = UNSET
        else:
            currency_energy_price = self.currency_energy_price

        energy_contract_type: None | str | Unset
        if isinstance(self.energy_contract_type, Unset):
            energy_contract_type = UNSET
        elif isinstance(self.energy_contract_type, EnergyContractType):
            energy_contract_type = self.energy_contract_type.value
        else:
            energy_contract_type = self.energy_contract_type

        energy_price_includes_external_components: bool | None | Unset
        if isinstance(self.energy_price_includes_external_components, Unset):
            energy_price_includes_external_components = UNSET
        else:
            energy_price_includes_external_components = self.energy_price_includes_external_components

        energy_prices: list[dict[str, Any]] | None | Unset
        if isinstance(self.energy_prices, Unset):
            energy_prices = UNSET
        elif isinstance(self.energy_prices, list):
            energy_prices = []
            for energy_prices_type_0_item_data in self.energy_prices:
                energy_prices_type_0_item = energy_prices_type_0_item_data.to_dict()
                energy_prices.append(energy_prices_type_0_item)

        else:
            energy_prices = self.energy_prices

        meter_id: None | str | Unset
        if isinstance(self.meter_id, Unset):
            meter_id = UNSET
        else:
            meter_id = self.meter_id

        supplier: None | str | Unset
        if isinstance(self.supplier, Unset):
            supplier = UNSET
        else:
            supplier = self.supplier

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if building_id is not UNSET:
            field_dict["building_id"] = building_id
        if currency_energy_price is not UNSET:
            field_dict["currency_energy_price"] = currency_energy_price
        if energy_contract_type is not UNSET:
            field_dict["energy_contract_type"] = energy_contract_type
        if energy_price_includes_external_components is not UNSET:
            field_dict["energy_price_includes_external_components"] = (
                energy_price_includes_external_components
            )
        if energy_prices is not UNSET:
            field_dict["energy_prices"] = energy_prices
        if meter_id is not UNSET:
            field_dict["meter_id"] = meter_id
        if supplier is not UNSET:
            field_dict["supplier"] = supplier

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.price import Price  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_building_id(data: object) -> None | Unset | UUID:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    building_id_type_0 = UUID(data)
                    return building_id_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | Unset | UUID, data)
            if problem is not None:
                raise problem
            raise TypeError("building_id: unexpected " + type(data).__name__)

        building_id = _parse_building_id(d.pop("building_id", UNSET))

        def _parse_currency_energy_price(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("currency_energy_price: unexpected " + type(data).__name__)

        currency_energy_price = _parse_currency_energy_price(d.pop("currency_energy_price", UNSET))

        def _parse_energy_contract_type(data: object) -> EnergyContractType | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    energy_contract_type_type_0 = EnergyContractType(data)
                    return energy_contract_type_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(EnergyContractType | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("energy_contract_type: unexpected " + type(data).__name__)

        energy_contract_type = _parse_energy_contract_type(d.pop("energy_contract_type", UNSET))

        def _parse_energy_price_includes_external_components(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("energy_price_includes_external_components: unexpected " + type(data).__name__)

        energy_price_includes_external_components = _parse_energy_price_includes_external_components(
            d.pop("energy_price_includes_external_components", UNSET)
        )

        def _parse_energy_prices(data: object) -> list[Price] | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, list):
                try:
                    energy_prices_type_0 = []
                    _energy_prices_type_0 = data
                    for energy_prices_type_0_item_data in _energy_prices_type_0:
                        energy_prices_type_0_item = Price.from_dict(energy_prices_type_0_item_data)

                        energy_prices_type_0.append(energy_prices_type_0_item)
                    return energy_prices_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(list[Price] | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("energy_prices: unexpected " + type(data).__name__)

        energy_prices = _parse_energy_prices(d.pop("energy_prices", UNSET))

        def _parse_meter_id(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("meter_id: unexpected " + type(data).__name__)

        meter_id = _parse_meter_id(d.pop("meter_id", UNSET))

        def _parse_supplier(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("supplier: unexpected " + type(data).__name__)

        supplier = _parse_supplier(d.pop("supplier", UNSET))

        energy_contract_update = cls(
            building_id=building_id,
            currency_energy_price=currency_energy_price,
            energy_contract_type=energy_contract_type,
            energy_price_includes_external_components=energy_price_includes_external_components,
            energy_prices=energy_prices,
            meter_id=meter_id,
            supplier=supplier,
        )

        energy_contract_update.additional_properties = d
        return energy_contract_update

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
