"""The shortest program with podero: arguments are origin, organization, user and vehicle."""

import sys

from podero import Podero

origin, org_id, user_id, electric_vehicle_id = sys.argv[1:]
with Podero(client_id="benchmark", client_secret="benchmark", org_id=org_id, base_url=origin) as podero:
    session = podero.ev_sessions.current(user_id, electric_vehicle_id)
assert session is not None
