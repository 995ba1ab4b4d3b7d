from attrs import frozen

from ..types import PartialModel
from .hems_session_detail import HEMSSessionDetail


@frozen(kw_only=True, repr=False)
class CurrentHEMSSessionResponse(PartialModel):
    """Current hems session response (schema ``CurrentHEMSSessionResponse``, known in part).

    Attributes:
        session: The running session; read as null when there is none.
    """

    __spec_schema__ = "CurrentHEMSSessionResponse"
    session: HEMSSessionDetail | None = None
