"""The responses that hold one page of sessions, with the facade's models in them."""

import attrs
from podero_api.models.hems_sessions_list_response import HEMSSessionsListResponse
from podero_api.models.sessions_list_response import SessionsListResponse

from podero.models import ChargingSession, HEMSSession


@attrs.frozen(kw_only=True, repr=False)
class ChargingSessionsPage(SessionsListResponse):
    """One page of EV sessions."""

    items: tuple[ChargingSession, ...]


@attrs.frozen(kw_only=True, repr=False)
class HEMSSessionsPage(HEMSSessionsListResponse):
    """One page of HEMS sessions."""

    items: tuple[HEMSSession, ...]
