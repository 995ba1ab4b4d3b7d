"""The overlay actions that keep a public name which the API dropped, as deprecated, until the next major version.

Each is one line, to be put before the other ``actions`` of ``openapi/overlay.yaml``, which may describe what it keeps.
Text from a document is escaped so that YAML reads the original text.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from podero.drift.document import Json
from podero.drift.escaping import literal


def keep_field(schema: str, field: str, content: Any, more: Mapping[str, Any] | None = None) -> str:
    """The action that keeps a field.

    Args:
        schema: The schema that had the field.
        field: The field's name.
        content: The field's own schema.
        more: Schemas that the field refers to and that were dropped too.
    """
    kept = {**content, "deprecated": True} if isinstance(content, dict) else {"deprecated": True, "allOf": [content]}
    return _action("$.components.schemas", {schema: {"properties": {field: kept}}, **(more or {})})


def keep_values(schema: str, values: Sequence[str]) -> str:
    """The action that keeps values of an enum; with all of its values, it keeps the enum."""
    return _action("$.components.schemas", {schema: {"enum": list(values)}})


def keep_name(schema: str, other: str) -> str:
    """The action that keeps the name of a class whose schema was renamed."""
    return _action("$.components.schemas", {other: {"title": schema}})


def keep_parameter(method: str, path: str, content: Json) -> str:
    """The action that keeps a parameter of an operation."""
    return _action("$.paths", {path: {method: {"parameters": [{**content, "deprecated": True}]}}})


def keep_default(method: str, path: str, parameter: str, default: Any) -> str:
    """The action that keeps the default of a parameter."""
    target = f"$.paths['{path}'].{method}.parameters[?(@.name=='{parameter}')].schema"
    return _action(target, {"default": default}, "The API changed the default")


def keep_schema(schema: str, content: Json) -> str:
    """The action that keeps a whole schema."""
    return _action("$.components.schemas", {schema: {**content, "deprecated": True}})


def _action(target: str, update: Json, event: str = "The API dropped the name") -> str:
    """The action in YAML's flow style."""
    reason = f"{event}; kept, deprecated, until the next major version."
    return f"- {_flow({'target': target, 'description': reason, 'update': update})}"


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{literal(key)}: {_flow(inner)}' for key, inner in value.items())}}}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(_flow, value))}]"
    if isinstance(value, str):
        return literal(value)
    return {None: "null", True: "true", False: "false"}[value] if isinstance(value, bool | None) else repr(value)
