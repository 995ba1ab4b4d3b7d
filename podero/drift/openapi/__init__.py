"""What an OpenAPI document says: references, operations, and schemas brought to one form."""
