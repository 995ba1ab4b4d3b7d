"""The boost of a car in the sandbox: waiting for its next session, requested, or running."""

from datetime import datetime

from podero.sandbox.worldfile import Wire


class BoostRefusedError(Exception):
    """The car cannot be boosted now."""

    def __init__(self, state: str, reason: str) -> None:
        super().__init__(reason)
        self.body: dict[str, str] = {"state": state, "reason": reason}


class Boost:
    """One car's boost. It is not thread-safe; its `Registry` holds a lock."""

    def __init__(self) -> None:
        self.armed: bool = False
        self._session = ""
        self._since: datetime | None = None

    def state(self, session: Wire | None, now: datetime) -> str:
        """The current state. A waiting boost is requested when a session begins, and runs after time has passed."""
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
        """Cancel a boost that waits for the next session; a running boost continues."""
        self.state(session, now)
        self.armed = False

    def _begin(self, session: Wire, now: datetime) -> None:
        self.armed, self._session, self._since = False, session["id"], now
