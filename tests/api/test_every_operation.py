"""Each operation of docs/operations.md, called through its namespace against a real server."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import attrs
import podero_api.models
import pytest
from podero_api.errors import UnreadableError
from podero_api.operation import Operation, load
from podero_api.types import Model, PartialModel

from podero import (
    AccessToken,
    APIResponseError,
    AuthenticationError,
    ConfigurationError,
    InternalServerError,
    NotFoundError,
)
from tests.api.operations import ID, NAMES, ORG_ID, Sample, body_type, call, json_of, sample, to_json
from tests.servers.answering import Answering
from tests.typed import check_types


@attrs.frozen
class Case:
    """An operation, how it is called, and what a good answer is.

    Attributes:
        name: Such as ``users.list_users``.
        given: What it is called with.
        status: Of a good answer.
        hint: Its type.
        content: Its JSON.
    """

    name: str
    given: Sample
    status: int
    hint: Any
    content: Any

    @property
    def operation(self) -> Operation[Any]:
        return load(self.name)

    @property
    def is_listing(self) -> bool:
        return isinstance(self.content, list)

    @property
    def one(self) -> Any:
        """JSON of what it gives, or of the first of them."""
        return self.content[0] if self.is_listing else self.content

    def answer(self, one: Any) -> tuple[int, bytes]:
        """Status and body of an answer with this in the place of the first."""
        return self.status, json.dumps([one, *self.content] if self.is_listing else one).encode()

    def call(self, client: Any, **changes: Any) -> Any:
        return call(client, self.name, *self.given.path, **{**self.given.keywords, **changes})


def case(name: str) -> Case:
    statuses, hint = load(name).responses[0]
    status = next(code for code in range(200, 300) if code in statuses)
    return Case(name, sample(name), status, hint, json_of(hint))


CASES = [case(name) for name in NAMES]
READ = [each for each in CASES if each.hint not in (None, Any)]


@contextmanager
def _named(one: Case) -> Iterator[Case]:
    try:
        yield one
    except BaseException as error:
        error.add_note(one.name)
        raise


def each(cases: Iterable[Case], check: Callable[[Case], None]) -> None:
    """Check all cases with one client; a failure says which it was."""
    for one in cases:
        with _named(one):
            check(one)


def test_it_sends_what_it_is_given_and_reads_what_it_gets(api: Any, server: Answering) -> None:
    def check(one: Case) -> None:
        server.answers(one.status, b"" if one.hint is None else json.dumps(one.content).encode())
        result = one.call(api)
        (asked,) = server.asked
        assert (asked.method, asked.target) == (one.operation.method, one.given.target)
        assert asked.headers.get("authorization") == (None if one.operation.is_public else "Bearer a-token")
        for parameter in one.operation.parameters:
            if parameter.place == "header":
                assert asked.headers[parameter.name] == str(one.given.keywords[parameter.python_name]).lower()
        assert (json.loads(asked.body) == one.given.body) if one.operation.body else (asked.body == b"")
        assert ("content-type" in asked.headers) == bool(one.operation.body)
        check_types(result, one.hint)
        assert to_json(result) == one.content

    each(CASES, check)


def test_the_organization_is_that_of_the_call_or_of_the_client_or_missing(make_client: Any, server: Answering) -> None:
    client = make_client(credentials=AccessToken("t"), base_url=server.origin, max_attempts=1)

    def check(one: Case) -> None:
        server.answers(404)
        with pytest.raises(ConfigurationError, match="PODERO_ORG_ID"):
            one.call(client)
        with pytest.raises(ValueError, match="org_id must be a UUID"):
            one.call(client, org_id="x")
        assert server.asked == []
        with pytest.raises(NotFoundError):
            one.call(client, org_id=ID.upper())
        assert server.asked[0].target == one.given.target.replace(ORG_ID, ID)

    each([one for one in CASES if one.operation.has_organization], check)


def test_an_id_that_is_none_is_refused_before_anything_is_sent(api: Any, server: Answering) -> None:
    def check(one: Case) -> None:
        for bad in ("x", "", None, 7, b"x", f"{ID}/..", f"{ID}\n", "\u0661" * 32):
            with pytest.raises(ValueError, match="must be a UUID"):
                call(api, one.name, *one.given.path[:-1], bad, **one.given.keywords)

    each([one for one in CASES if one.given.path[-1:] == [ID]], check)
    assert server.asked == []


def test_what_is_no_answer_is_an_error_with_its_place(api: Any, server: Answering) -> None:
    def check(one: Case) -> None:
        whole = json.dumps(one.content).encode()
        odd = [(b"", ""), (b"<html>Please log in</html>", ""), (whole[:-1], ""), (b"[" * 100_000, "")]
        odd += [(b"null", "$"), (b'"text"', "$"), (b"7", "$"), (b"{}" if one.is_listing else b"[]", "$")]
        odd += [(b'{"data": %b}' % whole, "$")]
        odd += [(b"[{}]", "$[0]"), (b"[null]", "$[0]"), (b"[%b]" % whole, "$[0]")] if one.is_listing else [(b"{}", "$")]
        for body, path in odd:
            server.answers(one.status, body)
            with pytest.raises(APIResponseError) as caught:
                one.call(api)
            assert caught.value.path.startswith(path)
            assert bool(caught.value.path) == bool(path)

    each(READ, check)


def test_each_field_of_the_wrong_type_is_named_as_on_the_wire() -> None:
    def check(one: Case) -> None:
        for wire, value in one.one.items():
            if value == json_of(Any):
                continue
            wrong = ["no text"] if isinstance(value, str | int | float) else "no object"
            with pytest.raises(UnreadableError) as caught:
                one.operation.read(*one.answer(one.one | {wire: wrong}))
            assert caught.value.path == ("$[0]" if one.is_listing else "$") + f".{wire}"

    each(READ, check)


def test_each_field_may_be_missing_unless_it_is_promised() -> None:
    def check(one: Case) -> None:
        for wire in one.one:
            fewer = {name: value for name, value in one.one.items() if name != wire}
            for changed in [one.one | {wire: None}, *([fewer] if fewer else [])]:
                try:
                    result = one.operation.read(*one.answer(changed))
                except UnreadableError as problem:
                    assert problem.path == ("$[0]" if one.is_listing else "$") + f".{wire}"  # noqa: PT017  # some are not promised
                else:
                    check_types(result, one.hint)

    each(READ, check)


def test_what_else_the_api_sends_is_never_an_error() -> None:
    more = {"later": {"deep": [1, None]}, "additional_properties": "odd", "self": 1}

    def check(one: Case) -> None:
        result = one.operation.read(*one.answer(one.one | more))
        first = result[0] if one.is_listing else result
        if isinstance(first, PartialModel):
            assert first.additional_properties == more
            assert first.to_dict() == one.one | more
            assert f"additional_properties={more!r}" in repr(first)
        else:
            assert first.to_dict() == one.one

    each(READ, check)


def test_a_body_is_a_model_or_a_mapping_and_nothing_else(api: Any, server: Answering) -> None:
    def check(one: Case) -> None:
        server.answers(404)
        mappings: list[tuple[Any, Any]] = [({}, {}), ({"extra": None, "more": (1,)}, {"extra": None, "more": [1]})]
        for body, sent in [(body_type(one.operation).from_dict(one.given.body), one.given.body), *mappings]:
            with pytest.raises(NotFoundError):
                one.call(api, body=body)
            assert json.loads(server.asked[-1].body) == sent
        count = len(server.asked)
        for bad in (float("nan"), float("inf"), object(), "\ud800", {1}, {b"x": 1}):
            with pytest.raises(ValueError, match="cannot be written as JSON"):
                one.call(api, body={"x": bad})
        if one.operation.body == "required":
            with pytest.raises(ValueError, match="body must be given"):
                one.call(api, body=None)
        assert len(server.asked) == count

    each([one for one in CASES if one.operation.body], check)


@pytest.mark.parametrize(
    ("status", "error"), [(401, AuthenticationError), (404, NotFoundError), (500, InternalServerError)]
)
def test_an_error_status_is_that_of_the_facade(
    api: Any, server: Answering, status: int, error: type[Exception]
) -> None:
    def check(one: Case) -> None:
        server.answers(status, b'{"detail": "no"}')
        with pytest.raises(error, match=f"{one.operation.method} .*: {status} .*: no"):
            one.call(api)
        assert len(server.asked) == 1

    each(CASES, check)


def test_every_model_is_read_and_written_alike() -> None:
    models = [getattr(podero_api.models, name) for name in podero_api.models.__all__]
    for model in models:
        if issubclass(model, Model):
            full = json_of(model)
            assert model.from_dict(full).to_dict() == full
            assert list(model.from_dict(full).to_dict()) == list(full)
