"""All operations that the facade serves; each is described beside the methods that serve it."""

from typing import Any

from podero.ev_session_lists import LIST_EV_SESSIONS
from podero.ev_sessions import CURRENT_EV_SESSION
from podero.hems_sessions import LIST_HEMS_SESSIONS
from podero.operation import Operation

OPERATIONS: tuple[Operation[Any, Any], ...] = (
    CURRENT_EV_SESSION,
    LIST_EV_SESSIONS,
    LIST_HEMS_SESSIONS,
)
