"""The operations of the tag ``loadcurves``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from ...client import AsyncPerform, Perform
    from ...models.get_load_curve_by_price_zone_resolution import GetLoadCurveByPriceZoneResolution
    from ...types import Id


class LoadcurvesAPI:
    """Operations of the tag ``loadcurves``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def get_load_curve_by_price_zone(
        self,
        price_zone_key: str,
        *,
        resolution: GetLoadCurveByPriceZoneResolution | str | None = None,
        org_id: Id | None = None,
    ) -> Any:
        """Get By Price Zone.

        Sum over the devices of one price zone. Not known: further parameters and the answer.

        Source: ``GET /api/partners/v2.0/org/{org_id}/trading/dayahead/loadcurve/pricezone/{price_zone_key}``, known in part.

        Args:
            price_zone_key: Key of the price zone.
            resolution: Resolution.
        """
        return self._perform(
            "loadcurves.get_load_curve_by_price_zone", (org_id, price_zone_key), {"resolution": resolution}
        )


class AsyncLoadcurvesAPI:
    """Operations of the tag ``loadcurves``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def get_load_curve_by_price_zone(
        self,
        price_zone_key: str,
        *,
        resolution: GetLoadCurveByPriceZoneResolution | str | None = None,
        org_id: Id | None = None,
    ) -> Any:
        """See `LoadcurvesAPI.get_load_curve_by_price_zone`."""
        return await self._perform(
            "loadcurves.get_load_curve_by_price_zone", (org_id, price_zone_key), {"resolution": resolution}
        )
