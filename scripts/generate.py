"""Generate ``generated/podero_api`` from the vendored document, the supplement under it, and the overlay.

    python scripts/generate.py            write generated/, openapi/lock.json and podero/drift/built_from.json
    python scripts/generate.py --check    generate elsewhere; exit 1 if the working tree differs

What the document has and the supplement too is dropped from the supplement; one line on stdout names each.
Exit 2: the document cannot be generated from as it is (one line says why); nothing is written.
"""

import contextlib
import copy
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jsonpath_ng.exceptions import JSONPathError
from jsonpath_ng.ext.parser import parse
from oas_patch import apply_overlay
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from podero.drift.document import DocumentError, Json, canonical_bytes, check_openapi, load_document
from podero.drift.escaping import one_line
from podero.drift.overlay import only_remarks
from podero.drift.supplement import Completed, complete

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # run as a file, Python looks only beside it

from scripts.built_from import baseline_bytes
from scripts.command_line import OneLineParser
from scripts.completeness import check_complete, check_names
from scripts.prepare import overlay_order, prepared
from scripts.rendering import Rendering
from scripts.traps import GenerationError, check_document

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "podero_api"
BASELINE = "podero/drift/built_from.json"
SPEC_URL = "https://app.podero.com/api/partners/v2.0/openapi.json"
_ENUMS = ("str_enum.py.jinja", "int_enum.py.jinja")  # both are ours, from one template
CACHES = {"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}

# The generator's own configuration. Hooks are off: the formatter runs below, cut off from any parent folder's settings.
GENERATOR_CONFIG = {
    "project_name_override": "podero-api",
    "package_name_override": PACKAGE,
    "docstrings_on_attributes": True,
    "post_hooks": [],
}


def generate(openapi_dir: Path, output: Path, spec_url: str = SPEC_URL) -> Json:
    """Generate the package into ``output`` (made anew) and return the content of lock.json.

    Args:
        openapi_dir: Folder with openapi.json, overlay.yaml, templates/ and, if there is one, supplement.json.
        output: Folder that becomes the package.
        spec_url: Where the document is published; only written to the lock.

    Raises:
        DocumentError: The document cannot be read.
        GenerationError: The generator would drop, merge or break something.
    """
    overlay = openapi_dir / "overlay.yaml"
    document = overlaid(completed(openapi_dir).document, overlay)
    check_document(document)
    readable = prepared(document, overlay_order(_actions(overlay)))
    with tempfile.TemporaryDirectory(prefix="podero-generate-") as folder, ThreadPoolExecutor(1) as beside:
        work = Path(folder)
        checked = beside.submit(check_openapi, document)  # it takes as long as the generator, whose output counts
        _lay_out_templates(openapi_dir / "templates", work / "templates")  # only if all is well
        package = work / PACKAGE
        _run_generator(readable, work / "templates", package)
        checked.result()
        (package / "py.typed").write_bytes(b"")
        check_names(package)  # before the formatter, which removes one of two imports of the same name
        _format(package)
        check_complete(readable, package)
        _check_undefined(package)
        _check_imports(package)
        fresh = lock(openapi_dir, spec_url)
        if output.exists():
            shutil.rmtree(output)
        shutil.copytree(package, output, ignore=shutil.ignore_patterns(*CACHES))
    return fresh


def completed(openapi_dir: Path) -> Completed:
    """The vendored document with the supplement under it; raises DocumentError if one of them is none."""
    document, supplement = load_document(str(openapi_dir / "openapi.json")), openapi_dir / "supplement.json"
    check_openapi(document)
    return complete(document, load_document(str(supplement)) if supplement.exists() else None)


def overlaid(document: Json, overlay: Path) -> Json:
    """Apply the overlay; an action that matches nothing, does nothing or says no reason is an error.

    Args:
        document: The document; it is not changed.
        overlay: An OpenAPI Overlay 1.0 in YAML.

    Raises:
        GenerationError: The overlay is none, or an action is not to be applied; names it.
    """
    try:
        result = copy.deepcopy(document)
        for number, action in enumerate(_actions(overlay), 1):
            _check_action(f"overlay action {number}", action, result)
            result = apply_overlay(result, {"actions": [action]})
    except RecursionError:
        raise GenerationError("the document is nested too deep") from None
    return result


def _actions(overlay: Path) -> list[Any]:
    try:
        content = YAML(typ="safe", pure=True).load(overlay.read_text("utf-8"))
    except (YAMLError, ValueError) as error:
        raise GenerationError(f"{overlay.name} is no YAML: {error}") from None
    if not isinstance(content, dict) or not isinstance(content.get("actions"), list | None):
        raise GenerationError(f"{overlay.name} is no overlay: a mapping with a list of actions")
    return content.get("actions") or []


def _check_action(here: str, action: Any, document: Json) -> None:
    target = action.get("target") if isinstance(action, dict) else None
    if not isinstance(target, str):
        raise GenerationError(f"{here} has no target")
    here = f"{here} ({target})"
    if not action.get("description"):
        raise GenerationError(f"{here} gives no reason in its description")
    if ("update" in action) == ("remove" in action) or action.get("remove", True) is not True:
        raise GenerationError(f"{here} must either update, or remove: true")
    try:
        found = parse(target).find(document)
    except (JSONPathError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise GenerationError(f"{here}: no JSONPath that can be followed: {error}") from None
    if not found:
        raise GenerationError(f"{here} matches nothing")
    if "remove" in action and any(match.context is None for match in found):
        raise GenerationError(f"{here} would remove the whole document")
    missing = [name for match in found for name in _described_in_vain(match.value, action.get("update"))]
    if missing:
        raise GenerationError(f"{here} describes {missing[0]}, which is not there")


def _described_in_vain(there: Any, update: Any) -> Iterator[str]:
    """Names that an update only says something about, although they are not there: they would come into being."""
    if isinstance(there, dict) and isinstance(update, dict):
        for name, value in update.items():
            if name in there:
                yield from _described_in_vain(there[name], value)
            elif only_remarks(value):
                yield name


def _lay_out_templates(ours: Path, folder: Path) -> None:
    """Our templates; both kinds of enums are made by one."""
    shutil.copytree(ours, folder)
    for name in _ENUMS:
        shutil.copy(folder / "enum.py.jinja", folder / name)


def _run_generator(document: Json, templates: Path, package: Path) -> Rendering:
    """Run the generator in this process; each of its warnings is an error."""
    config = Config.from_sources(
        ConfigFile(**GENERATOR_CONFIG),
        MetaType.NONE,
        document_source=package,
        file_encoding="utf-8",
        overwrite=False,
        output_path=package,
    )
    try:
        data = GeneratorData.from_dict(document, config=config)
        if isinstance(data, GeneratorError):
            raise GenerationError(f"the generator refuses the document: {_gist([data])}")
        rendering = Rendering(document, data)
        project = Project(openapi=data, config=config, custom_template_path=templates)
        project.env.globals.update(rendering.globals())
        with contextlib.redirect_stdout(io.StringIO()):
            problems = project.build()
        for name in ("reading", "operation", "pydantic_schema"):
            text = project.env.get_template(f"{name}.py.jinja").render()
            (package / f"{name}.py").write_text(text, encoding="utf-8")
    except RecursionError:
        raise GenerationError("the document is nested too deep") from None
    if problems:
        raise GenerationError(f"the generator refuses the document: {_gist(problems)}")
    return rendering


def _gist(problems: Sequence[GeneratorError]) -> str:
    """What the generator says, in one line; what it cannot use of a schema is the cause of what follows."""
    told = [" ".join(filter(None, (problem.header, problem.detail))) for problem in problems]
    told.sort(key=lambda line: not line.startswith("Unable to"))
    return re.sub(r"<\S+ object at 0x\w+>", "(name)", " ".join(" ".join(told).split()) or "it gives no reason")


def _format(package: Path) -> None:
    for command in (
        ["check", "--fix-only", "--select", "F401,I,UP", "--unsafe-fixes", "--quiet"],
        ["format", "--quiet"],
    ):
        done = _ruff(command, package)
        if done.returncode != 0:
            raise GenerationError(
                f"the formatter fails on the generated code: {(done.stderr.splitlines() or ['it gives no reason'])[-1]}"
            )


def _check_undefined(package: Path) -> None:
    done = _ruff(["check", "--ignore-noqa", "--quiet", "--select", "F82,E9", "--output-format", "concise"], package)
    if done.returncode != 0:
        raise GenerationError(f"generated code uses undefined names: {(done.stdout + done.stderr).splitlines()[0]}")


def _ruff(command: list[str], package: Path) -> subprocess.CompletedProcess[str]:
    # Each file is named: in a folder, ruff heeds the .gitignore files above it and passes over names like `build`.
    files = sorted(path.relative_to(package).as_posix() for path in package.rglob("*.py"))
    alone = ["--isolated", "--no-cache", "--target-version", "py311", "--line-length", "120"]
    return _run([sys.executable, "-P", "-m", "ruff", *command, *alone, "--", *files], package)


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "RUFF_", "TYPER_"))}
    environment |= {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1", "PYTHONHASHSEED": "0"}
    environment |= {"TYPER_STANDARD_TRACEBACK": "1", "NO_COLOR": "1"}
    return subprocess.run(  # noqa: S603  # fixed programs; the document only names files
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", errors="replace", check=False
    )


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
    baseline = root / BASELINE
    if not baseline.exists() or baseline.read_bytes() != baseline_bytes(root / "openapi"):
        found.append(f"edited: {BASELINE}")
    return found


def locked_url(lock_file: Path) -> str:
    """The URL that the lock names; the published one while there is no lock."""
    try:
        return str(json.loads(lock_file.read_text("utf-8"))["spec"]["url"])
    except (OSError, ValueError, LookupError, TypeError):
        return SPEC_URL


def renew(root: Path) -> int:
    """Generate and put everything in its place, at the very end; return the number of files of the package."""
    lock_file = root / "openapi" / "lock.json"
    package = root / "generated" / PACKAGE
    with tempfile.TemporaryDirectory(prefix=".podero-generate-", dir=root) as folder:
        work = Path(folder)
        fresh = generate(root / "openapi", work / "new", locked_url(lock_file))
        (work / "lock.json").write_bytes(canonical_bytes(fresh))
        (work / "built_from.json").write_bytes(baseline_bytes(root / "openapi"))
        package.parent.mkdir(exist_ok=True)
        if package.exists():
            package.rename(work / "old")
        (work / "new").rename(package)
        (work / "lock.json").replace(lock_file)
        (root / BASELINE).parent.mkdir(parents=True, exist_ok=True)
        (work / "built_from.json").replace(root / BASELINE)
    return len(_files(package))


def main(arguments: list[str] | None = None) -> int:
    """Run the command; see the module's docstring for the exit codes."""
    parser = OneLineParser("generate", "Generate generated/podero_api from openapi/.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the working tree differs")
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    options = parser.parse_args(arguments)
    try:
        if options.check:
            return _report(check(options.root))
        dropped = completed(options.root / "openapi").dropped
        count = renew(options.root)
    except (DocumentError, GenerationError, OSError) as error:
        return parser.refuse(error)
    for line in dropped:
        print(f"dropped from the supplement: {line}")
    print(f"generated/{PACKAGE}: {count} files")
    return 0


def _report(found: list[str]) -> int:
    for line in found:
        print(one_line(line), file=sys.stderr)
    if found:
        print("check-generated: run `make generate` and commit the result", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
