"""All operations that the facade serves; each is described beside the methods that serve it."""

from typing import Any

from podero._http.operation import Operation
from podero.charge_policy import GET_CHARGE_POLICY
from podero.devices import UPDATE_DEVICE
from podero.electric_vehicles import GET_ELECTRIC_VEHICLE, LIST_ELECTRIC_VEHICLES
from podero.savings import GET_DEVICES_SAVINGS
from podero.sessions.ev_session_lists import LIST_EV_SESSIONS
from podero.sessions.ev_sessions import BOOST, CANCEL_BOOST, CURRENT_EV_SESSION
from podero.sessions.hems_sessions import CURRENT_HEMS_SESSION, GET_HEMS_SESSION, LIST_HEMS_SESSIONS
from podero.users import GET_USER_BY_EXTERNAL_ID, LIST_USERS

OPERATIONS: tuple[Operation[Any, Any], ...] = (
    CURRENT_EV_SESSION,
    LIST_EV_SESSIONS,
    BOOST,
    CANCEL_BOOST,
    LIST_HEMS_SESSIONS,
    GET_HEMS_SESSION,
    CURRENT_HEMS_SESSION,
    GET_USER_BY_EXTERNAL_ID,
    LIST_USERS,
    LIST_ELECTRIC_VEHICLES,
    GET_ELECTRIC_VEHICLE,
    GET_CHARGE_POLICY,
    UPDATE_DEVICE,
    GET_DEVICES_SAVINGS,
)
