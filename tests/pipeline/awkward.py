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
        },
    },
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
                    _parameter("client", "query"),
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


# Class, JSON, and what reading it gives: a repr, or the error.
READINGS: list[tuple[str, Any, str]] = []


def _union(name: str, value: Any, expected: str) -> None:
    """Reading the property of that name, beside the required one."""
    READINGS.append(("Unions", {"thing": {"plate": "A"}, name: value}, expected))


_union("thing", {"plate": "A"}, "thing: Car")
_union("thing", {"serial": 1}, "thing: Box")
_union("thing", {}, "KeyError")
_union("thing", {"other": 1}, "KeyError")
_union("thing", None, "TypeError")
_union("thing", [], "TypeError")
_union("thing", "A", "TypeError")
_union("maybe", None, "maybe: NoneType")
_union("maybe", {"plate": "A"}, "maybe: Car")
_union("maybe", {}, "KeyError")
_union("maybe", [], "TypeError")
_union("maybe", 0, "TypeError")
_union("maybe", False, "TypeError")
_union("car_or_text", "A", "car_or_text: str")
_union("car_or_text", {"serial": 1}, "KeyError")
_union("text_or_number", 1, "text_or_number: int")
_union("text_or_number", True, "TypeError")
_union("text_or_number", {"a": 1}, "TypeError")
_union("truth_or_level", True, "truth_or_level: bool")
_union("truth_or_level", -1, "truth_or_level: Level")
_union("truth_or_level", 7, "truth_or_level: Level")
_union("level_or_grade", 0, "level_or_grade: Level")
_union("level_or_grade", 20, "level_or_grade: Grade")
_union("level_or_grade", 21, "level_or_grade: Level")
_union("level_or_grade", "0", "TypeError")
_union("level_or_share", 1, "level_or_share: Level")
_union("level_or_share", 7, "level_or_share: int")
_union("level_or_share", 0.5, "level_or_share: float")
_union("color_or_mood", "red", "color_or_mood: Color")
_union("color_or_mood", "bad", "color_or_mood: Mood")
_union("color_or_mood", "new", "color_or_mood: Color")
_union("color_or_mood", None, "color_or_mood: NoneType")
_union("color_or_mood", {}, "TypeError")
_union("color_or_text", "red", "color_or_text: Color")
_union("color_or_text", "new", "color_or_text: str")
_union("day_or_color", "2024-01-31", "day_or_color: date")
_union("day_or_color", "red", "day_or_color: Color")
_union("day_or_color", 1, "TypeError")
_union("words_or_car", ["a"], "words_or_car: list of str")
_union("words_or_car", {"plate": "A"}, "words_or_car: Car")
_union("words_or_car", [{"plate": "A"}], "TypeError")
_union("words_or_car", {}, "KeyError")
_union("maybe_cars", [{"plate": "A"}], "maybe_cars: list of Car")
_union("maybe_cars", [{}], "KeyError")
_union("maybe_cars", None, "maybe_cars: NoneType")
_union("cars_with_gaps", [{"plate": "A"}, None], "cars_with_gaps: list of Car, NoneType")
_union("cars_with_gaps", [{}], "KeyError")
_union("when", "2024-01-31T10:00:00+00:00", "when: datetime")
_union("when", "soon", "ValueError")
_union("fixed", "on", "fixed: str")
_union("fixed", 3, "fixed: int")
_union("fixed", "off", "ValueError")
_union("inline", {"x": 1}, "inline: UnionsInlineType0")
_union("inline", {}, "KeyError")
READINGS += [
    ("Cars", {"a": {"plate": "A"}}, "a: Car"),
    ("Cars", {"a": {}}, "KeyError"),
    ("MaybeCars", {"a": None, "b": {"plate": "A"}}, "a: NoneType; b: Car"),
    ("MaybeCars", {"a": {}}, "KeyError"),
    ("Counts", {"a": 1}, "a: int"),
    ("Free", {"a": {"b": [1]}}, "a: dict"),
    ("Tree", {"children": [{"children": []}], "parent": None}, "children: list of Tree; parent: NoneType"),
    ("Tree", {"children": [{}]}, "KeyError"),
    ("Tree", {"children": [], "parent": {"children": []}, "first": {"children": []}}, "parent: Tree; first: Tree"),
    ("Fleet", {"plate": "A", "size": 1}, "plate: str; size: int"),
    ("Fixed", {"kind": "car"}, "kind: str"),
    ("Fixed", {"kind": "bus"}, "ValueError"),
    (
        "Names",
        {"from": "a", "class": "b", "userId": "c", "user_id": "d", "ünï": "f"},
        "from_: str; ünï: str",
    ),
]
