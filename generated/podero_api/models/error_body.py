from typing import Any

from attrs import field, frozen

from ..types import Model


@frozen(kw_only=True, repr=False)
class ErrorBody(Model):
    """Error body as the API's framework is likely to send it (inferred; upstream documents none) (schema
    ``ErrorBody``).

    Attributes:
        detail: A sentence, or one entry for each rejected parameter.
    """

    __spec_schema__ = "ErrorBody"
    detail: Any = field(default=None, hash=False)
