"""Reads an OpenAPI document: references, operations, and schemas in one normalized form."""
