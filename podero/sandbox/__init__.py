"""A simulated Partner API on your own machine: a real HTTP server on loopback.

    from podero import Podero
    from podero.sandbox import Sandbox

    with Sandbox() as sandbox, Podero(**sandbox.client_options) as client:
        sandbox.plug_in()
        print(client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id))

It needs an extra: ``pip install 'podero[sandbox]'``.
"""

from podero._extras import missing_extra

try:
    from podero.sandbox.faults import Answer
    from podero.sandbox.server import Sandbox
except ImportError as _error:
    raise ImportError(missing_extra(_error.name) or str(_error), name=_error.name) from _error

__all__ = ["Answer", "Sandbox"]
