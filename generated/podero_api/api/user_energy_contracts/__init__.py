"""The operations of the tag ``user_energy_contracts``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...client import AsyncPerform, Perform
    from ...models.energy_contract import EnergyContract
    from ...models.energy_contract_create import EnergyContractCreate
    from ...models.energy_contract_update import EnergyContractUpdate
    from ...types import Id


class UserEnergyContractsAPI:
    """Operations of the tag ``user_energy_contracts``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def list_energy_contracts(self, user_id: Id, *, org_id: Id | None = None) -> tuple[EnergyContract, ...]:
        """Get a user's energy contracts.

        All in one array, without paging. Not known: the schema of a price.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/energy-contracts``, known in part.

        Args:
            user_id: Id of the user.
        """
        return self._perform("user_energy_contracts.list_energy_contracts", (org_id, user_id), {})

    def register_energy_contract(
        self, user_id: Id, *, body: EnergyContractCreate | Mapping[str, Any] | None = None, org_id: Id | None = None
    ) -> EnergyContract:
        """Register a user's energy contract.

        Not known: the schema of a price, the last fields of the answer.

        Source: ``POST /api/partners/v2.0/org/{org_id}/users/{user_id}/energy-contracts``, known in part.

        Args:
            user_id: Id of the user.
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("user_energy_contracts.register_energy_contract", (org_id, user_id), {}, body)

    def update_energy_contract(
        self,
        user_id: Id,
        energy_contract_id: Id,
        *,
        body: EnergyContractUpdate | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> EnergyContract:
        """Update details of a user's energy contract.

        Changes what is sent; null can mean to clear a field. Not known: the schema of a price, the last fields of
        the answer.

        Source: ``PUT /api/partners/v2.0/org/{org_id}/users/{user_id}/energy-contracts/{energy_contract_id}``, known in part.

        Args:
            user_id: Id of the user.
            energy_contract_id: Id of the contract.
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform(
            "user_energy_contracts.update_energy_contract", (org_id, user_id, energy_contract_id), {}, body
        )


class AsyncUserEnergyContractsAPI:
    """Operations of the tag ``user_energy_contracts``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def list_energy_contracts(self, user_id: Id, *, org_id: Id | None = None) -> tuple[EnergyContract, ...]:
        """See `UserEnergyContractsAPI.list_energy_contracts`."""
        return await self._perform("user_energy_contracts.list_energy_contracts", (org_id, user_id), {})

    async def register_energy_contract(
        self, user_id: Id, *, body: EnergyContractCreate | Mapping[str, Any] | None = None, org_id: Id | None = None
    ) -> EnergyContract:
        """See `UserEnergyContractsAPI.register_energy_contract`."""
        return await self._perform("user_energy_contracts.register_energy_contract", (org_id, user_id), {}, body)

    async def update_energy_contract(
        self,
        user_id: Id,
        energy_contract_id: Id,
        *,
        body: EnergyContractUpdate | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> EnergyContract:
        """See `UserEnergyContractsAPI.update_energy_contract`."""
        return await self._perform(
            "user_energy_contracts.update_energy_contract", (org_id, user_id, energy_contract_id), {}, body
        )
