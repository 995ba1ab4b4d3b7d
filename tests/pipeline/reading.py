"""Run in a process of its own: import a generated package and say what its models make of JSON.

argv: the folder that holds the package. stdin: a list of (class, JSON). stdout: for each the kinds of the values that
it read, by their Python names, or the name of the error.
"""

import importlib
import json
import sys
from typing import Any


def kind(value: Any) -> str:
    if isinstance(value, list):
        return "list of " + ", ".join(dict.fromkeys(kind(item) for item in value))
    return type(value).__name__


def read(models: Any, name: str, data: Any) -> Any:
    try:
        model = getattr(models, name).from_dict(data)
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        return type(error).__name__
    if model.to_dict() != data and not any(isinstance(value, list) for value in data.values()):
        return f"another JSON: {model.to_dict()}"
    fields = {name: getattr(model, name) for name in type(model).__annotations__ if name != "additional_properties"}
    return {name: kind(value) for name, value in {**fields, **model.additional_properties}.items()}


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    package = importlib.import_module("podero_api.models")
    json.dump([read(package, name, data) for name, data in json.load(sys.stdin)], sys.stdout)
