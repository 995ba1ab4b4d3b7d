"""Prepares everything that our templates write about a document, so that the templates stay small.

A template gets a *view* of a model, an endpoint or a namespace. Views hold Python code that the template inserts
unchanged. Each text from the document in it is a Python literal, or was escaped by `docs`.
"""

from typing import Any

from openapi_python_client.parser.openapi import GeneratorData

from podero.drift.document import Json
from scripts.naming import GenerationError, classes, module_name, module_of, operations
from scripts.rendering.endpoints import Endpoints, namespace_of
from scripts.rendering.models import Models
from scripts.rendering.text import docs, literal
from scripts.rendering.types import Types


class Rendering:
    """Makes the views of one document.

    Args:
        document: The document, as the generator reads it.
        data: The generator's result for it.

    Raises:
        GenerationError: The generator dropped an operation or a schema.
    """

    def __init__(self, document: Json, data: GeneratorData) -> None:
        _check_complete(document, data)
        self._types = Types()
        self._models = Models(document, data, self._types)
        self._endpoints = Endpoints(document, self._types, self._models)
        self._data = data

    @property
    def plain(self) -> dict[str, list[str]]:
        """The kinds of values that are read as plain JSON, by place in a response; complete once all views are made."""
        return self._types.plain

    def globals(self) -> dict[str, Any]:
        """The functions that templates may call."""
        return {
            "docs": docs,
            "endpoint_view": self._endpoints.view,
            "has_secrets": self._endpoints.has_secrets,
            "facts_of": self._models.facts_of,
            "literal": literal,
            "members": self._models.members,
            "model_view": self._models.view,
            "namespace_imports": self._endpoints.namespace_imports,
            "namespace_of": namespace_of,
        }

    def make_all(self) -> None:
        """Make every view, to find errors, and values that are read as plain JSON."""
        for model in self._data.models:
            self._models.view(model)
        for collection in self._data.endpoint_collections_by_tag.values():
            for endpoint in collection.endpoints:
                self._endpoints.view(endpoint)


def _check_complete(document: Json, data: GeneratorData) -> None:
    """Check that each operation was read, each schema has its class, and each class its own module."""
    read = {
        (str(tag), module_name(endpoint.name))
        for tag, collection in data.endpoint_collections_by_tag.items()
        for endpoint in collection.endpoints
    }
    for here, _, operation in operations(document):
        if module_of(operation) not in read:
            raise GenerationError(f"{here}: the generator drops the operation")
    made: dict[str, str] = {}
    for one in (*data.models, *data.enums):
        name, module = str(one.class_info.name), str(one.class_info.module_name)
        if made.setdefault(module, name) != name:
            raise GenerationError(
                f"{made[module]} and {name} both become models/{module}.py; rename one in the overlay"
            )
    for name, class_name in classes(document):
        if class_name not in made.values():
            raise GenerationError(f"schema {name}: the generator creates no class {class_name}")
