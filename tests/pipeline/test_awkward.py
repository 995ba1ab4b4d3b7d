"""What is generated from legal shapes that generators get wrong: how it reads answers, and what it asks for."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts import generate
from tests.pipeline.awkward import READINGS, awkward
from tests.pipeline.documents import checkout


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the package generated from the awkward document."""
    root = checkout(tmp_path_factory.mktemp("awkward"), awkward())
    generate.generate(root / "openapi", root / "podero_api")
    return root


def told(package: Path, *command: str, said: str = "") -> Any:
    """What a process that imports the package says, as JSON."""
    done = subprocess.run(
        [sys.executable, "-P", "-B", "-W", "error", *command, str(package)],
        input=said,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def readings(package: Path) -> list[Any]:
    data = json.dumps([(name, data) for name, data, _ in READINGS])
    result: list[Any] = told(package, str(Path(__file__).with_name("reading.py")), said=data)
    return result


@pytest.mark.parametrize("number", range(len(READINGS)), ids=[f"{name} {data}"[:60] for name, data, _ in READINGS])
def test_generated_code_reads_or_refuses(readings: list[Any], number: int) -> None:
    expected, found = READINGS[number][2], readings[number]
    if ": " in expected:
        assert isinstance(found, dict), found
        wanted = dict(part.split(": ") for part in expected.split("; "))
        assert {name: found[name] for name in wanted} == wanted
    else:
        assert found == expected


PROGRAM = """
import json, sys
sys.path.insert(0, sys.argv[1])
from podero_api.api.build.things_delete_thing import OPERATION as DELETE
from podero_api.api.default.put_thing import OPERATION as PUT
from podero_api.api.things.class_ import OPERATION as GET
from podero_api.models import Box, Car, Color, Level, Mood, Names, UnionsInput, Values, ValuesMember
from podero_api.types import UNSET
def asked(operation, path, others={}, body=None):
    request = operation.request(path, others, body)
    return [request.method, request.target, dict(request.headers), request.content and json.loads(request.content)]
names = Names(from_="a", class_="b", userId="c", to_dict_="d", field_="e")
shown = {
    "all": asked(GET, ("a/b", "c?d"), dict(
        from_="f", user_query="q", user_header="h", client_query="c", body_query="b", org_id="o", self_="s",
        fields=["x", "y"], color=Color.RED, x_request_id="r", seen="s; t", limit=1,
    )),
    "none": asked(GET, ("a", "b"), {"limit": 50}),
    "delete": asked(DELETE, ("a", "b")),
    "put": asked(PUT, ("a", "b"), {}, UnionsInput(thing={"plate": "A"}, maybe=None)),
    "no body": asked(PUT, ("a", "b")),
    "colors": sorted(Color), "moods": sorted(Mood), "levels": sorted(Level), "members": list(ValuesMember),
    "recognized": [ValuesMember("mro").is_recognized, ValuesMember("is_recognized").upper(), ValuesMember("x").name],
    "values": Values.from_dict({}).to_dict(),
    "names": {name: value for name, value in names.to_dict().items() if value is not None},
}
json.dump(shown, sys.stdout)
"""


@pytest.fixture(scope="module")
def shown(package: Path) -> Any:
    return told(package, "-c", PROGRAM)


def test_requests_are_what_the_document_says(shown: Any) -> None:
    query = "from=f&user=q&client=c&body=b&org_id=o&self=s&fields%5B%5D=x&fields%5B%5D=y&color=red&limit=1"
    headers = {"X-Request-Id": "r", "user": "h", "Cookie": "seen=s%3B%20t"}
    assert shown["all"] == ["GET", f"/things/a%2Fb/c%3Fd?{query}", headers, None]
    assert shown["none"] == ["GET", "/things/a/b?limit=50", {}, None]
    assert shown["delete"] == ["DELETE", "/things/a/b", {}, None]
    assert shown["put"][3] == {"thing": {"plate": "A"}, "maybe": None}
    assert shown["no body"] == ["PUT", "/things/a/b", {}, None]


def test_values_and_names_are_those_of_the_document(shown: Any) -> None:
    assert shown["colors"] == sorted(["red", "light-blue", "class", "None", "", "été", "1st"])
    assert shown["levels"] == [-1, 0, 1]
    assert shown["members"] == ['a "b"', "c\\d", "is_recognized", "name", "upper", "mro"]
    assert shown["recognized"] == [True, "IS_RECOGNIZED", "unrecognized:x"]
    assert shown["values"] == {"quoted": None, "odd": "back\\slash \u200b\n{x}", "member": None}
    assert shown["names"] == {"from": "a", "class": "b", "userId": "c", "to_dict": "d", "field": "e"}
