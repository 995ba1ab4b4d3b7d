"""A hook of mkdocs: adds one reference page for each tag of the API, from the generated namespaces."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig  # pyright: ignore[reportMissingImports]  # of the group `docs`
from mkdocs.structure.files import File, Files  # pyright: ignore[reportMissingImports]  # of the group `docs`

TAGS = Path(__file__).parent.parent / "generated" / "podero_api" / "api"

PAGE = """# client.api.{tag}

::: podero_api.api.{tag}.{name}
    options:
      merge_init_into_class: false
      show_root_heading: false
      show_root_toc_entry: false
      heading_level: 2
"""


def pages() -> dict[str, str]:
    """The name and text of each page."""
    tags = sorted(folder.name for folder in TAGS.iterdir() if (folder / "__init__.py").exists())
    return {f"api/{tag}.md": PAGE.format(tag=tag, name=namespace(tag)) for tag in tags}


def namespace(tag: str) -> str:
    """The class of ``client.api.<tag>``."""
    source = (TAGS / tag / "__init__.py").read_text("utf-8")
    return source.partition("\nclass ")[2].partition(":")[0]


def on_config(config: MkDocsConfig) -> None:
    """Add the pages to the navigation."""
    for section in config.nav or []:
        for entries in section.values():
            for entry in entries:
                if entry.get("client.api") == []:
                    entry["client.api"] = [{Path(page).stem: page} for page in pages()]


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the pages, which do not exist as files."""
    for name, text in pages().items():
        files.append(File.generated(config, name, content=text))
