from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class Metadata(PartialModel):
    """Its content is not documented (schema ``Metadata``)."""

    __spec_schema__ = "Metadata"
