"""Rows for programs and spreadsheets: JSON, JSON lines, CSV, Excel and Parquet, written one by one as they come.

A row is a dict of plain Python values: aware datetimes, numbers, strings, ``None``; lists and dicts in JSON, and as
JSON text elsewhere.
"""
