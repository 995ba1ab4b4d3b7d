"""Exports so many vehicles, eight at once: arguments are origin, file and count."""

import sys

from podero import Podero, fleet
from podero.sandbox import Sandbox
from tests.servers.gate import device_ids

_, origin, file, count = sys.argv
targets = [fleet.Vehicle(Sandbox.user_id, device) for device in device_ids(int(count))]
with Podero(client_id="i", client_secret="s", org_id=Sandbox.org_id, base_url=origin) as podero:
    fleet.export(podero, targets, fleet.CurrentSession(), file, concurrency=8)
