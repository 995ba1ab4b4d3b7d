"""The same with bare httpx: a token, the current session, plain JSON."""

import sys

import httpx

origin, org_id, user_id, electric_vehicle_id = sys.argv[1:]
with httpx.Client(base_url=origin) as client:
    answer = client.post("/oauth2/token/", auth=("benchmark", "benchmark"), json={"grant_type": "client_credentials"})
    client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
    path = f"/api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/sessions/current"
    session = client.get(path).json()["session"]
assert session is not None
