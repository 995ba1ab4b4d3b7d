"""Every generated operation, called in each way that there is, against a server that answers from the schema.

Once for the package as it is committed, once for one generated from a document as large as the API with every awkward
shape that a document may have.
"""

import asyncio
import importlib
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, redirect_stdout
from functools import partial
from io import StringIO
from itertools import cycle, product
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from uuid import UUID

import attrs
import podero_api.errors
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from podero_api.models import DeviceUpdate

import podero
from podero import AccessToken, APIResponseError, APIStatusError, AsyncPodero, Podero
from podero.drift.built_from import packaged
from podero.drift.compare import compare
from podero.drift.document import canonical_bytes
from scripts import generate
from scripts.generate import completed, sources
from tests.pipeline.calling import ABSENT, Called, Endpoint, check_read, endpoints, without_unseen
from tests.pipeline.conftest import CheckTypes
from tests.pipeline.documents import ROOT, Json, checkout
from tests.pipeline.full_document import KNOWN, full_document
from tests.pipeline.values import ANYTHING, is_blank, target, values
from tests.servers.answering import Answering, Asked, answering
from tests.servers.canned import CannedServer, http

TOKEN = "a-token"
FULL = "full_api"
EXAMPLES = settings(
    max_examples=2,
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
_NOTHING_OF_IT = [b"", b"null", b"7", b'"text"', b"<!doctype html><p>Sign in</p>", b'{"a":']
WRONG = {"object": [b"[]", b'[["a", 1]]', *_NOTHING_OF_IT], "array": [b"{}", b'{"detail": "no"}', *_NOTHING_OF_IT]}


@attrs.frozen
class Subject:
    """A generated package and the document that it was generated from."""

    document: Json
    package: str
    root: Path
    said: str = ""

    def endpoints(self) -> list[Endpoint]:
        return list(endpoints(self.document, self.package))


@pytest.fixture(scope="session")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Subject]:
    """The package of the full document, under a name of its own."""
    root = checkout(tmp_path_factory.mktemp("full"))
    (root / "openapi" / "openapi.json").write_bytes(canonical_bytes(full_document()))
    with redirect_stdout(StringIO()) as said:
        assert generate.main(["--root", str(root)]) == 0
    shutil.copytree(root / "generated" / "podero_api", root / FULL)
    sys.path.insert(0, str(root))
    sys.modules[f"{FULL}.errors"] = podero_api.errors  # what cannot be read is the same error to the clients
    yield Subject(sources(root / "openapi").document, FULL, root, said.getvalue())
    sys.path.remove(str(root))
    for name in [name for name in sys.modules if name.split(".")[0] == FULL]:
        del sys.modules[name]


@pytest.fixture(scope="session")
def vendored() -> Subject:
    return Subject(sources(ROOT / "openapi").document, "podero_api", ROOT / "generated")


@pytest.fixture(scope="session", params=["vendored", "full"])
def subject(request: pytest.FixtureRequest) -> Subject:
    found: Subject = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def server() -> Iterator[Answering]:
    with answering() as running:
        yield running


Call = Callable[[Endpoint, str, Called], Any]


FACES = ("sync", "asyncio")
NAMESPACE = "api"


@contextmanager
def caller(face: str, **options: Any) -> Iterator[Call]:
    """Calls an operation: its function with that word behind the face's name, or its method of a namespace."""
    options = {"credentials": AccessToken(TOKEN), **options}
    if face == "sync":
        with Podero(**options) as client:
            yield lambda one, way, called: function(one, face, way, client.generated)(**called.arguments)
        return
    with asyncio.Runner() as runner:
        other = AsyncPodero(**options)
        yield lambda one, way, called: runner.run(function(one, face, way, other.generated)(**called.arguments))
        runner.run(other.aclose())


def function(endpoint: Endpoint, face: str, way: str, client: Any) -> Callable[..., Any]:
    """What is called, as the face and the way say."""
    if way != NAMESPACE:
        return partial(getattr(endpoint.module, face + way), client=client)
    api = importlib.import_module(f"{endpoint.package}.api")
    load = importlib.import_module(f"{endpoint.package}.operation").load

    def perform(name: str, path: tuple[Any, ...], others: Any, body: Any = None) -> Any:
        return client.result(load(name), path, others, body)

    async def perform_async(name: str, path: tuple[Any, ...], others: Any, body: Any = None) -> Any:
        return await client.result_async(load(name), path, others, body)

    tag, name = endpoint.name
    namespaces = api.API(perform) if face == "sync" else api.AsyncAPI(perform_async)
    found: Callable[..., Any] = getattr(getattr(namespaces, tag), name)
    return found


@pytest.fixture(scope="module")
def calls(server: Answering) -> Iterator[tuple[Call, ...]]:
    """Both faces: what one is called with, and is answered, is the other's too."""
    with ExitStack() as stack:
        yield tuple(stack.enter_context(caller(face, base_url=server.origin, max_attempts=1)) for face in FACES)


def check_request(asked: Asked, endpoint: Endpoint, called: Called) -> None:
    address = urlsplit(asked.target)
    assert (asked.method, address.path) == (endpoint.method, called.path)
    query = parse_qsl(address.query, keep_blank_values=True, strict_parsing=bool(address.query))
    assert sorted(query) == sorted(called.query)
    is_public = endpoint.content.get("security") == []
    assert asked.headers.get("authorization") == (None if is_public else f"Bearer {TOKEN}")
    assert {name: asked.headers.get(name) for name in called.headers} == called.headers
    if called.body is ABSENT:
        assert asked.body == b""
    else:
        assert without_unseen(json.loads(asked.body)) == without_unseen(called.body)
        assert asked.headers["content-type"] == "application/json"


def check_answers(
    server: Answering, calls: tuple[Call, ...], endpoint: Endpoint, statuses: list[int], schema: Any
) -> None:
    """Hold one kind of good answer of an operation against what its functions send and give."""
    document = endpoint.document

    @EXAMPLES
    @given(
        called=endpoint.calls(),
        status=st.sampled_from(statuses),
        answer=st.just(ABSENT)
        if schema is ABSENT
        else values(document, schema).filter(lambda answer: not is_blank(document, schema, answer)),
    )
    def check(called: Called, status: int, answer: Any) -> None:
        for call in calls:
            server.answers(status, b"" if answer is ABSENT else json.dumps(answer).encode())
            detailed, *others = (call(endpoint, way, called) for way in ("_detailed", "", NAMESPACE))
            assert len(server.asked) == 3
            for asked in server.asked:
                check_request(asked, endpoint, called)
            assert (detailed.status_code, detailed.content) == (status, server.body)
            assert others == [detailed.parsed] * 2
            if answer is ABSENT:
                assert detailed.parsed is None
            else:
                check_read(detailed.parsed, answer)

    check()


def check_wrong_answers(
    server: Answering, calls: tuple[Call, ...], endpoint: Endpoint, status: int, bodies: list[bytes]
) -> None:
    """No content that is not what the document promises may be read as if it were."""

    @settings(EXAMPLES, max_examples=1)
    @given(called=endpoint.calls())
    def check(called: Called) -> None:
        for body, call in zip(bodies, cycle(calls), strict=False):  # both faces have the same reader
            server.answers(status, body)
            with pytest.raises(APIResponseError):
                call(endpoint, "", called)

    check()


def check_errors(server: Answering, calls: tuple[Call, ...], endpoint: Endpoint, number: int) -> None:
    """Hold bad answers of an operation, one kind for each way to call it, against the error that is raised."""
    kinds = [*ERRORS.items(), *ERRORS.items()][number % len(ERRORS) :]

    @settings(EXAMPLES, max_examples=1)
    @given(called=endpoint.calls(), state=ANYTHING)
    def check(called: Called, state: Any) -> None:
        ways = zip(kinds, ["", "_detailed", NAMESPACE], strict=False)
        for ((status, error), way), call in product(ways, calls):
            server.answers(status, json.dumps({"detail": "no such luck", "state": state}).encode())
            with pytest.raises(APIStatusError, match="no such luck") as caught:
                call(endpoint, way, called)
            assert type(caught.value) is error
            assert (caught.value.status_code, caught.value.method) == (status, endpoint.method)

    check()


@pytest.mark.timeout(400)
def test_every_function_sends_what_it_is_given_and_reads_what_it_is_sent(
    subject: Subject, server: Answering, calls: tuple[Call, ...]
) -> None:
    for endpoint in subject.endpoints():
        for statuses, schema in endpoint.good_answers:
            check_answers(server, calls, endpoint, statuses, schema)


def test_an_answer_that_is_something_else_is_an_error_never_a_model(
    subject: Subject, server: Answering, calls: tuple[Call, ...]
) -> None:
    for endpoint in subject.endpoints():
        for statuses, schema in endpoint.good_answers:
            kind = target(subject.document, schema).get("type") if schema is not ABSENT else None
            if kind in WRONG:
                check_wrong_answers(server, calls, endpoint, statuses[-1], WRONG[kind])


def test_every_function_raises_the_typed_errors(subject: Subject, server: Answering, calls: tuple[Call, ...]) -> None:
    for number, endpoint in enumerate(subject.endpoints()):
        check_errors(server, calls, endpoint, number)


IDS = {
    name: UUID("11111111-2222-4333-8444-555555555555")
    for name in ("org_id", "user_id", "device_id", "electric_vehicle_id")
}


def one_called(subject: Subject, name: str) -> Endpoint:
    (found,) = (one for one in subject.endpoints() if one.content["operationId"] == name)
    return found


def with_ids(*names: str, **more: Any) -> Called:
    return Called({**{name: IDS[name] for name in names}, **more}, "", [], {}, ABSENT)


def test_what_is_not_set_is_not_sent_and_null_is(vendored: Subject, server: Answering, calls: tuple[Call, ...]) -> None:
    bodies = [
        (DeviceUpdate(), {}),
        (DeviceUpdate(comment=None), {"comment": None}),
        (DeviceUpdate(comment="", is_authenticated=False), {"comment": "", "is_authenticated": False}),
    ]
    for (body, sent), call in product(bodies, calls):
        server.answers(200)
        call(one_called(vendored, "update_device"), "", with_ids("org_id", "user_id", "device_id", body=body))
        assert json.loads(server.asked[0].body) == sent


@pytest.mark.parametrize("face", FACES)
def test_only_what_is_safe_to_repeat_is_sent_again(vendored: Subject, face: str) -> None:
    listing, boost = (one_called(vendored, name) for name in ("list_users", "boost_electric_vehicle"))
    with (
        CannedServer(http(503), http(200, b"[]"), http(503), http(204)) as canned,
        caller(face, base_url=canned.url) as call,
    ):
        assert call(listing, "", with_ids("org_id")) == ()
        assert len(canned.requests) == 2
        with pytest.raises(podero.InternalServerError):
            call(boost, "", with_ids("org_id", "user_id", "electric_vehicle_id"))
        assert len(canned.requests) == 3


# The full document


def test_a_document_with_all_operations_retires_the_supplement(full: Subject) -> None:
    supplement = packaged().supplement
    operations = {f"{method.upper()} {path}" for path, item in supplement["paths"].items() for method in item}
    schemas = {f"schema {name}" for name in supplement["components"]["schemas"]}
    lines = [f"dropped from the supplement: {one}: the document has it" for one in operations | schemas]
    assert sorted(full.said.splitlines()[:-1]) == sorted(lines)
    assert completed(full.root / "openapi").added == frozenset()


def test_functions_keep_their_names_when_the_document_brings_their_operations(vendored: Subject, full: Subject) -> None:
    ours, theirs = (
        {endpoint.title: endpoint.module.__name__.split(".", 1)[1] for endpoint in subject.endpoints()}
        for subject in (vendored, full)
    )
    assert len(ours) >= KNOWN
    assert {title: theirs[title] for title in ours} == ours


def test_the_full_document_is_what_this_version_was_built_from() -> None:
    assert compare(full_document()).findings == ()


def test_the_full_package_is_typed(full: Subject, check_types: CheckTypes) -> None:
    check_types(full.root, FULL)
