from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class ActionStartClientInfo(PartialModel):
    """Action start client info (schema ``ActionStartClientInfo``)."""

    __spec_schema__ = "ActionStartClientInfo"
