"""The operations of the tag ``user_wallboxes``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...client import AsyncPerform, Perform
    from ...models.auth_session_input import AuthSessionInput
    from ...models.auth_session_output import AuthSessionOutput
    from ...models.wallbox import Wallbox
    from ...models.wallbox_claim_token import WallboxClaimToken
    from ...models.wallbox_update import WallboxUpdate
    from ...types import Id


class UserWallboxesAPI:
    """Operations of the tag ``user_wallboxes``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def create_wallbox_claim_token(self, user_id: Id, *, org_id: Id | None = None) -> WallboxClaimToken:
        """Mint a one-time wallbox claim token for the user.

        A token that a wallbox uses once to connect.

        Source: ``POST /api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/claim-tokens``.

        Args:
            user_id: Id of the user.
        """
        return self._perform("user_wallboxes.create_wallbox_claim_token", (org_id, user_id), {})

    def get_wallbox(self, user_id: Id, wallbox_id: Id, *, org_id: Id | None = None) -> Wallbox:
        """Get details about a user's wallbox.

        Not known: the last fields, their null and required.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}``, known in part.

        Args:
            user_id: Id of the user.
            wallbox_id: Id of the wallbox.
        """
        return self._perform("user_wallboxes.get_wallbox", (org_id, user_id, wallbox_id), {})

    def update_wallbox(
        self,
        user_id: Id,
        wallbox_id: Id,
        *,
        body: WallboxUpdate | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> Wallbox:
        """Update details of a user's wallbox.

        Changes what is sent; null can mean to clear a field. Method and path are inferred. Not known: most fields
        of the body.

        Source: ``PUT /api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}``, known in part.

        Args:
            user_id: Id of the user.
            wallbox_id: Id of the wallbox.
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("user_wallboxes.update_wallbox", (org_id, user_id, wallbox_id), {}, body)

    def reauthenticate_wallbox(
        self,
        user_id: Id,
        wallbox_id: Id,
        *,
        body: AuthSessionInput | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> AuthSessionOutput:
        """Reauthenticate a user's wallbox.

        Start to connect the wallbox again; the user goes on at `authentication_url`.

        Source: ``POST /api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}/auth_session``.

        Args:
            user_id: Id of the user.
            wallbox_id: Id of the wallbox.
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("user_wallboxes.reauthenticate_wallbox", (org_id, user_id, wallbox_id), {}, body)

    def boost_wallbox(self, user_id: Id, wallbox_id: Id, *, org_id: Id | None = None) -> None:
        """Trigger a boost charge or arm boost for the next session.

        Charge at once, or in the next session if no car is plugged in. 409 says why it cannot. Not known: whether
        the 409 body has a schema.

        Source: ``POST /api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}/boost``, known in part.

        Args:
            user_id: Id of the user.
            wallbox_id: Id of the wallbox.
        """
        return self._perform("user_wallboxes.boost_wallbox", (org_id, user_id, wallbox_id), {})

    def cancel_wallbox_boost(self, user_id: Id, wallbox_id: Id, *, org_id: Id | None = None) -> None:
        """Cancel a live boost and disarm a boost armed for the next session.

        End a boost, or the one meant for the next session; 204 also if there was none.

        Source: ``DELETE /api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}/boost``, known in part.

        Args:
            user_id: Id of the user.
            wallbox_id: Id of the wallbox.
        """
        return self._perform("user_wallboxes.cancel_wallbox_boost", (org_id, user_id, wallbox_id), {})


class AsyncUserWallboxesAPI:
    """Operations of the tag ``user_wallboxes``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def create_wallbox_claim_token(self, user_id: Id, *, org_id: Id | None = None) -> WallboxClaimToken:
        """See `UserWallboxesAPI.create_wallbox_claim_token`."""
        return await self._perform("user_wallboxes.create_wallbox_claim_token", (org_id, user_id), {})

    async def get_wallbox(self, user_id: Id, wallbox_id: Id, *, org_id: Id | None = None) -> Wallbox:
        """See `UserWallboxesAPI.get_wallbox`."""
        return await self._perform("user_wallboxes.get_wallbox", (org_id, user_id, wallbox_id), {})

    async def update_wallbox(
        self,
        user_id: Id,
        wallbox_id: Id,
        *,
        body: WallboxUpdate | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> Wallbox:
        """See `UserWallboxesAPI.update_wallbox`."""
        return await self._perform("user_wallboxes.update_wallbox", (org_id, user_id, wallbox_id), {}, body)

    async def reauthenticate_wallbox(
        self,
        user_id: Id,
        wallbox_id: Id,
        *,
        body: AuthSessionInput | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> AuthSessionOutput:
        """See `UserWallboxesAPI.reauthenticate_wallbox`."""
        return await self._perform("user_wallboxes.reauthenticate_wallbox", (org_id, user_id, wallbox_id), {}, body)

    async def boost_wallbox(self, user_id: Id, wallbox_id: Id, *, org_id: Id | None = None) -> None:
        """See `UserWallboxesAPI.boost_wallbox`."""
        return await self._perform("user_wallboxes.boost_wallbox", (org_id, user_id, wallbox_id), {})

    async def cancel_wallbox_boost(self, user_id: Id, wallbox_id: Id, *, org_id: Id | None = None) -> None:
        """See `UserWallboxesAPI.cancel_wallbox_boost`."""
        return await self._perform("user_wallboxes.cancel_wallbox_boost", (org_id, user_id, wallbox_id), {})
