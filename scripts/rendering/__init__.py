"""What our templates say of a document, worked out here so that they stay small.

A template asks for a *view*: of a model, an endpoint, a namespace. Views hold Python code that is ready to stand where
the template puts it; every text of the document in it has been made a literal, or goes through `docs`.
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
        data: What the generator made of it.

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
        """By place in a response, the kinds of value that are read as plain JSON; once all has been rendered."""
        return self._types.plain

    def globals(self) -> dict[str, Any]:
        """What templates may call."""
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
        """Make every view, for what goes wrong with one and for what is read as plain JSON."""
        for model in self._data.models:
            self._models.view(model)
        for collection in self._data.endpoint_collections_by_tag.values():
            for endpoint in collection.endpoints:
                self._endpoints.view(endpoint)


def _check_complete(document: Json, data: GeneratorData) -> None:
    """Each operation must have been read, each schema have its class, and each class a module of its own."""
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
            raise GenerationError(f"schema {name}: the generator makes no class {class_name}")
