"""The operations of the API that the sandbox simulates, one module for each resource."""
