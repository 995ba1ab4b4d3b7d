"""The faults that soaks inject; all of them pass."""

FAULTS = (
    {"status": 503, "headers": {"Retry-After": "0"}},
    {"status": 429, "headers": {"Retry-After": "0"}},
    {"drop": "before"},
    {"drop": "during", "json": {"session": None}},
)
