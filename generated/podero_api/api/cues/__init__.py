"""The operations of the tag ``cues``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...client import AsyncPerform, Perform
    from ...models.action_receipt import ActionReceipt
    from ...models.action_report import ActionReport
    from ...models.action_start import ActionStart
    from ...models.action_started import ActionStarted
    from ...models.information_receipt import InformationReceipt
    from ...types import Id

from ...types import Hidden


class CuesAPI:
    """Operations of the tag ``cues``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def mark_information_read(
        self, cue_id: Id, *, body: InformationReceipt | Mapping[str, Any] | None = None, secret: str
    ) -> ActionReceipt:
        """Mark an information action as read.

        Mark an action that only informs as read. The body may be left out.

        Source: ``POST /api/partners/v2.0/cues/{cue_id}/information/resolve``.

        Args:
            cue_id: Id of the action.
            body: The body; the keys of a mapping are the names in the JSON.
            secret: From the action's link; it lives one hour and must not reach logs.
        """
        hidden_secret = Hidden(secret)
        del secret
        return self._perform("cues.mark_information_read", (cue_id,), {"secret": hidden_secret}, body)

    def start_action(self, cue_id: Id, *, body: ActionStart | Mapping[str, Any], secret: str) -> ActionStarted:
        """Start a pending action.

        Start an action that waits for the user, of the code `reauthenticate`; other codes will have bodies of their
        own. The secret stands in the action's link and lives one hour.

        Source: ``POST /api/partners/v2.0/cues/{cue_id}/resolve``.

        Args:
            cue_id: Id of the action.
            body: The body; the keys of a mapping are the names in the JSON.
            secret: From the action's link; it lives one hour and must not reach logs.
        """
        hidden_secret = Hidden(secret)
        del secret
        return self._perform("cues.start_action", (cue_id,), {"secret": hidden_secret}, body)

    def report_action_outcome(
        self, cue_id: Id, *, body: ActionReport | Mapping[str, Any], secret: str
    ) -> ActionReceipt:
        """Report the outcome of an active action.

        Say how a started action ended; 404 when it is not active any more. The secret is enough.

        Source: ``POST /api/partners/v2.0/cues/{cue_id}/state``.

        Args:
            cue_id: Id of the action.
            body: The body; the keys of a mapping are the names in the JSON.
            secret: From the action's link; it lives one hour and must not reach logs.
        """
        hidden_secret = Hidden(secret)
        del secret
        return self._perform("cues.report_action_outcome", (cue_id,), {"secret": hidden_secret}, body)


class AsyncCuesAPI:
    """Operations of the tag ``cues``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def mark_information_read(
        self, cue_id: Id, *, body: InformationReceipt | Mapping[str, Any] | None = None, secret: str
    ) -> ActionReceipt:
        """See `CuesAPI.mark_information_read`."""
        hidden_secret = Hidden(secret)
        del secret
        return await self._perform("cues.mark_information_read", (cue_id,), {"secret": hidden_secret}, body)

    async def start_action(self, cue_id: Id, *, body: ActionStart | Mapping[str, Any], secret: str) -> ActionStarted:
        """See `CuesAPI.start_action`."""
        hidden_secret = Hidden(secret)
        del secret
        return await self._perform("cues.start_action", (cue_id,), {"secret": hidden_secret}, body)

    async def report_action_outcome(
        self, cue_id: Id, *, body: ActionReport | Mapping[str, Any], secret: str
    ) -> ActionReceipt:
        """See `CuesAPI.report_action_outcome`."""
        hidden_secret = Hidden(secret)
        del secret
        return await self._perform("cues.report_action_outcome", (cue_id,), {"secret": hidden_secret}, body)
