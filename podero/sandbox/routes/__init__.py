"""The operations of the API that the sandbox plays, one module for each resource."""
