"""Nothing public is left out of tests/typing, which type checkers read."""

import ast
from pathlib import Path

import pytest

from podero import AccessToken, AsyncPodero, Podero

FACE = Path(__file__).parent / "typing" / "public_face.py"


def public(kind: type) -> list[str]:
    return [name for name in vars(kind) if not name.startswith("_")]


def offered(face: type[Podero] | type[AsyncPodero]) -> set[str]:
    """What users write after the client's name: ``request``, ``ev_sessions.current`` and so on."""
    client = face(credentials=AccessToken("t"))
    sessions = {"ev_sessions", "hems_sessions"}
    calls = {f"{name}.{method}" for name in sessions for method in public(type(getattr(client, name)))}
    return calls | (set(public(face)) - sessions)


def asserted(face: type) -> set[str]:
    """What stands in an assert_type, in the functions that take this client."""
    functions = [node for node in ast.parse(FACE.read_text("utf-8")).body if hasattr(node, "args")]
    inside = [
        node
        for function in functions
        if any(
            isinstance(arg.annotation, ast.Name) and arg.annotation.id == face.__name__ for arg in function.args.args
        )
        for node in ast.walk(function)
    ]
    checks = [node for node in inside if isinstance(node, ast.Call) and ast.unparse(node.func) == "assert_type"]
    attributes = [part for check in checks for part in ast.walk(check) if isinstance(part, ast.Attribute)]
    bound = [node.value for node in inside if isinstance(node, ast.Assign)]  # `session = podero...`, then asserted
    attributes += [part for value in bound for part in ast.walk(value) if isinstance(part, ast.Attribute)]
    return {ast.unparse(attribute).removeprefix("podero.") for attribute in attributes}


@pytest.mark.parametrize("face", [Podero, AsyncPodero])
def test_the_type_of_every_call_is_asserted(face: type[Podero] | type[AsyncPodero]) -> None:
    assert offered(face) - asserted(face) == set()
