"""The two session models and their enums: generated classes, extended by methods of ours.

Energy is in kWh, power in kW, states of charge in %, money in EUR (by the field's name), times are aware datetimes
(in UTC unless the API sent another offset). ``None`` means that the API sent null or no value; for money it means "not
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

import podero._unknown_values  # noqa: F401  # after this import, values that the enums do not know are logged

if TYPE_CHECKING:
    from podero._zones import TimeZone


class ChargingSession(SessionItem):
    """One charging session of an electric vehicle. Its fields are those of `podero_api.models.SessionItem`."""

    __slots__ = ()
    __doc__ = SessionItem.__doc__

    def describe(self, *, tz: "TimeZone" = "UTC") -> str:
        """Explain the session from its own fields: three short sentences on one line.

        They say what the outcome means, what happened (kWh, %, EUR), what the customer asked for, and whether that can
        be reached. Podero publishes only the names of outcomes, so their meanings are marked "our reading". A value
        that this version does not know is quoted. A null is "not computable" or "not reported", never 0. For a session
        without an end, the text says "so far". The text is for people and may change in any version.

        Args:
            tz: The time zone of the times, as a `zoneinfo.ZoneInfo` or its name ("Europe/Vienna").

        Raises:
            ValueError: There is no such zone.
        """
        from podero.sessions.describe import describe_charging

        return describe_charging(self, tz)


class HEMSSession(HEMSSessionItem):
    """One HEMS session of a wallbox. Its fields are those of `podero_api.models.HEMSSessionItem`."""

    __slots__ = ()
    __doc__ = HEMSSessionItem.__doc__

    def describe(self, *, tz: "TimeZone" = "UTC") -> str:
        """Explain the session from its own fields: two short sentences on one line.

        They say what the outcome means and what happened (kWh, EUR, commands, last state). Podero publishes the
        meanings of the four outcomes; the meaning of a missing outcome is marked "our reading". A null is "not
        computable" or "not reported", never 0. The text is for people and may change in any version.

        Args:
            tz: The time zone of the times, as a `zoneinfo.ZoneInfo` or its name ("Europe/Vienna").

        Raises:
            ValueError: There is no such zone.
        """
        from podero.sessions.describe import describe_hems

        return describe_hems(self, tz)


@attrs.frozen(kw_only=True, repr=False)
class CurrentSession(CurrentSessionResponse):
    """The response that wraps the current session."""

    session: ChargingSession | None = None
