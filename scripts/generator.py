"""Runs openapi-python-client in this process, with our templates; each of its warnings is an error."""

import contextlib
import io
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from podero.drift.document import Json
from scripts.naming import GenerationError
from scripts.rendering import Rendering

PACKAGE = "podero_api"

# Hooks are off: the formatter runs later, without the settings of parent folders.
_CONFIG = {
    "project_name_override": "podero-api",
    "package_name_override": PACKAGE,
    "docstrings_on_attributes": True,
    "post_hooks": [],
}
_ENUMS = ("str_enum.py.jinja", "int_enum.py.jinja")  # one of our templates writes both
_OWN_MODULES = ("reading", "parameters", "operation", "pydantic_schema")  # templates that the generator does not have


def write_package(document: Json, templates: Path, package: Path) -> None:
    """Write the package, not yet formatted.

    Args:
        document: The document for the generator; see `scripts.prepare`.
        templates: Our templates.
        package: Folder to create.

    Raises:
        GenerationError: The generator refuses the document, or would drop a part of it.
    """
    config = _config(package)
    with _one_line_each():
        data = _read(document, config)
        with tempfile.TemporaryDirectory(prefix="podero-templates-") as folder:
            ours = Path(shutil.copytree(templates, Path(folder) / "templates"))
            for name in _ENUMS:
                shutil.copy(ours / "enum.py.jinja", ours / name)
            project = Project(openapi=data, config=config, custom_template_path=ours)
            project.env.globals.update(Rendering(document, data).globals())
            with contextlib.redirect_stdout(io.StringIO()):
                problems = project.build()
            for name in _OWN_MODULES:
                text = project.env.get_template(f"{name}.py.jinja").render()
                (package / f"{name}.py").write_text(text, encoding="utf-8")
        _refuse(problems)
    (package / "py.typed").write_bytes(b"")


def rendering(document: Json) -> Rendering:
    """Everything that the templates would get, without writing anything; raises the same errors as `write_package`."""
    with _one_line_each():
        data = _read(document, _config(Path(PACKAGE)))
        problems = [problem for one in data.endpoint_collections_by_tag.values() for problem in one.parse_errors]
        _refuse([*problems, *data.errors])
        result = Rendering(document, data)
        result.make_all()
    return result


@contextlib.contextmanager
def _one_line_each() -> Iterator[None]:
    """Turn every error of the generator or a template into a GenerationError, since the document is untrusted."""
    try:
        yield
    except GenerationError:
        raise
    except RecursionError:
        raise GenerationError("the document is nested too deeply") from None
    except Exception as error:
        raise GenerationError(f"the generator fails: {type(error).__name__}: {error}") from error


def _config(package: Path) -> Config:
    return Config.from_sources(
        ConfigFile.model_validate(_CONFIG),
        MetaType.NONE,
        document_source=package,
        file_encoding="utf-8",
        overwrite=False,
        output_path=package,
    )


def _read(document: Json, config: Config) -> GeneratorData:
    data = GeneratorData.from_dict(document, config=config)
    if isinstance(data, GeneratorError):
        raise GenerationError(f"the generator refuses the document: {_gist([data])}")
    return data


def _refuse(problems: Sequence[GeneratorError]) -> None:
    if problems:
        raise GenerationError(f"the generator refuses the document: {_gist(problems)}")


def _gist(problems: Sequence[GeneratorError]) -> str:
    """The generator's message in one line. An unusable schema causes the later messages, so it comes first."""
    messages = [" ".join(filter(None, (problem.header, problem.detail))) for problem in problems]
    messages.sort(key=lambda line: not line.startswith("Unable to"))
    return re.sub(r"<\S+ object at 0x\w+>", "(name)", " ".join(" ".join(messages).split()) or "it gives no reason")
