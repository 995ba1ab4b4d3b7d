"""Reading an OpenAPI document that nobody vouches for.

A document comes from a URL, a file or a saved reference page. Everything that could make a later step
read something else than what was sent is refused here, with one line that says what and where: redirects,
bodies over 20 MB, cut-off or endless answers, duplicate keys, NaN, YAML aliases, references to other files.
"""

import json
import math
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from podero._secrets import safe_url

if TYPE_CHECKING:
    import httpx

MAX_BYTES = 20_000_000
MAX_SECONDS = 60.0
MAX_DEPTH = 200  # of nesting; what Python itself can take differs by version

Json = dict[str, Any]

# JSON, YAML and Markdown by any of their names, and the two that servers give for files that they do not know.
_MIGHT_BE_SPEC = re.compile(
    r"(application|text)/([a-z0-9.+-]+[.+])?(x-)?(json|yaml|markdown)|application/vnd\.oai\.openapi"
    r"|text/plain|(application|binary)/octet-stream"
)
_YAML_OPENS = re.compile("(Flow|Block)(Sequence|Mapping)StartToken")
_YAML_CLOSES = re.compile("Flow(Sequence|Mapping)EndToken|BlockEndToken")
_ASKED = {"Accept": "application/json, application/yaml", "Accept-Encoding": "gzip"}


class DocumentError(Exception):
    """The source is no document that can be used; the message is one line for a person."""


def load_document(source: str) -> Json:
    """Read one OpenAPI document.

    Args:
        source: An http(s) URL, a JSON or YAML file, or a saved reference page (``.md``) whose fenced YAML
            holds the document.

    Returns:
        The document as plain JSON data.

    Raises:
        DocumentError: The source cannot be read or holds no OpenAPI 3.1 document.
    """
    name = shown_name(source)
    content = _download(source, name) if _is_url(source) else _read_file(Path(source))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(f"{name}: not UTF-8 (byte {error.start})") from None
    document = _parser_for(name, text)(name, text)
    _check_shape(name, document)
    return document


def shown_name(source: str) -> str:
    """The source as messages name it: a URL may hold a password."""
    return safe_url(source) if _is_url(source) else source


def merge_documents(documents: list[tuple[str, Json]]) -> Json:
    """Unite documents that describe parts of one API.

    Args:
        documents: Pairs of the source's name and its document.

    Returns:
        The union: every key of every document.

    Raises:
        DocumentError: Two documents say different things about the same place.
    """
    merged: Json = {}
    for source, document in documents:
        try:
            merged = _merge(merged, document, source, "#")
        except RecursionError:  # pragma: no cover - Python stops tracing at it
            raise DocumentError(f"{source}: nested too deep") from None
    return merged


def check_openapi(document: Json) -> None:
    """Hold a document against the OpenAPI 3.1 specification.

    Raises:
        DocumentError: It is not valid; names the first problem and its place.
    """
    from openapi_spec_validator import OpenAPIV31SpecValidator

    try:
        problem = next(iter(OpenAPIV31SpecValidator(document).iter_errors()), None)
    except RecursionError:  # pragma: no cover - Python stops tracing at it
        raise DocumentError("no valid OpenAPI 3.1: nested too deep, or a reference that leads to itself") from None
    except Exception as error:  # a document that is odd enough makes the validator and its libraries raise anything
        raise DocumentError(f"no valid OpenAPI 3.1: {type(error).__name__}: {_one_line(error)[:200]}") from None
    if problem is not None:
        place = "".join(f"/{_pointer_part(part)}" for part in getattr(problem, "absolute_path", ()))
        text = _one_line(getattr(problem, "message", None) or problem)[:200]
        raise DocumentError(f"no valid OpenAPI 3.1: {text} (at #{place})")


def canonical_bytes(document: Json) -> bytes:
    """Write a document in the one form that is vendored: sorted keys, two spaces, UTF-8, final newline."""
    try:
        text = json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False)
        return text.encode("utf-8") + b"\n"
    except RecursionError:  # pragma: no cover - Python stops tracing at it
        raise DocumentError("the document is nested too deep") from None
    except (TypeError, ValueError) as error:
        raise DocumentError(f"the document holds something that is not JSON: {_one_line(error)}") from None


def _is_url(source: str) -> bool:
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", source) is not None


def _read_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise DocumentError(f"{path}: {error.strerror or error}") from None
    if len(content) > MAX_BYTES:
        raise DocumentError(f"{path}: more than {MAX_BYTES // 1_000_000} MB")
    return content


def _download(url: str, name: str) -> bytes:
    import asyncio

    import httpx

    if not url.lower().startswith(("http://", "https://")):
        raise DocumentError(f"{name}: only http and https URLs are fetched")

    async def answer_within_the_time() -> bytes:
        # One clock over all of it: a server that sends a byte now and then never meets the limit on a single read.
        async with (
            asyncio.timeout(MAX_SECONDS),
            httpx.AsyncClient(follow_redirects=False, timeout=httpx.Timeout(30, connect=10)) as client,
            client.stream("GET", url, headers=_ASKED) as response,
        ):
            _check_answer(name, response)
            return await _body(name, response)

    try:
        _ = urlsplit(url).port  # a port that is none must not get as far as the socket, which raises something else
        return asyncio.run(answer_within_the_time())
    except TimeoutError:  # pragma: no cover - Python 3.11 stops tracing a frame after asyncio.run
        raise DocumentError(f"{name}: not complete after {MAX_SECONDS:.0f} s") from None
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ValueError) as error:
        raise DocumentError(f"{name}: {type(error).__name__}: {_one_line(error)}") from None


def _check_answer(name: str, response: "httpx.Response") -> None:
    if response.is_redirect or 300 <= response.status_code < 400:
        target = safe_url(response.headers.get("location", "nowhere"))
        raise DocumentError(f"{name}: redirects to {target!r}, which is not followed; give the final URL")
    if response.status_code != 200:
        raise DocumentError(f"{name}: answered {response.status_code}, not 200")
    kind = response.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind and not _MIGHT_BE_SPEC.fullmatch(kind):
        raise DocumentError(f"{name}: content type {kind!r} cannot be an OpenAPI document")
    length = response.headers.get("content-length", "")
    if length.isascii() and length.isdigit() and int(length[:12]) > MAX_BYTES:
        raise DocumentError(f"{name}: more than {MAX_BYTES // 1_000_000} MB")


async def _body(name: str, response: "httpx.Response") -> bytes:
    """The content, unpacked here piece by piece: httpx would unpack a whole chunk, however large it becomes."""
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding not in ("", "identity", "gzip"):
        raise DocumentError(f"{name}: content encoding {encoding!r} was not asked for")
    gzip = zlib.decompressobj(wbits=31) if encoding == "gzip" else None
    content = bytearray()
    try:
        async for chunk in response.aiter_raw():
            content += gzip.decompress(chunk, MAX_BYTES + 1 - len(content)) if gzip else chunk
            if len(content) > MAX_BYTES:
                raise DocumentError(f"{name}: more than {MAX_BYTES // 1_000_000} MB after decompression")
    except zlib.error as error:
        raise DocumentError(f"{name}: no valid gzip: {_one_line(error)}") from None
    if gzip and (not gzip.eof or gzip.unused_data):
        raise DocumentError(f"{name}: no valid gzip: it is cut off, or something follows its end")
    return bytes(content)


def _parser_for(source: str, text: str) -> Callable[[str, str], Json]:
    name = source.lower().split("?")[0]
    if name.endswith(".md"):
        return _parse_page
    if name.endswith(".json") or text.lstrip().startswith(("{", "[")):
        return _parse_json
    return _parse_yaml


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
            raise ValueError(f"key {twice!r} stands twice in one object")
        return result

    try:
        document = json.loads(text, parse_constant=refuse_constant, parse_float=finite, object_pairs_hook=unique)
    except RecursionError:
        raise DocumentError(f"{source}: nested too deep") from None
    except ValueError as error:
        raise DocumentError(f"{source}: no valid JSON: {_one_line(error)}") from None
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
        """YAML's JSON subset: what looks like a date stays the string that it would be in JSON."""

    PlainConstructor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = PlainConstructor
    try:
        _check_tokens(source, (type(token).__name__ for token in yaml.scan(text)))
        document = yaml.load(text)
        if not isinstance(document, dict):
            raise DocumentError(f"{source}: no YAML mapping")
        return cast("Json", _with_string_keys(source, document))
    except (YAMLError, ValueError) as error:
        raise DocumentError(f"{source}: no valid YAML: {_one_line(error)}") from None
    except RecursionError:  # pragma: no cover - Python stops tracing at it
        raise DocumentError(f"{source}: nested too deep") from None


def _check_tokens(source: str, tokens: Iterator[str]) -> None:
    """Refuse aliases, which can make a small file huge, and nesting, which makes the parser slow before it gives up."""
    depth = 0
    for token in tokens:
        if token in {"AliasToken", "AnchorToken"}:
            raise DocumentError(f"{source}: YAML anchors and aliases are not read")
        depth += bool(_YAML_OPENS.fullmatch(token)) - bool(_YAML_CLOSES.fullmatch(token))
        if depth > MAX_DEPTH:
            raise DocumentError(f"{source}: nested too deep")


def _with_string_keys(source: str, value: Any) -> Any:
    """YAML lets people write ``200:`` for a response; JSON has only string keys, and fewer kinds of values."""
    if isinstance(value, list):
        return [_with_string_keys(source, item) for item in value]
    if not isinstance(value, dict):
        if value is not None and type(value) not in (str, bool, int, float):
            raise DocumentError(f"{source}: a YAML {type(value).__name__} is nothing that JSON has")
        if isinstance(value, float) and not math.isfinite(value):
            raise DocumentError(f"{source}: {value} is not JSON")
        return value
    result: Json = {}
    for key, item in value.items():
        name = str(key) if type(key) is int else key
        if not isinstance(name, str) or name in result:
            raise DocumentError(f"{source}: key {key!r} is no string, or stands twice")
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
        raise DocumentError(f"{source}: no fenced YAML with an OpenAPI document in it")
    return merge_documents(documents)


def _check_shape(source: str, document: Json) -> None:
    version = document.get("openapi")
    if not isinstance(version, str) or not re.fullmatch(r"3\.1\.[0-9]+", version):
        raise DocumentError(f"{source}: no OpenAPI 3.1 document (openapi: {version!r:.40})")
    if not isinstance(document.get("paths"), dict):
        raise DocumentError(f"{source}: no OpenAPI 3.1 document (it has no paths)")
    for value in _objects(source, document):
        reference = value.get("$ref", "#/")
        if not isinstance(reference, dict) and not (isinstance(reference, str) and reference.startswith("#/")):
            raise DocumentError(f"{source}: $ref {str(reference)!r:.80} leads outside the document")


def _objects(source: str, document: Json) -> Iterator[Json]:
    """Every object in the document; refuses nesting that some later step could not follow."""
    waiting: list[tuple[Any, int]] = [(document, 0)]
    while waiting:
        value, depth = waiting.pop()
        if depth > MAX_DEPTH:
            raise DocumentError(f"{source}: nested too deep")
        if isinstance(value, dict):
            yield value
            waiting.extend((inner, depth + 1) for inner in value.values())
        elif isinstance(value, list):
            waiting.extend((inner, depth + 1) for inner in value)


def _merge(left: Any, right: Any, source: str, place: str) -> Any:
    if isinstance(left, dict) and isinstance(right, dict):
        merged = dict(left)
        for key, value in right.items():
            here = f"{place}/{_pointer_part(key)}"
            merged[key] = _merge(left[key], value, source, here) if key in left else value
        return merged
    # As JSON text: for Python, 1, 1.0 and true are equal.
    if json.dumps(left, sort_keys=True) != json.dumps(right, sort_keys=True):
        raise DocumentError(f"{source}: contradicts another source at {place}")
    return left


def _pointer_part(key: Any) -> str:
    return str(key).replace("~", "~0").replace("/", "~1")


def _one_line(error: object) -> str:
    return " ".join(str(error).split())[:300] or type(error).__name__
