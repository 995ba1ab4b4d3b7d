from attrs import frozen

from ..types import UNSET, Model, Unset
from .action_outcome import ActionOutcome
from .action_report_client_info import ActionReportClientInfo
from .action_report_location import ActionReportLocation
from .action_report_payload import ActionReportPayload


@frozen(kw_only=True, repr=False)
class ActionReport(Model):
    """Action report (schema ``ActionReport``).

    Attributes:
        state: How an action ended. Values seen; there may be others.
    """

    __spec_schema__ = "ActionReport"
    state: ActionOutcome
    client_info: ActionReportClientInfo | Unset = UNSET
    location: ActionReportLocation | Unset = UNSET
    payload: ActionReportPayload | Unset = UNSET
