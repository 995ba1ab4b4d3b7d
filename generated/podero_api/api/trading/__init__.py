"""The operations of the tag ``trading``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from typing import Any

    from ...client import AsyncPerform, Perform
    from ...models.dayahead_prices_response import DayaheadPricesResponse
    from ...models.dayahead_prices_update import DayaheadPricesUpdate
    from ...models.dayahead_prices_updated import DayaheadPricesUpdated
    from ...models.trading_price_zone import TradingPriceZone
    from ...types import Id


class TradingAPI:
    """Operations of the tag ``trading``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def get_dayahead_prices(
        self,
        *,
        from_dt: datetime.datetime | str,
        to_dt: datetime.datetime | str,
        price_zone: TradingPriceZone | str,
        org_id: Id | None = None,
    ) -> DayaheadPricesResponse:
        """Retrieve Trading Dayahead Prices.

        An error may stand in `metadata.error` of a good answer. Not known: what may be null or missing.

        Source: ``GET /api/partners/v2.0/org/{org_id}/trading/dayahead/prices``, known in part.

        Args:
            from_dt: Start of the span.
            to_dt: End of the span.
            price_zone: Price zone.
        """
        return self._perform(
            "trading.get_dayahead_prices", (org_id,), {"from_dt": from_dt, "to_dt": to_dt, "price_zone": price_zone}
        )

    def update_dayahead_prices(
        self, *, body: DayaheadPricesUpdate | Mapping[str, Any], org_id: Id | None = None
    ) -> DayaheadPricesUpdated:
        """Update Trading Dayahead Prices.

        Send prices for the next day. An error may stand in `error` of a good answer. Not known: what of the body is
        required, the status number.

        Source: ``PATCH /api/partners/v2.0/org/{org_id}/trading/dayahead/prices``, known in part.

        Args:
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("trading.update_dayahead_prices", (org_id,), {}, body)


class AsyncTradingAPI:
    """Operations of the tag ``trading``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def get_dayahead_prices(
        self,
        *,
        from_dt: datetime.datetime | str,
        to_dt: datetime.datetime | str,
        price_zone: TradingPriceZone | str,
        org_id: Id | None = None,
    ) -> DayaheadPricesResponse:
        """See `TradingAPI.get_dayahead_prices`."""
        return await self._perform(
            "trading.get_dayahead_prices", (org_id,), {"from_dt": from_dt, "to_dt": to_dt, "price_zone": price_zone}
        )

    async def update_dayahead_prices(
        self, *, body: DayaheadPricesUpdate | Mapping[str, Any], org_id: Id | None = None
    ) -> DayaheadPricesUpdated:
        """See `TradingAPI.update_dayahead_prices`."""
        return await self._perform("trading.update_dayahead_prices", (org_id,), {}, body)
