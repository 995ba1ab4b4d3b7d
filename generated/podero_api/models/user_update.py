from attrs import frozen

from ..types import UNSET, PartialModel, Unset


@frozen(kw_only=True, repr=False)
class UserUpdate(PartialModel):
    """User update (schema ``UserUpdate``, known in part)."""

    __spec_schema__ = "UserUpdate"
    country_iso2: str | None | Unset = UNSET
    external_user_id: str | None | Unset = UNSET
    first_name: str | None | Unset = UNSET
    last_name: str | None | Unset = UNSET
    street_and_number: str | None | Unset = UNSET
    town: str | None | Unset = UNSET
    zip_code: str | None | Unset = UNSET
