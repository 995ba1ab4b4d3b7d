"""Run in a process of its own: import a generated package and say what its models make of JSON.

argv: the folder that holds the package. stdin: a list of (class, JSON). stdout: for each the kinds of the values that
it read, by their Python names, or where it cannot be read.
"""

import importlib
import json
import sys
from typing import Any


def kind(value: Any) -> str:
    if isinstance(value, tuple):
        return "tuple of " + ", ".join(dict.fromkeys(kind(item) for item in value))
    return type(value).__name__


def without_nulls(value: Any) -> Any:
    """JSON without what may be null or absent: both are read as None."""
    if isinstance(value, list):
        return [without_nulls(item) for item in value]
    if isinstance(value, dict):
        return {name: without_nulls(inner) for name, inner in value.items() if inner is not None}
    return value


def read(models: Any, name: str, data: Any) -> Any:
    try:
        model = getattr(models, name).from_dict(data)
    except ValueError as error:
        return f"unreadable at {error.path}" if hasattr(error, "path") else type(error).__name__
    if without_nulls(model.to_dict()) != without_nulls(data):
        return f"another JSON: {model.to_dict()}"
    fields = {name: getattr(model, name) for name in type(model).__annotations__ if name != "additional_properties"}
    more = getattr(model, "additional_properties", {})
    return {name: kind(value) for name, value in {**fields, **more}.items()}


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    package = importlib.import_module("podero_api.models")
    json.dump([read(package, name, data) for name, data in json.load(sys.stdin)], sys.stdout)
