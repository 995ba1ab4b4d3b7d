from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class ActionReportLocation(PartialModel):
    """Action report location (schema ``ActionReportLocation``)."""

    __spec_schema__ = "ActionReportLocation"
