"""Converts text of the document to Python literals, docstrings and words. None of it can become code."""

import math
import textwrap
from typing import Any

from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import safe_for_docstring, snake_case

from scripts.naming import GenerationError

_ENDS = (".", "!", "?", ":")


def raw(text: object) -> str:
    """Text from the document; it must be escaped before it is inserted into code."""
    if isinstance(text, UntrustedString):
        return text.get_untrusted_value()
    return "" if text is None else str(text)


def literal(value: Any) -> str:
    """A value as Python code."""
    if isinstance(value, UntrustedString):
        value = raw(value)
    if isinstance(value, str):
        return repr(str(value))  # the formatter chooses the quotes
    if isinstance(value, bool | int) or (isinstance(value, float) and math.isfinite(value)):
        return repr(value)
    raise GenerationError(f"{value!r:.80} cannot be written as a literal")


def docs(text: object, width: int) -> str:
    """Text for a docstring, wrapped; no text can end the docstring."""
    plain = str(safe_for_docstring(" ".join(raw(text).split())))
    return "\n".join(textwrap.wrap(plain, width, break_long_words=False, break_on_hyphens=False))


def sentence(text: object) -> str:
    """The text with a full stop at the end."""
    plain = " ".join(raw(text).split())
    return plain if not plain or plain.endswith(_ENDS) else f"{plain}."


def words(name: str) -> str:
    """``HEMSSessionItem`` or ``user_id`` in words."""
    return snake_case(name).replace("_", " ").capitalize()


def comma_separated(parts: list[str]) -> str:
    """Code of a tuple."""
    return f"({parts[0]},)" if len(parts) == 1 else f"({', '.join(parts)})"
