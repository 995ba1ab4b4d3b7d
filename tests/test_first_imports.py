"""First uses import in a thread of their own: an interrupt of the caller leaves no lock of an import behind."""

import subprocess
import sys

from tests.servers.canned import CannedServer, http

PROGRAM = """
import sys, threading
from podero import AccessToken, NotFoundError, Podero

OWN = "podero._http.status_errors", "podero._http.retry", "tenacity"
mine = []

class Note:
    def find_spec(name, path, target=None):
        if threading.get_ident() == caller:
            mine.append(name)

caller = threading.get_ident()
client = Podero(credentials=AccessToken("t"), base_url=sys.argv[1], org_id="6f1c1f3e-2b1a-4d55-9d0e-0a5f1b7c9e01")
sys.meta_path.insert(0, Note)
try:
    client.api.users.list_users()
except NotFoundError:
    print("not found")
print(sorted(name for name in mine if name.startswith("podero_api.api") or name in OWN))
"""


def test_the_callers_thread_imports_no_module_of_ours() -> None:
    with CannedServer(http(503, headers="Retry-After: 0\r\n"), http(404, b"{}")) as server:
        command = [sys.executable, "-c", PROGRAM, server.url]
        done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    assert (done.stdout.splitlines(), done.stderr) == (["not found", "[]"], "")
