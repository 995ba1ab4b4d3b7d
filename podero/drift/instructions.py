"""What to do about a finding, in the words of the report: each leads to a green ``make check`` and ``make test``."""

from podero.drift.escaping import escaped

REGENERATE = "make spec && make generate"
FIRST = f"add this as the first action in openapi/overlay.yaml; {REGENERATE}"
KEEP = f"to keep it until the next major version, {FIRST}"
RECORD = (
    "this is for a new major version: describe it in CHANGELOG.md, and record it with "
    "python scripts/check_api.py --write"
)
_CHECKED = "then change what make typecheck and make test name"
_LONGEST_NAME = 100

MODEL_CHANGED = f"{REGENERATE}; {_CHECKED}; {RECORD}"
OPERATION_REMOVED = (
    "if it has moved, write its new path and method for the old ones in openapi/overlay.yaml; if it is gone, put it "
    "and its schemas, as they were (git show HEAD:openapi/openapi.json), into openapi/supplement.json, to keep it "
    f"until the next major version; then {REGENERATE}"
)
PATH_PARAMETER_RENAMED = (
    f"if only its name is new, write the new path for the old one in openapi/overlay.yaml; then {REGENERATE}; {RECORD}"
)
SECURITY_CHANGED = (
    f"{REGENERATE}; then check that podero/_auth/grants.py gets tokens as the document says; a new name of the "
    "scheme goes into openapi/supplement.json, too"
)


def field_changed(field: str) -> str:
    """For a field that holds something else than before."""
    return f"{REGENERATE}; {_uses(field)}"


def promise_withdrawn(field: str) -> str:
    """For a field that is gone and was never None: its name can be kept, its value cannot."""
    return f"to keep its name until the next major version, {FIRST}; {_uses(field)}"


def _uses(field: str) -> str:
    uses = f"look at each use of the field (git grep -w {escaped(field[:_LONGEST_NAME])} podero)"
    return f"{_CHECKED}; {uses}; {RECORD}"


def schema_kept() -> str:
    """For a schema without a successor."""
    return f"{KEEP}; {_CHECKED}"


def schema_renamed(old: str, new: str) -> str:
    """For a schema that has another name now."""
    files = "openapi/overlay.yaml and openapi/supplement.json"
    return f"write {escaped(new)} for {old} in {files}, and {FIRST}"


def response_changed(reader: str) -> str:
    """For a response that the facade cannot read any more.

    Args:
        reader: What reads it.
    """
    return f"{REGENERATE}; then make {reader} read the new response, and podero/sandbox send it; {_CHECKED}; {RECORD}"


def parameter_added(file: str, required: bool) -> str:
    """For a new parameter of an operation that the facade calls in the file."""
    add = f"add an argument for it in {file}, and send it"
    return f"{REGENERATE}; then {add}; {RECORD}" if required else f"{REGENERATE}; {add}, if users need it"


def parameter_changed(file: str, breaking: bool, has_default: bool) -> str:
    """For a parameter that the facade sends in the file.

    Args:
        file: The file.
        breaking: Whether the API may refuse what the facade sends.
        has_default: Whether an action keeps its default.
    """
    first = f"to keep its default until the next major version, {FIRST}" if has_default else REGENERATE
    return f"{first}; then check what {file} sends; {_CHECKED}; {RECORD}" if breaking else first
