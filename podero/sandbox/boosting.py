"""The boost of one of the sandbox's cars: meant for its next session, requested, going on."""

from datetime import datetime

from podero.sandbox.worldfile import Wire


class BoostRefusedError(Exception):
    """The car cannot be boosted now."""

    def __init__(self, state: str, reason: str) -> None:
        super().__init__(reason)
        self.body: dict[str, str] = {"state": state, "reason": reason}


class Boost:
    """One car's boost. Not safe to use from several threads: its `Registry` sees to that."""

    def __init__(self) -> None:
        self.armed: bool = False
        self._session = ""
        self._since: datetime | None = None

    def state(self, session: Wire | None, now: datetime) -> str:
        """The state now. A boost that waits is requested as a session begins, and goes on once time has passed."""
        if session is None:
            return "available"
        if self.armed:
            self._begin(session, now)
        if self._since is None or self._session != session["id"]:
            return "available" if session["final_soc_pct"] is None else "unavailable"
        return "ongoing" if now > self._since else "requested"

    def ask(self, session: Wire | None, now: datetime) -> None:
        """Boost at once, or in the next session; raises BoostRefusedError."""
        state = self.state(session, now)
        if session is None:
            self.armed = True
        elif state in ("requested", "ongoing"):
            raise BoostRefusedError(state, "already_charging")
        elif state == "unavailable":
            raise BoostRefusedError(state, "fully_charged")
        else:
            self._begin(session, now)

    def call_off(self, session: Wire | None, now: datetime) -> None:
        """Call off what waits for the next session; a boost that runs goes on."""
        self.state(session, now)
        self.armed = False

    def _begin(self, session: Wire, now: datetime) -> None:
        self.armed, self._session, self._since = False, session["id"], now
