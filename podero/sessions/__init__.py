"""Charging sessions and HEMS sessions: the resources of a client that request them, and the functions that use them."""
