"""Views of operations, and of the namespaces that hold them."""

import re
from functools import cache

import attrs
from openapi_python_client.parser.bodies import BodyType
from openapi_python_client.parser.openapi import Endpoint, EndpointCollection
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.responses import Response
from openapi_python_client.strings import pascal_case

from podero.drift.document import Json
from scripts.naming import GenerationError, module_name, module_of, operations, parameters
from scripts.rendering.models import Described, Models
from scripts.rendering.parameters import HIDDEN, Parameter, has_organization, parameters_code, parameters_of
from scripts.rendering.text import comma_separated, literal, raw, sentence, words
from scripts.rendering.types import Hint, Types, without_null

_NAMES = {
    "datetime": "import datetime",
    "Mapping": "from collections.abc import Mapping",
    "Sequence": "from collections.abc import Sequence",
    "Any": "from typing import Any",
    "Literal": "from typing import Literal",
    "UUID": "from uuid import UUID",
    "Id": "from ...types import Id",
    "Timestamp": "from ...types import Timestamp",
}
"""Names that signatures may use besides models, with their imports."""


@attrs.frozen
class SuccessResponse:
    """The response for certain statuses.

    Attributes:
        statuses: Code of a container with the statuses.
        hint: Code of the type of the response.
    """

    statuses: str
    hint: str


@attrs.frozen(kw_only=True)
class EndpointView:
    """The view of an operation, for the templates of endpoints and namespaces."""

    tag: str
    name: str
    method: str
    path: str
    title: str
    description: str
    is_partial: bool
    is_public: bool
    secrets: str
    hidden: list[str]
    parameters: str
    described: list[Described]
    method_arguments: list[str]
    function_arguments: str
    path_values: str
    other_values: str
    body: str
    body_value: str
    responses: list[SuccessResponse]
    result: str
    imports: list[str]


class Endpoints:
    """Makes the views of all operations of a document.

    Args:
        document: The document, as the generator reads it.
        types: Finds the types of bodies and responses.
        models: Says which of their fields are secrets.
    """

    def __init__(self, document: Json, types: Types, models: Models) -> None:
        self._document = document
        self._types = types
        self._models = models
        self._operations = {
            module_of(operation): (here, item, operation) for here, item, operation in operations(document)
        }
        self._views: dict[tuple[str, str], EndpointView] = {}

    def view(self, endpoint: Endpoint) -> EndpointView:
        """The view of an operation, made once."""
        key = str(endpoint.tags[0]), module_name(endpoint.name)
        if key not in self._views:
            self._views[key] = self._made(endpoint, *self._operations[key])
        return self._views[key]

    def namespace_imports(self, collection: EndpointCollection) -> list[str]:
        """Imports for the signatures of a namespace."""
        views = [self.view(endpoint) for endpoint in collection.endpoints]
        models = {line for view in views for line in view.imports}
        code = " ".join([*(view.result for view in views), *(text for view in views for text in view.method_arguments)])
        used = [line for name, line in _NAMES.items() if re.search(rf"\b{name}\b", code)]
        named = [line for line in models if re.search(rf"\b{line.rpartition(' ')[2]}\b", code)]
        return [*used, "from ...client import AsyncPerform, Perform", *sorted(named)]

    def has_secrets(self, collection: EndpointCollection) -> bool:
        """Whether an operation of a namespace takes secrets."""
        return any(self.view(endpoint).hidden for endpoint in collection.endpoints)

    def _made(self, endpoint: Endpoint, here: str, item: Json, operation: Json) -> EndpointView:
        method, path = here.split(" ", 1)
        in_path, others = parameters_of(endpoint, parameters(self._document, item, operation))
        body, body_hint = self._body(here, endpoint)
        responses, hints = self._responses(here, endpoint, operation)
        given = [f"body: {body_hint.code}" + ("" if body == "required" else " = None")] if body else []
        sent = [each.argument for each in others]
        positional = [each.argument for each in in_path]
        own = has_organization(in_path)
        keywords = [*given, *sent, *(["org_id: Id | None = None"] if own else [])]
        client = "AuthenticatedClient" if endpoint.requires_security else "Client"
        secret = [each for each in (*in_path, *others) if each.is_secret]
        in_body = self._models.secrets(each.prop for each in endpoint.bodies)
        in_responses = self._models.secrets(each.prop for each in endpoint.responses.patterns)
        secrets = {*in_body, *in_responses, *(each.wire for each in secret), *(each.name for each in secret)}
        needed = [*hints, body_hint, *(each.hint for each in (*in_path, *others))]
        return EndpointView(
            tag=str(endpoint.tags[0]),
            name=module_name(endpoint.name),
            method=method,
            path=path,
            title=sentence(endpoint.summary) or sentence(words(endpoint.name)),
            description=_description(endpoint, operation),
            is_partial=operation.get("x-evidence") == "partial",
            is_public=operation.get("security") == [],
            secrets=comma_separated([literal(name) for name in sorted(secrets)]) if secrets else "",
            hidden=[*(["body"] if in_body else []), *(each.name for each in secret)],
            parameters=parameters_code([*in_path, *others]),
            described=_described(in_path[own:], body, others),
            method_arguments=[*positional[own:], *(["*", *keywords] if keywords else [])],
            function_arguments=", ".join([*positional, "*", f"client: {client}", *given, *sent]),
            path_values=comma_separated([each.value for each in in_path]),
            other_values="{" + ", ".join(f"{literal(each.name)}: {each.value}" for each in others) + "}",
            body=body,
            body_value=f"{HIDDEN}body" if in_body else "body",
            responses=responses,
            result=" | ".join(dict.fromkeys(hint.code for hint in hints)) or "None",
            imports=sorted({line for hint in needed for line in hint.imports("...models.")}),
        )

    def _body(self, here: str, endpoint: Endpoint) -> tuple[str, Hint]:
        """Whether there is a body, "required" or "optional", and its type."""
        if not endpoint.bodies:
            return "", Hint("None")
        body = endpoint.bodies[0]
        if body.body_type is not BodyType.JSON:
            raise GenerationError(f"{here} takes a body that is not JSON; remove or change it in the overlay")
        hint = self._types.hint(body.prop, True, f"{here} body")
        code = re.sub(r"\bTimestamp\b", "datetime.datetime", hint.code)
        code = f"{code} | Mapping[str, Any]" if isinstance(without_null(body.prop), ModelProperty) else code
        if body.prop.required:
            return "required", Hint(code, hint.models)
        return "optional", Hint(code if code.endswith("| None") else f"{code} | None", hint.models)

    def _responses(self, here: str, endpoint: Endpoint, operation: Json) -> tuple[list[SuccessResponse], list[Hint]]:
        """The responses of successful statuses, and their types; for other statuses the body has no type."""
        good = [each for each in endpoint.responses.patterns if (each.status_code.range or (0, 0))[0] // 100 == 2]
        read = {each.status_code.pattern for each in good}
        for status in operation.get("responses", {}):
            if status.startswith("2") and status not in read:
                raise GenerationError(f"{here}: the generator drops the response {status}; its class name may collide")
        if not good and endpoint.responses.default is not None:
            good = [endpoint.responses.default]
        hints = [self._response_hint(here, each) for each in good]
        statuses: dict[str, list[str]] = {}
        ranges: list[SuccessResponse] = []
        for each, hint in zip(good, hints, strict=True):
            first, last = each.status_code.range or (200, 299)
            if first == last:
                statuses.setdefault(hint.code, []).append(str(first))
            else:
                ranges.append(SuccessResponse(f"range({first}, {last + 1})", hint.code))
        return [*(SuccessResponse(comma_separated(found), code) for code, found in statuses.items()), *ranges], hints

    def _response_hint(self, here: str, response: Response) -> Hint:
        match response.source["attribute"]:
            case "response.json()":
                return self._types.hint(response.prop, False, here)
            case "response.text":
                return Hint("str")
            case "response.content":
                return Hint("bytes")
        return Hint("None")


def _description(endpoint: Endpoint, operation: Json) -> str:
    text = sentence(raw(endpoint.description))
    return f"{text} Deprecated.".strip() if operation.get("deprecated") is True else text


def _described(in_path: list[Parameter], body: str, others: list[Parameter]) -> list[Described]:
    whole = [Described("body", "The body; the keys of a mapping are the names in the JSON.")] if body else []
    return [
        *(Described(each.name, each.description) for each in in_path),
        *whole,
        *(Described(each.name, each.description) for each in others),
    ]


@cache
def namespace_of(tag: str) -> str:
    """The class of a tag's namespace."""
    return f"{pascal_case(str(tag))}API"
