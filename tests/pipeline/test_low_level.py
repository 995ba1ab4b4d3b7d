"""Every generated function, called through ``podero.generated`` against a server that answers from the schema.

Once for the package as it is committed, once for one generated from a document as large as the API with every awkward
shape that a document may have.
"""

import asyncio
import importlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import podero
from podero import AccessToken, APIResponseError, APIStatusError, AsyncPodero, Podero
from podero.drift.compare import compare
from podero.drift.supplement import packaged_supplement
from scripts import generate
from tests.pipeline.answering import Answering, Asked, answering
from tests.pipeline.calling import ABSENT, Called, Endpoint, endpoints, to_json
from tests.pipeline.documents import ROOT, Json, checkout
from tests.pipeline.full_document import KNOWN, full_document
from tests.pipeline.values import ANYTHING, target, values

TOKEN = "a-token"
FULL = "full_api"
EXAMPLES = settings(
    max_examples=6,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
ERRORS = {
    400: podero.BadRequestError,
    401: podero.AuthenticationError,
    403: podero.PermissionDeniedError,
    404: podero.NotFoundError,
    409: podero.ConflictError,
    422: podero.UnprocessableEntityError,
    429: podero.RateLimitError,
    418: podero.APIStatusError,
    500: podero.InternalServerError,
    503: podero.InternalServerError,
}


@attrs.frozen
class Subject:
    """A generated package and the document that it was generated from."""

    document: Json
    package: str
    root: Path

    def endpoints(self) -> list[Endpoint]:
        return list(endpoints(self.document, self.package))

    def models(self) -> ModuleType:
        return importlib.import_module(f"{self.package}.models")


def merged(root: Path) -> Json:
    """The document that a checkout generates from."""
    return generate.overlaid(generate.completed(root / "openapi").document, root / "openapi" / "overlay.yaml")


@pytest.fixture(scope="session")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Subject]:
    """The package of the full document, under a name of its own."""
    root = checkout(tmp_path_factory.mktemp("full"))
    (root / "openapi" / "openapi.json").write_bytes(generate.canonical_bytes(full_document()))
    generate.generate(root / "openapi", root / FULL)
    sys.path.insert(0, str(root))
    yield Subject(merged(root), FULL, root)
    sys.path.remove(str(root))
    for name in [name for name in sys.modules if name.split(".")[0] == FULL]:
        del sys.modules[name]


@pytest.fixture(scope="session")
def vendored() -> Subject:
    return Subject(merged(ROOT), "podero_api", ROOT / "generated")


@pytest.fixture(scope="session", params=["vendored", "full"])
def subject(request: pytest.FixtureRequest) -> Subject:
    found: Subject = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def server() -> Iterator[Answering]:
    with answering() as running:
        yield running


Call = Callable[[Endpoint, str, Called], Any]


@pytest.fixture(scope="module", params=["sync", "asyncio"])
def call(request: pytest.FixtureRequest, server: Answering) -> Iterator[Call]:
    """Calls ``sync`` or ``asyncio``, or with "_detailed" behind it, on a client of that face."""
    options: Json = {"credentials": AccessToken(TOKEN), "base_url": server.origin, "max_attempts": 1}
    if request.param == "sync":
        with Podero(**options) as client:
            yield lambda one, more, called: getattr(one.module, f"sync{more}")(
                **called.arguments, client=client.generated
            )
        return
    with asyncio.Runner() as runner:
        face = AsyncPodero(**options)
        yield lambda one, more, called: runner.run(
            getattr(one.module, f"asyncio{more}")(**called.arguments, client=face.generated)
        )
        runner.run(face.aclose())


def check_request(asked: Asked, endpoint: Endpoint, called: Called) -> None:
    address = urlsplit(asked.target)
    assert (asked.method, address.path) == (endpoint.method, called.path)
    query = parse_qsl(address.query, keep_blank_values=True, strict_parsing=bool(address.query))
    assert sorted(query) == sorted(called.query)
    assert asked.headers["authorization"] == f"Bearer {TOKEN}"
    assert {name: asked.headers.get(name) for name in called.headers} == called.headers
    if called.body is ABSENT:
        assert asked.body == b""
    else:
        assert json.loads(asked.body) == called.body
        assert asked.headers["content-type"] == "application/json"


def check_is_model(document: Json, schema: Any, parsed: Any) -> None:
    """No raw JSON object may stand where the document has a schema for it."""
    if schema == {}:
        return
    assert not isinstance(parsed, dict)
    if isinstance(parsed, list):
        for item in parsed:
            check_is_model(document, target(document, schema)["items"], item)


def check_answers(server: Answering, call: Call, endpoint: Endpoint, statuses: list[int], schema: Any) -> None:
    """Hold one kind of good answer of an operation against what its functions send and give."""
    document = endpoint.document

    @EXAMPLES
    @given(
        called=endpoint.calls(),
        status=st.sampled_from(statuses),
        answer=st.just(ABSENT) if schema is ABSENT else values(document, schema),
    )
    def check(called: Called, status: int, answer: Any) -> None:
        server.answers(status, b"" if answer is ABSENT else json.dumps(answer).encode())
        detailed, parsed = (call(endpoint, more, called) for more in ("_detailed", ""))
        assert len(server.asked) == 2
        for asked in server.asked:
            check_request(asked, endpoint, called)
        assert (detailed.status_code, detailed.content) == (status, server.body)
        assert detailed.parsed == parsed
        if answer is ABSENT:
            assert parsed is None
        else:
            assert to_json(parsed) == answer
            check_is_model(document, schema, parsed)

    check()


def check_errors(server: Answering, call: Call, endpoint: Endpoint) -> None:
    """Hold every kind of bad answer of an operation against the error that its functions raise."""

    @settings(EXAMPLES, max_examples=1)
    @given(called=endpoint.calls(), state=ANYTHING)
    def check(called: Called, state: Any) -> None:
        for (status, error), more in zip(ERRORS.items(), cycle(["", "_detailed"]), strict=False):
            server.answers(status, json.dumps({"detail": "no such luck", "state": state}).encode())
            with pytest.raises(APIStatusError, match="no such luck") as caught:
                call(endpoint, more, called)
            assert type(caught.value) is error
            assert (caught.value.status_code, caught.value.method) == (status, endpoint.method)

    check()


def test_every_function_sends_what_it_is_given_and_reads_what_it_is_sent(
    subject: Subject, server: Answering, call: Call
) -> None:
    for endpoint in subject.endpoints():
        for statuses, schema in endpoint.good_answers:
            check_answers(server, call, endpoint, statuses, schema)


def test_every_function_raises_the_typed_errors(subject: Subject, server: Answering, call: Call) -> None:
    for endpoint in subject.endpoints():
        check_errors(server, call, endpoint)
