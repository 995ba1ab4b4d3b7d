"""Contains all the data models used in inputs/outputs"""

from .current_session_response import CurrentSessionResponse
from .error_body import ErrorBody
from .hems_session_item import HEMSSessionItem
from .hems_sessions_list_response import HEMSSessionsListResponse
from .hidden_reason import HiddenReason
from .session_item import SessionItem
from .session_outcome import SessionOutcome
from .wbhems_session_outcome import WBHEMSSessionOutcome

__all__ = (
    "CurrentSessionResponse",
    "ErrorBody",
    "HEMSSessionItem",
    "HEMSSessionsListResponse",
    "HiddenReason",
    "SessionItem",
    "SessionOutcome",
    "WBHEMSSessionOutcome",
)
