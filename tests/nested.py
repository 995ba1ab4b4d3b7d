"""What tests need that run pytest themselves."""

WITHOUT_SLOW_PLUGINS = [f"-pno:{name}" for name in ("schemathesis", "ddtrace", "pook", "hypothesispytest")]
"""Options: plugins of libraries that are installed here for other tests; loading them takes two seconds."""
