"""Writes rows for programs and spreadsheets, one by one: JSON, JSON lines, CSV, Excel and Parquet.

A row is a dict of plain Python values: aware datetimes, numbers, strings, ``None``; lists and dicts in JSON, and as
JSON text in the other formats.
"""
