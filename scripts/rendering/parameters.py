"""Views of an operation's parameters: how they are sent, and the arguments of the function."""

from typing import Any

import attrs
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from podero.drift.document import Json
from scripts.naming import mapping
from scripts.rendering.text import comma_separated, literal, raw, sentence, words
from scripts.rendering.types import Hint, default_of, element, kind_of

ORGANIZATION = "org_id"
HIDDEN = "hidden_"
_TAKEN = frozenset({"body", "client", ORGANIZATION, "self"})
"""Arguments of the functions and methods that are not parameters in the document."""


@attrs.frozen
class Parameter:
    """A parameter of an operation.

    Attributes:
        prop: The generator's result for it.
        place: "path", "query", "header" or "cookie".
        content: The parameter in the document.
        name: Its name in Python.
    """

    prop: PropertyProtocol
    place: str
    content: Json
    name: str

    @property
    def wire(self) -> str:
        """Its name in the request."""
        return raw(self.prop.name)

    @property
    def is_id(self) -> bool:
        """Whether it is an id in the path, with the same name in Python."""
        return self.place == "path" and self.kind == "UUID" and self.wire == self.name

    @property
    def is_secret(self) -> bool:
        """Whether the document marks it as a password."""
        schema = mapping(self.content.get("schema"))
        return any(mapping(part).get("format") == "password" for part in (schema, *(schema.get("anyOf") or ())))

    @property
    def value(self) -> str:
        """Code of the value that is passed on; a secret is wrapped before."""
        return f"{HIDDEN}{self.name}" if self.is_secret else self.name

    @property
    def kind(self) -> str:
        """The Python type of its values."""
        if self.place == "path" and self.wire == ORGANIZATION:
            return "UUID"  # the type of the client's organization, even if a page declares it as a string
        return kind_of(element(self.prop)[0])

    @property
    def description(self) -> str:
        """Its description, and its bounds."""
        text = sentence(self.content.get("description")) or f"{words(self.wire)}."
        return text + _bounds(mapping(self.content.get("schema")))

    @property
    def hint(self) -> Hint:
        """The type of its argument; ids and times may also be strings."""
        inner, is_listing = element(self.prop)
        kind = self.kind
        code = "Id" if kind == "UUID" else f"{kind} | str" if kind.startswith("datetime.") else kind
        models = []
        if isinstance(inner, EnumProperty):
            code = f"{inner.class_info.name} | {kind}"
            models = [(inner.class_info.module_name, inner.class_info.name)]
        return Hint(f"Sequence[{code}]" if is_listing else code, models)

    @property
    def default(self) -> str:
        """Code of its default in Python; empty if it is required."""
        default = default_of(self.prop)
        if default is not None and self.kind in ("bool", "int", "float", "str"):
            return literal(default)
        return "" if self.prop.required else "None"

    @property
    def argument(self) -> str:
        """Code of the function's argument."""
        code = self.hint.code
        match self.default:
            case "":
                return f"{self.name}: {code}"
            case "None":
                return f"{self.name}: {code} | None = None"
        return f"{self.name}: {code} = {self.default}"

    @property
    def code(self) -> str:
        """Code that creates the `Parameter` of the generated package."""
        kind, is_listing = self.kind, element(self.prop)[1]
        parts = [literal(self.wire), literal(self.place)]
        parts += [kind] if kind != "str" else []
        parts += [f"argument={literal(self.name)}"] if self.name != self.wire else []
        parts += ["is_required=True"] if self.place != "path" and self.default != "None" else []
        parts += ["is_listing=True"] if is_listing else []
        schema = mapping(self.content.get("schema"))
        parts += [f"{bound}={literal(schema[bound])}" for bound in ("minimum", "maximum") if _is_number(schema, bound)]
        return f"Parameter({', '.join(parts)})"


def parameters_of(endpoint: Endpoint, contents: list[Json]) -> tuple[list[Parameter], list[Parameter]]:
    """The path parameters of an operation in order, and all other parameters.

    Args:
        endpoint: The operation as the generator read it.
        contents: Its parameters in the document.
    """
    known = {(content["name"], content["in"]): content for content in contents}

    def made(place: str, prop: PropertyProtocol, taken: frozenset[str]) -> Parameter:
        name = str(prop.python_name)
        content = known.get((raw(prop.name), place), {})
        return Parameter(prop, place, content, f"{name}_{place}" if name in taken else name)

    path = [made("path", each, _TAKEN - {ORGANIZATION}) for each in endpoint.path_parameters]
    taken = _TAKEN if has_organization(path) else _TAKEN - {ORGANIZATION}
    others = {
        "query": endpoint.query_parameters,
        "header": endpoint.header_parameters,
        "cookie": endpoint.cookie_parameters,
    }
    return path, [made(place, each, taken) for place, found in others.items() for each in found]


def has_organization(path: list[Parameter]) -> bool:
    """Whether the first path parameter is the organization, for which a client may have a default."""
    return bool(path) and path[0].wire == ORGANIZATION


def parameters_code(parameters: list[Parameter]) -> str:
    """Code of all parameters; ids at the beginning of a path have a short form."""
    ids = 0
    while ids < len(parameters) and parameters[ids].is_id:
        ids += 1
    short = f"*ids({', '.join(literal(each.wire) for each in parameters[:ids])})"
    return comma_separated([*([short] if ids else []), *(each.code for each in parameters[ids:])])


def _is_number(schema: Json, keyword: str) -> bool:
    value: Any = schema.get(keyword)
    return isinstance(value, int | float) and not isinstance(value, bool)


def _bounds(schema: Json) -> str:
    least, most = schema.get("minimum"), schema.get("maximum")
    if least is None and most is None:
        return ""
    return f" From {least} up." if most is None else f" At most {most}." if least is None else f" {least} to {most}."
