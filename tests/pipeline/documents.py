"""Documents for the tests of the pipeline: the vendored one in parts, small ones, and checkouts around them."""

import copy
import json
import shutil
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from podero.drift.document import canonical_bytes

ROOT = Path(__file__).resolve().parents[2]
VENDORED = ROOT / "openapi" / "openapi.json"
NO_EDITS = "overlay: 1.0.0\ninfo: {title: none, version: 1.0.0}\nactions: []\n"

Json = dict[str, Any]


def vendored() -> Json:
    document: Json = json.loads(VENDORED.read_bytes())
    return document


def as_yaml(document: Json) -> str:
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.width = 78
    file = StringIO()
    yaml.dump(document, file)
    return file.getvalue()


def as_page(document: Json, path: str) -> str:
    """A reference page of the form in which the API's operations are published."""
    return (
        '> Use this file to discover all available pages.\n\n# An operation\n\n> What it returns: `{ "a": ... }`.\n\n\n'
        f"## OpenAPI\n\n````yaml https://app.example/openapi.json get {path}\n{as_yaml(document)}````\n\nThat is all.\n"
    )


def parts_by_operation(document: Json) -> list[tuple[str, Json]]:
    """For each path, a document with that path only and the schemas that it needs, as its page holds them."""
    parts = []
    for path in document["paths"]:
        part = copy.deepcopy(document)
        part["paths"] = {path: document["paths"][path]}
        needed = _needed(document, document["paths"][path])
        part["components"]["schemas"] = {
            name: schema for name, schema in document["components"]["schemas"].items() if name in needed
        }
        parts.append((path, part))
    return parts


def _needed(document: Json, value: Any) -> set[str]:
    found: set[str] = set()
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            reference = one.get("$ref")
            if isinstance(reference, str) and (name := reference.rsplit("/", 1)[-1]) not in found:
                found.add(name)
                waiting.append(document["components"]["schemas"][name])
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
    return found


def operation(operation_id: str = "get_thing", answer: Any = None, **more: Any) -> Json:
    """An operation that answers with a schema; the default is a string."""
    schema = {"type": "string"} if answer is None else answer
    content = {"application/json": {"schema": schema}}
    return {
        "operationId": operation_id,
        "tags": ["Things"],
        "responses": {"200": {"description": "OK", "content": content}},
        **more,
    }


def document(paths: Json | None = None, schemas: Json | None = None, **more: Any) -> Json:
    """A small valid document."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "paths": {"/things": {"get": operation()}} if paths is None else paths,
        "components": {"schemas": schemas or {}},
        **more,
    }


def reference(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def with_schemas(schemas: Json) -> Json:
    """A document whose operations answer with each of the schemas in turn."""
    paths = {
        f"/things/{number}": {"get": operation(f"get_thing_{number}", reference(name))}
        for number, name in enumerate(schemas)
    }
    return document(paths, schemas)


def checkout(root: Path, content: Json | bytes | None = None, overlay: str | None = None) -> Path:
    """What generate.py needs of a checkout: openapi/ (the vendored one, or this document alone, without edits)."""
    shutil.copytree(ROOT / "openapi", root / "openapi")
    if content is not None:
        data = content if isinstance(content, bytes) else canonical_bytes(content)
        (root / "openapi" / "openapi.json").write_bytes(data)
        (root / "openapi" / "overlay.yaml").write_text(NO_EDITS)
        (root / "openapi" / "supplement.json").unlink()
    if overlay is not None:
        (root / "openapi" / "overlay.yaml").write_text(overlay)
    return root


def listing(folder: Path) -> dict[str, bytes | None]:
    """Everything below a folder with its bytes; None for folders."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def edited(edit: Callable[[Json], object]) -> Json:
    """The vendored document after an edit."""
    result = vendored()
    edit(result)
    return result
