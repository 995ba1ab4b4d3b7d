from attrs import frozen

from ..types import Model


@frozen(kw_only=True, repr=False)
class ActionStarted(Model):
    """Action started (schema ``ActionStarted``)."""

    __spec_schema__ = "ActionStarted"
    redirect_url: str
