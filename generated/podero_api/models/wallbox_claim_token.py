from attrs import field, frozen

from ..types import Model, Timestamp


@frozen(kw_only=True, repr=False)
class WallboxClaimToken(Model):
    """Wallbox claim token (schema ``WallboxClaimToken``).

    Attributes:
        expires_at: Expires (UTC, by its name).
    """

    __spec_schema__ = "WallboxClaimToken"
    token: str = field(repr=False)
    wss_url: str
    expires_at: Timestamp
