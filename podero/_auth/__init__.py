"""Credentials, the grants that get tokens for them, and the holder of the current token."""
