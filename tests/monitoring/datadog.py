"""Datadog: prints the spans of the calls, and then all that they hold."""

import sys
from typing import Any

from ddtrace import patch
from ddtrace.trace import TraceFilter, tracer

from tests.monitoring.calls import call

spans: list[Any] = []


class Collected(TraceFilter):
    def process_trace(self, trace: list[Any]) -> list[Any] | None:
        spans.extend(trace)
        return None


patch(httpx=True)
tracer.configure(trace_processors=[Collected()])
call(sys.argv[1])
for span in spans:
    print("span", span.get_tag("http.method"), span.get_tag("http.url"))
    print(span.get_tags())
