"""Generate ``generated/podero_api`` from the vendored document and the overlay.

    python scripts/generate.py            write generated/ and openapi/lock.json
    python scripts/generate.py --check    generate elsewhere; exit 1 if the working tree differs

Exit 2: the document cannot be generated from as it is (one line says why); nothing is written.
"""

import argparse
import ast
import copy
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from jsonpath_ng.ext.parser import parse
from oas_patch import apply_overlay
from openapi_python_client.strings import ClassName, PythonIdentifier
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from podero.drift.document import DocumentError, Json, canonical_bytes, load_document

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "podero_api"
SPEC_URL = "https://app.podero.com/api/partners/v2.0/openapi.json"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
RUFF = [sys.executable, "-P", "-m", "ruff"]
CACHES = {"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}

# The generator's own configuration. Hooks are off: the formatter runs below, cut off from any parent folder's settings.
GENERATOR_CONFIG = {
    "project_name_override": "podero-api",
    "package_name_override": PACKAGE,
    "docstrings_on_attributes": True,
    "post_hooks": [],
}


class GenerationError(Exception):
    """The output would not say what the document says; the message is one line."""


def generate(openapi_dir: Path, output: Path, spec_url: str = SPEC_URL) -> Json:
    """Generate the package into ``output`` (made anew) and return the content of lock.json.

    Args:
        openapi_dir: Folder with openapi.json, overlay.yaml and templates/.
        output: Folder that becomes the package.
        spec_url: Where the document is published; only written to the lock.

    Raises:
        DocumentError: The document cannot be read.
        GenerationError: The generator would drop, merge or break something.
    """
    document = overlaid(load_document(str(openapi_dir / "openapi.json")), openapi_dir / "overlay.yaml")
    with tempfile.TemporaryDirectory(prefix="podero-generate-") as folder:
        work = Path(folder)
        (work / "openapi.json").write_bytes(canonical_bytes(document))
        (work / "config.json").write_text(json.dumps(GENERATOR_CONFIG), "utf-8")
        _lay_out_templates(openapi_dir / "templates", work / "templates")
        package = work / PACKAGE
        _run_generator(work, package)
        (package / "py.typed").write_bytes(b"")
        _format(package)
        check_complete(document, package)
        if output.exists():
            shutil.rmtree(output)
        shutil.copytree(package, output, ignore=shutil.ignore_patterns(*CACHES))
    return lock(openapi_dir, spec_url)


def overlaid(document: Json, overlay: Path) -> Json:
    """Apply the overlay; an action that matches nothing, or says no reason, is an error."""
    actions = YAML(typ="safe", pure=True).load(overlay.read_text("utf-8")).get("actions") or []
    result = copy.deepcopy(document)
    for number, action in enumerate(actions, 1):
        target = action.get("target")
        if not action.get("description"):
            raise GenerationError(f"overlay action {number} ({target}) gives no reason in its description")
        if not _matches(result, target):
            raise GenerationError(f"overlay action {number} matches nothing: {target}")
        result = apply_overlay(result, {"actions": [action]})
    return result


def _matches(document: Json, target: str) -> bool:
    return bool(parse(target).find(document))


def _lay_out_templates(ours: Path, folder: Path) -> None:
    """Put the generator's own templates beside ours as ``upstream/``, so that ours build on them, not on copies."""
    shutil.copytree(ours, folder)
    found = find_spec("openapi_python_client")
    if found is None or found.origin is None:
        raise GenerationError("openapi-python-client is not installed; run `make install`")
    shutil.copytree(Path(found.origin).parent / "templates", folder / "upstream")


def _run_generator(work: Path, package: Path) -> None:
    command = [sys.executable, "-P", "-m", "openapi_python_client", "generate", "--meta", "none", "--fail-on-warning"]
    command += ["--path", "openapi.json", "--config", "config.json", "--custom-template-path", "templates"]
    command += ["--output-path", str(package)]
    done = _run(command, work)
    if done.returncode != 0:
        said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        raise GenerationError("the generator refuses the document: " + " | ".join(said)[:600])


def _format(package: Path) -> None:
    alone = ["--isolated", "--no-cache", "--target-version", "py311", "--line-length", "110", "."]
    for command in (
        [*RUFF, "check", "--fix-only", "--select", "F401,I,UP", "--unsafe-fixes", "--quiet", *alone],
        [*RUFF, "format", "--quiet", *alone],
    ):
        done = _run(command, package)
        if done.returncode != 0:
            raise GenerationError(f"the formatter fails on the generated code: {done.stderr.strip()[:300]}")


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    plain = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "RUFF_"))}
    environment = plain | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1", "COLUMNS": "500", "NO_COLOR": "1"}
    return subprocess.run(  # noqa: S603  # fixed programs; the document only names files
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def check_complete(document: Json, package: Path) -> None:
    """Hold the output against the document: each operation has its module, each schema its class, all imports work.

    Raises:
        GenerationError: Something of the document is missing from the package, or the package is broken.
    """
    _check_operations(document, package)
    _check_schemas(document, package)
    undefined = _run(
        [
            *RUFF,
            "check",
            "--isolated",
            "--no-cache",
            "--quiet",
            "--select",
            "F821,F822,E9",
            "--output-format",
            "concise",
        ],
        package,
    )
    if undefined.returncode != 0:
        raise GenerationError(f"generated code uses undefined names: {undefined.stdout.splitlines()[0]}")
    _check_imports(package)


def operations(document: Json) -> list[tuple[str, str, Json]]:
    """Every operation of a document as (METHOD, path, operation)."""
    return [
        (method.upper(), path, item[method])
        for path, item in document["paths"].items()
        for method in METHODS
        if method in item
    ]


def _check_operations(document: Json, package: Path) -> None:
    modules = {(path.parent.name, path.stem): path for path in (package / "api").glob("*/*.py")}
    owners: dict[tuple[str, str], str] = {}
    for method, path, operation in operations(document):
        here = f"{method} {path}"
        if not operation.get("operationId"):
            raise GenerationError(f"{here} has no operationId; give it one in the overlay")
        tag = str(PythonIdentifier((operation.get("tags") or ["default"])[0], "tag"))
        key = (tag, str(PythonIdentifier(operation["operationId"], "field_")))
        if key in owners:
            raise GenerationError(f"{here} and {owners[key]} both become {'/'.join(key)}; rename one in the overlay")
        if key not in modules:
            raise GenerationError(f"{here}: the generator wrote no module {'/'.join(key)}")
        owners[key] = here
        _check_responses(here, operation, modules[key].read_text("utf-8"))


def _check_responses(here: str, operation: Json, source: str) -> None:
    """The generator drops a response that it cannot name; the branch for its status is then missing."""
    for status in operation.get("responses", {}):
        first = f"{status[0]}00" if status.upper().endswith("XX") else status
        if status != "default" and not re.search(
            rf"(status_code == {first}\b|\b{first} <= response\.status_code)", source
        ):
            raise GenerationError(f"{here}: the generator dropped the answer {status}; its class name may collide")


def _check_schemas(document: Json, package: Path) -> None:
    """Each object or enum schema must be a class in a module of its own (names that differ only in case collide)."""
    classes = {
        path.stem: {node.name for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.ClassDef)}
        for path in (package / "models").glob("*.py")
    }
    owners: dict[str, str] = {}
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        if not ({"properties", "enum"} & schema.keys() or schema.get("type") == "object"):
            continue
        class_name = ClassName(schema.get("title") or name, "field_")
        module = str(PythonIdentifier(class_name, "field_"))
        if module in owners:
            raise GenerationError(
                f"schemas {owners[module]} and {name} both become module {module}.py; rename one in the overlay"
            )
        if class_name not in classes.get(module, ()):
            raise GenerationError(f"schema {name}: the generator wrote no class {class_name} in models/{module}.py")
        owners[module] = name


def _check_imports(package: Path) -> None:
    names = sorted(
        ".".join((PACKAGE, *path.relative_to(package).with_suffix("").parts)).removesuffix(".__init__")
        for path in package.rglob("*.py")
    )
    program = (
        "import importlib, sys\n"
        "sys.path.insert(0, sys.argv[1])\n"
        "for name in sys.argv[2:]: importlib.import_module(name)"
    )
    done = _run([sys.executable, "-P", "-W", "error", "-c", program, str(package.parent), *names], package.parent)
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise GenerationError(f"the generated package cannot be imported: {last[:300]}")


def lock(openapi_dir: Path, spec_url: str) -> Json:
    """What went into the output: hashes of every input, exact versions of the tools. No timestamps."""
    templates = openapi_dir / "templates"
    return {
        "spec": {"url": spec_url, "sha256": _sha256(openapi_dir / "openapi.json")},
        "supplement": {"sha256": _sha256(openapi_dir / "supplement.json")},
        "overlay": {"sha256": _sha256(openapi_dir / "overlay.yaml")},
        "templates": {
            path.relative_to(templates).as_posix(): _sha256(path) for path in sorted(templates.rglob("*.jinja"))
        },
        "tools": {name: version(name) for name in ("oas-patch", "openapi-python-client", "ruff")},
    }


def _sha256(path: Path) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else None


def differences(expected: Path, actual: Path) -> list[str]:
    """Names of files that are edited, missing or additional in ``actual``, byte code and caches aside."""
    ours, theirs = _files(expected), _files(actual)
    found = [f"missing: {name}" for name in sorted(ours - theirs)]
    found += [f"additional: {name}" for name in sorted(theirs - ours)]
    return found + [
        f"edited: {name}"
        for name in sorted(ours & theirs)
        if (expected / name).read_bytes() != (actual / name).read_bytes()
    ]


def _files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if not path.is_dir() and not CACHES & set(path.relative_to(folder).parts) and path.suffix != ".pyc"
    }


def check(root: Path) -> list[str]:
    """Generate elsewhere and name every difference from the working tree below ``root``."""
    lock_file = root / "openapi" / "lock.json"
    with tempfile.TemporaryDirectory(prefix="podero-check-") as folder:
        fresh = generate(root / "openapi", Path(folder) / PACKAGE, locked_url(lock_file))
        found = [
            f"generated/{line}" if ": " not in line else line.replace(": ", ": generated/", 1)
            for line in differences(Path(folder), root / "generated")
        ]
    if not lock_file.exists() or lock_file.read_bytes() != canonical_bytes(fresh):
        found.append("edited: openapi/lock.json (the spec, the overlay, a template or a tool has changed)")
    return found


def locked_url(lock_file: Path) -> str:
    """The URL that the lock names; the published one while there is no lock."""
    try:
        return str(json.loads(lock_file.read_text("utf-8"))["spec"]["url"])
    except (OSError, ValueError, LookupError, TypeError):
        return SPEC_URL


def main(arguments: list[str] | None = None) -> int:
    """Run the command; see the module's docstring for the exit codes."""
    parser = argparse.ArgumentParser(description="Generate generated/podero_api from openapi/.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the working tree differs")
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    options = parser.parse_args(arguments)
    root: Path = options.root
    try:
        if options.check:
            found = check(root)
            for line in found:
                print(line, file=sys.stderr)
            if found:
                print("check-generated: run `make generate` and commit the result", file=sys.stderr)
            return 1 if found else 0
        fresh = generate(root / "openapi", root / "generated" / PACKAGE, locked_url(root / "openapi" / "lock.json"))
        (root / "openapi" / "lock.json").write_bytes(canonical_bytes(fresh))
    except (DocumentError, GenerationError, OSError, YAMLError) as error:
        print(f"generate: {' '.join(str(error).split())}", file=sys.stderr)
        return 2
    print(f"generated/{PACKAGE}: {len(_files(root / 'generated' / PACKAGE))} files")
    return 0


if __name__ == "__main__":
    sys.exit(main())
