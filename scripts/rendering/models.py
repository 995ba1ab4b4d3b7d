"""Views of models and enums."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

import attrs
from openapi_python_client.parser.openapi import GeneratorData
from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

from podero.drift.document import Json
from scripts.naming import GenerationError, class_of, mapping, unescaped
from scripts.rendering.text import literal, raw, sentence, words
from scripts.rendering.types import PLAIN_JSON, Types, default_of, may_be_null

LONGEST_TITLE = 100
_TAKEN = frozenset({"additional_properties", "field", "from_dict", "to_dict"})
"""Names with a meaning in the body of every model; a field of such a name gets an underscore at the end."""


_UNITS = {"_kwh": "kWh", "_kw": "kW", "_pct": "%", "_eur": "EUR", "_time": "UTC", "_at": "UTC"}


@attrs.frozen
class Facts:
    """Facts about a schema that the generator does not keep.

    Attributes:
        name: Its name in the document.
        title: A short description: the beginning of its description, if it has one.
        description: The rest of its description.
        order: Its fields, in the order of the generated model.
        deprecated: Its fields that the API no longer sends, or soon will not send.
        meanings: The meanings of an enum's values.
    """

    name: str
    title: str
    description: str = ""
    order: tuple[str, ...] = ()
    deprecated: frozenset[str] = frozenset()
    meanings: Mapping[str, str] = attrs.field(factory=dict)


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


@attrs.frozen
class Member:
    """A member of an enum."""

    name: str
    value: str
    meaning: str


@attrs.frozen(kw_only=True)
class ModelView:
    """The view of a model, for its template."""

    class_name: str
    schema: str
    title: str
    description: str
    is_partial: bool
    is_circular: bool
    fields: list[Field]
    described: list[Described]
    wire_names: dict[str, str]
    additional: str
    imports: list[str]
    late_imports: list[str]


class Models:
    """Makes the views of all models and enums of a document.

    Args:
        document: The document, as the generator reads it.
        data: The generator's result for it.
        types: Finds the types of fields.
    """

    def __init__(self, document: Json, data: GeneratorData, types: Types) -> None:
        self._types = types
        self._taken = _TAKEN | {str(one.class_info.name) for one in (*data.models, *data.enums)}
        self._models: dict[str, ModelProperty] = {str(model.class_info.name): model for model in data.models}
        self._facts = {
            class_of(name, schema): _facts(name, schema)
            for name, schema in document.get("components", {}).get("schemas", {}).items()
            if isinstance(schema, dict)
        }
        endpoints = [one for tagged in data.endpoint_collections_by_tag.values() for one in tagged.endpoints]
        self._sent = self._reached(body.prop for endpoint in endpoints for body in endpoint.bodies)
        self._received = self._reached(
            one.prop for each in endpoints for one in each.responses if one.status_code.pattern[0] in "2d"
        )

    def facts_of(self, class_name: str) -> Facts:
        """The facts about the schema of a class; a schema inside another schema has no name."""
        return self._facts.get(str(class_name)) or Facts(str(class_name), words(str(class_name)))

    def members(self, enum: EnumProperty) -> list[Member]:
        """The members of an enum."""
        meanings = self.facts_of(enum.class_info.name).meanings
        values = {name: unescaped(value) for name, value in enum.values.items()}
        return [Member(name, literal(value), sentence(meanings.get(str(value)))) for name, value in values.items()]

    def view(self, model: ModelProperty) -> ModelView:
        """The view of a model."""
        here = str(model.class_info.name)
        facts = self.facts_of(here)
        is_body = here in self._sent
        properties = _in_order(model, facts)
        imports: set[str] = set()
        fields, described = [], []
        for each in properties:
            wire = raw(each.name)
            hint = self._types.hint(each, is_body, f"{facts.name}.{wire}" if here in self._received else "")
            imports |= hint.imports(".")
            field = _field(model, each, hint.code, is_body, self._taken)
            fields.append(field)
            text = (sentence(each.description) or _by_name(wire)) + (" Deprecated." if wire in facts.deprecated else "")
            if text:
                described.append(Described(field.name, text.strip()))
        _check_names(facts.name, fields)
        additional = ""
        inner = model.additional_properties
        if isinstance(inner, AnyProperty) and (model.data.additionalProperties is not None or not properties):
            additional = PLAIN_JSON
        elif inner is not None and model.data.additionalProperties is not None:
            hint = self._types.hint(inner, is_body, f"{facts.name}.*")
            additional = hint.code
            imports |= hint.imports(".")
        itself = f"from .{model.class_info.module_name} import {here}"
        needed = sorted(imports - {itself})
        late = [line for line in needed if here in self._reached_from(line.rpartition(" ")[2])]
        return ModelView(
            class_name=here,
            schema=facts.name,
            title=facts.title,
            description=facts.description,
            is_partial=bool(additional) and bool(properties),
            is_circular=bool(late) or itself in imports,
            fields=fields,
            described=described,
            wire_names={field.name: field.wire for field in fields if field.name != field.wire},
            additional=additional,
            imports=[line for line in needed if line not in late],
            late_imports=late,
        )

    def secrets(self, properties: Iterable[Any]) -> set[str]:
        """The names of all fields in some types that the document calls passwords."""
        found = [self._models[name] for name in self._reached(properties) if name in self._models]
        fields = [(model, each) for model in found for each in _fields(model)]
        return {raw(each.name) for model, each in fields if _is_secret(model, each)}

    def _reached_from(self, class_name: str) -> set[str]:
        """The classes that a class contains, directly or indirectly."""
        model = self._models.get(class_name)
        return set() if model is None else self._reached(_inside(model))

    def _reached(self, properties: Iterable[Any]) -> set[str]:
        found: set[str] = set()
        waiting = [*properties]
        while waiting:
            prop = waiting.pop()
            if isinstance(prop, ModelProperty) and str(prop.class_info.name) not in found:
                found.add(str(prop.class_info.name))
                waiting += _inside(self._models[str(prop.class_info.name)])
            elif isinstance(prop, ListProperty):
                waiting.append(prop.inner_property)
            elif isinstance(prop, UnionProperty):
                waiting += prop.inner_properties
        return found


def _inside(model: ModelProperty) -> list[Any]:
    """The properties of a model."""
    more = [model.additional_properties] if model.additional_properties is not None else []
    return [*_fields(model), *more]


def _fields(model: ModelProperty) -> list[PropertyProtocol]:
    return [*(model.required_properties or ()), *(model.optional_properties or ())]


def _in_order(model: ModelProperty, facts: Facts) -> list[PropertyProtocol]:
    rank = {name: number for number, name in enumerate(facts.order)}
    return sorted(_fields(model), key=lambda each: rank.get(raw(each.name), len(rank)))


def _facts(name: str, schema: Json) -> Facts:
    name = str(schema.get("x-schema") or name)
    text = " ".join(str(schema.get("description") or "").split())
    first, dot, rest = text.partition(". ")
    fits = 0 < len(first) <= LONGEST_TITLE
    fields = mapping(schema.get("properties"))
    return Facts(
        name=name,
        title=first.rstrip(".") if fits else words(name),
        description=_deprecated(sentence(rest if fits and dot else "" if fits else text), schema),
        order=tuple(fields),
        deprecated=frozenset(field for field, inner in fields.items() if mapping(inner).get("deprecated") is True),
        meanings={str(value): str(text) for value, text in mapping(schema.get("x-enum-descriptions")).items()},
    )


def _deprecated(description: str, schema: Json) -> str:
    return f"{description} Deprecated.".strip() if schema.get("deprecated") is True else description


def _field(model: ModelProperty, prop: PropertyProtocol, code: str, is_body: bool, taken: frozenset[str]) -> Field:
    name = unicodedata.normalize("NFKC", str(prop.python_name))  # as Python itself does
    name = f"{name}_" if name in taken else name
    nullable = may_be_null(prop)
    options = [] if not _is_secret(model, prop) else ["repr=False"]
    default = None if nullable or isinstance(prop, EnumProperty | ConstProperty) else default_of(prop)
    if is_body:
        if not prop.required:
            code, options = f"{code} | Unset", ["default=UNSET", *options]
    elif default is not None and not prop.required:
        options = [f"default={literal(default)}", *options]
    elif nullable or not prop.required:
        code = code if nullable or code == PLAIN_JSON else f"{code} | None"
        options = ["default=None", *options]
    if re.search(rf"\b{PLAIN_JSON}\b", code) and not is_body:
        options.append("hash=False")
    return Field(name, raw(prop.name), f"{name}: {code}{_value(options)}")


def _value(options: list[str]) -> str:
    if not options:
        return ""
    is_plain = len(options) == 1 and options[0].startswith("default=")
    return f" = {options[0].removeprefix('default=')}" if is_plain else f" = field({', '.join(options)})"


def _is_secret(model: ModelProperty, prop: PropertyProtocol) -> bool:
    """Whether the document calls a field a password, so that no repr shows it."""
    found = (model.data.properties or {}).get(prop.name)
    parts = [found, *(getattr(found, "anyOf", None) or ())]
    return any(raw(getattr(part, "schema_format", None)) == "password" for part in parts)


def _check_names(schema: str, fields: list[Field]) -> None:
    owners: dict[str, str] = {}
    for field in fields:
        if field.name in owners:
            raise GenerationError(f"{schema}: {owners[field.name]!a:.80} and {field.wire!a:.80} become one field")
        owners[field.name] = field.wire


def _by_name(wire: str) -> str:
    """A description for a field that has none, if its name shows the unit."""
    unit = next((unit for suffix, unit in _UNITS.items() if wire.endswith(suffix)), None)
    return f"{words(wire.removesuffix('_at')).capitalize()} ({unit}, by its name)." if unit else ""
