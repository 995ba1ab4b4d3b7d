"""Reading an OpenAPI document that nobody vouches for: download, parsing, merging."""
