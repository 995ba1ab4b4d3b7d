from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class ActionReportClientInfo(PartialModel):
    """Action report client info (schema ``ActionReportClientInfo``)."""

    __spec_schema__ = "ActionReportClientInfo"
