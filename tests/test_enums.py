"""Open enums: the documented values are members, others are kept."""

import ast
import copy
import inspect
import itertools
import json
import logging
import pickle
import re
import subprocess
import sys
import threading
import uuid
from typing import Any

import msgspec
import pytest
from podero_api.types import OpenStrEnum

from podero import HEMSSessionOutcome, HiddenReason, SessionOutcome
from podero._unknown_values import MAX_VALUES
from podero.drift import observed
from podero.drift.built_from import packaged

ENUMS = [SessionOutcome, HiddenReason, HEMSSessionOutcome]
SPEC = packaged().completed(packaged().document).document
every_enum = pytest.mark.parametrize("kind", ENUMS)


def new_value() -> str:
    return f"new_{uuid.uuid4().hex}"


@pytest.mark.document
@every_enum
def test_members_mirror_the_document(kind: type[OpenStrEnum]) -> None:
    assert [member.value for member in kind] == SPEC["components"]["schemas"][kind.__spec_schema__]["enum"]
    assert all(member.is_recognized for member in kind)
    assert all(member.name == member.value.upper() for member in kind)


@every_enum
class TestUnknownValue:
    def test_it_equals_its_string(self, kind: type[OpenStrEnum]) -> None:
        text = new_value()
        value = kind(text)
        assert value == text
        assert str(value) == f"{value}" == text
        assert value.value == text
        assert isinstance(value, kind)
        assert not value.is_recognized
        assert value != next(iter(kind))

    def test_it_is_no_member(self, kind: type[OpenStrEnum]) -> None:
        before = list(kind)
        text = new_value()
        kind(text)
        assert list(kind) == before
        assert text not in kind.__members__

    def test_it_is_a_dict_key_beside_its_string(self, kind: type[OpenStrEnum]) -> None:
        text = new_value()
        assert {kind(text): 1}[kind(text)] == {text: 2}[kind(text)] - 1 == 1

    def test_it_survives_pickle_copy_and_json(self, kind: type[OpenStrEnum]) -> None:
        value = kind(new_value())
        for copied in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
            assert copied == value
            assert type(copied) is kind
            assert not copied.is_recognized
        assert json.loads(json.dumps({"x": value})) == {"x": str(value)}
        assert msgspec.json.decode(msgspec.json.encode(value)) == str(value)

    def test_its_repr_says_so(self, kind: type[OpenStrEnum]) -> None:
        assert "not recognized" in repr(kind("spelled\nout"))
        assert "\n" not in repr(kind("spelled\nout"))

    def test_only_strings_are_values(self, kind: type[OpenStrEnum]) -> None:
        odd: tuple[Any, ...] = (None, 5, b"x", ["x"])
        for bad in odd:
            with pytest.raises(ValueError, match="is not a valid"):
                kind(bad)


def test_the_name_of_a_member_is_not_its_value() -> None:
    value = SessionOutcome("OPTIMIZED")
    assert not value.is_recognized
    assert value != SessionOutcome.OPTIMIZED
    assert value.name not in SessionOutcome.__members__


def test_match_falls_through() -> None:
    def name(value: SessionOutcome) -> str:
        match value:
            case SessionOutcome.OPTIMIZED:
                return "good"
            case _:
                return "other"

    assert name(SessionOutcome("optimized")) == "good"
    assert name(SessionOutcome(new_value())) == "other"
    assert SessionOutcome("unknown") is SessionOutcome.UNKNOWN
    assert SessionOutcome("unknown").is_recognized


@pytest.fixture(autouse=True)
def _nothing_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a fresh process: after a hundred values nothing more is logged."""
    monkeypatch.setattr("podero._unknown_values._seen", {})
    monkeypatch.setattr("podero._unknown_values._full", set())


class TestLog:
    def test_the_first_sight_logs_once(self, caplog: pytest.LogCaptureFixture) -> None:
        text = new_value()
        for _ in range(3):
            SessionOutcome(text)
        assert [(r.levelno, r.name) for r in caplog.records if text in r.getMessage()] == [
            (logging.WARNING, "podero.drift")
        ]
        assert text in observed()[SessionOutcome.__spec_schema__]

    def test_control_characters_cannot_forge_lines(self, caplog: pytest.LogCaptureFixture) -> None:
        SessionOutcome(f"{new_value()}\r\nERROR forged \x1b[31m")
        assert all("\n" not in r.getMessage() and "\x1b" not in r.getMessage() for r in caplog.records)

    def test_it_is_bounded(self) -> None:
        """In a process of its own: the record is global."""
        program = """
import logging, sys, threading
logging.basicConfig(stream=sys.stdout, format="%(message)s")
from podero import SessionOutcome, HiddenReason
from podero.drift import observed
def work(): [SessionOutcome(f"v{n}" + "x" * 10_000) for n in range(500)]
threads = [threading.Thread(target=work) for _ in range(8)]
[t.start() for t in threads]; [t.join() for t in threads]
HiddenReason("other enum")
assert len(observed()[SessionOutcome.__spec_schema__]) == 100 and len(observed()[HiddenReason.__spec_schema__]) == 1
assert max(map(len, observed()[SessionOutcome.__spec_schema__])) <= 200
assert SessionOutcome("v400" + "x" * 10_000) == "v400" + "x" * 10_000
"""
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        lines = done.stdout.splitlines()
        assert len(lines) == MAX_VALUES + 2
        assert sum("further ones are not logged" in line for line in lines) == 1


def test_threads_that_see_a_value_at_once_log_it_once(caplog: pytest.LogCaptureFixture) -> None:
    text, barrier = new_value(), threading.Barrier(16)

    def see() -> None:
        barrier.wait()
        HEMSSessionOutcome(text)

    threads = [threading.Thread(target=see) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(text in r.getMessage() for r in caplog.records) == 1


@every_enum
def test_every_value_is_documented(kind: type[OpenStrEnum]) -> None:
    body = ast.parse(inspect.getsource(kind)).body[0]
    assert isinstance(body, ast.ClassDef)
    for value, text in itertools.pairwise(body.body):
        if isinstance(value, ast.Assign) and isinstance(value.targets[0], ast.Name) and value.targets[0].id.isupper():
            assert isinstance(text, ast.Expr)
            assert re.search(r"\((our reading|published)\)", ast.unparse(text)), ast.unparse(value)
