"""One operation of the API as the sandbox plays it: where it is, and what answers it."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import attrs
from starlette.requests import Request

from podero._urls import API_PREFIX

ORG = API_PREFIX + "/org/{org_id}"
USERS = ORG + "/users"
VEHICLE = USERS + "/{user_id}/electric-vehicles/{electric_vehicle_id}"
WALLBOX = USERS + "/{user_id}/wallboxes/{wallbox_id}"

Handler: TypeAlias = Callable[[Request], Awaitable[Any]]


@attrs.frozen
class Operation:
    """An operation of the document.

    Attributes:
        name: What it is called in `Sandbox.counters`: the name of its function in ``docs/operations.md``.
        method: The HTTP method.
        path: The path, as in the document.
        answer: Gets an authorized request, and gives the body of the response as JSON data, or a whole response.
    """

    name: str
    method: str
    path: str
    answer: Handler
