"""A document with legal shapes that generators get wrong, and what its generated code must do with answers."""

from typing import Any

from tests.pipeline.documents import Json, document, operation, reference

STRING = {"type": "string"}
INTEGER = {"type": "integer"}
NULL = {"type": "null"}


def model(required: list[str] | None = None, /, **properties: Json) -> Json:
    return {"type": "object", "properties": properties, "required": required or []}


def one_of(*schemas: Json) -> Json:
    return {"anyOf": list(schemas)}


def array(items: Json) -> Json:
    return {"type": "array", "items": items}


CAR = model(["plate"], plate=STRING)
BOX = model(["serial"], serial=INTEGER)

SCHEMAS: Json = {
    "Car": CAR,
    "Box": BOX,
    "Color": {"type": "string", "enum": ["red", "light-blue", "class", "None", "", "été", "1st"]},
    "Mood": {"type": "string", "enum": ["good", "bad"]},
    "Level": {"type": "integer", "enum": [1, -1, 0]},
    "Grade": {"type": "integer", "enum": [10, 20]},
    "MaybeColor": {"type": ["string", "null"], "enum": ["pink", None]},
    "Names": {
        "type": "object",
        "required": ["from", "class", "userId"],
        "properties": {
            **dict.fromkeys(("from", "class", "id", "self", "None", "type", "list", "str", "datetime"), STRING),
            **dict.fromkeys(("userId", "user_id", "X-Thing", "1st", "_hidden", "a b", "$ref2", "ünï", "data"), STRING),
            **dict.fromkeys(("to_dict", "from_dict", "additional_properties", "field", "frozen", "UNSET"), STRING),
            **dict.fromkeys(('said "so"', "back\\slash", "new\nline", "zero\u200bwidth", "{1/0}"), STRING),
        },
    },
    "Part": {**model(x=STRING), "nullable": True},
    "Nullable": model(
        ["one", "two", "three", "four", "nullable"],
        one={"type": "integer", "nullable": True},
        two=reference("Part"),
        three=array({"type": "integer", "nullable": True}),
        four={"type": "integer", "nullable": False},
        nullable={"type": "boolean"},
    ),
    "Values": model(
        quoted={"const": 'said "so"'},
        odd={"type": "string", "default": "back\\slash \u200b\n{x}"},
        member={"type": "string", "enum": ['a "b"', "c\\d", "is_recognized", "name", "upper", "mro"]},
    ),
    "Tree": model(
        ["children"],
        children=array(reference("Tree")),
        parent=one_of(reference("Tree"), NULL),
        first=reference("Tree"),
    ),
    "Free": {"type": "object"},
    "FreeByWord": {"type": "object", "additionalProperties": True},
    "Closed": {**model(a=STRING), "additionalProperties": False},
    "Counts": {"type": "object", "additionalProperties": INTEGER},
    "Cars": {"type": "object", "additionalProperties": reference("Car")},
    "MaybeCars": {"type": "object", "additionalProperties": one_of(reference("Car"), NULL)},
    "Fleet": {"allOf": [reference("Car"), model(["size"], size=INTEGER)]},
    "Same": {"allOf": [reference("Car")], "description": "Only another name."},
    "Unions": model(
        ["thing"],
        thing=one_of(reference("Car"), reference("Box")),
        maybe=one_of(reference("Car"), NULL),
        car_or_text=one_of(reference("Car"), STRING),
        text_or_number={"type": ["string", "integer", "null"]},
        level_or_grade=one_of(reference("Level"), reference("Grade")),
        level_or_share=one_of(reference("Level"), {"type": "number"}),
        truth_or_level=one_of(reference("Level"), {"type": "boolean"}),
        color_or_mood=one_of(reference("Color"), reference("Mood"), NULL),
        color_or_text=one_of(reference("Color"), STRING),
        day_or_color=one_of({"type": "string", "format": "date"}, reference("Color")),
        words_or_car=one_of(array(STRING), reference("Car")),
        maybe_cars=one_of(array(reference("Car")), NULL),
        cars_with_gaps=array(one_of(reference("Car"), NULL)),
        when=one_of({"type": "string", "format": "date-time"}, NULL),
        fixed=one_of({"const": "on"}, {"const": 3}, NULL),
        inline=one_of(model(["x"], x=INTEGER), NULL),
    ),
    "Fixed": model(["kind"], kind={"const": "car"}, number={"const": 3}),
}


def _parameter(name: str, place: str, schema: Json | None = None, **more: Any) -> Json:
    return {"name": name, "in": place, "schema": schema or STRING, "required": place == "path", **more}


def awkward() -> Json:
    """The document; a new one for each call."""
    everything = [reference(name) for name in SCHEMAS]
    paths = {
        "/things/{thing-id}/{class}": {
            "parameters": [_parameter("thing-id", "path"), _parameter("class", "path")],
            "get": operation(
                "class",
                one_of(*everything[:2]),
                parameters=[
                    _parameter("X-Request-Id", "header"),
                    _parameter("from", "query"),
                    _parameter("user", "query"),
                    _parameter("user", "header"),
                    *(_parameter(name, "query") for name in ("client", "body", "org_id", "self")),
                    _parameter("fields[]", "query", array(STRING)),
                    _parameter("color", "query", reference("Color")),
                    _parameter("seen", "cookie"),
                    {"$ref": "#/components/parameters/Limit"},
                ],
            ),
            "delete": {
                "operationId": "things.delete-thing",
                "tags": ["Build", "Things"],
                "responses": {"204": {"description": "Gone."}, "4XX": {"$ref": "#/components/responses/Refused"}},
            },
            "put": operation(
                "PutThing",
                one_of(reference("Car"), NULL),
                tags=[],
                requestBody={"content": {"application/json": {"schema": reference("Unions")}}},
            ),
        },
        "/all": {"get": operation("get_all", model(**{f"p{number}": one for number, one in enumerate(everything)}))},
    }
    result = document(paths, SCHEMAS)
    result["components"]["parameters"] = {"Limit": _parameter("limit", "query", {"type": "integer", "default": 50})}
    refused = {"description": "No.", "content": {"application/problem+json": {"schema": model(detail=STRING)}}}
    result["components"]["responses"] = {"Refused": refused}
    return result


# Class, JSON, and what reading it gives: the kinds of its values, or where it cannot be read.
READINGS: list[tuple[str, Any, str]] = []


def _union(name: str, value: Any, expected: str) -> None:
    """Reading the property of that name, beside the required one."""
    READINGS.append(("Unions", {"thing": {"plate": "A"}, name: value}, expected))


_union("thing", {"plate": "A"}, "thing: dict")  # of two kinds of object, so plain JSON
_union("thing", {"serial": 1}, "thing: dict")
_union("thing", [], "thing: list")
_union("thing", None, "thing: NoneType")
_union("maybe", None, "maybe: NoneType")
_union("maybe", {"plate": "A"}, "maybe: Car")
_union("maybe", {}, "unreadable at $.maybe.plate")
_union("maybe", [], "unreadable at $.maybe")
_union("maybe", 0, "unreadable at $.maybe")
_union("maybe", False, "unreadable at $.maybe")
_union("car_or_text", "A", "car_or_text: str")
_union("car_or_text", {"plate": "A"}, "car_or_text: Car")
_union("car_or_text", {"serial": 1}, "unreadable at $.car_or_text.plate")
_union("text_or_number", 1, "text_or_number: int")
_union("text_or_number", "1", "text_or_number: str")
_union("text_or_number", True, "unreadable at $.text_or_number")
_union("text_or_number", {"a": 1}, "unreadable at $.text_or_number")
_union("truth_or_level", True, "truth_or_level: bool")
_union("truth_or_level", -1, "truth_or_level: Level")
_union("truth_or_level", 7, "truth_or_level: Level")
_union("level_or_grade", 0, "level_or_grade: int")  # of two enums of numbers, so plain JSON
_union("level_or_share", 1, "level_or_share: int")
_union("level_or_share", 0.5, "level_or_share: float")
_union("color_or_mood", "red", "color_or_mood: str")  # of two enums of text, so plain JSON
_union("color_or_mood", None, "color_or_mood: NoneType")
_union("color_or_text", "red", "color_or_text: str")
_union("day_or_color", "2024-01-31", "day_or_color: str")
_union("words_or_car", ["a"], "words_or_car: tuple of str")
_union("words_or_car", {"plate": "A"}, "words_or_car: Car")
_union("words_or_car", [{"plate": "A"}], "unreadable at $.words_or_car[0]")
_union("words_or_car", {}, "unreadable at $.words_or_car.plate")
_union("maybe_cars", [{"plate": "A"}], "maybe_cars: tuple of Car")
_union("maybe_cars", [{}], "unreadable at $.maybe_cars[0].plate")
_union("maybe_cars", None, "maybe_cars: NoneType")
_union("cars_with_gaps", [{"plate": "A"}, None], "cars_with_gaps: tuple of Car, NoneType")
_union("cars_with_gaps", [{}], "unreadable at $.cars_with_gaps[0].plate")
_union("when", "2024-01-31T10:00:00Z", "when: datetime")
_union("when", "soon", "unreadable at $.when")
_union("fixed", "on", "fixed: str")
_union("fixed", 3, "fixed: int")
_union("fixed", "off", "unreadable at $.fixed")
_union("inline", {"x": 1}, "inline: UnionsInlineType0")
_union("inline", {}, "unreadable at $.inline.x")
_WITH_NULLS = {"one": None, "two": None, "three": [1, None], "four": 1, "nullable": True}
READINGS += [
    ("Nullable", _WITH_NULLS, "one: NoneType; two: NoneType; three: tuple of int, NoneType; four: int; nullable: bool"),
    ("Nullable", {**_WITH_NULLS, "one": 1, "two": {"x": "a"}}, "one: int; two: Part"),
    ("Nullable", {**_WITH_NULLS, "four": None}, "unreadable at $.four"),
    ("Nullable", {**_WITH_NULLS, "nullable": None}, "unreadable at $.nullable"),
    ("Unions", {}, "unreadable at $.thing"),
    ("Cars", {"a": {"plate": "A"}}, "a: Car"),
    ("Cars", {"a": {}}, "unreadable at $[...].plate"),
    ("MaybeCars", {"a": None, "b": {"plate": "A"}}, "a: NoneType; b: Car"),
    ("MaybeCars", {"a": {}}, "unreadable at $[...].plate"),
    ("Counts", {"a": 1}, "a: int"),
    ("Free", {"a": {"b": [1]}}, "a: dict"),
    ("Tree", {"children": [{"children": []}], "parent": None}, "children: tuple of Tree; parent: NoneType"),
    ("Tree", {"children": [{}]}, "unreadable at $.children[0].children"),
    ("Tree", {"children": [], "parent": {"children": []}, "first": {"children": []}}, "parent: Tree; first: Tree"),
    ("Fleet", {"plate": "A", "size": 1}, "plate: str; size: int"),
    ("Fixed", {"kind": "car"}, "kind: str"),
    ("Fixed", {"kind": "bus"}, "unreadable at $.kind"),
    ("Values", {"quoted": 'said "so"', "odd": "", "member": "c\\d"}, "quoted: str; odd: str; member: ValuesMember"),
    (
        "Names",
        {"from": "a", "class": "b", "userId": "c", "user_id": "d", "ünï": "f", "to_dict": "g", "zero\u200bwidth": "h"},
        "from_: str; ünï: str; to_dict_: str; zerowidth: str",
    ),
]
