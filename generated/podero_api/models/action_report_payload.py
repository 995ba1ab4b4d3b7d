from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class ActionReportPayload(PartialModel):
    """Action report payload (schema ``ActionReportPayload``)."""

    __spec_schema__ = "ActionReportPayload"
