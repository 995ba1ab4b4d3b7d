from attrs import frozen

from ..types import PartialModel
from .hems_command_item import HEMSCommandItem
from .hems_decision_item import HEMSDecisionItem
from .hems_session_item import HEMSSessionItem


@frozen(kw_only=True, repr=False)
class HEMSSessionDetail(PartialModel):
    """Hems session detail (schema ``HEMSSessionDetail``, known in part).

    Attributes:
        session: The session itself.
    """

    __spec_schema__ = "HEMSSessionDetail"
    session: HEMSSessionItem | None = None
    decisions: tuple[HEMSDecisionItem, ...]
    commands: tuple[HEMSCommandItem, ...]
