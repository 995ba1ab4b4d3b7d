"""Parses a document: JSON, the JSON subset of YAML, or a saved page with fenced YAML.

Everything that a later step could read differently is refused: duplicate keys, NaN, YAML aliases.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, cast

from podero.drift.document import DocumentError, Json, in_short
from podero.drift.loading.merging import merge_documents

MAX_DEPTH = 200  # levels of nesting; Python's own limit differs by version

_YAML_OPENS = re.compile("(Flow|Block)(Sequence|Mapping)StartToken")
_YAML_CLOSES = re.compile("Flow(Sequence|Mapping)EndToken|BlockEndToken")


def parse(source: str, text: str) -> Json:
    """The document that a text holds.

    Args:
        source: Its name in messages; the endings ``.md`` and ``.json`` decide how it is parsed.
        text: JSON, YAML, or a saved page with fenced YAML.

    Raises:
        DocumentError: It holds no document.
    """
    name = source.lower().split("?")[0]
    if name.endswith(".md"):
        return _parse_page(source, text)
    if name.endswith(".json") or text.lstrip().startswith(("{", "[")):
        return _parse_json(source, text)
    return _parse_yaml(source, text)


def _parse_json(source: str, text: str) -> Json:
    def refuse_constant(name: str) -> Any:
        raise ValueError(f"{name} is not JSON")

    def finite(digits: str) -> float:
        number = float(digits)
        if not math.isfinite(number):
            raise ValueError(f"{digits[:40]} is too large for a number")
        return number

    def unique(pairs: list[tuple[str, Any]]) -> Json:
        result = dict(pairs)
        if len(result) != len(pairs):
            ((twice, _),) = Counter(key for key, _ in pairs).most_common(1)
            raise ValueError(f"key {twice!r} appears twice in one object")
        return result

    try:
        document = json.loads(text, parse_constant=refuse_constant, parse_float=finite, object_pairs_hook=unique)
    except RecursionError:
        raise DocumentError(f"{source}: nested too deep") from None
    except ValueError as error:
        raise DocumentError(f"{source}: not valid JSON: {in_short(error)}") from None
    if not isinstance(document, dict):
        raise DocumentError(f"{source}: a JSON {type(document).__name__}, not an object")
    return document


def _parse_yaml(source: str, text: str) -> Json:
    try:
        from ruamel.yaml import YAML
        from ruamel.yaml.constructor import SafeConstructor
        from ruamel.yaml.error import YAMLError
    except ImportError:
        raise DocumentError(f"{source}: reading YAML needs the package ruamel.yaml; give JSON") from None

    class PlainConstructor(SafeConstructor):
        """The JSON subset of YAML: text that looks like a date stays a string, as in JSON."""

    PlainConstructor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = PlainConstructor
    try:
        _check_tokens(source, (type(token).__name__ for token in yaml.scan(text)))
        document = yaml.load(text)
        if not isinstance(document, dict):
            raise DocumentError(f"{source}: not a YAML mapping")
        return cast("Json", _with_string_keys(source, document))
    except (YAMLError, ValueError) as error:
        raise DocumentError(f"{source}: not valid YAML: {in_short(error)}") from None
    except RecursionError:  # pragma: no cover - Python stops tracing at it
        raise DocumentError(f"{source}: nested too deep") from None


def _check_tokens(source: str, tokens: Iterator[str]) -> None:
    """Refuse aliases, which can make a small file huge, and deep nesting, which makes the parser slow."""
    depth = 0
    for token in tokens:
        if token in {"AliasToken", "AnchorToken"}:
            raise DocumentError(f"{source}: YAML anchors and aliases are not supported")
        depth += bool(_YAML_OPENS.fullmatch(token)) - bool(_YAML_CLOSES.fullmatch(token))
        if depth > MAX_DEPTH:
            raise DocumentError(f"{source}: nested too deep")


def _with_string_keys(source: str, value: Any) -> Any:
    """Convert YAML to JSON: keys such as ``200`` become strings; values that JSON does not have are refused."""
    if isinstance(value, list):
        return [_with_string_keys(source, item) for item in value]
    if not isinstance(value, dict):
        if value is not None and type(value) not in (str, bool, int, float):
            raise DocumentError(f"{source}: a YAML {type(value).__name__} has no form in JSON")
        if isinstance(value, float) and not math.isfinite(value):
            raise DocumentError(f"{source}: {value} is not JSON")
        return value
    result: Json = {}
    for key, item in value.items():
        name = str(key) if type(key) is int else key
        if not isinstance(name, str) or name in result:
            raise DocumentError(f"{source}: key {key!r} is not a string, or appears twice")
        result[name] = _with_string_keys(source, item)
    return result


def _parse_page(source: str, text: str) -> Json:
    try:
        from markdown_it import MarkdownIt
    except ImportError:
        raise DocumentError(f"{source}: reading a page needs the package markdown-it-py") from None

    fences = [
        token.content
        for token in MarkdownIt().parse(text)
        if token.type == "fence" and token.info.split(maxsplit=1)[:1] in (["yaml"], ["yml"])
    ]
    parts = [(source, _parse_yaml(source, fence)) for fence in fences]
    documents = [part for part in parts if "openapi" in part[1]]
    if not documents:
        raise DocumentError(f"{source}: there is no fenced YAML with an OpenAPI document in it")
    return merge_documents(documents)
