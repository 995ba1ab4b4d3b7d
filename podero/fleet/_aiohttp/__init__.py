"""The fast transport, which sends through aiohttp; `podero.fleet.fast_transport` has the name that callers use."""
