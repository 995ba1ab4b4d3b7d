"""Excel files, read by a library that takes long to import."""

from typing import Any


def load_workbook(file: Any) -> Any:
    """A workbook of openpyxl's."""
    import openpyxl

    return openpyxl.load_workbook(file)
