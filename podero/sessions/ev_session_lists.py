"""The listing of a vehicle's charging sessions; `podero.sessions.ev_sessions` has the methods."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

import attrs

from podero._http.operation import ORG_ID, USER_ID, Operation, Parameter
from podero.decoding import UnreadableError
from podero.models import ChargingSession
from podero.sessions.listings import PAGED_DAYS, SessionListing
from podero.sessions.pagination import Page


@attrs.frozen(kw_only=True)
class SessionsListResponse:
    """Wrapper of one page of EV sessions (spec schema of the same name, which is known in part)."""

    __spec_schema__: ClassVar[str] = "SessionsListResponse"

    total: int | None = None
    items: tuple[ChargingSession, ...] | None = None


def _page(answer: SessionsListResponse, values: Mapping[str, Any]) -> Page[ChargingSession]:
    if answer.total is None or answer.items is None:  # nothing says that they are required, but this is no page
        missing = "total" if answer.total is None else "items"
        raise UnreadableError(f"a page needs `{missing}`, which is missing or null", f"$.{missing}")
    return Page(items=answer.items, total=answer.total, limit=values["limit"], offset=values["offset"])


LIST_EV_SESSIONS: Operation[SessionsListResponse, Page[ChargingSession]] = Operation(
    module="electric_vehicle_sessions.list_ev_sessions",
    parameters=(ORG_ID, USER_ID, Parameter("electric_vehicle_id", "path", UUID), *PAGED_DAYS),
    answer=SessionsListResponse,
    read=_page,
)

EV_SESSIONS = SessionListing(LIST_EV_SESSIONS, "electric_vehicle_id")
