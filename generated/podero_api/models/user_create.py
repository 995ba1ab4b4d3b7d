from attrs import frozen

from ..types import UNSET, PartialModel, Unset


@frozen(kw_only=True, repr=False)
class UserCreate(PartialModel):
    """User create (schema ``UserCreate``, known in part).

    Attributes:
        role: Known values: admin, staff, user; there may be more.
    """

    __spec_schema__ = "UserCreate"
    role: str
    email: str
    external_user_id: str | Unset = UNSET
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
