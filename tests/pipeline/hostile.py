"""Text that tries to become code or to leave the folder, and the places of a document that hold text."""

import copy
import json
from collections.abc import Callable
from pathlib import Path

from tests.pipeline.documents import Json, document, operation, reference

Places = dict[str, Callable[[Json, str], object]]


def payloads(marker: Path) -> dict[str, str]:
    """Texts by what they try; whatever becomes code makes the marker file."""
    code = f"__import__('pathlib').Path('{marker}').touch()"
    return {
        "code": code,
        "the end of a docstring": f'"""\n{code}\n"""',
        "the end of a docstring after a backslash": f'\\"""\n{code}\n\\"""',
        "the end of a string": f'"; {code}; "',
        "the end of a string in code": f'" + str({code}) + "',
        "the end of a string with apostrophes": f"'; {code}; '",
        "a quote at the end": 'said "so"',
        "a backslash at the end": "C:\\",
        "three backslashes": "\\\\\\",
        "a replacement field": f"{{{code}}}{{0}}{{}}",
        "a template": "{{ 1234567 * 3 }}{% include 'errors.py.jinja' %}{% raw %}{# gone #}",
        "a template with code": "{{ ''.__class__.__mro__[1].__subclasses__() }}{{ config.__init__.__globals__ }}",
        "names of characters": "\\N{BULLET} \\x22 \\u0022 \\U0001F600 \\N{",
        "lines": f"a\n{code}\r{code}\r\n\n    {code}",
        "lines of Unicode": f"a\u2028{code}\u2029b\x85c\x0bd\x0c{code}",
        "a null byte": f"a\0{code}",
        "characters that control": "a\x1b[2Jb\x07\x08\x7f\u202e\u2066\ufeff\u200b",
        "comments": f"# -*- coding: utf-7 -*- # type: ignore # fmt: off # ruff: noqa\n{code}",
        "a type": f"int]; {code}; x: list[int",
        "a folder above": "../../../escape",
        "a folder above for Windows": "..\\..\\escape",
        "an absolute path": str(marker.with_name("escape")),
        "__init__": "__init__",
        "__builtins__": "__builtins__",
        "dots": "..",
        "nothing": "",
    }


def harmless() -> Json:
    """A document with a place for each text."""
    base = {"type": "string", "description": "text", "example": "text"}
    thing = {
        "type": "object",
        "title": "Thing",
        "description": "text",
        "example": "text",
        "required": ["name"],
        "properties": {
            "name": dict(base),
            "when": {"type": "string", "format": "date-time", "description": "text"},
            "kind": {"anyOf": [reference("Kind"), {"type": "null"}], "description": "text"},
            "count": {"type": "integer", "description": "text", "example": 1},
            "part": {"type": "object", "properties": {"a": {"type": "string"}}, "description": "text"},
        },
    }
    get = operation(
        "get_thing",
        reference("Thing"),
        summary="text",
        description="text",
        externalDocs={"url": "https://docs.example/", "description": "text"},
        security=[{"Auth": []}],
        parameters=[
            {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}, "description": "text"},
            {"name": "q", "in": "query", "schema": dict(base), "description": "text", "example": "text"},
            {"name": "X-H", "in": "header", "schema": dict(base), "description": "text"},
            {"name": "c", "in": "cookie", "schema": dict(base), "description": "text"},
        ],
        requestBody={"content": {"application/json": {"schema": reference("Thing")}}, "description": "text"},
    )
    get["responses"]["404"] = {"description": "text"}
    return document(
        {"/things/{id}": {"post": get, "summary": "text", "description": "text"}},
        info={"title": "text", "version": "text", "description": "text", "contact": {"name": "text"}},
        servers=[{"url": "https://app.example", "description": "text"}],
        tags=[{"name": "Things", "description": "text"}],
        components={
            "schemas": {"Thing": thing, "Kind": {"type": "string", "enum": ["a", "b"], "description": "text"}},
            "securitySchemes": {"Auth": {"type": "http", "scheme": "bearer", "description": "text"}},
        },
    )


def with_texts(texts: list[str]) -> Json:
    """For each text a copy of the operation and its schemas that has it wherever only people read it."""
    result = harmless()
    template = json.dumps(result.pop("paths")), json.dumps(result["components"].pop("schemas"))
    result["paths"], result["components"]["schemas"] = {}, {}
    for number, text in enumerate(texts):
        paths, schemas = (_numbered(part, number) for part in template)
        result["paths"] |= _filled(paths, text)
        result["components"]["schemas"] |= _filled(schemas, text)
    return result


def _numbered(part: str, number: int) -> Json:
    for name in ("Thing", "Kind", "get_thing", "/things/{id}"):
        part = part.replace(name, name.replace("/{id}", f"_{number}/{{id}}") if "/" in name else f"{name}{number}x")
    result: Json = json.loads(part)
    return result


def _filled(value: Json, text: str) -> Json:
    waiting: list[object] = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            one.update({key: text for key, inner in one.items() if inner == "text"})
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
    return value


def _get(spec: Json) -> Json:
    post: Json = next(iter(spec["paths"].values()))["post"]
    return post


def _thing(spec: Json) -> Json:
    thing: Json = spec["components"]["schemas"]["Thing"]
    return thing


def _properties(spec: Json) -> Json:
    properties: Json = _thing(spec)["properties"]
    return properties


def _query(spec: Json) -> Json:
    query: Json = _get(spec)["parameters"][1]
    return query


def _rename(mapping: Json, old: str, new: str) -> Json:
    mapping[new] = mapping.pop(old)
    return mapping


# Names: the generator makes identifiers, files and folders of them.
NAMES: Places = {
    "tag": lambda spec, text: _get(spec).update(tags=[text]),
    "operationId": lambda spec, text: _get(spec).update(operationId=text),
    "title of a schema": lambda spec, text: _thing(spec).update(title=text),
    "title of a part": lambda spec, text: _properties(spec)["part"].update(title=f"{text}P"),
    "title of an enum": lambda spec, text: spec["components"]["schemas"]["Kind"].update(title=f"{text}E"),
    "names of enum values": lambda spec, text: spec["components"]["schemas"]["Kind"].update(
        {"x-enum-varnames": [text, "B"]}
    ),
    "title of the API": lambda spec, text: spec["info"].update(title=text),
    "property": lambda spec, text: _properties(spec).update({text: {"type": "string"}}),
    "property with a check": lambda spec, text: _properties(spec)["part"]["properties"].update({text: {"const": "a"}}),
    "property of two kinds": lambda spec, text: _properties(spec).update(
        two={"type": "object", "properties": {text: {"type": ["string", "integer"]}}}
    ),
    "required property": lambda spec, text: _properties(spec).update(
        three={
            "type": "object",
            "properties": {text: {"type": "array", "items": reference("Kind")}},
            "required": [text],
        }
    ),
    "query parameter": lambda spec, text: _query(spec).update(name=text),
    "header parameter": lambda spec, text: _get(spec)["parameters"][2].update(name=f"X{text}"),
    "cookie parameter": lambda spec, text: _get(spec)["parameters"][3].update(name=f"C{text}"),
}

# Values: they stand in the code as literals.
VALUES: Places = {
    "enum value": lambda spec, text: spec["components"]["schemas"]["Kind"]["enum"].append(text),
    "enum default": lambda spec, text: _properties(spec).update(
        four={"type": "string", "enum": ["a", text], "default": text}
    ),
    "const": lambda spec, text: _properties(spec).update(five={"const": text}),
    "default": lambda spec, text: _properties(spec)["name"].update(default=text),
    "default of a parameter": lambda spec, text: _query(spec)["schema"].update(default=text),
}

# What OpenAPI itself restricts, or a generator may take for granted.
ODD: Places = {
    "server": lambda spec, text: spec["servers"][0].update(url=text),
    "path": lambda spec, text: _rename(spec["paths"], next(iter(spec["paths"])), f"/things/{{id}}/{text}"),
    "path parameter": lambda spec, text: [
        _rename(spec["paths"], next(iter(spec["paths"])), f"/things/{{{text}}}"),
        _get(spec)["parameters"][0].update(name=text),
    ],
    "name of a schema": lambda spec, text: [
        spec["components"]["schemas"].update({text: copy.deepcopy(_thing(spec)) | {"title": "Other"}}),
        _get(spec)["responses"].update({"201": {"description": "-", "content": _json(reference(text))}}),
    ],
    "name of a security scheme": lambda spec, text: _rename(spec["components"]["securitySchemes"], "Auth", text),
    "kind of content": lambda spec, text: _rename(
        _get(spec)["requestBody"]["content"], "application/json", f"application/json; a={text}"
    ),
    "status": lambda spec, text: _get(spec)["responses"].update({text: {"description": "-"}}),
    "kind of status": lambda spec, text: _get(spec)["responses"].update({f"4XX{text}": {"description": "-"}}),
    "type": lambda spec, text: _properties(spec)["name"].update(type=text),
    "format": lambda spec, text: _properties(spec)["name"].update(format=text),
    "default of a number": lambda spec, text: _properties(spec)["count"].update(default=text),
    "default of a date": lambda spec, text: _properties(spec)["when"].update(default=text),
    "style": lambda spec, text: _query(spec).update(style=text),
    "place of a parameter": lambda spec, text: _query(spec).update({"in": text}),
    "reference": lambda spec, text: _properties(spec).update(kind={"$ref": f"#/components/schemas/{text}"}),
    "keyword": lambda spec, text: _thing(spec).update({text: text}),
    "required": lambda spec, text: _thing(spec)["required"].append(text),
    "discriminator": lambda spec, text: _thing(spec).update(discriminator={"propertyName": text}),
}


def _json(schema: Json) -> Json:
    return {"application/json": {"schema": schema}}
