"""Sends one request and reads its response: the flow around a request, and the senders that do the I/O."""
