"""Loopback servers for tests, all over real sockets. `podero.sandbox` is the one that plays the whole API.

`canned`      prepared bytes, one entry for each request
`answering`   one answer to everything; keeps each request, taken apart
`publishing`  an answer for each path, also one without end
`numbered`    the n-th request is answered with n, so that nobody takes the answer of another
`gate`        holds answers back, and says how many are under way
`faults`      breaks in each way that a server can break; also TLS, and a proxy's CONNECT
`tunnel`      a proxy that joins whoever sends CONNECT with one server
`scripted`    in the test's own event loop: the test writes each byte
"""
