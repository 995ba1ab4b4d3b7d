"""Reads an untrusted OpenAPI document: download, parsing, merging."""
