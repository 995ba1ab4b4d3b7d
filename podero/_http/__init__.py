"""One request and its response: the flow around it, and the senders that do the I/O."""
