"""Many vehicles and wallboxes with one call (extra ``fleet``).

    from podero import Podero, fleet

    with Podero() as podero:
        for result in fleet.fetch(podero, vehicles, fleet.CurrentSession()):
            print(result.target, result.value if result.ok else result.error)

See docs/fleets.md.
"""

from podero.fleet.blocking import fetch
from podero.fleet.exporting import aexport, export
from podero.fleet.fast_transport import transport
from podero.fleet.fetching import afetch
from podero.fleet.journal import Tally
from podero.fleet.results import Result
from podero.fleet.targets import User, Vehicle, Wallbox, read_targets
from podero.fleet.users import OfEachVehicle, ausers, users
from podero.fleet.work import CurrentSession, EVSessions, HEMSSessions, Work

__all__ = [
    "CurrentSession",
    "EVSessions",
    "HEMSSessions",
    "OfEachVehicle",
    "Result",
    "Tally",
    "User",
    "Vehicle",
    "Wallbox",
    "Work",
    "aexport",
    "afetch",
    "ausers",
    "export",
    "fetch",
    "read_targets",
    "transport",
    "users",
]
