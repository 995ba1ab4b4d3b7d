"""Bar charts as SVG elements for a page: text stays text, colours are the page's, ids are of one chart only.

matplotlib never sees a name, which may hold its markup or letters that its fonts lack: it sets stand-ins as wide as it.
"""

import io
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping, Sequence
from typing import Final
from unicodedata import east_asian_width

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
    axes.set_xticks(range(0, len(bars), step), _stand_ins(bars)[::step], rotation=90 if len(bars) > 7 else 0)
    for place, (bar, length) in enumerate(zip(bars, lengths, strict=True)):
        axes.annotate(bar.mark, (place, max(length, 0.0)), (0, 2), textcoords="offset points", ha="center", color=_INK)
    axes.set_ylabel(unit)
    axes.set_xlim(-0.6, max(len(bars), 12) - 0.4)
    if all(bar.length is None for bar in bars):
        axes.set_yticks([])
    axes.margins(y=0.15)
    return _element(figure, axes, name, title, bars)


def rows(bars: Sequence[Bar], *, unit: str, name: str, title: str) -> str:
    """Lying bars, one below the other, as an ``<svg>`` element with ``title`` as its text alternative."""
    figure, axes = _canvas(9.0, 0.9 + 0.36 * len(bars))
    lengths = [_drawable(bar.length) for bar in bars]
    axes.barh(range(len(bars)), lengths, color=_BAR, height=0.7)
    axes.set_yticks(range(len(bars)), _stand_ins(bars))
    axes.invert_yaxis()
    for place, (bar, length) in enumerate(zip(bars, lengths, strict=True)):
        axes.annotate(bar.mark, (length, place), (4, 0), textcoords="offset points", va="center", color=_INK)
    axes.set_xlabel(unit)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.margins(x=0.08)
    return _element(figure, axes, name, title, bars)


def _drawable(length: float | None) -> float:
    return 0.0 if length is None else max(-_TALLEST, min(_TALLEST, length))


def _canvas(width: float, height: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(width, height), layout="constrained")
    return figure, figure.subplots()


def _element(figure: Figure, axes: Axes, name: str, title: str, bars: Sequence[Bar]) -> str:
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(_LINE)
    axes.tick_params(color=_LINE, labelcolor=_INK, labelsize=9)
    axes.xaxis.label.set_color(_INK)
    axes.yaxis.label.set_color(_INK)
    file = io.BytesIO()
    nothing = dict.fromkeys(("Creator", "Date", "Format", "Type"))
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": name, "font.size": 9}):
        figure.savefig(file, format="svg", transparent=True, metadata=nothing)
    names = dict(zip(_stand_ins(bars), (bar.name for bar in bars), strict=True))
    return _for_a_page(file.getvalue(), name, title, names)


def _stand_ins(bars: Sequence[Bar]) -> list[str]:
    """For each name, a text of its own that is about as wide."""
    return [f"n{place}".ljust(_width(bar.name), "n") for place, bar in enumerate(bars)]


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "FW" else 1 for letter in text)


def _for_a_page(drawing: bytes, name: str, title: str, names: Mapping[str, str]) -> str:
    root = ElementTree.fromstring(drawing)  # noqa: S314  # matplotlib wrote it
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in (f"{{{SVG}}}metadata", f"{{{SVG}}}style"):
                parent.remove(child)
    for element in root.iter():
        element.text = names.get(element.text or "", element.text)
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
