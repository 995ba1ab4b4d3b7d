"""The fast transport, which uses aiohttp; its public function is in `podero.fleet.fast_transport`."""
