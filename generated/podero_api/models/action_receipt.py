from attrs import frozen

from ..types import Model


@frozen(kw_only=True, repr=False)
class ActionReceipt(Model):
    """Action receipt (schema ``ActionReceipt``)."""

    __spec_schema__ = "ActionReceipt"
    action_id: str
