from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class ActionStartLocation(PartialModel):
    """Action start location (schema ``ActionStartLocation``)."""

    __spec_schema__ = "ActionStartLocation"
