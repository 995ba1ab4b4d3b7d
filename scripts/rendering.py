"""What our templates say of a document, worked out here so that they stay small.

A template asks for a *view*: of a model, an endpoint, a namespace. Views hold Python code that is ready to stand where
the template puts it; every text of the document in it has been made a literal or safe for a docstring.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
from openapi_python_client.parser.bodies import BodyType
from openapi_python_client.parser.openapi import Endpoint, EndpointCollection, GeneratorData
from openapi_python_client.parser.properties import (
    BooleanProperty,
    ConstProperty,
    DateProperty,
    DateTimeProperty,
    EnumProperty,
    FloatProperty,
    IntProperty,
    ListProperty,
    ModelProperty,
    NoneProperty,
    StringProperty,
    UnionProperty,
    UuidProperty,
)
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.responses import Response
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import in_double_quote_literal, pascal_case, safe_for_docstring

from podero.drift.document import Json
from scripts.traps import GenerationError, class_of, module_of, operations, resolved

_PLAIN_JSON = "Any"
_TEXTS = (StringProperty, UuidProperty, DateProperty, DateTimeProperty)
_KINDS: tuple[tuple[type[Any], str], ...] = (
    (UuidProperty, "UUID"),
    (BooleanProperty, "bool"),
    (IntProperty, "int"),
    (FloatProperty, "float"),
    (DateTimeProperty, "datetime.datetime"),
    (DateProperty, "datetime.date"),
    (StringProperty, "str"),
)

_NAMES = {
    "datetime": "import datetime",
    "Mapping": "from collections.abc import Mapping",
    "Sequence": "from collections.abc import Sequence",
    "Any": "from typing import Any",
    "Id": "from ...types import Id",
}
"""What signatures may name besides models, and where it comes from."""


@attrs.frozen
class Facts:
    """What a document says of a schema beyond what the generator keeps.

    Attributes:
        name: Its name in the document.
        title: What it is, in a few words: the beginning of its description where there is one.
        description: What else the document says of it.
        order: Its fields, in the order in which they are to stand.
        meanings: Of an enum's values.
    """

    name: str
    title: str
    description: str = ""
    order: tuple[str, ...] = ()
    meanings: Mapping[Any, str] = attrs.field(factory=dict)


@attrs.frozen
class Described:
    """A name and what it means."""

    name: str
    description: str


@attrs.frozen
class Field:
    """A field of a model."""

    name: str
    wire: str
    declaration: str


@attrs.frozen(kw_only=True)
class ModelView:
    """What the template of models needs."""

    class_name: str
    schema: str
    title: str
    description: str
    is_partial: bool
    fields: list[Field]
    described: list[Described]
    wire_names: dict[str, str]
    additional: str
    imports: list[str]
    late_imports: list[str]


@attrs.frozen
class Answer:
    """What an answer with certain statuses is.

    Attributes:
        statuses: Code of a container of them.
        hint: Code of the type.
    """

    statuses: str
    hint: str


@attrs.frozen(kw_only=True)
class EndpointView:
    """What the templates of endpoints and namespaces need."""

    tag: str
    method: str
    path: str
    title: str
    description: str
    source: str
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
    answers: list[Answer]
    result: str
    imports: list[str]


class Hint:
    """Python code of a type, and the models that it needs."""

    def __init__(self, code: str, models: Iterable[tuple[str, str]] = ()) -> None:
        self.code = code
        self.models = frozenset(models)

    def imports(self, prefix: str) -> set[str]:
        """Import statements for its models."""
        return {f"from {prefix}{module} import {name}" for module, name in self.models}


class Rendering:
    """Makes the views of one document.

    Args:
        document: The document, as the generator reads it.
        data: What the generator made of it.
    """

    def __init__(self, document: Json, data: GeneratorData) -> None:
        self._document = document
        self._models: dict[str, ModelProperty] = {str(model.class_info.name): model for model in data.models}
        self._facts = {
            class_of(name, schema): _facts(name, schema)
            for name, schema in document.get("components", {}).get("schemas", {}).items()
            if isinstance(schema, dict)
        }
        self._operations = {
            module_of(operation): (here, item, operation) for here, item, operation in operations(document)
        }
        self._sent = self._reached_from_bodies(data)
        self.plain: dict[str, list[str]] = {}

    def globals(self) -> dict[str, Any]:
        """What templates may call."""
        return {
            "docs": docs,
            "endpoint_view": self.endpoint_view,
            "facts_of": self.facts_of,
            "has_secrets": self.has_secrets,
            "literal": literal,
            "model_view": self.model_view,
            "namespace_imports": self.namespace_imports,
            "namespace_of": namespace_of,
        }

    def facts_of(self, class_name: str) -> Facts:
        """What is known of the schema behind a class; one that stands inside another schema has no name of its own."""
        return self._facts.get(str(class_name)) or Facts(str(class_name), _words(str(class_name)))

    # Models

    def model_view(self, model: ModelProperty) -> ModelView:
        """The view of a model."""
        facts = self.facts_of(model.class_info.name)
        is_body = str(model.class_info.name) in self._sent
        properties = [*(model.required_properties or ()), *(model.optional_properties or ())]
        rank = {name: number for number, name in enumerate(facts.order)}
        properties.sort(key=lambda each: rank.get(raw(each.name), len(rank)))
        hints: set[str] = set()
        fields, described = [], []
        for each in properties:
            hint = self.hint(each, is_body, f"{facts.name}.{raw(each.name)}")
            hints |= hint.imports(".")
            fields.append(_field(model, each, hint.code, is_body))
            if each.description:
                described.append(Described(each.python_name, raw(each.description)))
        additional = ""
        inner = model.additional_properties
        if inner is not None and (model.data.additionalProperties is not None or not properties):
            hint = self.hint(inner, is_body, f"{facts.name}.*")
            additional, hints = hint.code, hints | hint.imports(".")
        here = str(model.class_info.name)
        imports = sorted(hints - {f"from .{model.class_info.module_name} import {here}"})
        late = [line for line in imports if here in self._reached_from(line.rpartition(" ")[2])]
        return ModelView(
            class_name=model.class_info.name,
            schema=facts.name,
            title=facts.title,
            description=facts.description,
            is_partial=bool(additional) and bool(properties),
            fields=fields,
            described=described,
            wire_names={field.name: field.wire for field in fields if field.name != field.wire},
            additional=additional,
            imports=[line for line in imports if line not in late],
            late_imports=late,
        )

    def hint(self, prop: PropertyProtocol, is_body: bool, place: str) -> Hint:
        """The type of a property.

        Args:
            prop: The property.
            is_body: Whether it belongs to a request body.
            place: Where it stands, for the list of what is read as plain JSON.
        """
        if isinstance(prop, ModelProperty | EnumProperty):
            return Hint(prop.class_info.name, [(prop.class_info.module_name, prop.class_info.name)])
        if isinstance(prop, ListProperty):
            inner = self.hint(prop.inner_property, is_body, f"{place}[]")
            return Hint(f"Sequence[{inner.code}]" if is_body else f"tuple[{inner.code}, ...]", inner.models)
        if isinstance(prop, UnionProperty):
            return self._union(prop, is_body, place)
        if isinstance(prop, DateTimeProperty):
            return Hint("Timestamp")
        if isinstance(prop, NoneProperty):
            return Hint("None")
        if isinstance(prop, ConstProperty):
            value = prop.value.raw_value if hasattr(prop.value, "raw_value") else prop.value
            return Hint(f"Literal[{literal(value)}]" if isinstance(value, str | int) else _PLAIN_JSON)
        return Hint(next((code for kind, code in _KINDS if isinstance(prop, kind)), _PLAIN_JSON))

    def _union(self, union: UnionProperty, is_body: bool, place: str) -> Hint:
        """A union whose parts msgspec can tell apart; any other is plain JSON."""
        parts = union.inner_properties
        others = [part for part in parts if not isinstance(part, NoneProperty)]
        shapes = [_shape(part) for part in others]
        if "any" in shapes or len(shapes) != len(set(shapes)) or {"integer", "number"} <= set(shapes):
            if "any" not in shapes:
                self.plain.setdefault(place, sorted(map(_shape_words, others)))
            return Hint(_PLAIN_JSON)
        hints = [self.hint(part, is_body, place) for part in others]
        code = [hint.code for hint in hints] + (["None"] if len(others) < len(parts) else [])
        return Hint(" | ".join(code), [model for hint in hints for model in hint.models])

    def _reached_from(self, class_name: str) -> set[str]:
        """The classes that stand in a class, or in one of them."""
        model = self._models.get(class_name)
        return self._reached([]) if model is None else self._reached(_inside(model))

    def _reached_from_bodies(self, data: GeneratorData) -> set[str]:
        """The classes that stand in request bodies."""
        bodies = [
            body.prop
            for collection in data.endpoint_collections_by_tag.values()
            for endpoint in collection.endpoints
            for body in endpoint.bodies
        ]
        return self._reached(bodies)

    def _reached(self, waiting: list[Any]) -> set[str]:
        found: set[str] = set()
        while waiting:
            prop: Any = waiting.pop()
            if isinstance(prop, ModelProperty) and str(prop.class_info.name) not in found:
                found.add(str(prop.class_info.name))
                waiting += _inside(self._models[str(prop.class_info.name)])
            elif isinstance(prop, ListProperty):
                waiting.append(prop.inner_property)
            elif isinstance(prop, UnionProperty):
                waiting += prop.inner_properties
        return found

    # Endpoints

    def endpoint_view(self, endpoint: Endpoint) -> EndpointView:
        """The view of an endpoint."""
        tag, name = str(endpoint.tags[0]), str(endpoint.name)
        here, item, operation = self._operations[tag, name]
        method, path = here.split(" ", 1)
        known = self._parameters_of(item, operation)
        in_path = [("path", each) for each in endpoint.path_parameters]
        others = [
            *(("query", each) for each in endpoint.query_parameters),
            *(("header", each) for each in endpoint.header_parameters),
            *(("cookie", each) for each in endpoint.cookie_parameters),
        ]
        _check_names(here, [each.python_name for _, each in others])
        body, body_hint = self._body(here, endpoint)
        answers, hints = self._answers(endpoint)
        sent = [_argument(each) for _, each in others]
        given = [f"body: {body_hint.code}" + ("" if body == "required" else " = None")] if body else []
        starts_with_organization = bool(in_path) and raw(in_path[0][1].name) == "org_id"
        positional = [_argument(each) for _, each in in_path]
        organization = ["org_id: Id | None = None"] if starts_with_organization else []
        keywords = [*given, *sent, *organization]
        method_arguments = [*positional[starts_with_organization:], *(["*", *keywords] if keywords else [])]
        client = "AuthenticatedClient" if endpoint.requires_security else "Client"
        secret = [each for place, each in (*in_path, *others) if _is_password(known.get((raw(each.name), place), {}))]
        in_body = self._secrets([each.prop for each in endpoint.bodies])
        in_answers = self._secrets([each.prop for each in endpoint.responses.patterns])
        secrets = {*in_body, *in_answers, *(raw(each.name) for each in secret), *(each.python_name for each in secret)}
        hidden = [*(["body"] if in_body else []), *(str(each.python_name) for each in secret)]
        imports = {line for hint in [*hints, body_hint] for line in hint.imports("...models.")}
        imports |= {line for _, each in (*in_path, *others) for line in self._argument_imports(each)}
        return EndpointView(
            tag=tag,
            method=method,
            path=path,
            title=raw(endpoint.summary).strip().rstrip(".") or _words(name),
            description=raw(endpoint.description).strip(),
            source=str(operation.get("x-source") or ""),
            is_partial=operation.get("x-evidence") == "partial",
            is_public=operation.get("security") == [],
            secrets=_tuple([literal(name) for name in sorted(secrets)]) if secrets else "",
            hidden=hidden,
            parameters=_parameters(
                [(place, each, known.get((raw(each.name), place), {})) for place, each in (*in_path, *others)]
            ),
            described=self._described(in_path[starts_with_organization:], others, known, body),
            method_arguments=method_arguments,
            function_arguments=", ".join([*positional, "*", f"client: {client}", *given, *sent]),
            path_values=_tuple([_given(each.python_name, hidden) for _, each in in_path]),
            other_values="{"
            + ", ".join(f'"{each.python_name}": {_given(each.python_name, hidden)}' for _, each in others)
            + "}",
            body=body,
            body_value=_given("body", hidden) if body else "None",
            answers=answers,
            result=" | ".join(dict.fromkeys(hint.code for hint in hints)) or "None",
            imports=sorted(imports),
        )

    def _secrets(self, properties: list[Any]) -> set[str]:
        """The names of all fields in some types that the document calls passwords."""
        models = [self._models[name] for name in self._reached(list(properties)) if name in self._models]
        fields = [
            (model, each)
            for model in models
            for each in (*(model.required_properties or ()), *(model.optional_properties or ()))
        ]
        return {raw(each.name) for model, each in fields if _is_secret(model, each)}

    def namespace_imports(self, collection: EndpointCollection) -> list[str]:
        """What a namespace's signatures name."""
        views = [self.endpoint_view(endpoint) for endpoint in collection.endpoints]
        models = {line for view in views for line in view.imports}
        code = " ".join([*(view.result for view in views), *(text for view in views for text in view.method_arguments)])
        used = [line for name, line in _NAMES.items() if re.search(rf"\b{name}\b", code)]
        named = [line for line in models if re.search(rf"\b{line.rpartition(' ')[2]}\b", code)]
        return [*used, "from ...client import AsyncPerform, Perform", *sorted(named)]

    def has_secrets(self, collection: EndpointCollection) -> bool:
        """Whether an operation of a namespace takes secrets."""
        return any(self.endpoint_view(endpoint).hidden for endpoint in collection.endpoints)

    def _parameters_of(self, item: Json, operation: Json) -> dict[tuple[str, str], Json]:
        both = [*item.get("parameters", ()), *operation.get("parameters", ())]
        found = [resolved(self._document, parameter) for parameter in both]
        return {(parameter["name"], parameter["in"]): parameter for parameter in found}

    def _described(
        self,
        in_path: list[tuple[str, PropertyProtocol]],
        others: list[tuple[str, PropertyProtocol]],
        known: dict[tuple[str, str], Json],
        body: str,
    ) -> list[Described]:
        found = [*in_path, *([("body", None)] if body else []), *others]
        described = []
        for place, each in found:
            if each is None:
                described.append(Described("body", "The body; a mapping holds the names on the wire."))
                continue
            parameter = known.get((raw(each.name), place), {})
            text = str(parameter.get("description") or "").strip() or f"{_words(raw(each.name))}.".capitalize()
            described.append(Described(each.python_name, text + _bounds(parameter.get("schema", {}))))
        return described

    def _argument_imports(self, prop: PropertyProtocol) -> set[str]:
        inner = _without_null(prop)
        inner = _without_null(inner.inner_property) if isinstance(inner, ListProperty) else inner
        return self.hint(inner, True, "").imports("...models.") if isinstance(inner, EnumProperty) else set()

    def _body(self, here: str, endpoint: Endpoint) -> tuple[str, Hint]:
        if not endpoint.bodies:
            return "", Hint("None")
        body = endpoint.bodies[0]
        if body.body_type is not BodyType.JSON:
            raise GenerationError(f"{here} takes a body that is no JSON; leave it out, or change it, in the overlay")
        hint = self.hint(body.prop, True, f"{here} body")
        code = hint.code.replace("Timestamp", "datetime.datetime")
        is_object = isinstance(body.prop, ModelProperty)
        code = f"{code} | Mapping[str, Any]" if is_object else code
        return (
            ("required", Hint(code, hint.models))
            if body.prop.required
            else (
                "optional",
                Hint(f"{code} | None", hint.models),
            )
        )

    def _answers(self, endpoint: Endpoint) -> tuple[list[Answer], list[Hint]]:
        """The good answers and their types; of all others the status counts, not the body."""
        statuses: dict[str, list[str]] = {}
        ranges: list[Answer] = []
        hints = []
        for response in endpoint.responses.patterns:
            first, last = response.status_code.range or (0, 999)
            if not 200 <= first <= 299:
                continue
            hint = self._answer_hint(endpoint, response)
            hints.append(hint)
            if first == last:
                statuses.setdefault(hint.code, []).append(str(first))
            else:
                ranges.append(Answer(f"range({first}, {last + 1})", hint.code))
        return [*(Answer(_tuple(found), code) for code, found in statuses.items()), *ranges], hints

    def _answer_hint(self, endpoint: Endpoint, response: Response) -> Hint:
        match response.source["attribute"]:
            case "response.json()":
                hint = self.hint(response.prop, False, f"{endpoint.method.upper()} {raw(endpoint.path)}")
                return Hint(hint.code.replace("Timestamp", "datetime.datetime"), hint.models)
            case "response.text":
                return Hint("str")
            case "response.content":
                return Hint("bytes")
        return Hint("None")


def _inside(model: ModelProperty) -> list[Any]:
    """The properties of a model."""
    more = [model.additional_properties] if model.additional_properties is not None else []
    return [*(model.required_properties or ()), *(model.optional_properties or ()), *more]


def _facts(name: str, schema: Json) -> Facts:
    name = str(schema.get("x-schema") or name)
    text = " ".join(str(schema.get("description") or "").split())
    first, dot, rest = text.partition(". ")
    fits = 0 < len(first) <= 100
    return Facts(
        name=name,
        title=first.rstrip(".") if fits else _words(name),
        description=rest if fits and dot else "" if fits else text,
        order=tuple(schema.get("properties", {})) if isinstance(schema.get("properties"), dict) else (),
        meanings={value: str(text) for value, text in (schema.get("x-enum-descriptions") or {}).items()},
    )


def _field(model: ModelProperty, prop: PropertyProtocol, code: str, is_body: bool) -> Field:
    name, wire = str(prop.python_name), raw(prop.name)
    nullable = code == _PLAIN_JSON or code.endswith("None")
    options = [] if not _is_secret(model, prop) else ["repr=False"]
    if is_body:
        if not prop.required:
            code, options = f"{code} | Unset", ["default=UNSET", *options]
    elif not prop.required or nullable:
        default = None if nullable or prop.default is None else prop.default.raw_value
        if isinstance(default, bool | int | float | str) and not isinstance(prop, EnumProperty | ConstProperty):
            options = [f"default={literal(default)}", *options]
        else:
            code = code if nullable else f"{code} | None"
            options = ["default=None", *options]
    if "Any" in code and not is_body:
        options.append("hash=False")
    if not options:
        return Field(name, wire, f"{name}: {code}")
    plain = options[0].removeprefix("default=") if len(options) == 1 and options[0].startswith("default=") else ""
    return Field(name, wire, f"{name}: {code} = {plain or 'field(' + ', '.join(options) + ')'}")


def _is_secret(model: ModelProperty, prop: PropertyProtocol) -> bool:
    """Whether the document calls a field a password, so that no repr shows it."""
    found = (model.data.properties or {}).get(prop.name)
    parts = [found, *(getattr(found, "anyOf", None) or ())]
    return any(raw(getattr(part, "schema_format", None)) == "password" for part in parts)


def _is_password(parameter: Json) -> bool:
    schema = parameter.get("schema")
    parts = [schema, *(schema.get("anyOf") or ())] if isinstance(schema, dict) else []
    return any(isinstance(part, dict) and part.get("format") == "password" for part in parts)


def _given(name: str, hidden: list[str]) -> str:
    """An argument as it is handed on."""
    return f"hidden_{name}" if name in hidden else str(name)


def _shape(prop: PropertyProtocol) -> str:
    """What JSON a type is, as far as a reader can tell types apart by it."""
    if isinstance(prop, ModelProperty):
        return "object"
    if isinstance(prop, ListProperty):
        return "array"
    if isinstance(prop, BooleanProperty):
        return "boolean"
    if isinstance(prop, FloatProperty):
        return "number"
    if isinstance(prop, IntProperty):
        return "integer"
    if isinstance(prop, EnumProperty):
        return "integer" if prop.value_type is int else "string"
    if isinstance(prop, ConstProperty):
        value = getattr(prop.value, "raw_value", prop.value)
        return "string" if isinstance(value, str) else "integer" if type(value) is int else "any"
    return "string" if isinstance(prop, _TEXTS) else "any"


def _shape_words(prop: PropertyProtocol) -> str:
    name = getattr(getattr(prop, "class_info", None), "name", None)
    return str(name) if name else _shape(prop)


def _without_null(prop: PropertyProtocol) -> PropertyProtocol:
    if not isinstance(prop, UnionProperty):
        return prop
    others = [part for part in prop.inner_properties if not isinstance(part, NoneProperty)]
    return others[0] if len(others) == 1 else prop


def _kind(prop: PropertyProtocol) -> str:
    """The Python type of a parameter's values; ``object`` where it may be several."""
    if raw(prop.name) == "org_id":
        return "UUID"  # the client's, even where a page shows it as plain text
    if isinstance(prop, EnumProperty):
        return "int" if prop.value_type is int else "str"
    return next((code for kind, code in _KINDS if isinstance(prop, kind)), "object")


def _parameters(each: list[tuple[str, PropertyProtocol, Json]]) -> str:
    """Code of all parameters; ids at the beginning of a path are written short."""
    ids = 0
    while ids < len(each) and each[ids][0] == "path" and _kind(each[ids][1]) == "UUID":
        ids += 1
    if any(raw(prop.name) != prop.python_name for _, prop, _ in each[:ids]):
        ids = 0
    short = f"ids({', '.join(literal(raw(prop.name)) for _, prop, _ in each[:ids])})" if ids else ""
    others = _tuple([_parameter(*one) for one in each[ids:]]) if each[ids:] else ""
    return f"(*{short}, {others[1:]}" if short and others else short or others or "()"


def _parameter(place: str, prop: PropertyProtocol, parameter: Json) -> str:
    """Code that makes the `Parameter`."""
    wire, inner = raw(prop.name), _without_null(prop)
    is_listing = isinstance(inner, ListProperty)
    kind = _kind(_without_null(inner.inner_property) if isinstance(inner, ListProperty) else inner)
    parts = [literal(wire), literal(place)]
    parts += [kind] if kind != "str" else []
    parts += [f"argument={literal(str(prop.python_name))}"] if prop.python_name != wire else []
    parts += ["is_required=True"] if place != "path" and not _argument(prop).endswith("= None") else []
    parts += ["is_listing=True"] if is_listing else []
    schema = parameter.get("schema", {})
    for keyword in ("minimum", "maximum"):
        if isinstance(schema, dict) and isinstance(schema.get(keyword), int | float):
            parts.append(f"{keyword}={literal(schema[keyword])}")
    return f"Parameter({', '.join(parts)})"


def _argument(prop: PropertyProtocol) -> str:
    """A parameter of a function: ids and times may be text too."""
    inner = _without_null(prop)
    is_listing = isinstance(inner, ListProperty)
    element = _without_null(inner.inner_property) if isinstance(inner, ListProperty) else inner
    kind = _kind(element)
    plain = "Id" if kind == "UUID" else f"{kind} | str" if kind.startswith("datetime.") else kind
    if isinstance(element, EnumProperty):
        plain = f"{element.class_info.name} | {kind}"
    if is_listing:
        plain = f"Sequence[{plain}]"
    default = prop.default.raw_value if prop.default is not None else None
    if isinstance(default, bool | int | float | str) and kind in ("bool", "int", "float", "str"):
        return f"{prop.python_name}: {plain} = {literal(default)}"
    return f"{prop.python_name}: {plain}" + ("" if prop.required else " | None = None")


def _bounds(schema: Any) -> str:
    if not isinstance(schema, dict):
        return ""
    least, most = schema.get("minimum"), schema.get("maximum")
    if least is None and most is None:
        return ""
    return f" From {least} up." if most is None else f" At most {most}." if least is None else f" {least} to {most}."


def _check_names(here: str, names: list[str]) -> None:
    for name in {"body", "client", "org_id", "self"} & set(names):
        raise GenerationError(
            f"{here}: a parameter is called {name}, as is one of every function; rename it in the overlay"
        )


def _tuple(parts: list[str]) -> str:
    return f"({parts[0]},)" if len(parts) == 1 else f"({', '.join(parts)})"


def namespace_of(tag: str) -> str:
    """The class of a tag's namespace."""
    return f"{pascal_case(str(tag))}API"


def literal(value: Any) -> str:
    """A value as Python code."""
    if isinstance(value, UntrustedString):
        value = raw(value)
    if isinstance(value, str):
        return f'"{in_double_quote_literal(UntrustedString(value))}"'
    if isinstance(value, bool | int | float):
        return repr(value)
    raise GenerationError(f"a {type(value).__name__} cannot be written as a literal")


def docs(text: object, width: int) -> str:
    """Text for a docstring, wrapped; whatever stands in it cannot end the docstring."""
    plain = " ".join(raw(text).split())
    return "\n".join(textwrap.wrap(str(safe_for_docstring(UntrustedString(plain))), width, break_long_words=False))


def raw(text: object) -> str:
    """The text of the document; it must be escaped before it stands in code."""
    if isinstance(text, UntrustedString):
        return text.get_untrusted_value()
    return "" if text is None else str(text)


def _words(name: str) -> str:
    """``HEMSSessionItem`` or ``user_id`` in words."""
    from openapi_python_client.strings import snake_case

    return snake_case(name).replace("_", " ").capitalize()


def each_plain(places: Mapping[str, list[str]]) -> Iterator[str]:
    """Lines about what is read as plain JSON."""
    for place, kinds in sorted(places.items()):
        yield f"{place}: {' or '.join(kinds)}"
