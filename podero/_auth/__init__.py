"""Credentials, the grants that turn them into tokens, and who holds the current token."""
