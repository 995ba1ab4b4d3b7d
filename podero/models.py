"""The two session models, and the enums that they use: generated classes, with what no document knows.

Energy is in kWh, power in kW, states of charge in %, money in EUR (by the field's name), times are aware datetimes
(UTC unless the API says another offset). ``None`` means that the API sent null or nothing; for money it means "not
computable" (inferred), never 0.
"""

from typing import TYPE_CHECKING

import attrs
from podero_api.models.current_session_response import CurrentSessionResponse
from podero_api.models.hems_session_item import HEMSSessionItem
from podero_api.models.hems_session_outcome import HEMSSessionOutcome as HEMSSessionOutcome
from podero_api.models.hidden_reason import HiddenReason as HiddenReason
from podero_api.models.session_item import SessionItem
from podero_api.models.session_outcome import SessionOutcome as SessionOutcome

import podero._unknown_values  # noqa: F401  # importing it logs values that the enums do not know

if TYPE_CHECKING:
    from podero._zones import TimeZone


@attrs.frozen(kw_only=True, repr=False)
class ChargingSession(SessionItem):
    """One charging session of an electric vehicle; see `podero_api.models.SessionItem` for its fields."""

    __doc__ = SessionItem.__doc__

    def describe(self, *, tz: "TimeZone" = "UTC") -> str:
        """Why the car charged as it did, from the session's own fields: three short sentences on one line.

        They say what the outcome means, what happened (kWh, %, EUR), and what was wanted and whether it can be reached.
        Meanings of outcomes are marked as our reading, since Podero publishes only their names; a value that this
        version does not know is quoted. A null is "not computable" or "not reported", never 0; a session without an end
        is told "so far". The text is for people and may change in any version.

        Args:
            tz: The zone whose clock the times are on, as a `zoneinfo.ZoneInfo` or its name ("Europe/Vienna").

        Raises:
            ValueError: There is no such zone.
        """
        from podero.sessions.describe import describe_charging

        return describe_charging(self, tz)


@attrs.frozen(kw_only=True, repr=False)
class HEMSSession(HEMSSessionItem):
    """One HEMS steering session of a wallbox; see `podero_api.models.HEMSSessionItem` for its fields."""

    __doc__ = HEMSSessionItem.__doc__

    def describe(self, *, tz: "TimeZone" = "UTC") -> str:
        """Why the wallbox charged as it did, from the session's own fields: two short sentences on one line.

        They say what the outcome means and what happened (kWh, EUR, commands, last state). The meanings of the four
        outcomes are marked as Podero's; that of a missing outcome is our reading. A null is "not computable" or "not
        reported", never 0. The text is for people and may change in any version.

        Args:
            tz: The zone whose clock the times are on, as a `zoneinfo.ZoneInfo` or its name ("Europe/Vienna").

        Raises:
            ValueError: There is no such zone.
        """
        from podero.sessions.describe import describe_hems

        return describe_hems(self, tz)


@attrs.frozen(kw_only=True, repr=False)
class CurrentSession(CurrentSessionResponse):
    """The response that wraps the current session."""

    session: ChargingSession | None = None
