"""Charging sessions and HEMS sessions: what hangs on a client, and what is made of sessions."""
