"""Requests that schemathesis makes up from the whole document: the sandbox refuses none of what it plays."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from podero.drift.simple_values import whole_document
from podero.sandbox import Sandbox
from tests import plain_http

METHODS = {"GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "TRACE"}
OF_NO_OPERATION = {403, 404}
"""Statuses that the document leaves out: of organizations, and of things, that there are not."""
EXAMPLES = 5


class Played:
    """The operations of the document that a sandbox plays.

    Attributes:
        allowed: The methods of each path, as the refusal of another one names them.
        operations: The operations, as schemathesis knows them.
    """

    def __init__(self, sandbox: Sandbox, http: httpx.Client) -> None:
        self._http = http
        self._ids = {
            **{name: getattr(sandbox, name) for name in ("org_id", "user_id", "electric_vehicle_id", "wallbox_id")},
            "device_id": sandbox.electric_vehicle_id,
            "external_id": sandbox.external_id,
        }
        grant = {"grant_type": "password", "username": sandbox.username, "password": sandbox.password}
        token = http.post("/api/partners/v2.0/auth/token", json=grant).json()["access_token"]
        http.headers["Authorization"] = f"Bearer {token}"
        schemathesis = pytest.importorskip("schemathesis")  # imported where needed, since that takes long
        known = [found.ok() for found in schemathesis.openapi.from_dict(whole_document()).get_all_operations()]
        self.documented: dict[str, set[str]] = defaultdict(set)
        for one in known:
            self.documented[one.path].add(one.method.upper())
        self.allowed = {path: allowed for path in self.documented if (allowed := self.asked("OPTIONS", path))}
        of_tokens = "/api/partners/v2.0/auth/token"  # refuses what is valid, but no credentials of its own
        self.operations = [
            one for one in known if one.method.upper() in self.allowed.get(one.path, ()) and one.path != of_tokens
        ]

    def asked(self, method: str, path: str) -> set[str]:
        """The methods that the refusal of this one names; none if it is not refused."""
        response = self._http.request(method, path.format_map(defaultdict(lambda: "1", self._ids)))
        return set(response.headers["Allow"].split(", ")) if response.status_code == 405 else set()

    def status(self, case: Any, *, known_ids: bool) -> int:
        """The status that a request of schemathesis's gets, with ids that there are, or with its own."""
        names = case.path_parameters or {}
        if known_ids:
            case.path_parameters = {name: self._ids.get(name, value) for name, value in names.items()}
        options = case.as_transport_kwargs(base_url=str(self._http.base_url))
        options["headers"] = {**options["headers"], "Authorization": self._http.headers["Authorization"]}
        return self._http.request(**{name: value for name, value in options.items() if name != "cookies"}).status_code


@pytest.fixture(scope="module")
def played() -> Iterator[Played]:
    with Sandbox() as sandbox, plain_http.Client(base_url=sandbox.base_url) as http:
        yield Played(sandbox, http)


def test_every_other_method_is_told_all_that_there_are(played: Played) -> None:
    assert len(played.operations) >= 14
    for path, allowed in played.allowed.items():
        assert allowed <= played.documented[path] | {"HEAD"}
        for method in METHODS:
            assert played.asked(method, path) == (set() if method in allowed else allowed), (method, path)


def test_no_valid_request_is_refused(played: Played) -> None:
    for operation in played.operations:
        ask_for(operation, played)


def ask_for(operation: Any, played: Played) -> None:
    """Make requests for an operation, and hold their statuses against the document."""
    from schemathesis import GenerationMode

    of_document = operation.definition.raw
    defined = {int(status) for status in of_document["responses"] if status.isdigit()} or {200}
    in_path = {each["name"] for each in of_document.get("parameters", ()) if each["in"] == "path"}
    missing = {404} if "session_id" in in_path else set()  # which this world has none of

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=GenerationMode.POSITIVE))
    def ask(case: Any) -> None:
        assert played.status(case, known_ids=False) in defined | OF_NO_OPERATION
        assert played.status(case, known_ids=True) in defined | missing

    ask()
