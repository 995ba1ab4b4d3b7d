"""The generated package held against its document: nothing missing, nothing that hides something else.

The package is only read here; importing it is the last check, in `generate.py`.
"""

import ast
import re
import unicodedata
import warnings
from collections.abc import Iterator
from pathlib import Path

from podero.drift.document import Json
from scripts.traps import GenerationError, classes, module_of, module_of_class, operations

# Local names in the templates; a property of that name would overwrite them.
_LOCALS = frozenset({"cls", "d", "field_dict", "prop", "prop_dict", "prop_name", "src_dict"})
# Imported by the template of models without need; the formatter removes them.
_UNNEEDED = frozenset({"BinaryIO", "Generator", "TextIO"})


def check_complete(document: Json, package: Path) -> None:
    """Each operation must have its module with all answers, each schema its class.

    Raises:
        GenerationError: Something of the document is missing from the package.
    """
    sources = {(path.parent.name, path.stem): path for path in (package / "api").glob("*/*.py")}
    for here, _, operation in operations(document):
        module = module_of(operation)
        if module not in sources:
            raise GenerationError(f"{here}: the generator wrote no module {'/'.join(module)}")
        _check_answers(here, operation, sources[module].read_text("utf-8"))
    for name, class_name in classes(document):
        source = package / "models" / f"{module_of_class(class_name)}.py"
        if not source.exists() or class_name not in {node.name for node in _classes(_tree(source))}:
            raise GenerationError(f"schema {name}: the generator wrote no class {class_name} in models/{source.name}")


def check_names(package: Path) -> None:
    """No name in the package may hide another: the code would run, and mean something else.

    Raises:
        GenerationError: A name has two meanings, or is not the name that Python would look for.
    """
    for path in sorted(package.rglob("*.py")):
        place = path.relative_to(package).as_posix()
        if unicodedata.normalize("NFKC", place) != place:
            raise GenerationError(f"no import statement finds {place!a}; rename it in the overlay")
        tree = _tree(path)
        bound = _bound(place, tree)
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                _check_fields(place, node, bound)
            elif isinstance(node, ast.FunctionDef) and node.name == "_get_kwargs":
                _check_arguments(place, node)


def _check_answers(here: str, operation: Json, source: str) -> None:
    """The generator drops an answer that it cannot name; the branch for its status is then missing."""
    for status in (one for one in operation.get("responses", {}) if one.startswith("2")):
        in_source = rf"range\({status[0]}00, " if status.upper().endswith("XX") else rf"[(, ]{re.escape(status)}[,)]"
        if not re.search(in_source, source):
            raise GenerationError(f"{here}: the generator dropped the answer {status}; its class name may collide")


def _bound(place: str, tree: ast.Module) -> set[str]:
    """The names that a module binds; each must come from one place."""
    origins: dict[str, str] = {}
    for name, origin in _bindings(tree.body):
        if origins.setdefault(name, origin) != origin and name not in _UNNEEDED and not name.startswith("_"):
            raise GenerationError(f"{place}: the name {name} has two meanings; rename the schema in the overlay")
    return set(origins)


def _bindings(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    for node in body:
        match node:
            case ast.Import() | ast.ImportFrom():
                source = "." * node.level + (node.module or "") if isinstance(node, ast.ImportFrom) else "import"
                for alias in node.names:
                    yield alias.asname or alias.name, f"{source}:{alias.name}"
            case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                yield node.name, "here"
            case ast.Assign(targets=[ast.Name(id=name)]):
                yield name, "assigned"
            case ast.If():  # TYPE_CHECKING
                yield from _bindings(node.body)


def _check_fields(place: str, node: ast.ClassDef, bound: set[str]) -> None:
    fields = [
        item.target.id for item in node.body if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)
    ]
    methods = {item.name for item in node.body if isinstance(item, ast.FunctionDef)}
    for number, field in enumerate(fields):
        name = unicodedata.normalize("NFKC", field)
        if name in _LOCALS | bound | methods or name in fields[:number]:
            raise GenerationError(f"{place}: a property that becomes {name} hides something of that name in its class")


def _check_arguments(place: str, function: ast.FunctionDef) -> None:
    """An argument must not be assigned to, nor called, where the request is put together."""
    arguments = function.args
    names = {argument.arg for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.comprehension | ast.DictComp | ast.ListComp):
            continue  # a scope of its own
        taken = node.id if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) else None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            taken = node.func.id
        if taken in names:
            raise GenerationError(f"{place}: a parameter that becomes {taken} hides something of that name")
        waiting.extend(ast.iter_child_nodes(node))


def _tree(path: Path) -> ast.Module:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SyntaxWarning)  # such as `3and`, which the formatter mends
            return ast.parse(path.read_text("utf-8"))
    except (SyntaxError, ValueError) as error:
        raise GenerationError(f"{path.parent.name}/{path.name}: the generated code is no Python: {error}") from None


def _classes(tree: ast.Module) -> list[ast.ClassDef]:
    return [node for node in tree.body if isinstance(node, ast.ClassDef)]
