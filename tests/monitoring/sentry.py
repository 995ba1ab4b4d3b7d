"""Sentry: prints the spans of the calls, and then all that was sent."""

import sys
from typing import Any

import sentry_sdk
from sentry_sdk.integrations.httpx import HttpxIntegration

from tests.monitoring.calls import call

sent: list[Any] = []


class Collected(sentry_sdk.Transport):
    def capture_envelope(self, envelope: Any) -> None:
        sent.extend(item.payload.json for item in envelope.items)


sentry_sdk.init(
    dsn="https://key@sentry.invalid/1",
    traces_sample_rate=1.0,
    transport=Collected,
    default_integrations=False,
    integrations=[HttpxIntegration()],
)
with sentry_sdk.start_transaction(name="test"):
    call(sys.argv[1])
sentry_sdk.flush()
for item in sent:
    for span in item.get("spans", []):
        print("span", span["description"])
print(sent)
