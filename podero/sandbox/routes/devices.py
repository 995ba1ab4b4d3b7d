"""Devices of any kind: their attributes and savings."""

from typing import Any

from podero_api.operation import load
from starlette.requests import Request
from starlette.responses import Response

from podero.sandbox.registry import Registry
from podero.sandbox.requests import Handlers, found, id_in_path, json_body, moment


class DeviceRoutes:
    """Handles requests about devices."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    def handlers(self) -> Handlers:
        """The handler of each operation."""
        return {
            "user_devices.update_device": self._update,
            "devices.get_devices_savings": self._savings,
        }

    async def _update(self, request: Request) -> Any:
        ids = id_in_path(request, "user_id"), id_in_path(request, "device_id")
        fields = await json_body(request, load("user_devices.update_device"))
        found(self._registry.update(*ids, fields) or None)
        return Response(status_code=200)

    async def _savings(self, request: Request) -> Any:
        start, end = moment(request, "start_datetime"), moment(request, "end_datetime")
        return self._registry.savings(start, end)
