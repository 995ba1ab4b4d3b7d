"""Bar charts as SVG elements for a page: text stays text, colours are the page's, ids are of one chart only."""

import io
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from typing import Final

import attrs
import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

SVG: Final = "http://www.w3.org/2000/svg"
XLINK: Final = "http://www.w3.org/1999/xlink"
# What matplotlib is told to draw with, and what the page draws with instead.
_BAR, _INK, _LINE = "#a1b2c3", "#102030", "#c0d0e0"
_COLOURS: Final = {_BAR: "var(--bar)", _INK: "var(--ink)", _LINE: "var(--line)"}
# Far beyond all that can be; beyond the largest float, no axis can be drawn.
_TALLEST: Final = 1e12


@attrs.frozen
class Bar:
    """One bar; ``length`` is ``None`` where nothing is known, ``mark`` stands at its end."""

    name: str
    length: float | None
    mark: str = ""


def columns(bars: Sequence[Bar], *, unit: str, name: str, title: str) -> str:
    """Upright bars, side by side, as an ``<svg>`` element with ``title`` as its text alternative."""
    figure, axes = _canvas(9.0, 3.4)
    lengths = [_drawable(bar.length) for bar in bars]
    axes.bar(range(len(bars)), lengths, color=_BAR, width=0.8)
    step = -(-len(bars) // 31)
    axes.set_xticks(range(0, len(bars), step), [bar.name for bar in bars[::step]], rotation=90 if len(bars) > 7 else 0)
    for place, (bar, length) in enumerate(zip(bars, lengths, strict=True)):
        axes.annotate(bar.mark, (place, max(length, 0.0)), (0, 2), textcoords="offset points", ha="center", color=_INK)
    axes.set_ylabel(unit)
    axes.set_xlim(-0.6, max(len(bars), 4) - 0.4)
    if all(bar.length is None for bar in bars):
        axes.set_yticks([])
    axes.margins(y=0.15)
    return _element(figure, axes, name, title)


def rows(bars: Sequence[Bar], *, unit: str, name: str, title: str) -> str:
    """Lying bars, one below the other, as an ``<svg>`` element with ``title`` as its text alternative."""
    figure, axes = _canvas(9.0, 0.9 + 0.36 * len(bars))
    lengths = [_drawable(bar.length) for bar in bars]
    axes.barh(range(len(bars)), lengths, color=_BAR, height=0.7)
    axes.set_yticks(range(len(bars)), [bar.name for bar in bars])
    axes.invert_yaxis()
    for place, (bar, length) in enumerate(zip(bars, lengths, strict=True)):
        axes.annotate(bar.mark, (length, place), (4, 0), textcoords="offset points", va="center", color=_INK)
    axes.set_xlabel(unit)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.margins(x=0.08)
    return _element(figure, axes, name, title)


def _drawable(length: float | None) -> float:
    return 0.0 if length is None else max(-_TALLEST, min(_TALLEST, length))


def _canvas(width: float, height: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(width, height), layout="constrained")
    return figure, figure.subplots()


def _element(figure: Figure, axes: Axes, name: str, title: str) -> str:
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(_LINE)
    axes.tick_params(color=_LINE, labelcolor=_INK, labelsize=9)
    axes.xaxis.label.set_color(_INK)
    axes.yaxis.label.set_color(_INK)
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set_parse_math(False)  # a name may hold a "$"
    file = io.BytesIO()
    nothing = dict.fromkeys(("Creator", "Date", "Format", "Type"))
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": name, "font.size": 9}):
        figure.savefig(file, format="svg", transparent=True, metadata=nothing)
    return _for_a_page(file.getvalue(), name, title)


def _for_a_page(drawing: bytes, name: str, title: str) -> str:
    root = ElementTree.fromstring(drawing)  # noqa: S314  # matplotlib wrote it
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in (f"{{{SVG}}}metadata", f"{{{SVG}}}style"):
                parent.remove(child)
    for element in root.iter():
        _adapt(element, name)
    root.attrib = {"viewBox": root.attrib["viewBox"], "role": "img", "aria-label": title}
    ElementTree.register_namespace("", SVG)
    ElementTree.register_namespace("xlink", XLINK)
    return ElementTree.tostring(root, encoding="unicode")


def _adapt(element: ElementTree.Element, name: str) -> None:
    attributes = element.attrib
    if "id" in attributes:
        attributes["id"] = f"{name}-{attributes['id']}"
    if f"{{{XLINK}}}href" in attributes:
        attributes[f"{{{XLINK}}}href"] = attributes[f"{{{XLINK}}}href"].replace("#", f"#{name}-")
    if "clip-path" in attributes:
        attributes["clip-path"] = attributes["clip-path"].replace("#", f"#{name}-")
    style = attributes.get("style", "")
    for placeholder, colour in _COLOURS.items():
        style = style.replace(placeholder, colour)
    if style:
        attributes["style"] = ";".join(
            "font-size: 9px" if part.strip().startswith("font:") else part.strip() for part in style.split(";")
        )
