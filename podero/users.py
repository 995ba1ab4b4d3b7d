"""Users of the organization: `Podero.users` and `AsyncPodero.users`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from podero._config import Settings
from podero._http.operation import ORG_ID, Operation, Parameter, Prepared
from podero._http.sync_sender import SyncSender
from podero.user_models import User

if TYPE_CHECKING:
    from podero._http.async_sender import AsyncSender  # at run time, it would bring asyncio to those who use threads

_INCLUDE_DELETED = Parameter("include_deleted", "query", bool, required=False, default=False)


def _user(answer: User, _: Mapping[str, Any]) -> User:
    return answer


def _users(answer: tuple[User, ...], _: Mapping[str, Any]) -> tuple[User, ...]:
    return answer


GET_USER_BY_EXTERNAL_ID: Operation[User, User] = Operation(
    module="users.get_user_by_external_id",
    parameters=(ORG_ID, Parameter("external_id", "path", str), _INCLUDE_DELETED),
    answer=User,
    read=_user,
)

LIST_USERS: Operation[tuple[User, ...], tuple[User, ...]] = Operation(
    module="users.list_users",
    parameters=(ORG_ID, _INCLUDE_DELETED),
    answer=tuple[User, ...],
    read=_users,
)


class Users:
    """Users of the organization."""

    def __init__(self, settings: Settings, driver: SyncSender) -> None:
        self._settings = settings
        self._driver = driver

    def by_external_id(
        self, external_id: str, *, include_deleted: bool = False, org_id: UUID | str | None = None
    ) -> User:
        """The user whom your own system knows by this id.

        Source: ``GET .../users/by-ext-id/{external_id}``
        (https://developers.podero.com/api-reference/users/get-details-about-an-user-by-external-id).

        Args:
            external_id: The user's id in your own system, such as a customer number; any text.
            include_deleted: Whether a deleted user is given too.
            org_id: The organization; default: the client's.

        Returns:
            The user.

        Raises:
            ValueError: The id is empty, "." or "..", which no path can hold, or no text.
            NotFoundError: No such user.
            APIResponseError: The answer is not what the API promises.
            PoderoError: Any other failure; see `podero.errors`.
        """
        request = _by_external_id(self._settings, external_id, include_deleted, org_id)
        return request.result(self._driver.call(request.call))

    def list(self, *, include_deleted: bool = False, org_id: UUID | str | None = None) -> tuple[User, ...]:
        """All users of the organization, in one answer: the API has no pages here.

        Source: ``GET .../users``, known in part: what was seen are the fields of `User` and ``include_deleted``
        (https://developers.podero.com/api-reference/users/list-users-in-the-organization).

        Args:
            include_deleted: Whether deleted users are given too.
            org_id: The organization; default: the client's.

        Returns:
            The users, in the API's order, which is not documented.

        Raises:
            APIResponseError: The answer is not what the API promises; ``path`` says where.
            PoderoError: Any other failure; see `podero.errors`.
        """
        request = _list(self._settings, include_deleted, org_id)
        return request.result(self._driver.call(request.call))


class AsyncUsers:
    """Users of the organization, for asyncio."""

    def __init__(self, settings: Settings, driver: "AsyncSender") -> None:
        self._settings = settings
        self._driver = driver

    async def by_external_id(
        self, external_id: str, *, include_deleted: bool = False, org_id: UUID | str | None = None
    ) -> User:
        """The user whom your own system knows by this id; see `Users.by_external_id`."""
        request = _by_external_id(self._settings, external_id, include_deleted, org_id)
        return request.result(await self._driver.call(request.call))

    async def list(self, *, include_deleted: bool = False, org_id: UUID | str | None = None) -> tuple[User, ...]:
        """All users of the organization; see `Users.list`."""
        request = _list(self._settings, include_deleted, org_id)
        return request.result(await self._driver.call(request.call))


def _by_external_id(
    settings: Settings, external_id: str, include_deleted: bool, org_id: UUID | str | None
) -> Prepared[User]:
    values = {"org_id": org_id, "external_id": external_id, "include_deleted": include_deleted}
    return GET_USER_BY_EXTERNAL_ID.prepare(settings, values)


def _list(settings: Settings, include_deleted: bool, org_id: UUID | str | None) -> Prepared[tuple[User, ...]]:
    return LIST_USERS.prepare(settings, {"org_id": org_id, "include_deleted": include_deleted})
